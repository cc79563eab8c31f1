"""Running a round in words: each state and each finding has its own."""

from dataclasses import replace
from datetime import date

import pytest

from assessment.access.sweep import Finding, Kind
from assessment.model.framework import Side
from assessment.model.round import Round, RoundState
from assessment.wording import running, sweeping
from tests.builders import a_framework

FRAMEWORK = a_framework()
ROUND = Round(
    "2026", "Autumn 2026", "f", "1.0", "scotland", RoundState.OPEN, opens=date(2026, 9, 1), closes=date(2026, 11, 30)
)


@pytest.mark.parametrize("kind", Kind)
def test_every_finding_has_a_heading_a_reason_and_a_way_to_mend_it(kind: Kind) -> None:
    one = Finding(kind, perspective=FRAMEWORK.perspectives[0], side=Side.BOARD, count=2)
    assert sweeping.HEADINGS[kind]
    assert sweeping.WHY[kind]
    assert sweeping.to_do(one, ROUND)
    assert "None" not in sweeping.found(one)


def test_nobody_is_invited_to_a_closed_round_so_it_must_be_opened_again() -> None:
    closed = replace(ROUND, state=RoundState.CLOSED)
    assert sweeping.to_do(Finding(Kind.NOBODY_INVITED), closed) == "Open the round again"
    assert sweeping.to_do(Finding(Kind.COMMENTS_WAITING), closed) == "Check the comments"


def test_a_finding_about_somebody_names_their_role_and_nobody() -> None:
    other = replace(FRAMEWORK.perspectives[3], label="other member of the board")
    for perspective, told in ((FRAMEWORK.perspectives[0], "(carer rep)"), (other, "(other member of the board)")):
        found = sweeping.found(Finding(Kind.ALL_THE_SAME, perspective=perspective, count=18))
        assert found == f"somebody {told} gave one answer to all 18 questions they answered"


def test_every_state_has_its_word_and_its_meaning() -> None:
    assert set(running.STATES) == set(running.STATE_MEANS) == set(RoundState)


@pytest.mark.parametrize(
    ("invited", "sent", "words"),
    [
        (0, 0, "Nobody is invited yet"),
        (1, 1, "1 of 1 person invited has sent answers"),
        (56, 20, "20 of 56 people invited have sent answers"),
    ],
)
def test_how_many_have_answered(invited: int, sent: int, words: str) -> None:
    assert running.invited_and_sent(invited, sent) == words


def test_a_last_day_that_has_passed_is_said_so_and_closes_nothing() -> None:
    assert "has passed" in running.last_day(ROUND, date(2026, 12, 1))
    assert "the last day is 30 November 2026" in running.last_day(ROUND, date(2026, 11, 30))


@pytest.mark.parametrize("told", [running.to_ask_again, running.being_asked_again])
def test_nothing_is_said_of_asking_again_where_nobody_is(told: object) -> None:
    assert told(0) == ""  # type: ignore[operator]  # both take a count
    assert "1 person" in told(1)  # type: ignore[operator]
    assert "2 people" in told(2)  # type: ignore[operator]
