"""What every comparison page says first: which round, in what state, whose answers."""

from assessment.access.comparison import Comparison
from assessment.model.round import RoundState
from assessment.views.html import Html, element
from assessment.wording.findings import listed
from assessment.wording.rounds import round_dates

_STATES = {
    RoundState.OPEN: "The round is open: answers still come in and everything here can change.",
    RoundState.CLOSED: "The round is closed and not released: boards see nothing of it yet.",
    RoundState.RELEASED: "The round is released.",
}


def intro(compared: Comparison) -> Html:
    """Round, state, and the reminder of what may not be passed on."""
    invented = " Invented areas, invented answers." if compared.area_set.invented else ""
    state = _STATES.get(compared.round.state, "")
    words = (
        f"{compared.round.title}, {round_dates(compared.round)}, {len(compared.areas)} areas. {state}{invented} "
        "You see all answers, also those for the national team only: do not pass this page on."
    )
    if compared.withdrawn:
        words += f" Withdrawn after the release, and shown to nobody: {listed([a.name for a in compared.withdrawn])}."
    return element("p", words, class_="quiet wide-line")
