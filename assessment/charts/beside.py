"""An area's facts beside published figures: which may be drawn together, and what both say in words.

Drawn together only where the unit and the kind of base are the same: a share of carer representatives beside a share
of carer representatives. Everything else is two statements, one under the other.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Final

from assessment.model.content import Content
from assessment.model.evidence import BaseKind, Evidence, Qualifier
from assessment.model.framework import DONT_KNOW, ComparedAs, Comparison, Fact, Framework, Side
from assessment.model.result import FactResult

ROUNDED: Final = Fraction(1, 200)
"""How far a share may lie from a percentage printed without decimals and still be the same."""

ABOUT: Final = Fraction(2, 100)
"""The same for a figure that the source gives as "about" so much."""


class Stands(StrEnum):
    """Where a share of people here stands to a published one. It is no mark: the framework does not say of a fact
    whether more is better."""

    HIGHER = "higher"
    SAME = "same"
    LOWER = "lower"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Beside:
    """One comparison. `people` of `base` people here gave the answer that is compared (both None for plain numbers);
    `published` is the national figure, None where there is none; `together` says that both may stand in one chart."""

    fact: Fact
    comparison: Comparison
    people: int | None
    base: int | None
    published: Evidence | None
    together: bool

    @property
    def share(self) -> Fraction | None:
        return Fraction(self.people, self.base) if self.base and self.people is not None else None


def published_share(figure: Evidence) -> Fraction | None:
    """A published figure as a share from 0 to 1, None where it is not one."""
    if figure.base and figure.numerator is not None:
        return Fraction(figure.numerator, figure.base)
    return Fraction(figure.value) / 100 if figure.unit == "%" else None


def stands(own: Fraction, figure: Evidence) -> Stands:
    """Whether a share is higher or lower than a published one, as far as that is known: half the people are fewer than
    "more than two thirds", but whether all of them are more, nobody can say."""
    published = published_share(figure)
    if published is None:
        return Stands.UNKNOWN
    if figure.qualifier in (Qualifier.MORE_THAN, Qualifier.AT_LEAST):
        return Stands.LOWER if own < published - ROUNDED else Stands.UNKNOWN
    if figure.qualifier in (Qualifier.FEWER_THAN, Qualifier.AT_MOST):
        return Stands.HIGHER if own > published + ROUNDED else Stands.UNKNOWN
    exact = Fraction(0) if figure.base else ROUNDED
    near = ABOUT if figure.qualifier is Qualifier.ABOUT else exact
    if abs(own - published) <= near:
        return Stands.SAME
    return Stands.HIGHER if own > published else Stands.LOWER


def comparisons(
    framework: Framework, facts: tuple[Fact, ...], results: Mapping[str, FactResult], content: Content
) -> tuple[Beside, ...]:
    """Every comparison of these facts for which somebody here has answered or a figure is published, in order."""
    found = []
    for fact in facts:
        result = results.get(fact.id)
        for comparison in fact.comparisons:
            figure = _published(content, comparison)
            if figure is not None or (result is not None and result.answered):
                found.append(_beside(framework, fact, comparison, result=result, figure=figure))
    return tuple(found)


def _published(content: Content, comparison: Comparison) -> Evidence | None:
    """The figure that is compared. A round keeps its framework for good, so it may name a figure that is there no
    more."""
    try:
        return content.figure(comparison.evidence) if comparison.evidence else None
    except KeyError:
        return None


def _beside(
    framework: Framework, fact: Fact, comparison: Comparison, *, result: FactResult | None, figure: Evidence | None
) -> Beside:
    if comparison.compared_as is ComparedAs.NUMBER:
        return Beside(fact, comparison, None, None, figure, together=False)
    values = result.values if result else ()
    unknown = sum(people for value, people in values if value == DONT_KNOW)
    base = (result.answered if result else 0) - unknown
    people = sum(people for value, people in values if _counts(comparison, value))
    return Beside(
        fact, comparison, people, base, figure, together=bool(base) and _alike(framework, fact, comparison, figure)
    )


def _counts(comparison: Comparison, value: str) -> bool:
    if comparison.value is not None:
        return value == comparison.value
    if not value.lstrip("-").isdigit():
        return False
    number = int(value)
    above = comparison.at_least is None or number >= comparison.at_least
    return above and (comparison.at_most is None or number <= comparison.at_most)


def _alike(framework: Framework, fact: Fact, comparison: Comparison, figure: Evidence | None) -> bool:
    if figure is None or comparison.compared_as is not ComparedAs.SHARE_OF_PEOPLE or published_share(figure) is None:
        return False
    if figure.base_kind is not BaseKind.CARER_REPRESENTATIVES or not fact.asked_of:
        return False
    return all(framework.perspective(asked).side is Side.CARERS for asked in fact.asked_of)
