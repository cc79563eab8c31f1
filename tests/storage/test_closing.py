"""Closing a round: choices that rest on a number of invited people which has since fallen are set aside."""

from assessment.model.round import Audience
from assessment.storage import closing, counts, invitations, responses, sending
from assessment.storage.counts import SENT
from assessment.storage.engine import Storage
from assessment.storage.verifying import differences
from tests.storage.examples import FIRST, FRAMEWORK, NOON, a_person, a_round, rating, save


def sent(storage: Storage, response_id: int, audience: Audience, *, told: int, level: str = "good") -> None:
    save(storage, response_id, rating(FIRST), level)
    with storage.writing() as connection:
        held = sending.hold(connection, response_id)
        assert held is not None
        sending.choose(connection, held, FRAMEWORK, audience=audience, told_invited=told)
        held = sending.hold(connection, response_id)
        assert held is not None
        sending.send(connection, held, FRAMEWORK, at=NOON)


def two_people(storage: Storage) -> tuple[int, int]:
    """Two carer representatives of one area."""
    with storage.writing() as connection:
        a_round(connection)
        return a_person(connection), a_person(connection)


def revoke_last(storage: Storage) -> None:
    with storage.writing() as connection:
        invitations.revoke(connection, invitations.of_round(connection, "2026")[-1].id, at=NOON)


def set_aside(storage: Storage, *, run_by_board: bool = False) -> int:
    with storage.writing() as connection:
        told = closing.told_more(connection, "2026")
        return closing.set_aside(connection, FRAMEWORK, told, run_by_board=run_by_board)


def test_who_was_told_more_is_for_the_national_team_only_until_they_choose_again(storage: Storage) -> None:
    first, _ = two_people(storage)
    sent(storage, first, Audience.BOARD_WITH_ROLE, told=2)
    revoke_last(storage)
    assert set_aside(storage) == 1
    with storage.reading() as connection:
        standing = responses.read(connection, first)
        rows = counts.of_round(connection, "2026")
        assert differences(connection, "2026", FRAMEWORK) == ()
        assert [person.label for person in closing.asked_again(connection, "2026")] == ["Somebody"]
    assert standing is not None
    assert (standing.response.audience, standing.response.set_aside) == (Audience.NATIONAL, Audience.BOARD_WITH_ROLE)
    assert {row.audience for row in rows} == {Audience.NATIONAL}
    assert set_aside(storage) == 0


def test_a_choice_stands_where_as_many_are_invited_as_were_told(storage: Storage) -> None:
    first, second = two_people(storage)
    sent(storage, first, Audience.BOARD, told=2)
    sent(storage, second, Audience.BOARD, told=1)
    assert set_aside(storage) == 0
    with storage.reading() as connection:
        assert closing.asked_again(connection, "2026") == ()
        assert {row.audience for row in counts.of_round(connection, "2026")} == {Audience.BOARD}


def test_who_answered_for_the_national_team_only_or_has_not_sent_is_not_asked(storage: Storage) -> None:
    first, second = two_people(storage)
    sent(storage, first, Audience.NATIONAL, told=5)
    with storage.writing() as connection:
        held = sending.hold(connection, second)
        assert held is not None
        sending.choose(connection, held, FRAMEWORK, audience=Audience.BOARD, told_invited=5)
    assert set_aside(storage) == 0


def test_where_a_board_runs_the_round_such_answers_are_taken_back(storage: Storage) -> None:
    first, _ = two_people(storage)
    sent(storage, first, Audience.BOARD, told=2)
    revoke_last(storage)
    assert set_aside(storage, run_by_board=True) == 1
    with storage.reading() as connection:
        standing = responses.read(connection, first)
        assert counts.of_round(connection, "2026") == []
    assert standing is not None
    assert not standing.response.is_sent
    assert (standing.response.audience, standing.response.set_aside) == (Audience.BOARD, Audience.BOARD)


def test_choosing_again_settles_it_and_moves_the_counts(storage: Storage) -> None:
    first, _ = two_people(storage)
    sent(storage, first, Audience.BOARD, told=2)
    revoke_last(storage)
    set_aside(storage)
    with storage.writing() as connection:
        held = sending.hold(connection, first)
        assert held is not None
        sending.choose(connection, held, FRAMEWORK, audience=Audience.BOARD, told_invited=1)
    with storage.reading() as connection:
        assert closing.asked_again(connection, "2026") == ()
        assert {row.audience for row in counts.of_round(connection, "2026") if row.kind == SENT.kind} == {"board"}
        assert closing.told_more(connection, "2026") == ()


def test_who_has_not_sent_is_listed_by_label_and_revoked_people_are_not(storage: Storage) -> None:
    first, _ = two_people(storage)
    with storage.writing() as connection:
        new = invitations.NewInvitation("2026", "B", "officer", "Officer B", "hash of a code nobody used")
        invitations.add(connection, [new], at=NOON)
    with storage.reading() as connection:
        assert len(closing.not_sent(connection, "2026")) == 3
    sent(storage, first, Audience.BOARD, told=2)
    with storage.reading() as connection:
        assert [(one.area, one.label) for one in closing.not_sent(connection, "2026")] == [
            ("A", "Somebody"),
            ("B", "Officer B"),
        ]
    revoke_last(storage)
    with storage.reading() as connection:
        assert [one.area for one in closing.not_sent(connection, "2026")] == ["A"]
