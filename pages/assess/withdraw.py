"""Taking answers back: a separate act, with a page of its own."""

import streamlit as st

from assessment.access.answering import open_sheet, withdraw
from assessment.language import _
from assessment.model.round import RoundState
from assessment.ui.frame.page import begin
from assessment.views.answers.addresses import way
from assessment.views.html import element
from assessment.wording import after_closing, own_data, sending
from assessment.wording import answering as words

visit = begin(_(sending.WITHDRAW_HEADING))
sheet = open_sheet(visit.place, visit.identity)
st.html(element("h1", _(sending.WITHDRAW_HEADING)))
if not sheet.response.is_sent:
    done = _(sending.WITHDRAWN) if st.session_state.get("taken back") else _(sending.NOTHING_TO_WITHDRAW)
    st.html(element("p", done, role="status", class_="intro") + element("p", _(after_closing.DELETE_FOR_GOOD)))
    st.html(way("check-answers", _(words.CHECK)) + way("your-data", _(own_data.TITLE)))
elif sheet.round.state is not RoundState.OPEN:
    st.html(element("p", _(after_closing.STILL_DELETE), class_="intro"))
    st.html(way("check-answers", _(words.CHECK)) + way("your-data", _(own_data.TITLE)))
else:
    st.html(element("p", _(sending.WITHDRAW_MEANS), class_="intro"))
    if st.button(_(sending.WITHDRAW), type="primary", key="withdraw"):
        withdraw(visit.place, visit.identity)
        st.session_state["taken back"] = True
        st.rerun()
    st.html(way("sent", _(sending.KEEP_SENT)))
