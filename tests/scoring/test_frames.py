"""What the engine takes, and what it refuses."""

import pandas as pd
import pytest

from assessment.model.colour import Status
from assessment.scoring.dense import UnknownValue
from assessment.scoring.engine import score
from assessment.scoring.frame import COUNT_COLUMNS, PEOPLE_COLUMNS
from tests.builders import a_framework, counts, people

FRAMEWORK = a_framework(standards=(1, 1))
NOBODY_SAID_ANYTHING = pd.DataFrame([], columns=list(COUNT_COLUMNS))


def test_a_group_in_several_rows_is_added_up() -> None:
    one = counts([("r", "a", "officer", "i1-1", "good", 3)])
    several = counts([("r", "a", "officer", "i1-1", "good", 1), ("r", "a", "officer", "i1-1", "good", 2)])
    sent = people([("r", "a", "officer", 1, 2), ("r", "a", "officer", 2, 2)])
    assert score(FRAMEWORK, several, sent) == score(FRAMEWORK, one, people([("r", "a", "officer", 3, 4)]))


def test_columns_may_be_categories() -> None:
    counted = counts([("r", "a", "officer", "i1-1", "good", 3)])
    sent = people([("r", "a", "officer", 3, 4)])
    as_categories = counted.astype({"area": "category", "answer": "category", "perspective": "category"})
    assert score(FRAMEWORK, as_categories, sent) == score(FRAMEWORK, counted, sent)


def test_rounds_and_areas_come_out_sorted_each_with_its_own_results() -> None:
    counted = counts([("r2", "a", "officer", "i1-1", "good", 1), ("r1", "b", "officer", "i1-1", "poor", 1)])
    sent = people([("r2", "a", "officer", 1, 1), ("r1", "b", "officer", 1, 1), ("r1", "a", "officer", 1, 1)])
    results = score(FRAMEWORK, counted, sent)
    assert list(results) == [("r1", "a"), ("r1", "b"), ("r2", "a")]
    assert [result.indicators[0].colour for result in results.values()] == [None, "red", "green"]


def test_an_area_where_people_were_invited_and_nobody_answered_has_no_responses() -> None:
    results = score(FRAMEWORK, NOBODY_SAID_ANYTHING, people([("r", "a", "officer", 0, 4)]))["r", "a"]
    assert {result.status for result in results.indicators} == {Status.NO_RESPONSES}
    assert results.whole.status is Status.NO_RESPONSES
    assert results.indicators[0].total.unsent == 4
    assert results.indicators[0].coverage is None


def test_nothing_gives_nothing() -> None:
    nobody = pd.DataFrame([], columns=list(PEOPLE_COLUMNS)).astype({"sent": "int64", "invited": "Int64"})
    assert score(FRAMEWORK, NOBODY_SAID_ANYTHING, nobody) == {}


def test_more_people_sent_than_are_invited_leaves_nobody_missing() -> None:
    """Somebody whose invitation was revoked after they had sent their answers."""
    counted = counts([("r", "a", "officer", "i1-1", "good", 3)])
    result = score(FRAMEWORK, counted, people([("r", "a", "officer", 3, 2)]))["r", "a"].indicators[0]
    assert result.total.unsent == 0
    assert result.firm is True


def test_invitations_unknown_for_one_role_are_unknown_for_the_area() -> None:
    counted = counts([("r", "a", "officer", "i1-1", "good", 3)])
    sent = people([("r", "a", "officer", 3, 5), ("r", "a", "deputy", 1, None)])
    result = score(FRAMEWORK, counted, sent)["r", "a"].indicators[0]
    assert not result.invitations_known
    assert result.total.unsent is None


@pytest.mark.parametrize(
    ("column", "value"), [("perspective", "stranger"), ("indicator", "9.9"), ("answer", "skipped"), ("area", "b")]
)
def test_what_the_framework_or_the_people_do_not_know_is_refused(column: str, value: str) -> None:
    counted = counts([("r", "a", "officer", "i1-1", "good", 1)])
    counted[column] = value
    with pytest.raises(UnknownValue, match=value):
        score(FRAMEWORK, counted, people([("r", "a", "officer", 1, 1)]))


def test_more_answers_than_people_are_refused() -> None:
    counted = counts([("r", "a", "officer", "i1-1", "good", 2)])
    with pytest.raises(ValueError, match="2 answers from 1 people"):
        score(FRAMEWORK, counted, people([("r", "a", "officer", 1, 1)]))


def test_a_perspective_that_nobody_has_and_nobody_was_asked_for_has_no_tally() -> None:
    counted = counts([("r", "a", "officer", "i1-1", "good", 1)])
    sent = people([("r", "a", "officer", 1, 1), ("r", "a", "deputy", 0, 0), ("r", "a", "carer_rep", 0, 2)])
    result = score(FRAMEWORK, counted, sent)["r", "a"].indicators[0]
    assert [tally.group for tally in result.tallies] == ["carer_rep", "officer"]
