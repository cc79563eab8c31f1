"""The tile map by standard or indicator, with bands and groups."""

import streamlit as st

from assessment.ui.compare.choice import choose_comparison, choose_result, no_comparison
from assessment.ui.frame.page import begin
from assessment.views.compare.grid import title_of
from assessment.views.compare.groups import groups_table
from assessment.views.compare.intro import intro
from assessment.views.compare.order import Order
from assessment.views.compare.tiles import bands, map_table, tile_key, tile_map
from assessment.views.html import details, element, joined, table


def page() -> None:
    visit = begin("Map")
    st.title("Map of areas", anchor=False)
    choices = st.container(horizontal=True)
    with choices:
        compared = choose_comparison(visit, "map")
    if compared is None:
        no_comparison()
        return
    with choices:
        what = choose_result(compared.framework, "map")
    title = title_of(compared, what)
    drawn = element("section", element("h2", title), tile_map(compared, what), tile_key(compared))
    in_bands = element("section", element("h2", "In bands"), bands(compared, what))
    st.html(joined([intro(compared), element("div", drawn, in_bands, class_="two-columns")]))
    st.html(details("The map as a table", table(map_table(compared, what, title)), class_="more"))
    by_board = groups_table(compared, Order.HEALTH_BOARD, what, f"{title}: by health board")
    by_kind = groups_table(compared, Order.KIND, what, f"{title}: by kind of area")
    st.html(joined([element("h2", "In groups"), table(by_board, class_="colours"), table(by_kind, class_="colours")]))


page()
