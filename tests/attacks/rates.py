"""How often a shared answer can be worked out from what a board gets: the reason for the sentence that people read.

The board's side pools its own answers and takes them away from the totals it sees; what is left are the carers'. Hiding
roles is no help against that, and is never claimed to be.
"""

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from assessment.model.framework import DONT_KNOW, SKIPPED
from assessment.model.result import Breakdown, Tally
from assessment.scoring.disclosure import regroup
from tests.scoring.reference import Person
from tests.scoring.sampling import REAL_SHAPE, answers_of, scored

CARERS: Final = (1, 2, 3, 5, 10)
DRAWS: Final = 60
LIKE_MINDED: Final = 0.7
"""How often somebody says what the area's carers say in general; else anything."""


@dataclass(frozen=True)
class Rates:
    """Shares of the carers' answers that are certain to whoever looks: to the board's side together, and to it together
    with one of the other carers."""

    carers: int
    to_the_board: float
    with_one_carer: float


def rates(seed: int = 1) -> Iterator[Rates]:
    """For each number of carers who share in an area, beside two of the board's side who do."""
    dice = random.Random(seed)
    for carers in CARERS:
        board = Counter[bool]()
        both = Counter[bool]()
        for _ in range(DRAWS):
            usual = dice.choice(answers_of(REAL_SHAPE))
            people = [_answers(dice, "carer_rep", usual) for _ in range(carers)]
            others = [_answers(dice, role, dice.choice(answers_of(REAL_SHAPE))) for role in ("ijb_member", "officer")]
            shown = regroup(REAL_SHAPE, scored(REAL_SHAPE, [*people, *others]), Breakdown.TOTAL)
            for result in shown.indicators:
                left = _given(result.total) - Counter(_said(one, result.indicator) for one in others)
                board[len(left) == 1] += carers
                for one in people:
                    rest = left - Counter([_said(one, result.indicator)])
                    both[len(rest) == 1] += carers - 1
        yield Rates(carers, _share(board), _share(both))


def _answers(dice: random.Random, role: str, usual: str) -> Person:
    said = {
        i.id: usual if dice.random() < LIKE_MINDED else dice.choice(answers_of(REAL_SHAPE))
        for i in REAL_SHAPE.indicators
    }
    return Person(role, {indicator: answer for indicator, answer in said.items() if answer != SKIPPED})


def _said(person: Person, indicator: str) -> str:
    return person.answers.get(indicator, SKIPPED)


def _given(total: Tally) -> Counter[str]:
    levels = dict(zip((level.id for level in REAL_SHAPE.scale.levels), total.levels, strict=True))
    rest = {DONT_KNOW: total.dont_know, "not_applicable": total.not_applicable, SKIPPED: total.skipped}
    return Counter({**levels, **rest})


def _share(counted: Counter[bool]) -> float:
    return counted[True] / counted.total() if counted.total() else 0.0


def lines() -> Iterator[str]:
    """The rates as a table."""
    yield "Shared answers that are certain to somebody who subtracts, by how many carers share in the area."
    yield "What is for the national team only never is: the tests of this folder try."
    yield ""
    yield f"{'carers who share':>16}  {'to the board':>12}  {'with one carer':>14}"
    for found in rates():
        other = f"{found.with_one_carer:.0%}" if found.carers > 1 else "-"
        yield f"{found.carers:>16}  {found.to_the_board:>12.0%}  {other:>14}"
