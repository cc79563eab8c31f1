"""The choice of who gets the answers: what was told when it was made, and the one reply after closing."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from assessment.access import answering
from assessment.access.closing import close_round
from assessment.access.operator import OPERATOR
from assessment.access.place import Place
from assessment.access.releasing import release_round
from assessment.access.verifying import verify
from assessment.model.errors import InvalidAnswer, RoundNotOpen
from assessment.model.identity import Identity
from assessment.model.round import AnswerKey, AnswerKind, Audience
from assessment.storage import invitations
from assessment.storage.counts import of_round
from assessment.storage.engine import Storage
from tests.access.places import a_carer, a_place, an_open_round

PAPERS = AnswerKey(AnswerKind.RATING, "papers-in-time")


@pytest.fixture
def place(storage: Storage, tmp_path: Path) -> Place:
    return a_place(storage, tmp_path)


def take_back_the_others(place: Place, round_id: str = "2026") -> None:
    """Take back every invitation but the first."""
    with place.storage.writing() as connection:
        for invitation in invitations.of_round(connection, round_id)[1:]:
            invitations.revoke(connection, invitation.id, at=datetime.now(UTC))


def set_aside(place: Place, *, run_by_board: bool = False, audience: Audience = Audience.BOARD) -> Identity:
    """Somebody who shared when three were invited, in a round that closed when they were the only one."""
    an_open_round(place, run_by_board=run_by_board)
    carer, *_ = [a_carer(place) for _ in range(3)]
    answering.save(place, carer, PAPERS, "poor", seen=0, editor="phone")
    answering.choose_audience(place, carer, audience, told_invited=3)
    answering.send(place, carer)
    take_back_the_others(place)
    close_round(place, OPERATOR, "2026")
    return carer


def audiences_counted(place: Place) -> set[str]:
    with place.storage.reading() as connection:
        return {row.audience for row in of_round(connection, "2026")}


def test_who_is_asked_again_shares_with_nobody_until_they_reply(place: Place) -> None:
    carer = set_aside(place)
    sheet = answering.open_sheet(place, carer)
    assert sheet.is_asked_again
    assert sheet.response.audience is Audience.NATIONAL
    assert sheet.response.set_aside is Audience.BOARD
    assert audiences_counted(place) == {"national"}


@pytest.mark.parametrize("reply", list(Audience))
def test_the_reply_is_kept_with_the_number_told_now_and_moves_the_counts(place: Place, reply: Audience) -> None:
    carer = set_aside(place)
    response = answering.choose_again(place, carer, reply, told_invited=1)
    assert (response.audience, response.told_invited, response.set_aside) == (reply, 1, None)
    assert response.is_sent
    assert audiences_counted(place) == {reply.value}
    assert verify(place, OPERATOR) == ()


def test_the_reply_is_given_once(place: Place) -> None:
    carer = set_aside(place)
    answering.choose_again(place, carer, Audience.BOARD, told_invited=1)
    with pytest.raises(RoundNotOpen, match="has closed"):
        answering.choose_again(place, carer, Audience.NATIONAL, told_invited=1)


def test_after_the_release_nobody_is_asked_any_more(place: Place) -> None:
    carer = set_aside(place)
    release_round(place, OPERATOR, "2026")
    assert not answering.open_sheet(place, carer).is_asked_again
    with pytest.raises(RoundNotOpen, match="has closed"):
        answering.choose_again(place, carer, Audience.BOARD, told_invited=1)
    assert answering.open_sheet(place, carer).response.audience is Audience.NATIONAL


def test_only_the_choice_may_change_after_closing(place: Place) -> None:
    carer = set_aside(place)
    with pytest.raises(RoundNotOpen):
        answering.save(place, carer, PAPERS, "good", seen=9, editor="phone")
    with pytest.raises(RoundNotOpen):
        answering.choose_audience(place, carer, Audience.BOARD, told_invited=1)
    with pytest.raises(RoundNotOpen):
        answering.withdraw(place, carer)
    with pytest.raises(RoundNotOpen):
        answering.send(place, carer)


def test_a_reply_to_a_page_that_named_more_people_changes_nothing(place: Place) -> None:
    carer = set_aside(place)
    with pytest.raises(InvalidAnswer, match="Fewer people are invited"):
        answering.choose_again(place, carer, Audience.BOARD, told_invited=2)
    assert answering.open_sheet(place, carer).is_asked_again


def test_who_was_told_the_truth_is_not_asked_again(place: Place) -> None:
    an_open_round(place)
    carer = a_carer(place)
    answering.choose_audience(place, carer, Audience.BOARD, told_invited=1)
    answering.send(place, carer)
    with pytest.raises(RoundNotOpen, match="as before"):
        answering.choose_again(place, carer, Audience.NATIONAL, told_invited=1)
    close_round(place, OPERATOR, "2026")
    assert not answering.open_sheet(place, carer).is_asked_again
    with pytest.raises(RoundNotOpen, match="has closed"):
        answering.choose_again(place, carer, Audience.NATIONAL, told_invited=1)


def test_where_the_board_runs_the_round_the_answers_are_taken_back_and_a_reply_sends_them_again(place: Place) -> None:
    carer = set_aside(place, run_by_board=True)
    sheet = answering.open_sheet(place, carer)
    assert sheet.is_asked_again
    assert not sheet.response.is_sent
    assert audiences_counted(place) == set()
    with pytest.raises(InvalidAnswer, match="national team"):
        answering.choose_again(place, carer, Audience.NATIONAL, told_invited=1)
    response = answering.choose_again(place, carer, Audience.BOARD_WITH_ROLE, told_invited=1)
    assert response.is_sent
    assert response.set_aside is None
    assert audiences_counted(place) == {"board_with_role"}
    assert verify(place, OPERATOR) == ()


def test_nothing_is_sent_on_a_number_that_has_fallen_since_the_page_named_it(place: Place) -> None:
    an_open_round(place)
    carer, _ = a_carer(place), a_carer(place)
    answering.choose_audience(place, carer, Audience.BOARD, told_invited=2)
    take_back_the_others(place)
    with pytest.raises(InvalidAnswer, match="Fewer people are invited"):
        answering.send(place, carer, shown=Audience.BOARD, told_invited=2)
    assert not answering.open_sheet(place, carer).response.is_sent
    assert answering.send(place, carer, shown=Audience.BOARD, told_invited=1).is_sent


def test_a_text_is_kept_to_fewer_people_by_an_answer_like_any_other_that_counts_nowhere(place: Place) -> None:
    an_open_round(place)
    carer = a_carer(place)
    answering.choose_audience(place, carer, Audience.BOARD, told_invited=1)
    answering.send(place, carer)
    with place.storage.reading() as connection:
        before = of_round(connection, "2026")
    for item, who in (("papers-in-time", "national"), ("helped-most", "board")):
        answering.save(place, carer, AnswerKey(AnswerKind.COMMENT_FOR, item), who, seen=9, editor="phone")
    with place.storage.reading() as connection:
        assert of_round(connection, "2026") == before
    assert verify(place, OPERATOR) == ()
    with pytest.raises(InvalidAnswer):
        answering.save(place, carer, AnswerKey(AnswerKind.COMMENT_FOR, "papers-in-time"), "all", seen=9, editor="phone")


def test_where_the_board_runs_the_round_no_text_is_for_a_national_team(place: Place) -> None:
    an_open_round(place, run_by_board=True)
    carer = a_carer(place)
    key = AnswerKey(AnswerKind.COMMENT_FOR, "papers-in-time")
    with pytest.raises(InvalidAnswer, match="national team"):
        answering.save(place, carer, key, "national", seen=0, editor="phone")
    assert answering.save(place, carer, key, "board", seen=0, editor="phone").value == "board"
