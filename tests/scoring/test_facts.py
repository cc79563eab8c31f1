"""Facts stay distributions, and disagreement is said."""

from dataclasses import replace

import pandas as pd
import pytest

from assessment.model.framework import ANSWERED, Fact, FactKind, Framework, Option
from assessment.model.result import FactResult
from assessment.scoring.facts import fact_results
from tests.builders import a_framework

OPTIONS = tuple(Option(id_, id_.capitalize()) for id_ in ("travel", "parking", "lunch"))
POLICY = Fact("policy", "Policy", "Is there one?", FactKind.YES_NO)
NOTICE = Fact("notice", "Notice", "How many days?", FactKind.NUMBER, unit="days")
COST = Fact("cost", "Cost", "Which first?", FactKind.CHOICE, options=OPTIONS)
COSTS = Fact("costs", "Costs", "Which?", FactKind.CHOICES, options=OPTIONS)
WORDS = Fact("words", "Words", "What else?", FactKind.TEXT)


def framework_with(*facts: Fact) -> Framework:
    framework = a_framework(standards=(1,))
    standard = framework.standards[0]
    indicator = replace(standard.indicators[0], facts=facts)
    return replace(framework, standards=(replace(standard, indicators=(indicator,)),), closing_questions=(WORDS,))


def result(fact: Fact, given: dict[str, int]) -> FactResult:
    rows = [("r", "a", "officer", fact.id, value, people) for value, people in given.items()]
    frame = pd.DataFrame(rows, columns=["round", "area", "perspective", "fact", "value", "people"])
    return fact_results(framework_with(POLICY, NOTICE, COST, COSTS), frame)["r", "a"][fact.id]


@pytest.mark.parametrize(
    ("fact", "given", "values", "answered", "differ"),
    [
        (POLICY, {"yes": 2}, (("yes", 2), ("no", 0)), 2, False),
        (POLICY, {"yes": 2, "dont_know": 1}, (("yes", 2), ("no", 0), ("dont_know", 1)), 3, False),
        (POLICY, {"no": 1, "yes": 2}, (("yes", 2), ("no", 1)), 3, True),
        (NOTICE, {"10": 1, "7": 2, "dont_know": 1}, (("7", 2), ("10", 1), ("dont_know", 1)), 4, True),
        (NOTICE, {"-1": 1}, (("-1", 1),), 1, False),
        (COST, {"lunch": 1}, (("travel", 0), ("parking", 0), ("lunch", 1)), 1, False),
        (COSTS, {"travel": 2, "lunch": 2, ANSWERED: 2}, (("travel", 2), ("parking", 0), ("lunch", 2)), 2, False),
        (COSTS, {"travel": 2, "lunch": 1, ANSWERED: 2}, (("travel", 2), ("parking", 0), ("lunch", 1)), 2, True),
        (
            *(COSTS, {"travel": 1, "none": 1, "dont_know": 1, ANSWERED: 3}),
            *((("travel", 1), ("parking", 0), ("lunch", 0), ("none", 1), ("dont_know", 1)), 3, True),
        ),
        (COSTS, {"dont_know": 2, ANSWERED: 2}, (*((o.id, 0) for o in OPTIONS), ("dont_know", 2)), 2, False),
        (WORDS, {"given": 3}, (("given", 3),), 3, False),
    ],
)
def test_a_distribution(
    fact: Fact, given: dict[str, int], values: tuple[tuple[str, int], ...], answered: int, differ: bool
) -> None:
    assert result(fact, given) == FactResult("r", "a", fact.id, values, answered, differ)


def test_roles_are_added_up_and_areas_stay_apart() -> None:
    rows = [
        ("r", "a", "officer", "policy", "yes", 1),
        ("r", "a", "carer_rep", "policy", "no", 1),
        ("r", "b", "officer", "policy", "yes", 1),
    ]
    frame = pd.DataFrame(rows, columns=["round", "area", "perspective", "fact", "value", "people"])
    found = fact_results(framework_with(POLICY), frame)
    assert {place: facts["policy"].differ for place, facts in found.items()} == {("r", "a"): True, ("r", "b"): False}


def test_facts_come_in_the_frameworks_order_and_only_those_that_somebody_answered() -> None:
    rows = [("r", "a", "officer", fact, "1", 1) for fact in ("words", "cost", "notice")]
    frame = pd.DataFrame(rows, columns=["round", "area", "perspective", "fact", "value", "people"])
    assert list(fact_results(framework_with(POLICY, NOTICE, COST), frame)["r", "a"]) == ["notice", "cost", "words"]


def test_a_fact_that_the_framework_does_not_have_is_refused() -> None:
    rows = [("r", "a", "officer", "unheard-of", "yes", 1)]
    frame = pd.DataFrame(rows, columns=["round", "area", "perspective", "fact", "value", "people"])
    with pytest.raises(KeyError):
        fact_results(framework_with(POLICY), frame)
