"""Taking answers back: a separate act, with a page of its own."""

import streamlit as st

from assessment.access.answering import open_sheet, withdraw
from assessment.ui.assess.moving import go, link
from assessment.ui.frame.page import begin
from assessment.views.html import element
from assessment.wording import answering as words

visit = begin(words.WITHDRAW_HEADING)
sheet = open_sheet(visit.place, visit.identity)
if not sheet.response.is_sent:
    st.html(element("h1", words.WITHDRAW_HEADING) + element("p", words.WITHDRAWN, role="status", class_="lead"))
    link("check-answers", words.CHECK)
else:
    st.html(element("h1", words.WITHDRAW_HEADING) + element("p", words.WITHDRAW_MEANS, class_="lead"))
    if st.button(words.WITHDRAW, type="primary", key="withdraw"):
        withdraw(visit.place, visit.identity)
        go("withdraw")
    link("sent", words.KEEP_SENT)
