"""A round's areas: which take part, and which agree to be named."""

import streamlit as st

from assessment.access.rates import rates
from assessment.language import _
from assessment.ui.frame.page import begin
from assessment.ui.rounds.acting import said
from assessment.ui.rounds.areas import show_named, show_taking_part
from assessment.ui.rounds.choice import choose_round, may_run
from assessment.views.rounds.areas import areas
from assessment.views.rounds.overview import crumbs
from assessment.wording import running as words


def page() -> None:
    visit = begin(_(words.AREAS))
    st.title(_(words.AREAS), anchor=False)
    chosen = choose_round(visit, "round-areas")
    if chosen is None:
        return
    found = rates(visit.place, visit.identity, chosen.id)
    st.html(crumbs(found.round))
    said()
    if may_run(visit, found.round):
        show_taking_part(visit, found)
        show_named(visit, found)
    else:
        st.html(areas(found))


page()
