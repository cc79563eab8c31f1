"""Closing a round, giving it more time, and opening it again: what people were told when they chose stays true."""

from datetime import date

from assessment.access.auditing import record
from assessment.access.frameworks import framework_of
from assessment.access.known_rounds import known_round, now, require_state, round_to_run
from assessment.access.place import Place
from assessment.language import _
from assessment.model.errors import RoundProblem
from assessment.model.identity import Identity
from assessment.model.round import Round, RoundState
from assessment.storage import closing
from assessment.storage import rounds as stored


def close_round(place: Place, identity: Identity, round_id: str) -> Round:
    """Open to closed: answers and choices can no longer change.

    Those who share and were told that more people are invited than are now are asked again: until they choose, their
    answers are for the national team only. Raises Refused, NotFound, RoundNotOpen.
    """
    with place.storage.writing() as connection:
        round_ = round_to_run(connection, identity, round_id)
        require_state(round_, RoundState.OPEN, done="closed")
        stored.set_state(connection, round_.id, RoundState.CLOSED, at=now())
        record(connection, identity, "closed a round", round_id=round_.id)
    ask_again(place, identity, round_id, needed=RoundState.CLOSED, done="closed")
    with place.storage.reading() as connection:
        return known_round(connection, identity, round_id)


def ask_again(place: Place, identity: Identity, round_id: str, *, needed: RoundState, done: str) -> int:
    """Set aside the choices in a closed round that rest on a number of invited people which has since fallen; how many
    they were. Does nothing where none is left. Raises Refused, NotFound, RoundNotOpen.

    In a transaction that does not hold the round: somebody who saves holds their response first and then the round,
    and the other way about each would wait for the other.
    """
    with place.storage.writing() as connection:
        round_ = round_to_run(connection, identity, round_id, held=False)
        require_state(round_, needed, done=done)
        framework = framework_of(place, round_, connection)
        told = closing.told_more(connection, round_.id)
        asked = closing.set_aside(connection, framework, told, run_by_board=round_.run_by_board)
        if asked:
            record(connection, identity, "asked people to choose again", round_id=round_.id, detail=f"{asked} asked")
        return asked


def extend_round(place: Place, identity: Identity, round_id: str, *, closes: date) -> Round:
    """Give an open round a later closing day. Never an earlier one: people were told the day.

    Raises Refused, NotFound, RoundNotOpen, RoundProblem.
    """
    with place.storage.writing() as connection:
        round_ = round_to_run(connection, identity, round_id)
        require_state(round_, RoundState.OPEN, done="extended")
        if closes <= round_.closes:
            told = f"{round_.closes.day} {round_.closes:%B %Y}"
            raise RoundProblem(
                _("The round closes on {told}. Choose a later day. Nothing was changed.").format(told=told)
            )
        stored.set_dates(connection, round_.id, closes=closes)
        detail = f"closes {closes}, was {round_.closes}"
        record(connection, identity, "extended a round", round_id=round_.id, detail=detail)
        return known_round(connection, identity, round_id)


def reopen_round(place: Place, identity: Identity, round_id: str, *, closes: date) -> Round:
    """Closed to open again, until a new closing day; only before the release, and on record.

    Raises Refused, NotFound, RoundNotOpen, RoundProblem.
    """
    with place.storage.writing() as connection:
        round_ = round_to_run(connection, identity, round_id)
        require_state(round_, RoundState.CLOSED, done="opened again")
        if closes < now().date():
            raise RoundProblem(_("That day has passed. Choose the day on which the round closes. Nothing was changed."))
        stored.set_state(connection, round_.id, RoundState.OPEN, at=now())
        stored.set_dates(connection, round_.id, closes=closes)
        record(connection, identity, "reopened a round", round_id=round_.id, detail=f"closes {closes}")
        return known_round(connection, identity, round_id)
