"""What carer representatives are there for, and what the law says. Open to all."""

import streamlit as st

from assessment.access.evidence import library
from assessment.ui.frame.page import begin
from assessment.views.evidence.role import functions, law

visit = begin("The role")
evidence = library(visit.identity, visit.place.content)

st.title("The role of a carer representative", anchor=False)
st.html(
    "<p class='lead'>What the role is for, and what it needs from the board. Since 1 September 2026 carer members of "
    "Integration Joint Boards vote.</p>"
)
st.header("Its main functions", anchor=False)
st.html(functions(evidence))
st.header("What law, Parliament and guidance say", anchor=False)
st.html(
    "<p>Short notes for a start, not legal advice. Only what we could read is here; what we conclude from it is marked."
    "</p>"
)
st.html(law(evidence))
