"""Only what the framework asks this person is stored, in one spelling."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.model.errors import InvalidAnswer
from assessment.model.round import AnswerKey, AnswerKind
from assessment.storage.allowed import (
    COMMENT_LENGTH,
    REASON_LENGTH,
    TEXT_FACT_LENGTH,
    allowed_value,
    clean_text,
)
from tests.storage.examples import FIRST, FRAMEWORK, comment, fact, rating


def stored(key: AnswerKey, value: str, perspective: str = "carer_rep") -> str:
    return allowed_value(FRAMEWORK, perspective, key, value)


@pytest.mark.parametrize("value", ["good", "mixed", "poor", "dont_know", "not_applicable", ""])
def test_a_rating_is_a_level_or_dont_know_or_not_applicable_or_cleared(value: str) -> None:
    assert stored(rating(FIRST), value) == value


@pytest.mark.parametrize("value", ["skipped", "Good", " good", "2", "green", "good mixed", "good\0"])
def test_any_other_rating_is_refused(value: str) -> None:
    with pytest.raises(InvalidAnswer):
        stored(rating(FIRST), value)


@pytest.mark.parametrize("item", ["", "1.1", "no-such", "days", "wish"])
@pytest.mark.parametrize("kind", [AnswerKind.RATING, AnswerKind.REASON, AnswerKind.COMMENT])
def test_what_is_not_an_indicators_id_cannot_be_rated_or_commented_on(kind: AnswerKind, item: str) -> None:
    with pytest.raises(InvalidAnswer, match="no such question"):
        stored(AnswerKey(kind, item), "good")


@pytest.mark.parametrize(
    ("item", "given", "kept"),
    [
        ("written", "yes", "yes"),
        ("written", "no", "no"),
        ("written", "dont_know", "dont_know"),
        ("days", "0", "0"),
        ("days", "60", "60"),
        ("days", " 07 ", "7"),
        ("days", "dont_know", "dont_know"),
        ("who", "chair", "chair"),
        ("who", "dont_know", "dont_know"),
        ("costs", "lunch travel", "travel lunch"),
        ("costs", "lunch lunch", "lunch"),
        ("costs", "none", "none"),
        ("costs", "dont_know", "dont_know"),
        ("which", "the\nlocal\tnetwork", "the local network"),
        ("wish", "earlier papers", "earlier papers"),
        ("days", "", ""),
    ],
)
def test_facts_are_kept_in_one_spelling(item: str, given: str, kept: str) -> None:
    assert stored(fact(item), given) == kept


@pytest.mark.parametrize(
    ("item", "given"),
    [
        ("written", "maybe"),
        ("written", "none"),
        ("days", "-1"),
        ("days", "61"),
        ("days", "7.5"),
        ("days", "seven"),
        ("days", "٧"),
        ("days", "1e1"),
        ("days", "9" * 400),
        ("who", "chair officer"),
        ("who", "none"),
        ("who", "The chair"),
        ("costs", "travel none"),
        ("costs", "travel dont_know"),
        ("costs", "taxi"),
        ("costs", "   "),
        ("no-such", "yes"),
        (FIRST, "good"),
    ],
)
def test_facts_that_the_framework_does_not_allow_are_refused(item: str, given: str) -> None:
    with pytest.raises(InvalidAnswer):
        stored(fact(item), given)


def test_a_fact_is_kept_only_from_those_who_are_asked() -> None:
    assert stored(fact("vacant"), "1", "officer") == "1"
    with pytest.raises(InvalidAnswer, match="not asked of your role"):
        stored(fact("vacant"), "1", "carer_rep")


def test_texts_are_cut_at_their_length() -> None:
    assert len(stored(comment(FIRST), "x" * 9999)) == COMMENT_LENGTH
    assert len(stored(AnswerKey(AnswerKind.REASON, FIRST), "x" * 9999)) == REASON_LENGTH
    assert len(stored(fact("which"), "x" * 9999)) == TEXT_FACT_LENGTH


def test_a_comment_keeps_its_lines_and_a_reason_becomes_one() -> None:
    assert stored(comment(FIRST), "one\r\ntwo\rthree\u2028four") == "one\ntwo\nthree\nfour"
    assert stored(AnswerKey(AnswerKind.REASON, FIRST), "one\ntwo") == "one two"


def test_text_of_nothing_but_space_is_no_text() -> None:
    assert stored(comment(FIRST), " \n\t\u00a0 ") == ""


def test_words_signs_and_emoji_stay_as_they_were_typed() -> None:
    typed = "Chan eil fhios agam – it’s “fine” 👩🏽‍🦽 (50 %) <b>*no*</b> =1+1"
    assert stored(comment(FIRST), typed) == typed


@given(st.text(alphabet=st.characters(), max_size=60))
def test_no_text_keeps_a_control_character_a_surrogate_or_a_direction_override(typed: str) -> None:
    kept = clean_text(typed, longest=50, lines=True)
    assert len(kept) <= 50
    assert all(c == "\n" or unicodedata.category(c) not in ("Cc", "Cs") for c in kept)
    assert not set(kept) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\r\x00")
    kept.encode("utf-8")
    assert clean_text(kept, longest=50, lines=True) == kept
