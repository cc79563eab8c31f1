"""Rounds: the list, and the form for a new one."""

import streamlit as st

from assessment.access.rates import rates
from assessment.access.rounds import rounds_to_see
from assessment.language import _
from assessment.ui.frame.page import begin
from assessment.ui.rounds.acting import said
from assessment.ui.rounds.choice import may_run
from assessment.ui.rounds.creating import show_new_round
from assessment.views.html import element
from assessment.views.rounds.listing import listing
from assessment.wording import running as words


def page() -> None:
    visit = begin(_(words.ROUNDS))
    st.title(_(words.ROUNDS), anchor=False)
    said()
    st.html(element("p", _(words.ROUNDS_INTRO)))
    can_make = may_run(visit)
    found = [rates(visit.place, visit.identity, round_.id) for round_ in rounds_to_see(visit.place, visit.identity)]
    if found:
        st.html(listing(found))
    else:
        st.html(element("p", _(words.NO_ROUNDS) if can_make else _(words.NO_ROUNDS_TO_SEE)))
    if can_make:
        show_new_round(visit)


page()
