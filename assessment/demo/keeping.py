"""Putting the demonstration into the database, keeping it fresh, and taking it out again."""

from datetime import UTC, date, datetime, timedelta
from typing import Final

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from assessment.access.demonstration import VISITOR
from assessment.access.place import Place
from assessment.access.releasing import freeze
from assessment.demo import checking
from assessment.demo.rounds import AREA_SET, FRAMEWORK, Filled
from assessment.demo.rounds import rounds as invented
from assessment.model.digest import digest_of
from assessment.model.errors import RoundProblem
from assessment.model.framework import Framework
from assessment.model.round import Round, RoundState
from assessment.storage import invitations, releases, responses, rounds, sending, whole

SEED: Final = 2018
VISITORS_ARE_KEPT: Final = timedelta(days=3)


def ensure_demonstration(place: Place, *, today: date | None = None, seed: int = SEED) -> bool:
    """Have the demonstration in the database, and forget visitors of earlier days. True: it was made anew.

    It is made anew where it is missing, where its open round has run out, or where the framework has changed since.
    """
    from assessment.catalogue import snapshot

    now = datetime.now(UTC)
    day = today or now.date()
    framework = place.content.framework(FRAMEWORK)
    body = snapshot(framework)
    digest = digest_of(body)
    with place.storage.reading() as connection:
        is_fresh = _is_fresh(connection, digest, day)
    if is_fresh:
        forget_visitors(place, framework, before=now - VISITORS_ARE_KEPT)
        _tidy(place, framework, seed=seed)
        return False
    _require_areas(place)
    filled = invented(framework, digest, today=day, seed=seed)
    try:
        with place.storage.writing() as connection:
            if _is_fresh(connection, digest, day):
                return False
            remove_rounds(connection)
            rounds.put_snapshot(connection, digest, body)
            for one in filled:
                _put(connection, place, framework, one, at=now, seed=seed)
    except IntegrityError:
        # Another process made it at this very moment.
        with place.storage.reading() as connection:
            if not _is_fresh(connection, digest, day):
                raise
        return False
    return True


def remove_demonstration(place: Place) -> int:
    """Delete all demonstration rounds with everything in them, and say how many there were."""
    with place.storage.writing() as connection:
        return remove_rounds(connection)


def forget_visitors(place: Place, framework: Framework, *, before: datetime) -> int:
    """Delete what visitors who came before this moment answered in the open round, sent or not; how many they were."""
    with place.storage.writing() as connection:
        gone = [
            invitation
            for round_ in _demonstration(connection)
            if round_.state is RoundState.OPEN
            for invitation in invitations.of_round(connection, round_.id)
            if invitation.label == VISITOR and invitation.created_at < before
        ]
        for invitation in gone:
            _forget(connection, framework, invitation.id)
        return len(gone)


def remove_rounds(connection: Connection) -> int:
    """Delete all demonstration rounds in this transaction."""
    found = _demonstration(connection)
    for round_ in found:
        rounds.remove(connection, round_.id)
    return len(found)


def _demonstration(connection: Connection) -> list[Round]:
    return [round_ for round_ in rounds.every(connection) if round_.demonstration]


def _is_fresh(connection: Connection, digest: str, today: date) -> bool:
    kept = _demonstration(connection)
    open_now = [r for r in kept if r.state is RoundState.OPEN and r.opens <= today <= r.closes]
    released = [r for r in kept if r.state is RoundState.RELEASED]
    frozen = all(releases.of_round(connection, round_.id) for round_ in released)
    return bool(open_now) and frozen and all(round_.framework_digest == digest for round_ in kept)


def _require_areas(place: Place) -> None:
    if not any(area_set.id == AREA_SET and area_set.invented for area_set in place.content.area_sets):
        raise RoundProblem(f"The demonstration needs the invented areas of data/areas/{AREA_SET}.yaml.")


def _put(
    connection: Connection, place: Place, framework: Framework, filled: Filled, *, at: datetime, seed: int
) -> None:
    rounds.add(connection, filled.round, filled.areas, at=at)
    for area in filled.named:
        rounds.agree(connection, filled.round.id, area, agrees=True)
    whole.put(connection, framework, filled.returns, at=at)
    checking.check(connection, place, framework, filled.round, seed=seed)
    if filled.round.state is RoundState.RELEASED:
        freeze(connection, framework, filled.round)


def _tidy(place: Place, framework: Framework, *, seed: int) -> None:
    """Undo what visitors have decided about comments and replied to them."""
    with place.storage.writing() as connection:
        for round_ in _demonstration(connection):
            checking.tidy(connection, framework, round_, seed=seed)


def _forget(connection: Connection, framework: Framework, invitation_id: int) -> None:
    """Take a visitor's answers out of the counts, then delete them with the invitation."""
    response = responses.of_invitation(connection, invitation_id)
    held = None if response is None else sending.hold(connection, response)
    if held is not None:
        sending.withdraw(connection, held, framework)
    invitations.remove(connection, invitation_id)
