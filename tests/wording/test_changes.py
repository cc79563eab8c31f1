"""What has changed since the round before."""

import pytest

from assessment.wording.changes import Direction, change, in_short, indicator_changes
from tests.views.samples import answers, results_of


@pytest.mark.parametrize(
    ("now", "before", "direction", "words"),
    [
        ("good", "poor", Direction.BETTER, "Green, was red. Score 2.00, was 0.00"),
        ("poor", "mixed", Direction.WORSE, "Red, was amber. Score 0.00, was 1.00"),
        ("mixed", "mixed", Direction.SAME, "Still amber. Score 1.00, the same"),
        ("mixed", None, Direction.NOT_COMPARABLE, "Amber, was: no answers"),
        (None, "mixed", Direction.NOT_COMPARABLE, "No answers, was: amber"),
        (None, None, Direction.NOT_COMPARABLE, "No colour in either round"),
    ],
)
def test_a_change_is_said_in_words(now: str | None, before: str | None, direction: Direction, words: str) -> None:
    after, earlier = (
        results_of(answers("carer_rep", {"1.2": level} if level else {})).indicator("papers-in-time")
        for level in (now, before)
    )
    found = change("papers-in-time", after, earlier)
    assert (found.direction, found.words) == (direction, words)


def test_all_changes_are_counted_in_short() -> None:
    now = results_of(answers("carer_rep", {"1.1": "good", "1.2": "poor", "1.3": "mixed"}))
    before = results_of(answers("carer_rep", {"1.1": "poor", "1.2": "good", "1.3": "mixed"}))
    assert in_short(indicator_changes(now, before)) == (
        "1 better, 1 worse, 1 the same colour, 15 without a colour in one of the rounds"
    )
