"""Which round the pages of running rounds are about."""

import streamlit as st

from assessment.access.gate import Action, permit
from assessment.access.rounds import rounds_to_see
from assessment.language import _
from assessment.model.round import Round
from assessment.ui.frame.page import Visit
from assessment.ui.parts.chooser import choose
from assessment.views.html import element, link
from assessment.wording import running as words
from assessment.wording.rounds import round_label


def choose_round(visit: Visit, page: str) -> Round | None:
    """The round that the address names, with a chooser where there are several; else the newest. None: there is none
    yet, and the page says so."""
    found = {round_.id: round_ for round_ in rounds_to_see(visit.place, visit.identity)}
    if not found:
        st.html(element("p", _(words.NO_ROUNDS_TO_SEE), " ", link(_(words.TO_THE_ROUNDS), "/rounds"), class_="empty"))
        return None
    if len(found) == 1:
        return next(iter(found.values()))
    labels = {id_: round_label(round_) for id_, round_ in found.items()}
    return found[choose(_(words.A_ROUND), labels, param="round", page=page)]


def may_run(visit: Visit, round_: Round | None = None) -> bool:
    """Whether this visitor may run this round, or make one; if not, the page says why."""
    if permit(visit.identity, Action.RUN_ROUNDS, round=round_):
        return True
    st.html(element("p", _(words.LOOK_ONLY), class_="notice-line"))
    return False
