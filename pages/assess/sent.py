"""After sending: what happens next, a copy to keep, changing, taking back."""

import streamlit as st

from assessment.access.answering import open_sheet
from assessment.language import _
from assessment.ui.assess.asked_again import CHOSEN
from assessment.ui.assess.moving import go
from assessment.ui.frame.page import begin
from assessment.views.answers.sending import sent
from assessment.views.answers.trusting import asked_again_notice
from assessment.views.html import element
from assessment.wording import after_closing, sending

visit = begin(_(sending.SENT_TITLE))
sheet = open_sheet(visit.place, visit.identity)
response = sheet.response
if response.audience is None or not response.is_sent:
    go("check-answers")

st.html(element("h1", _(sending.SENT_HEADING)) + asked_again_notice(sheet))
if st.session_state.pop(CHOSEN, False):
    st.html(element("p", _(after_closing.CHOICE_SAVED), role="status", class_="saved-choice"))
st.html(sent(sheet, response.audience))
