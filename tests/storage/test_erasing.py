"""Erasing a response: nothing of it stays, and after the release its area's result is withdrawn."""

from datetime import datetime

import pytest
from sqlalchemy import insert, select, update

from assessment.model.round import Audience, RoundState
from assessment.storage import erasing, rounds, sending
from assessment.storage.engine import Storage
from assessment.storage.erasing import Erased
from assessment.storage.tables import (
    answers,
    invitations,
    moderations,
    released_comments,
    responses,
    round_areas,
    tallies,
)
from tests.storage.examples import FIRST, FRAMEWORK, NOON, a_person, a_round, comment, rating, save


def a_sent_response(storage: Storage, audience: Audience, *, state: RoundState = RoundState.RELEASED) -> int:
    """Somebody's sent response with a rating and a comment that was released, in a round in this state."""
    with storage.writing() as connection:
        a_round(connection)
        mine = a_person(connection)
    save(storage, mine, rating(FIRST), "good")
    save(storage, mine, comment(FIRST), "late papers")
    with storage.writing() as connection:
        held = sending.hold(connection, mine)
        assert held is not None
        sending.choose(connection, held, FRAMEWORK, audience=audience, told_invited=1)
        held = sending.hold(connection, mine)
        assert held is not None
        sending.send(connection, held, FRAMEWORK, at=NOON)
        decided = {"response": mine, "kind": "comment", "item": FIRST, "revision": 2, "decision": "release", "note": ""}
        connection.execute(insert(moderations), decided)
        copied = {"id": "c1", "round": "2026", "area": "A", "perspective": "", "audience": audience.value}
        copied |= {"kind": "comment", "item": FIRST, "body": "late papers"}
        connection.execute(insert(released_comments), {**copied, "response": mine})
        rounds.set_state(connection, "2026", state, at=NOON)
    return mine


def erase(storage: Storage, response_id: int) -> Erased | None:
    with storage.writing() as connection:
        return erasing.erase_response(connection, FRAMEWORK, response_id, at=NOON)


def withdrawn(storage: Storage) -> dict[str, datetime | None]:
    with storage.reading() as connection:
        return {row.area: row.withdrawn_at for row in connection.execute(select(round_areas))}


def test_nothing_of_the_response_stays_but_an_invitation_without_its_label(storage: Storage) -> None:
    mine = a_sent_response(storage, Audience.BOARD)
    assert erase(storage, mine) == Erased("2026", "A", withdrawn=True)
    with storage.reading() as connection:
        for table in (responses, answers, moderations, released_comments, tallies):
            assert connection.execute(select(table)).all() == []
        assert [row.label for row in connection.execute(select(invitations))] == [erasing.LABEL]


def test_other_peoples_counts_stay(storage: Storage) -> None:
    mine = a_sent_response(storage, Audience.BOARD, state=RoundState.OPEN)
    with storage.writing() as connection:
        other = a_person(connection, area="A", code="other")
        connection.execute(update(responses).where(responses.c.id == other).values(audience="board"))
        held = sending.hold(connection, other)
        assert held is not None
        sending.send(connection, held, FRAMEWORK, at=NOON)
    erase(storage, mine)
    with storage.reading() as connection:
        assert [(row.kind, row.people) for row in connection.execute(select(tallies))] == [("sent", 1)]


def test_after_the_release_the_areas_result_is_withdrawn_and_no_other_areas(storage: Storage) -> None:
    erase(storage, a_sent_response(storage, Audience.BOARD_WITH_ROLE))
    assert withdrawn(storage) == {"A": NOON, "B": None}


@pytest.mark.parametrize("state", [RoundState.OPEN, RoundState.CLOSED])
def test_before_the_release_there_is_nothing_to_withdraw(storage: Storage, state: RoundState) -> None:
    erase(storage, a_sent_response(storage, Audience.BOARD, state=state))
    assert withdrawn(storage) == {"A": None, "B": None}


def test_a_response_for_the_national_team_only_leaves_what_the_board_gets_as_it_was(storage: Storage) -> None:
    assert erase(storage, a_sent_response(storage, Audience.NATIONAL)) == Erased("2026", "A", withdrawn=False)
    assert withdrawn(storage) == {"A": None, "B": None}


def test_a_response_is_erased_once(storage: Storage) -> None:
    mine = a_sent_response(storage, Audience.BOARD)
    erase(storage, mine)
    assert erase(storage, mine) is None
