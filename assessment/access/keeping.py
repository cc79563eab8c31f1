"""How long a round's data about people are kept: set by whoever runs it, and erased when the day is over."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from assessment.access.auditing import record
from assessment.access.gate import Action, permit, require
from assessment.access.known_rounds import now, round_to_run, round_to_see
from assessment.access.place import Place
from assessment.language import _
from assessment.model.errors import RoundProblem
from assessment.model.identity import Identity
from assessment.model.round import Round
from assessment.storage import keeping, rounds
from assessment.storage.holding import Holding, holding

__all__ = ["Held", "Holding", "due", "erase_due", "held", "set_keep_until"]


@dataclass(frozen=True)
class Held:
    """A round and how much is held about people in it."""

    round: Round
    holding: Holding


def held(place: Place, identity: Identity, round_id: str) -> Held:
    """What is held about people in a round. Raises Refused, NotFound."""
    with place.storage.reading() as connection:
        round_ = round_to_see(connection, identity, round_id)
        return Held(round_, holding(connection, round_id))


def set_keep_until(place: Place, identity: Identity, round_id: str, day: date | None) -> None:
    """Keep people's data until the end of this day; None: no date. Raises Refused, NotFound, RoundProblem."""
    with place.storage.writing() as connection:
        round_ = round_to_run(connection, identity, round_id)
        if day is not None and day < max(round_.closes, now().date()):
            raise RoundProblem(_("Choose a day from today on, and not before the round closes. Nothing was changed."))
        keeping.set_keep_until(connection, round_id, day)
        detail = f"until {day.isoformat()}" if day else "no date"
        record(connection, identity, "set how long data are kept", round_id=round_id, detail=detail)


def due(place: Place, identity: Identity, *, today: date) -> tuple[Round, ...]:
    """Rounds whose day is over and whose people's data are still there. Raises Refused."""
    require(identity, Action.KEEP_DATA)
    with place.storage.reading() as connection:
        found = [rounds.find(connection, round_id) for round_id in keeping.due(connection, today)]
    return tuple(one for one in found if one is not None and permit(identity, Action.KEEP_DATA, round=one))


def erase_due(place: Place, identity: Identity, *, today: date) -> Sequence[str]:
    """Erase people's data of the rounds whose day is over; their ids. Raises Refused."""
    erased = []
    for round_ in due(place, identity, today=today):
        with place.storage.writing() as connection:
            again = rounds.find(connection, round_.id, to_change=True)
            if again is None or again.keep_until is None or again.keep_until >= today:
                continue  # somebody has changed the day meanwhile
            keeping.erase_people(connection, round_.id, at=now())
            record(connection, identity, "erased a round’s people", round_id=round_.id)
        erased.append(round_.id)
    if erased:
        place.storage.forget_deleted()
    return erased
