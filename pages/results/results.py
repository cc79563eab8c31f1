"""A board's results: how are we doing, what first."""

import streamlit as st

from assessment.access.results import area_view
from assessment.ui.frame.page import begin
from assessment.ui.results.choice import choose_round_and_area
from assessment.views.results.empty import no_round, nobody_answered
from assessment.views.results.overview import heading, overview

visit = begin("Results")
top = st.container()
choice = choose_round_and_area(visit, "results")
if choice is None:
    top.title("Results", anchor=False)
    st.html(no_round())
else:
    view = area_view(visit.place, visit.identity, choice.round.id, choice.area.code)
    top.title(heading(view), anchor=False)
    st.html(overview(view, choice.suffix) if view.sent else nobody_answered(view))
