"""A round in words."""

from collections.abc import Mapping
from typing import Final

from assessment.language import N_, _
from assessment.model.round import Round, RoundState
from assessment.wording.times import day

_LABELLED: Final[Mapping[RoundState, str]] = {
    RoundState.DRAFT: N_("{round} (draft)"),
    RoundState.OPEN: N_("{round} (open)"),
    RoundState.CLOSED: N_("{round} (closed)"),
    RoundState.RELEASED: N_("{round}"),
}

_STATES: Final[Mapping[RoundState, str]] = {
    RoundState.OPEN: N_("The round is open: answers still come in and everything here can change."),
    RoundState.CLOSED: N_("The round is closed and not released: boards see nothing of it yet."),
    RoundState.RELEASED: N_("The round is released."),
}


def round_state(round_: Round) -> str:
    """What the round's state means for those who read its results: a sentence; "" for a draft."""
    return _(_STATES.get(round_.state, ""))


def round_label(round_: Round) -> str:
    """For a list of rounds: "Autumn 2025", and "Spring 2026 (open)" or "(closed)" while it is not released."""
    labelled = _LABELLED.get(round_.state)
    return _(labelled).format(round=round_.title) if labelled else round_.title


def round_dates(round_: Round) -> str:
    """ "1 March 2026 to 30 April 2026"."""
    return _("{first} to {last}").format(first=day(round_.opens), last=day(round_.closes))
