"""The engine and an independent reading of the rule give the same, for every framework, ties included."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.model.framework import Framework
from assessment.model.result import AreaResults, IndicatorResult, WholeResult
from tests.scoring import reference
from tests.scoring.reference import Outcome, Person
from tests.scoring.sampling import (
    ONE_INDICATOR,
    REAL_SHAPE,
    SIX_STEPS,
    invitations,
    persons,
    scored,
    scored_from_frames,
)


def outcome_of_indicator(result: IndicatorResult) -> Outcome:
    return {
        "score": result.score,
        "colour": result.colour,
        "status": result.status,
        "rated": result.total.rated,
        "applicable": result.total.applicable,
        "dont_know": result.total.dont_know,
        "skipped": result.total.skipped,
        "not_applicable": result.total.not_applicable,
        "low": result.low,
        "high": result.high,
        "firm": result.firm,
        "views_differ": result.views_differ,
        "carers_heard": result.carers_heard,
    }


def outcome_of_whole(result: WholeResult) -> Outcome:
    return {
        "score": result.score,
        "colour": result.colour,
        "status": result.status,
        "coloured": len(result.parts),
        "parts": result.all_parts,
        "low": result.low,
        "high": result.high,
        "firm": result.firm,
        "held": result.held,
    }


def outcomes(results: AreaResults) -> dict[str, Outcome]:
    return {
        **{result.indicator: outcome_of_indicator(result) for result in results.indicators},
        **{result.whole: outcome_of_whole(result) for result in (*results.standards, results.whole)},
    }


@pytest.mark.parametrize("framework", [REAL_SHAPE, SIX_STEPS], ids=["equal-and-expert", "six-steps"])
@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_a_whole_area_is_scored_as_the_rule_says(framework: Framework, data: st.DataObject) -> None:
    sent = data.draw(persons(framework))
    invited = data.draw(invitations(framework))
    results = scored(framework, sent, invited)
    assert outcomes(results) == reference.area(framework, sent, invited)
    assert scored_from_frames(framework, sent, invited) == results


@settings(max_examples=400, deadline=None)
@given(sent=persons(ONE_INDICATOR, at_most=14), invited=invitations(ONE_INDICATOR))
def test_an_indicator_with_many_people_is_scored_as_the_rule_says(
    sent: list[Person], invited: dict[str, int] | None
) -> None:
    assert outcomes(scored(ONE_INDICATOR, sent, invited)) == reference.area(ONE_INDICATOR, sent, invited)


def test_a_tie_that_floats_would_miss_is_exact() -> None:
    """Thirds, fifths and sevenths that come to exactly one half."""
    sent = [
        *(Person("carer_rep", {"i1-1": answer}) for answer in ["mixed", "poor", "poor"]),
        *(Person("officer", {"i1-1": answer}) for answer in ["mixed", "mixed", "poor"]),
    ]
    result = scored(ONE_INDICATOR, sent).indicators[0]
    assert result.score == Fraction(1, 2)
    assert result.colour == "red"


def test_millions_of_people_are_counted_without_rounding() -> None:
    from assessment.scoring.engine import score
    from tests.builders import counts, people

    millions = 3 * 10**15
    counted = counts(
        [
            ("r", "a", "officer", "i1-1", "good", millions // 2 + 1),
            ("r", "a", "officer", "i1-1", "mixed", millions // 2 - 1),
        ]
    )
    result = score(ONE_INDICATOR, counted, people([("r", "a", "officer", millions, None)]))["r", "a"].indicators[0]
    assert result.score == Fraction(3, 2) + Fraction(1, millions)
    assert result.colour == "green"
