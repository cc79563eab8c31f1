"""Who has answered: by area and role, in counts of people."""

import streamlit as st

from assessment.language import _
from assessment.ui.compare.choice import choose_comparison, choose_order, no_comparison
from assessment.ui.frame.page import begin
from assessment.views.compare.answered import by_area, by_role, in_short
from assessment.views.compare.intro import intro
from assessment.views.html import element, joined, table


def page() -> None:
    visit = begin(_("Who has answered"))
    st.title(_("Who has answered"), anchor=False)
    choices = st.container(horizontal=True)
    with choices:
        compared = choose_comparison(visit, "answered", running_first=True)
    if compared is None:
        no_comparison()
        return
    with choices:
        order = choose_order("answered")
    about = _("This counts people, never what they said.")
    st.html(
        joined([intro(compared), element("p", in_short(compared), " ", about), table(by_role(compared), class_="flow")])
    )
    st.html(table(by_area(compared, order), class_="wide flow"))


page()
