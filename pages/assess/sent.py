"""After sending: what happens next, a copy to keep, changing, taking back."""

import streamlit as st

from assessment.access.answering import open_sheet
from assessment.model.round import SHARED
from assessment.ui.assess.moving import go
from assessment.ui.frame.page import begin
from assessment.views.answers.addresses import way
from assessment.views.answers.copy import copy_links
from assessment.views.answers.trusting import asked_of
from assessment.views.html import element
from assessment.wording import answering as words
from assessment.wording.times import day
from assessment.wording.trust import chosen

visit = begin(words.SENT_TITLE)
sheet = open_sheet(visit.place, visit.identity)
response = sheet.response
if response.audience is None or not response.is_sent:
    go("check-answers")

steps = words.what_happens_next(
    day(sheet.round.closes),
    shared=response.audience in SHARED,
    assessed=sheet.framework.assessed,
    run_by_board=sheet.round.run_by_board,
)
st.html(
    element("h1", words.SENT_HEADING)
    + element("p", words.standing(response), " ", chosen(asked_of(sheet), response.audience), class_="intro")
    + element("h2", words.NEXT_HEADING)
    + element("ol", *(element("li", step) for step in steps))
    + element("h2", words.YOUR_COPY)
    + copy_links()
    + element("h2", words.CHANGE_HEADING)
    + element("p", words.SENT_CHANGE)
    + way("check-answers", words.CHECK)
    + way("who-sees-this", words.WHO_SEES)
    + way("withdraw", words.WITHDRAW)
)
