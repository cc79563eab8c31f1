"""What the scoring rule promises, for any answers of anybody."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from assessment.model.colour import Colour, Status
from assessment.model.framework import DONT_KNOW, NOT_APPLICABLE, SKIPPED, Framework
from assessment.model.result import AreaResults, IndicatorResult, WholeResult
from tests.builders import CARERS_AND_BOARD, a_framework
from tests.scoring.reference import Person
from tests.scoring.sampling import ONE_INDICATOR, REAL_SHAPE, SIX_STEPS, answers_of, invitations, persons, scored

BOTH = pytest.mark.parametrize("framework", [ONE_INDICATOR, SIX_STEPS], ids=["equal-and-expert", "six-steps"])
WHOLE = pytest.mark.parametrize("framework", [REAL_SHAPE, SIX_STEPS], ids=["equal-and-expert", "six-steps"])
quickly = settings(max_examples=100, deadline=None)

RANK = {None: 0, Colour.RED: 1, Colour.AMBER: 2, Colour.GREEN: 3}


def everything(results: AreaResults) -> Sequence[IndicatorResult | WholeResult]:
    return (*results.indicators, *results.standards, results.whole)


def colours(results: AreaResults) -> list[Colour | None]:
    return [result.colour for result in everything(results)]


def scores(results: AreaResults) -> list[Fraction | None]:
    return [result.score for result in everything(results)]


def with_one_more(people: list[Person], framework: Framework, perspective: str, answer: str) -> list[Person]:
    return [*people, Person(perspective, {framework.indicators[0].id: answer})]


@WHOLE
@quickly
@given(data=st.data())
def test_the_order_of_people_changes_nothing(framework: Framework, data: st.DataObject) -> None:
    people = data.draw(persons(framework))
    shuffled = data.draw(st.permutations(people))
    assert scored(framework, shuffled) == scored(framework, people)


@quickly
@given(people=persons(ONE_INDICATOR), labels=st.permutations(list(CARERS_AND_BOARD)))
def test_what_perspectives_and_levels_are_called_changes_nothing(people: list[Person], labels: list[str]) -> None:
    called = dict(zip(CARERS_AND_BOARD, [f"role_{label}" for label in labels], strict=True))
    words = {"good": "fine", "mixed": "so_so", "poor": "bad"}
    renamed = a_framework(
        levels={"fine": 2, "so_so": 1, "bad": 0},
        perspectives={called[role]: side for role, side in CARERS_AND_BOARD.items()},
        standards=(1,),
    )
    others = [Person(called[p.perspective], {i: words.get(a, a) for i, a in p.answers.items()}) for p in people]
    ours, theirs = scored(ONE_INDICATOR, people), scored(renamed, others)
    assert scores(ours) == scores(theirs)
    assert colours(ours) == colours(theirs)
    assert [r.status for r in everything(ours)] == [r.status for r in everything(theirs)]


@WHOLE
@quickly
@given(data=st.data())
def test_doubling_everybody_changes_no_colour(framework: Framework, data: st.DataObject) -> None:
    people, invited = data.draw(persons(framework)), data.draw(invitations(framework))
    twice = None if invited is None else {who: 2 * number for who, number in invited.items()}
    assert colours(scored(framework, people * 2, twice)) == colours(scored(framework, people, invited))


@BOTH
@quickly
@given(data=st.data())
def test_unanimity_gives_that_level(framework: Framework, data: st.DataObject) -> None:
    level = data.draw(st.sampled_from(framework.scale.levels))
    roles = data.draw(st.lists(st.sampled_from([p.id for p in framework.perspectives]), min_size=1))
    everywhere = {indicator.id: level.id for indicator in framework.indicators}
    results = scored(framework, [Person(role, dict(everywhere)) for role in roles])
    expected = framework.scale.colour_of(Fraction(level.points))
    assert {(r.score, r.colour) for r in results.indicators} == {(Fraction(level.points), expected)}


@BOTH
@quickly
@given(data=st.data())
def test_the_score_lies_within_the_ratings(framework: Framework, data: st.DataObject) -> None:
    people = data.draw(persons(framework))
    points = {level.id: level.points for level in framework.scale.levels}
    for result in scored(framework, people).indicators:
        rated = [points[a] for p in people if (a := p.answers.get(result.indicator, SKIPPED)) in points]
        assert (result.score is None) == (not rated)
        assert result.score is None or min(rated) <= result.score <= max(rated)


@BOTH
@quickly
@given(data=st.data())
def test_adding_the_best_rating_never_lowers_a_score_or_takes_a_colour_away(
    framework: Framework, data: st.DataObject
) -> None:
    people = data.draw(persons(framework))
    role = data.draw(st.sampled_from([p.id for p in framework.perspectives]))
    before = scored(framework, people).indicators[0]
    after = scored(framework, with_one_more(people, framework, role, framework.scale.best.id)).indicators[0]
    assert after.score is not None
    assert before.score is None or after.score >= before.score
    assert RANK[after.colour] >= RANK[before.colour]


@BOTH
@quickly
@given(data=st.data())
def test_adding_the_worst_rating_never_raises_a_score(framework: Framework, data: st.DataObject) -> None:
    people = data.draw(persons(framework))
    role = data.draw(st.sampled_from([p.id for p in framework.perspectives]))
    before = scored(framework, people).indicators[0]
    after = scored(framework, with_one_more(people, framework, role, framework.scale.worst.id)).indicators[0]
    assert after.score is not None
    assert before.score is None or after.score <= before.score


@BOTH
@quickly
@given(data=st.data())
def test_one_more_person_to_whom_it_does_not_apply_changes_nothing(framework: Framework, data: st.DataObject) -> None:
    people = data.draw(persons(framework, at_least=1))
    role = data.draw(st.sampled_from([p.id for p in framework.perspectives]))
    before = scored(framework, people).indicators[0]
    after = scored(framework, with_one_more(people, framework, role, NOT_APPLICABLE)).indicators[0]
    unchanged = replace(before, tallies=after.tallies, total=after.total)
    assert after == unchanged
    assert replace(after.total, not_applicable=0) == replace(before.total, not_applicable=0)


@WHOLE
@quickly
@given(data=st.data())
def test_raising_a_rating_never_lowers_or_removes_a_colour_anywhere(framework: Framework, data: st.DataObject) -> None:
    people = data.draw(persons(framework, at_least=1))
    better = {level.id: up.id for up, level in zip(framework.scale.levels, framework.scale.levels[1:], strict=False)}
    ratings = [(n, i) for n, person in enumerate(people) for i, answer in person.answers.items() if answer in better]
    assume(ratings)
    number, indicator = data.draw(st.sampled_from(ratings))
    raised = [Person(p.perspective, dict(p.answers)) for p in people]
    raised[number].answers[indicator] = better[raised[number].answers[indicator]]
    before, after = scored(framework, people), scored(framework, raised)
    for was, now in zip(everything(before), everything(after), strict=True):
        assert RANK[now.colour] >= RANK[was.colour]
        assert was.score is None or (now.score is not None and now.score >= was.score)


@WHOLE
@quickly
@given(data=st.data())
def test_low_is_at_most_the_score_and_high_at_least(framework: Framework, data: st.DataObject) -> None:
    for result in everything(scored(framework, data.draw(persons(framework)), data.draw(invitations(framework)))):
        if result.score is not None:
            assert result.low is not None
            assert result.high is not None
            assert result.low <= result.score <= result.high
            assert not result.firm or result.could_be == (result.colour,)


@BOTH
@settings(max_examples=300, deadline=None)
@given(data=st.data())
def test_whatever_the_missing_people_answer_the_colour_stays_among_those_it_could_be(
    framework: Framework, data: st.DataObject
) -> None:
    """So a firm colour survives. Where cut-points are far apart, as in six steps, even a firm one may be lost when all
    who are missing turn out not to know; another colour it never gets."""
    people, invited = data.draw(persons(framework)), data.draw(invitations(framework))
    now = scored(framework, people, invited).indicators[0]
    if now.colour is None:
        return
    first, any_answer = framework.indicators[0].id, st.sampled_from(answers_of(framework))
    later = [Person(p.perspective, dict(p.answers)) for p in people]
    for person in later:
        if person.answers.get(first, SKIPPED) in (DONT_KNOW, SKIPPED):
            person.answers[first] = data.draw(any_answer)
    for tally in now.tallies:
        for _ in range(tally.unsent or 0):
            if data.draw(st.booleans()):
                later.append(Person(tally.group, {first: data.draw(any_answer)}))
    then = scored(framework, later, invited).indicators[0]
    may_be_lost = framework is SIX_STEPS or not now.firm
    assert then.colour in ((*now.could_be, None) if may_be_lost else now.could_be)


@WHOLE
@quickly
@given(data=st.data())
def test_a_green_area_has_a_green_standard(framework: Framework, data: st.DataObject) -> None:
    level = st.sampled_from([framework.scale.levels[0].id, framework.scale.levels[1].id])
    ids = [indicator.id for indicator in framework.indicators]
    answers = data.draw(st.lists(level, min_size=len(ids), max_size=len(ids)))
    result = scored(framework, [Person(framework.perspectives[0].id, dict(zip(ids, answers, strict=True)))])
    if result.whole.colour is Colour.GREEN:
        assert Colour.GREEN in [standard.colour for standard in result.standards]


@WHOLE
@quickly
@given(data=st.data())
def test_a_colour_is_there_exactly_if_the_status_says_so(framework: Framework, data: st.DataObject) -> None:
    for result in everything(scored(framework, data.draw(persons(framework)), data.draw(invitations(framework)))):
        assert (result.colour is not None) == (result.status is Status.COLOURED)
        assert (result.firm is None) == (result.colour is None)
