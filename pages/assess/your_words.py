"""Who sees your own words: each text, and a choice for it alone, never wider than the choice for all answers."""

import streamlit as st

from assessment.access.answering import open_sheet
from assessment.access.place import place
from assessment.language import _
from assessment.model.round import RoundState
from assessment.ui.assess.moving import go
from assessment.ui.assess.own_words import words_form
from assessment.ui.assess.page import Page
from assessment.ui.frame.page import begin, visitor
from assessment.views.answers.own_words import may_choose, texts
from assessment.views.answers.trusting import asked_of
from assessment.views.html import element
from assessment.wording import own_words

sheet = open_sheet(place(), visitor())
audience = sheet.response.audience
if audience is None or sheet.round.state is not RoundState.OPEN or not may_choose(sheet, audience):
    go("who-sees-this")

visit = begin(_(own_words.HEADING))
asked, written = asked_of(sheet), texts(sheet)
page = Page(visit, sheet, "/your-words", [text.choice for text in written])

first = own_words.read_first(asked)
st.html(
    element("h1", _(own_words.HEADING))
    + element("p", own_words.lead(asked), class_="intro")
    + (element("p", first) if first else "")
)
words_form(page, asked, audience, written)
