"""Facts as distributions: who gave which value in an area. Never averaged; disagreement is said (`differ`)."""

from typing import TYPE_CHECKING

from assessment.model.framework import ANSWERED, DONT_KNOW, Fact, FactKind, Framework
from assessment.model.result import FactResult
from assessment.scoring.frame import AREA, FACT, PEOPLE, ROUND, VALUE

if TYPE_CHECKING:
    import pandas as pd

NONE_OF_THESE = "none"


def fact_results(framework: Framework, counts: "pd.DataFrame") -> dict[tuple[str, str], dict[str, FactResult]]:
    """Each round's and area's facts by id, in the framework's order, closing questions last.

    `counts` is as `scoring.frame` describes it. A fact that nobody in the area answered has no result. Raises
    KeyError for a fact that the framework does not have.
    """
    keys = [ROUND, AREA, FACT, VALUE]
    summed = counts.groupby(keys, sort=False, observed=True)[PEOPLE].sum().reset_index()
    given: dict[tuple[str, str], dict[str, dict[str, int]]] = {}
    for round_id, area, fact, value, people in zip(*(summed[key] for key in (*keys, PEOPLE)), strict=True):
        if people:
            given.setdefault((round_id, area), {}).setdefault(framework.fact(fact).id, {})[value] = int(people)
    order = [*framework.facts, *framework.closing_questions]
    return {
        place: {fact.id: _result(fact, *place, of_fact[fact.id]) for fact in order if fact.id in of_fact}
        for place, of_fact in sorted(given.items())
    }


def _result(fact: Fact, round_id: str, area: str, given: dict[str, int]) -> FactResult:
    people = {value: count for value, count in given.items() if value != ANSWERED}
    answered = given.get(ANSWERED, sum(people.values()))
    know = answered - people.get(DONT_KNOW, 0)
    return FactResult(
        round=round_id,
        area=area,
        fact=fact.id,
        values=tuple((value, people.get(value, 0)) for value in _values(fact, people)),
        answered=answered,
        differ=_differ(fact, people, know),
    )


def _values(fact: Fact, people: dict[str, int]) -> list[str]:
    """Every value there can be, in the fact's order; of numbers, those given, from the lowest. "None of these" and
    "don't know" come last and only if somebody gave them."""
    last = [value for value in (NONE_OF_THESE, DONT_KNOW) if value in people]
    match fact.kind:
        case FactKind.YES_NO:
            return ["yes", "no", *last]
        case FactKind.NUMBER:
            return [*sorted((value for value in people if value != DONT_KNOW), key=int), *last]
        case FactKind.TEXT:
            return [*people]
        case FactKind.CHOICE | FactKind.CHOICES:
            return [*(option.id for option in fact.options), *last]


def _differ(fact: Fact, people: dict[str, int], know: int) -> bool:
    """Whether people who know gave different answers. Of several choices: whether one was made by some of them only,
    which counts alone can tell."""
    if fact.kind is FactKind.TEXT:
        return False
    known = [count for value, count in people.items() if value != DONT_KNOW]
    if fact.kind is FactKind.CHOICES:
        return any(count != know for count in known)
    return len(known) > 1
