"""What a spec test is: a drawn case, what is expected of it, and the rule in words. The same tables are the guide.

Numbers are written as the sum that they come from ("(0 + 1) / 2"), so that a reader can follow it.
"""

import ast
import operator
from dataclasses import dataclass
from fractions import Fraction

from assessment.catalogue import content
from assessment.model.framework import SKIPPED
from assessment.model.result import AreaResults
from tests.scoring.reference import Person
from tests.scoring.sampling import scored

FRAMEWORK = content().framework("equal-and-expert")

_SIGNS = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv}


def worth(text: str) -> Fraction | None:
    """The exact number that a written sum comes to; None for "–"."""
    return None if text == "–" else _value(ast.parse(text, mode="eval").body)


def _value(node: ast.expr) -> Fraction:
    if isinstance(node, ast.BinOp):
        return Fraction(_SIGNS[type(node.op)](_value(node.left), _value(node.right)))
    if isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        return Fraction(str(node.value))
    raise ValueError(ast.dump(node))


@dataclass(frozen=True)
class Case:
    """People and their answers to one indicator: "carer_rep: poor; officer: mixed ×2". `invited` in the same way,
    "officer: 3"; None for a file. `expected` by the result's field name: a written sum, a word, yes or no."""

    said: str
    expected: dict[str, str]
    invited: str | None = None

    @property
    def people(self) -> list[Person]:
        indicator = FRAMEWORK.indicators[0].id
        return [
            Person(role, {} if answer == SKIPPED else {indicator: answer})
            for role, answers in roles(self.said)
            for answer in repeated(answers)
        ]

    @property
    def result(self) -> AreaResults:
        asked = None if self.invited is None else {role: int(number) for role, number in roles(self.invited)}
        return scored(FRAMEWORK, self.people, asked)


@dataclass(frozen=True)
class WholeCase:
    """One person's ratings of all indicators, standard by standard: "good ×4 poor | good ×5 | skipped ×8"."""

    said: str
    expected: dict[str, str]

    @property
    def result(self) -> AreaResults:
        answers: dict[str, str] = {}
        for standard, ratings in zip(FRAMEWORK.standards, self.said.split("|"), strict=True):
            for indicator, rating in zip(standard.indicators, repeated(ratings), strict=True):
                if rating != SKIPPED:
                    answers[indicator.id] = rating
        return scored(FRAMEWORK, [Person("carer_rep", answers)])


@dataclass(frozen=True)
class Section:
    """One rule: its heading, its words, its cases, and which of the result's fields they are about."""

    heading: str
    words: str
    cases: tuple[Case, ...] | tuple[WholeCase, ...]
    of: str = "indicator"


def roles(text: str) -> list[tuple[str, str]]:
    pairs = (part.split(":") for part in text.split(";") if part.strip())
    return [(role.strip(), rest.strip()) for role, rest in pairs]


def repeated(text: str) -> list[str]:
    """ "good ×2 poor" as three answers."""
    found: list[str] = []
    for word in text.split():
        if word.startswith("×"):
            found += [found[-1]] * (int(word[1:]) - 1)
        else:
            found.append(word)
    return found
