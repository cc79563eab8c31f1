"""The "don't know" map: what people cannot say, and where."""

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
from assessment.views.compare.by_one import neighbours, unknown_one_at_a_time
from assessment.views.compare.dont_know import by_area_table, most_unknown, unknown_grid, unknown_key, unknown_table
from assessment.views.compare.empty import has_answers, nothing_yet
from assessment.views.compare.intro import intro
from assessment.views.html import element, joined, table


def page() -> None:
    visit = begin(_("What people don’t know"))
    st.title(_("What people don’t know"), anchor=False)
    answer, choices = st.container(), st.container(horizontal=True)
    with choices:
        compared = choose_comparison(visit, "dont-know")
    if compared is None:
        no_comparison()
        return
    if not has_answers(compared):
        st.html(joined([intro(compared), nothing_yet(compared)]))
        return
    about = _("Not knowing is a finding of its own: it is never turned into a rating.")
    answer.html(joined([element("p", most_unknown(compared), " ", about, class_="lead"), intro(compared)]))
    with choices:
        kind, _colon, which = choose_part(compared, "dont-know").partition(":")
    if kind == "area":
        area = compared.area_set.area(which)
        title = _("Don’t know in {area}").format(area=area.name)
        parts = [table(unknown_table(compared, (area,), title)), neighbours(compared, kind, which, "dont-know")]
    elif kind == "indicator":
        indicator = compared.framework.indicator(which)
        parts = [table(by_area_table(compared, indicator)), neighbours(compared, kind, which, "dont-know")]
    else:
        with choices:
            order = choose_order("dont-know")
        with choices:
            standards = choose_standards(compared.framework, "dont-know")
        on_a_phone = unknown_one_at_a_time(compared, standards, order)
        parts = [unknown_grid(compared, standards, order), on_a_phone, unknown_key()]
    st.html(joined(parts))


page()
