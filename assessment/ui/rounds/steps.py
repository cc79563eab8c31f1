"""What to do next with a round, and the buttons that do it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

import streamlit as st

from assessment.access import rounds
from assessment.access.rates import Rates
from assessment.language import _
from assessment.model.round import Round, RoundState
from assessment.ui.assess.moving import script_of
from assessment.ui.frame.page import Visit
from assessment.ui.rounds.acting import attempt, do, once
from assessment.ui.rounds.creating import DAY_MONTH_YEAR, LONGEST_NAME, WIDTH, today
from assessment.views.html import element
from assessment.wording import running as words


@dataclass(frozen=True)
class Look:
    """How the main button and the heading over it look: as the thing to do now, or as one for later."""

    button: Literal["primary", "secondary"]
    heading: str


def show_steps(visit: Visit, found: Rates, *, first: bool) -> None:
    """The buttons of the state that the round is in. `first`: pressing the main one is the thing to do now."""
    {
        RoundState.DRAFT: _draft,
        RoundState.OPEN: _open,
        RoundState.CLOSED: _closed,
        RoundState.RELEASED: lambda visit, found, look: None,
    }[found.round.state](visit, found, Look("primary", "h3") if first else Look("secondary", "h2"))


def _draft(visit: Visit, found: Rates, look: Look) -> None:
    round_ = found.round
    _explained(look, _(words.OPEN_IT), _(words.OPEN_MEANS))
    if once("open-round").button(_(words.OPEN_IT), type=look.button, key="open-round"):
        do(lambda: rounds.open_round(visit.place, visit.identity, round_.id), _(words.OPENED))
    with st.expander(_(words.CHANGE_DRAFT), key="change-draft"):
        title = st.text_input(_(words.NAME), round_.title, key=f"title-{round_.id}", max_chars=LONGEST_NAME)
        with st.container(horizontal=True):
            opens = st.date_input(
                _(words.FIRST_DAY), round_.opens, key=f"opens-{round_.id}", format=DAY_MONTH_YEAR, width=WIDTH
            )
            closes = st.date_input(
                _(words.LAST_DAY), round_.closes, key=f"closes-{round_.id}", format=DAY_MONTH_YEAR, width=WIDTH
            )
        if st.button(_(words.SAVE), key="save-draft"):
            do(
                lambda: rounds.change_draft(
                    visit.place, visit.identity, round_.id, title=title, opens=opens, closes=closes
                ),
                _(words.SAVED),
            )
    with st.expander(_(words.REMOVE), key="remove-draft"):
        st.html(element("p", _(words.REMOVE_MEANS)))
        if st.button(_(words.REMOVE_IT), key="remove") and attempt(
            lambda: rounds.remove_draft(visit.place, visit.identity, round_.id), _(words.REMOVED)
        ):
            st.switch_page(script_of("rounds"))


def _open(visit: Visit, found: Rates, look: Look) -> None:
    round_ = found.round
    _explained(look, _(words.CLOSE_IT), _(words.CLOSE_MEANS), words.to_ask_again(found.to_ask_again))
    if once("close-round").button(_(words.CLOSE_IT), type=look.button, key="close-round"):
        do(lambda: rounds.close_round(visit.place, visit.identity, round_.id), _(words.CLOSED))
    with st.expander(_(words.EXTEND), key="extend"):
        st.html(element("p", _(words.EXTEND_MEANS)))
        closes = st.date_input(
            _(words.NEW_LAST_DAY),
            max(round_.closes, today()),
            key=f"extend-{round_.id}-{round_.closes}",
            format=DAY_MONTH_YEAR,
            width=WIDTH,
        )
        if st.button(_(words.EXTEND_IT), key="extend-round"):
            do(lambda: rounds.extend_round(visit.place, visit.identity, round_.id, closes=closes), _(words.EXTENDED))


def _closed(visit: Visit, found: Rates, look: Look) -> None:
    round_ = found.round
    again = sum(one.asked_again for one in found.waiting)
    _explained(look, _(words.RELEASE), _(words.RELEASE_MEANS), words.being_asked_again(again))
    looked = st.checkbox(_(words.RELEASE_TICK), key=f"looked-{round_.id}")
    if once("release-round").button(_(words.RELEASE_IT), type=look.button, key="release-round"):
        if looked:
            do(lambda: rounds.release_round(visit.place, visit.identity, round_.id), _(words.RELEASED))
        else:
            st.error(_(words.TICK_FIRST))
    with st.expander(_(words.REOPEN), key="reopen"):
        st.html(element("p", _(words.REOPEN_MEANS)))
        closes = _new_day(round_)
        if once("reopen-round").button(_(words.REOPEN_IT), key="reopen-round"):
            do(lambda: rounds.reopen_round(visit.place, visit.identity, round_.id, closes=closes), _(words.REOPENED))


def _new_day(round_: Round) -> date:
    return st.date_input(
        _(words.NEW_LAST_DAY),
        max(round_.closes, today()),
        key=f"reopen-{round_.id}",
        format=DAY_MONTH_YEAR,
        width=WIDTH,
    )


def _explained(look: Look, heading: str, *paragraphs: str) -> None:
    st.html(element(look.heading, heading) + "".join(element("p", words_) for words_ in paragraphs if words_))
