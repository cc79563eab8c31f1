"""Choosing how long a round's data are kept, and sealing it."""

from datetime import date

import streamlit as st

from assessment.access.keeping import Held, set_keep_until
from assessment.access.sealing import seal
from assessment.language import _
from assessment.model.round import RoundState
from assessment.ui.frame.page import Visit
from assessment.ui.rounds.acting import do, once
from assessment.ui.rounds.creating import DAY_MONTH_YEAR, WIDTH
from assessment.wording import data_of_round as words


def choose_last_day(visit: Visit, found: Held, *, today: date) -> None:
    """The last day, and a way to have none."""
    round_ = found.round
    chosen = st.date_input(
        _(words.LAST_DAY),
        round_.keep_until,
        min_value=min(today, round_.keep_until or today),
        key=f"keep-{round_.id}-{round_.keep_until}",
        format=DAY_MONTH_YEAR,
        width=WIDTH,
    )
    with st.container(horizontal=True):
        if st.button(_(words.SAVE), key="save-keep"):
            if isinstance(chosen, date):
                do(lambda: set_keep_until(visit.place, visit.identity, round_.id, chosen), _(words.SAVED))
            else:
                st.error(_(words.NO_DAY))
        if round_.keep_until is not None and st.button(_(words.REMOVE), key="remove-keep"):
            do(lambda: set_keep_until(visit.place, visit.identity, round_.id, None), _(words.SAVED))


def seal_it(visit: Visit, found: Held) -> None:
    """The tick and the button, where the round can be sealed."""
    round_ = found.round
    if round_.sealed or round_.state is not RoundState.RELEASED:
        return
    knows = st.checkbox(_(words.SEAL_TICK), key=f"knows-{round_.id}")
    if once("seal").button(_(words.SEAL_IT), key="seal"):
        if knows:
            do(lambda: seal(visit.place, visit.identity, round_.id), _(words.SEALED))
        else:
            st.error(_(words.TICK_FIRST))
