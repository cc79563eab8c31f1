"""A framework: a published set of standards with a version, and everything that the questionnaire and scoring need.

Nothing in the code knows how many standards, indicators or levels there are, nor what they are called.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from functools import cached_property

from assessment.model.colour import Colour
from assessment.model.shape import FORBID, Exact, Number, Slug, Text, Version, Whole

DONT_KNOW = "dont_know"
NOT_APPLICABLE = "not_applicable"
SKIPPED = "skipped"
OUTSIDE_THE_SCALE = (DONT_KNOW, NOT_APPLICABLE, SKIPPED)


@dataclass(frozen=True)
class Level:
    """One step of the scale. `points` is what scoring adds up; `answer` is the words of the answer button."""

    __pydantic_config__ = FORBID

    id: Slug
    label: Text
    answer: Text
    points: Whole


@dataclass(frozen=True)
class Hold:
    """While a part has this colour, the whole's score is held at `at` at most."""

    __pydantic_config__ = FORBID

    colour: Colour
    at: Exact


@dataclass(frozen=True)
class Scale:
    """Levels from best to worst, the colours' cut-points, and the rule's constants, all in points.

    A score is green above `green_above`, amber above `amber_above`, else red: a score at a cut-point takes the
    lower colour. `minimum_coverage` is a share from 0 to 1. `views_differ_at` is the distance between two
    perspectives' means from which views differ.
    """

    __pydantic_config__ = FORBID

    levels: tuple[Level, ...]
    green_above: Exact
    amber_above: Exact
    minimum_coverage: Exact
    minimum_coloured_share: Exact
    views_differ_at: Exact
    hold: Hold

    @cached_property
    def best(self) -> Level:
        return max(self.levels, key=lambda level: level.points)

    @cached_property
    def worst(self) -> Level:
        return min(self.levels, key=lambda level: level.points)

    def level(self, level_id: str) -> Level:
        """The level with this id. Raises KeyError."""
        return {level.id: level for level in self.levels}[level_id]

    def colour_of(self, score: Fraction) -> Colour:
        """The colour of an exact score."""
        # Fractions compare ten times faster as whole numbers crosswise, and a dashboard asks this for every result.
        numerator, denominator = score.as_integer_ratio()
        (green, green_of), (amber, amber_of) = self._cuts
        if numerator * green_of > green * denominator:
            return Colour.GREEN
        return Colour.AMBER if numerator * amber_of > amber * denominator else Colour.RED

    @cached_property
    def _cuts(self) -> tuple[tuple[int, int], tuple[int, int]]:
        return self.green_above.as_integer_ratio(), self.amber_above.as_integer_ratio()


class Side(StrEnum):
    """Whose experience it is (`carers`), or who is being assessed (`board`)."""

    CARERS = "carers"
    BOARD = "board"


@dataclass(frozen=True)
class Perspective:
    """Whose view an answer is. `label` for one person, `plural` for several; both in running text, lower case."""

    __pydantic_config__ = FORBID

    id: Slug
    label: Text
    plural: Text
    side: Side


ANSWERED = "(answered)"
"""Counted once a person beside the tokens of a fact with several choices: its tokens alone do not say how many people
answered. No option's id can look like it."""


class FactKind(StrEnum):
    YES_NO = "yes_no"  # stored as "yes" | "no" | "dont_know"
    NUMBER = "number"  # stored as a whole number in text, or "dont_know"
    CHOICE = "choice"  # stored as an option's id, or "dont_know"
    CHOICES = "choices"  # stored as option ids joined by a space in the options' order; "none" | "dont_know" alone
    TEXT = "text"  # a short text; never counted by value


@dataclass(frozen=True)
class Option:
    """One answer to a fact that is a choice. `label` is the words beside the box."""

    __pydantic_config__ = FORBID

    id: Slug
    label: Text


class ComparedAs(StrEnum):
    """What a fact's comparison is a share of, or that it is a plain number."""

    SHARE_OF_PEOPLE = "share_of_people"
    SHARE_OF_AREAS = "share_of_areas"
    NUMBER = "number"


@dataclass(frozen=True)
class Comparison:
    """How a fact is set beside national evidence. Exactly one of `value`, `at_least`, `at_most` says what counts
    (a number compared as a number has none). `evidence` is absent where no published figure has the same unit and
    kind of base: then there is no joint chart."""

    __pydantic_config__ = FORBID

    label: Text
    compared_as: ComparedAs
    value: Slug | None = None
    at_least: Whole | None = None
    at_most: Whole | None = None
    evidence: Slug | None = None


@dataclass(frozen=True)
class Fact:
    """A checkable detail. `asked_of` lists perspective ids; empty means everybody."""

    __pydantic_config__ = FORBID

    id: Slug
    label: Text
    question: Text
    kind: FactKind
    hint: Text | None = None
    unit: Text | None = None
    minimum: Whole | None = None
    maximum: Whole | None = None
    options: tuple[Option, ...] = ()
    asked_of: tuple[Slug, ...] = ()
    comparisons: tuple[Comparison, ...] = ()

    def is_asked_of(self, perspective_id: str) -> bool:
        return not self.asked_of or perspective_id in self.asked_of


@dataclass(frozen=True)
class Outcome:
    """What a standard should lead to."""

    __pydantic_config__ = FORBID

    id: Slug
    number: Number
    statement: Text


@dataclass(frozen=True)
class Indicator:
    """One row of a standard's evidence of implementation: the thing that is rated.

    `looks_like` has one observable sentence for each level id of the scale. `outcomes`, `recommendations` and
    `evidence` are ids; `look_at` lists what to look at before answering. `easy` says the same as the question for the
    easy-read page: short lines, one idea each.
    """

    __pydantic_config__ = FORBID

    id: Slug
    number: Number
    label: Text
    statement: Text
    question: Text
    why: Text
    looks_like: Mapping[str, Text]
    example: Text
    look_at: tuple[Text, ...]
    outcomes: tuple[Slug, ...]
    recommendations: tuple[Slug, ...] = ()
    evidence: tuple[Slug, ...] = ()
    facts: tuple[Fact, ...] = ()
    easy: tuple[Text, ...] = ()

    def facts_for(self, perspective_id: str) -> tuple[Fact, ...]:
        """The facts that this perspective is asked."""
        return tuple(fact for fact in self.facts if fact.is_asked_of(perspective_id))


@dataclass(frozen=True)
class Standard:
    """One standard of a framework. `statement` says what it asks for, `about` what that means and what it covers."""

    __pydantic_config__ = FORBID

    id: Slug
    number: Number
    label: Text
    statement: Text
    about: Text
    outcomes: tuple[Outcome, ...]
    indicators: tuple[Indicator, ...]


@dataclass(frozen=True)
class Framework:
    """A whole framework. `minutes` is our estimate of the time that all questions take; `assessed` is what is assessed,
    for running text: "board"."""

    __pydantic_config__ = FORBID

    id: Slug
    version: Version
    title: Text
    about: Text
    sources: tuple[Slug, ...]
    minutes: Whole
    assessed: Text
    """What is assessed, for running text: "board"."""
    scale: Scale
    perspectives: tuple[Perspective, ...]
    closing_questions: tuple[Fact, ...]
    standards: tuple[Standard, ...] = field(default=())

    @cached_property
    def indicators(self) -> tuple[Indicator, ...]:
        """All indicators in order."""
        return tuple(indicator for standard in self.standards for indicator in standard.indicators)

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """All indicators' facts in order, closing questions left out."""
        return tuple(fact for indicator in self.indicators for fact in indicator.facts)

    @cached_property
    def _by_reference(self) -> dict[str, Indicator]:
        return {ref: i for i in self.indicators for ref in (i.id, i.number)}

    @cached_property
    def _standard_of(self) -> dict[str, Standard]:
        return {i.id: standard for standard in self.standards for i in standard.indicators}

    @cached_property
    def _perspectives(self) -> dict[str, Perspective]:
        return {p.id: p for p in self.perspectives}

    @cached_property
    def _facts(self) -> dict[str, Fact]:
        return {fact.id: fact for fact in (*self.facts, *self.closing_questions)}

    def indicator(self, reference: str) -> Indicator:
        """The indicator with this id or number. Raises KeyError."""
        return self._by_reference[reference]

    def standard_of(self, indicator_id: str) -> Standard:
        """The standard that an indicator belongs to. Raises KeyError."""
        return self._standard_of[indicator_id]

    def standard(self, standard_id: str) -> Standard:
        """The standard with this id. Raises KeyError."""
        return {standard.id: standard for standard in self.standards}[standard_id]

    def perspective(self, perspective_id: str) -> Perspective:
        """The perspective with this id. Raises KeyError."""
        return self._perspectives[perspective_id]

    def fact(self, fact_id: str) -> Fact:
        """The fact or closing question with this id. Raises KeyError."""
        return self._facts[fact_id]
