"""The end of a visit: what is saved, what is not sent, how to come back, and the way on for those who want it."""

from datetime import UTC, datetime

import streamlit as st

from assessment.access.answering import open_sheet
from assessment.access.help_contact import help_contact
from assessment.language import _
from assessment.ui.frame.page import begin
from assessment.views.answers.coming_back import still_to_come
from assessment.views.answers.today import HOW_MANY, read_today
from assessment.views.answers.visits import coming_back, end_of_visit, this_device, ways_on
from assessment.views.html import element
from assessment.wording import visits as words

visit = begin(_(words.STOP))
sheet = open_sheet(visit.place, visit.identity)
today = read_today(sheet.framework, st.query_params.get("today", ""))
still = still_to_come(sheet.framework, sheet.response)

st.html(end_of_visit(sheet, today, still, datetime.now(UTC)) + ways_on(sheet, still[:HOW_MANY]))
if visit.identity.helping:
    st.html(element("p", _(words.HELPER_MEANS)))
else:
    st.html(coming_back(sheet, help_contact()) + this_device())
