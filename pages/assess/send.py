"""Send: what goes, to whom, and one button."""

import streamlit as st

from assessment.access.answering import open_sheet, send
from assessment.language import _
from assessment.model.round import RoundState
from assessment.ui.assess.moving import go
from assessment.ui.frame.page import begin
from assessment.views.answers.addresses import way
from assessment.views.answers.sending import about_to_send, fewer_than_told
from assessment.views.answers.trusting import what_stands
from assessment.views.html import element
from assessment.wording import answering as words
from assessment.wording import sending

SHOWN = "send page showed"

visit = begin(_(sending.SEND_HEADING))
sheet = open_sheet(visit.place, visit.identity)
response = sheet.response
if response.is_sent:
    go("sent")
if response.audience is None or sheet.is_asked_again:
    go("who-sees-this")
if response.needs_second_look and sheet.round.state is RoundState.OPEN:
    go("second-look")

# What stood beside the button when it was pressed, not what is so now.
before = None if visit.arrived else st.session_state.get(SHOWN)
st.session_state[SHOWN] = (response.audience, sheet.invited)

heading = element("h1", _(sending.SEND_HEADING))
if sheet.round.state is not RoundState.OPEN:
    st.html(heading + what_stands(sheet))
elif fewer := fewer_than_told(sheet):
    st.html(heading + fewer + element("p", words.standing(response)))
    if st.button(_(words.WHO_SEES), type="primary", key="who-sees"):
        go("who-sees-this")
else:
    st.html(heading + about_to_send(sheet, response.audience))
    if st.button(_(sending.SEND), type="primary", key="send"):
        if before is None:
            st.rerun()
        audience, invited = before
        send(visit.place, visit.identity, shown=audience, told_invited=invited)
        go("sent")
st.html(way("check-answers", _(words.CHECK)) + way("who-sees-this", _(words.WHO_SEES)))
