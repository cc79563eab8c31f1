"""What the reports ask boards for, what came of it and what comes next. Open to all."""

import streamlit as st

from assessment.access.evidence import library
from assessment.ui.frame.page import begin
from assessment.views.evidence.recommendations import cautions, recommendation

visit = begin("Recommendations")
evidence = library(visit.identity, visit.place.content)

st.title("Recommendations", anchor=False)
st.html(
    "<p class='lead'>What the reports on carer representation have asked boards for, how far boards had come when the "
    "next report looked, and what was asked for later.</p>" + cautions(evidence.content.recommendations)
)
for one in evidence.content.recommendations:
    st.html(recommendation(evidence, one))
