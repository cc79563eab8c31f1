"""A board beside the other areas, and its facts beside the national figures."""

import streamlit as st

from assessment.access.benchmark import benchmark
from assessment.access.results import area_view
from assessment.charts.beside import comparisons
from assessment.charts.facts import facts_chart
from assessment.language import _
from assessment.ui.frame.page import begin
from assessment.ui.parts.chart import show
from assessment.ui.results.choice import choose_round_and_area, has_one_area
from assessment.ui.results.spread import show_spread
from assessment.views.results.benchmark import about_the_spread, no_joint_facts, withheld
from assessment.views.results.empty import no_round


def page() -> None:
    visit = begin(_("Beside other areas"))
    st.title(_("Beside other areas and the national figures"), anchor=False)
    choice = choose_round_and_area(visit, "benchmarks")
    if choice is None:
        st.html(no_round(national=not has_one_area(visit)))
        return
    found = benchmark(visit.place, visit.identity, choice.round.id, area=choice.area.code)
    st.html(about_the_spread(found, choice.suffix))
    if found.spread is None:
        st.html(withheld(found))
    else:
        show_spread(found)
    view = area_view(visit.place, visit.identity, choice.round.id, choice.area.code)
    besides = comparisons(view.framework, view.framework.facts, view.facts, visit.place.content)
    chart = facts_chart(besides, visit.place.content, area=view.area.name)
    if chart is None:
        st.html(no_joint_facts(view))
    else:
        show(chart, key="facts")


page()
