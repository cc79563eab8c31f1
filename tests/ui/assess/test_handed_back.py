"""What a browser hands back after a lost connection is checked before it is used."""

from typing import Any

import pytest

from assessment.model.round import AnswerKey
from assessment.ui.assess.session import handed_back

EDITOR = "0123456789abcdef" * 2


def test_a_window_and_what_was_left_behind_are_read() -> None:
    back = handed_back(
        {
            "window": {"page": "papers-in-time", "editor": EDITOR, "turn": 3, "seen": 7, "generations": {"fact:a": 2}},
            "left": {"comment:papers-in-time": {"value": "Words", "seen": 5, "at": 1}},
        }
    )
    assert back is not None
    assert (back.page, back.editor, back.turn, back.seen) == ("papers-in-time", EDITOR, 3, 7)
    assert back.generations == {AnswerKey.parse("fact:a"): 2}
    assert back.left_behind[AnswerKey.parse("comment:papers-in-time")].value == "Words"


@pytest.mark.parametrize(
    "given",
    [
        None,
        "text",
        [],
        {"window": {"turn": "x"}},
        {"window": 3},
        {"left": {"nothing:x": {"value": "", "seen": 0}}},
        {"left": {"comment:x": {"value": ""}}},
        {"left": {"comment:x": 5}},
        {"window": {"generations": {"fact:a": "many"}}},
        {"window": {"generations": [1]}},
    ],
)
def test_anything_else_is_not_used(given: Any) -> None:
    assert handed_back(given) is None


def test_an_editor_that_is_not_ours_is_dropped_and_long_text_is_cut() -> None:
    back = handed_back({"window": {"editor": "<script>"}, "left": {"comment:x": {"value": "x" * 10_000, "seen": 0}}})
    assert back is not None
    assert back.editor == ""
    assert len(back.left_behind[AnswerKey.parse("comment:x")].value) == 4000
