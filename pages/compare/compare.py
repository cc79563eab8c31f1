"""All areas by all indicators: how are they doing, what first; one area or one indicator at a time on a phone."""

import streamlit as st

from assessment.language import _
from assessment.ui.compare.choice import (
    choose_comparison,
    choose_order,
    choose_part,
    choose_standards,
    no_comparison,
)
from assessment.ui.frame.page import begin
from assessment.views.compare.by_one import neighbours, one_at_a_time
from assessment.views.compare.empty import has_answers, nothing_yet
from assessment.views.compare.grid import grid, grid_key, one_area, one_indicator
from assessment.views.compare.intro import intro
from assessment.views.compare.lead import lead
from assessment.views.html import joined
from assessment.wording.findings import named


def page() -> None:
    visit = begin(_("Areas and indicators"))
    top, answer, choices = st.container(), st.container(), st.container(horizontal=True)
    with choices:
        compared = choose_comparison(visit, "compare")
    if compared is None or not has_answers(compared):
        top.title(_("Areas and indicators"), anchor=False)
        no_comparison() if compared is None else st.html(joined([intro(compared), nothing_yet(compared)]))
        return
    with choices:
        kind, _colon, which = choose_part(compared, "compare").partition(":")
    if kind == "area":
        area = compared.area_set.area(which)
        top.title(area.name, anchor=False)
        st.html(joined([intro(compared), one_area(compared, area), neighbours(compared, kind, which, "compare")]))
        return
    with choices:
        order = choose_order("compare")
    if kind == "indicator":
        indicator = compared.framework.indicator(which)
        top.title(named(indicator), anchor=False)
        parts = [one_indicator(compared, indicator, order), neighbours(compared, kind, which, "compare")]
        st.html(joined([intro(compared), *parts]))
        return
    with choices:
        standards = choose_standards(compared.framework, "compare")
    top.title(_("Areas and indicators"), anchor=False)
    answer.html(joined([intro(compared), lead(compared)]))
    shown = (grid(compared, standards, order), one_at_a_time(compared, standards, order), grid_key(compared))
    st.html(joined(shown))


page()
