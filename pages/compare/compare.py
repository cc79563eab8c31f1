"""All areas by all indicators; one area or one indicator at a time on a phone."""

import streamlit as st

from assessment.ui.compare.choice import (
    choose_comparison,
    choose_order,
    choose_part,
    choose_standards,
    no_comparison,
)
from assessment.ui.frame.page import begin
from assessment.views.compare.grid import grid, grid_key, one_area, one_indicator
from assessment.views.compare.intro import intro
from assessment.views.html import joined


def page() -> None:
    visit = begin("Areas and indicators")
    st.title("Areas and indicators", anchor=False)
    choices = st.container(horizontal=True)
    with choices:
        compared = choose_comparison(visit, "compare")
    if compared is None:
        no_comparison()
        return
    with choices:
        kind, _, which = choose_part(compared, "compare").partition(":")
    if kind == "area":
        st.html(joined([intro(compared), one_area(compared, compared.area_set.area(which))]))
        return
    with choices:
        order = choose_order("compare")
    if kind == "indicator":
        shown = one_indicator(compared, compared.framework.indicator(which), order)
    else:
        with choices:
            standards = choose_standards(compared.framework, "compare")
        shown = grid(compared, standards, order)
    st.html(joined([intro(compared), shown, grid_key(compared)]))


page()
