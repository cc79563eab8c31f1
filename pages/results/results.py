"""A board's results: how are we doing, what first."""

import streamlit as st

from assessment.access.results import area_view
from assessment.language import _
from assessment.ui.frame.page import begin
from assessment.ui.results.choice import choose_round_and_area, has_one_area
from assessment.views.results.empty import no_round, nobody_answered
from assessment.views.results.overview import first_screen, heading, overview


def page() -> None:
    visit = begin(_("Results"))
    top = st.container()
    # Who has one area reads the answer first, and chooses another round below it.
    answer = st.container() if has_one_area(visit) else None
    choice = choose_round_and_area(visit, "results")
    answer = answer or st.container()
    if choice is None:
        top.title(_("Results"), anchor=False)
        answer.html(no_round(national=not has_one_area(visit)))
        return
    view = area_view(visit.place, visit.identity, choice.round.id, choice.area.code)
    top.title(heading(view), anchor=False)
    if not view.sent:
        answer.html(nobody_answered(view))
        return
    answer.html(first_screen(view, choice.suffix))
    st.html(overview(view, choice.suffix))


page()
