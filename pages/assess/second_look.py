"""The second look: each answer that was keyed is shown, and ticked when it is as the person said it."""

import streamlit as st

from assessment.access.answering import open_sheet
from assessment.access.helping import confirm
from assessment.language import _
from assessment.ui.assess.moving import go
from assessment.ui.assess.second_look import look
from assessment.ui.frame.page import begin
from assessment.views.answers.addresses import way
from assessment.views.answers.listing import check_list
from assessment.views.html import element
from assessment.views.words import words_on
from assessment.wording import answering
from assessment.wording import helping as words

visit = begin(_(words.LOOK))
sheet = open_sheet(visit.place, visit.identity)
response = sheet.response
if response.assisted is None:
    go("check-answers")

st.html(element("h1", _(words.LOOK)) + element("p", _(words.LOOK_LEAD), class_="intro"))
if not response.needs_second_look:
    st.html(element("p", _(words.LOOKED), class_="notice-line"))
elif look(sheet):
    confirm(visit.place, visit.identity, revision=response.revision)
    go("send" if response.audience else "who-sees-this")
said = words_on(visit.place.content.glossary, check_list(sheet, may_change=False))
st.html(said + way("check-answers", _(answering.CHECK)) + way("who-sees-this", _(answering.WHO_SEES)))
