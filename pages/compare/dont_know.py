"""The "don't know" map: what people cannot say, and where."""

import streamlit as st

from assessment.ui.compare.choice import (
    choose_comparison,
    choose_order,
    choose_part,
    choose_standards,
    no_comparison,
)
from assessment.ui.frame.page import begin
from assessment.views.compare.dont_know import by_area_table, most_unknown, unknown_grid, unknown_key, unknown_table
from assessment.views.compare.intro import intro
from assessment.views.html import element, joined, table


def page() -> None:
    visit = begin("What people don’t know")
    st.title("What people don’t know", anchor=False)
    choices = st.container(horizontal=True)
    with choices:
        compared = choose_comparison(visit, "dont-know")
    if compared is None:
        no_comparison()
        return
    about = "Not knowing is a finding of its own: it is never turned into a rating."
    lead = joined([intro(compared), element("p", most_unknown(compared), " ", about)])
    with choices:
        kind, _, which = choose_part(compared, "dont-know").partition(":")
    if kind == "area":
        area = compared.area_set.area(which)
        shown = table(unknown_table(compared, (area,), f"Don’t know in {area.name}"))
    elif kind == "indicator":
        shown = table(by_area_table(compared, compared.framework.indicator(which)))
    else:
        with choices:
            order = choose_order("dont-know")
        with choices:
            standards = choose_standards(compared.framework, "dont-know")
        shown = joined([unknown_grid(compared, standards, order), unknown_key()])
    st.html(joined([lead, shown]))


page()
