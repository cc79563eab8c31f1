"""Send: what goes, to whom, and one button."""

import streamlit as st

from assessment.access.answering import open_sheet, send
from assessment.ui.assess.moving import go
from assessment.ui.frame.page import begin
from assessment.views.answers.addresses import way
from assessment.views.answers.steps import unanswered
from assessment.views.answers.trusting import asked_of
from assessment.views.html import element
from assessment.wording import answering as words
from assessment.wording.trust import chosen

visit = begin(words.SEND_HEADING)
sheet = open_sheet(visit.place, visit.identity)
framework, response = sheet.framework, sheet.response
if response.is_sent:
    go("sent")
if response.audience is None:
    go("who-sees-this")
if response.needs_second_look:
    go("second-look")

total = len(framework.indicators)
answered = total - len(unanswered(framework, response))
st.html(
    element("h1", words.SEND_HEADING)
    + element("p", words.ready_to_send(answered, total), class_="intro")
    + element("p", chosen(asked_of(sheet), response.audience))
    + element("p", words.SEND_LAST)
)
if st.button(words.SEND, type="primary", key="send"):
    send(visit.place, visit.identity, shown=response.audience)
    go("sent")
st.html(way("check-answers", words.CHECK) + way("who-sees-this", words.WHO_SEES))
