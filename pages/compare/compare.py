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


def page() -> None:
    visit = begin("Areas and indicators")
    st.title("Areas and indicators", anchor=False)
    compared = choose_comparison(visit, "compare")
    if compared is None:
        no_comparison()
        return
    st.html(intro(compared))
    part = choose_part(compared, "compare")
    kind, _, which = part.partition(":")
    if kind == "area":
        st.html(one_area(compared, compared.area_set.area(which)))
        return
    left, right = st.columns(2)
    with left:
        order = choose_order("compare")
    if kind == "indicator":
        st.html(one_indicator(compared, compared.framework.indicator(which), order))
    else:
        with right:
            standards = choose_standards(compared.framework, "compare")
        st.html(grid(compared, standards, order))
    st.html(grid_key(compared))


page()
