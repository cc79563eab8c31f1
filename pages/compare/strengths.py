"""What areas have in common: strengths and gaps."""

import streamlit as st

from assessment.language import _
from assessment.model.colour import Colour
from assessment.ui.compare.choice import choose_comparison, no_comparison
from assessment.ui.frame.page import begin
from assessment.views.compare.empty import has_answers, nothing_yet
from assessment.views.compare.groups import without_a_colour
from assessment.views.compare.intro import intro
from assessment.views.compare.strengths import colours_table, common_list
from assessment.views.html import element, joined, table


def page() -> None:
    visit = begin(_("Strengths and gaps"))
    st.title(_("Common strengths and gaps"), anchor=False)
    choices = st.container(horizontal=True)
    with choices:
        compared = choose_comparison(visit, "strengths")
    if compared is None:
        no_comparison()
        return
    if not has_answers(compared):
        st.html(joined([intro(compared), nothing_yet(compared)]))
        return
    strong = common_list(
        compared, Colour.GREEN, otherwise=_("No indicator is green in half of the areas that answered.")
    )
    gaps = common_list(compared, Colour.RED, otherwise=_("No indicator is red in half of the areas that answered."))
    lists = [element("h2", _("Strong in at least half of the areas that answered"), id="strengths"), strong]
    lists += [element("h2", _("A gap in at least half of the areas that answered"), id="gaps"), gaps]
    every = element("h2", _("Every indicator: areas per colour"), id="every-indicator")
    st.html(joined([intro(compared), *lists, every, without_a_colour(compared)]))
    for standard in compared.framework.standards:
        title = f"{standard.number}. {standard.label}"
        st.html(table(colours_table(compared, standard.indicators, title), class_="colours"))


page()
