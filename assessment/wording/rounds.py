"""A round in words."""

from assessment.model.round import Round, RoundState
from assessment.wording.times import day


def round_label(round_: Round) -> str:
    """For a list of rounds: "Autumn 2025", and "Spring 2026 (open)" or "(closed)" while it is not released."""
    return round_.title if round_.state is RoundState.RELEASED else f"{round_.title} ({round_.state})"


def round_dates(round_: Round) -> str:
    """ "1 March 2026 to 30 April 2026"."""
    return f"{day(round_.opens)} to {day(round_.closes)}"
