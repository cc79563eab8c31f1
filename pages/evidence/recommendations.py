"""What the reports ask boards for, what came of it and what comes next. Open to all."""

import streamlit as st

from assessment.access.evidence import library
from assessment.language import _
from assessment.ui.frame.page import begin
from assessment.views.evidence.recommendations import cautions, recommendation
from assessment.views.html import element

visit = begin(_("Recommendations"))
evidence = library(visit.identity, visit.place.content)

st.title(_("Recommendations"), anchor=False)
about = _(
    "What the reports on carer representation have asked boards for, how far boards had come when the next report "
    "looked, and what was asked for later."
)
st.html(element("p", about, class_="lead") + cautions(evidence.content.recommendations))
for one in evidence.content.recommendations:
    st.html(recommendation(evidence, one))
