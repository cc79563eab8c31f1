"""The tile map by standard or indicator, with bands and groups."""

import streamlit as st

from assessment.language import _
from assessment.ui.compare.choice import choose_comparison, choose_result, no_comparison
from assessment.ui.frame.page import begin
from assessment.views.compare.empty import has_answers, nothing_yet
from assessment.views.compare.grid import title_of
from assessment.views.compare.groups import groups_table, without_a_colour
from assessment.views.compare.intro import intro
from assessment.views.compare.lead import in_colours
from assessment.views.compare.order import Order
from assessment.views.compare.tiles import bands, map_table, tile_key, tile_map
from assessment.views.html import details, element, joined, table


def page() -> None:
    visit = begin(_("Map"))
    st.title(_("Map of areas"), anchor=False)
    choices = st.container(horizontal=True)
    with choices:
        compared = choose_comparison(visit, "map")
    if compared is None:
        no_comparison()
        return
    if not has_answers(compared):
        st.html(joined([intro(compared), nothing_yet(compared)]))
        return
    with choices:
        what = choose_result(compared.framework, "map")
    title = title_of(compared, what)
    sentence = element("p", in_colours(compared, what))
    drawn = element("section", element("h2", title), sentence, tile_map(compared, what), tile_key(compared, what))
    in_bands = element("section", element("h2", _("By colour"), id="in-bands"), bands(compared, what))
    st.html(joined([intro(compared), element("div", drawn, in_bands, class_="two-columns")]))
    st.html(details(_("The map as a table"), table(map_table(compared, what, title)), class_="more"))
    by_board = groups_table(compared, Order.HEALTH_BOARD, what, _("{title}: by health board").format(title=title))
    by_kind = groups_table(compared, Order.KIND, what, _("{title}: by kind of area").format(title=title))
    heading = element("h2", _("By health board and kind of area"), id="in-groups")
    st.html(
        joined(
            [heading, without_a_colour(compared), table(by_board, class_="colours"), table(by_kind, class_="colours")]
        )
    )


page()
