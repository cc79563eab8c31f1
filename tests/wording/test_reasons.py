"""Why a result has its colour, in words. The tables of docs/scoring.md hold many more of these sentences."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.catalogue import content
from assessment.model.framework import Framework
from assessment.model.result import Breakdown
from assessment.scoring.disclosure import regroup
from assessment.wording.boundaries import score_and_colour, shown_score
from assessment.wording.reasons import indicator_reason, whole_reason
from tests.builders import six_steps
from tests.scoring.reference import Person
from tests.scoring.sampling import invitations, persons, scored

FRAMEWORK = content().framework("equal-and-expert")
FIRST = FRAMEWORK.indicators[0].id
EVERYTHING_GOOD = {indicator.id: "good" for indicator in FRAMEWORK.indicators}


def reason(
    answers: dict[str, list[str]], invited: dict[str, int] | None, breakdown: Breakdown = Breakdown.ROLES
) -> str:
    people = [Person(role, {FIRST: answer}) for role, given in answers.items() for answer in given]
    shown = regroup(FRAMEWORK, scored(FRAMEWORK, people, invited), breakdown)
    return indicator_reason(FRAMEWORK, shown.indicators[0])


def test_by_role_by_side_and_in_total() -> None:
    answers = {"carer_rep": ["poor"], "officer": ["mixed", "mixed"]}
    invited = {"carer_rep": 1, "officer": 2}
    assert reason(answers, invited) == (
        "3 people: 2 mixed, 1 poor. Each role counts once: carer representatives 0.00, officers 1.00. "
        "The average is 0.50; halfway goes to the lower: red (poor). Views differ: roles are up to 1.00 apart. "
        "Firm: everyone who was invited and could rate it has."
    )
    assert reason(answers, invited, Breakdown.SIDES) == (
        "3 people: 2 mixed, 1 poor (the carers’ side 1 poor; the board’s side 2 mixed). "
        "Each role counts once, however many they are. The average is 0.50; halfway goes to the lower: red (poor). "
        "Views differ between roles. Firm: everyone who was invited and could rate it has."
    )
    assert reason(answers, invited, Breakdown.TOTAL) == (
        "3 people: 2 mixed, 1 poor. Each role counts once, however many they are. "
        "The average is 0.50; halfway goes to the lower: red (poor). "
        "Views differ between roles. Firm: everyone who was invited and could rate it has."
    )


@settings(max_examples=80, deadline=None)
@given(people=persons(FRAMEWORK), invited=invitations(FRAMEWORK), breakdown=st.sampled_from(Breakdown))
def test_a_reason_never_names_a_role_that_is_not_shown_apart(
    people: list[Person], invited: dict[str, int] | None, breakdown: Breakdown
) -> None:
    results = regroup(FRAMEWORK, scored(FRAMEWORK, people, invited), breakdown)
    for result in results.indicators:
        text = indicator_reason(FRAMEWORK, result)
        assert text.endswith(".")
        assert "None" not in text
        if breakdown is not Breakdown.ROLES:
            assert not [p.plural for p in FRAMEWORK.perspectives if p.plural in text]


@settings(max_examples=60, deadline=None)
@given(data=st.data())
@pytest.mark.parametrize("framework", [FRAMEWORK, six_steps()], ids=["equal-and-expert", "six-steps"])
def test_every_whole_has_a_reason(framework: Framework, data: st.DataObject) -> None:
    results = scored(framework, data.draw(persons(framework)), data.draw(invitations(framework)))
    for result in (*results.standards, results.whole):
        text = whole_reason(framework, result)
        assert text.endswith(".")
        assert "None " not in text or text.startswith("None of its ")
        assert (f": {result.colour}" in text or f", {result.colour}:" in text) == (result.colour is not None)


def test_a_held_standard_says_what_holds_it() -> None:
    poor_third = Person("carer_rep", EVERYTHING_GOOD | {FRAMEWORK.indicators[2].id: "poor"})
    standard = scored(FRAMEWORK, [poor_third, poor_third], {"carer_rep": 2}).standards[0]
    assert whole_reason(FRAMEWORK, standard) == (
        "5 of 5 indicators have a colour: 4 green, 1 red. "
        "The average of their scores is 1.60, held at 1.50, amber: 1.3 is red. Firm."
    )


def test_an_area_counts_standards_and_says_what_it_could_be() -> None:
    results = scored(FRAMEWORK, [Person("officer", EVERYTHING_GOOD)] * 2, {"officer": 3})
    assert whole_reason(FRAMEWORK, results.whole) == (
        "3 of 3 standards have a colour: 3 green. The average of their scores is 2.00, above 1.50: green (good). "
        "Not firm: with the views that are missing, it could be green or amber."
    )


def test_six_levels_say_their_own_words_and_no_midpoint_that_is_none() -> None:
    framework = six_steps()
    people = [Person("parent", {framework.indicators[0].id: level}) for level in ("strong", "steady")]
    assert "The average is 6.00; halfway goes to the lower: amber (steady, starting)." in indicator_reason(
        framework, scored(framework, people).indicators[0]
    )
    assert (
        score_and_colour(framework, Fraction(5, 2))
        == "2.50; a score at the boundary goes to the lower: red (weak, absent)"
    )


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction(3, 2), "1.50"),
        (Fraction(1504, 1000), "1.504"),
        (Fraction(149999, 100000), "1.49999"),
        (Fraction(3, 2) + Fraction(1, 10**9), "just above 1.50"),
        (Fraction(1, 2) - Fraction(1, 10**9), "just below 0.50"),
        (Fraction(5, 3), "1.67"),
    ],
)
def test_a_score_never_looks_like_a_cut_point_that_it_is_not_at(value: Fraction, text: str) -> None:
    assert shown_score(FRAMEWORK, value) == text
