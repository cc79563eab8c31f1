"""What scoring makes of counts. A result carries its own reason: every number that the sentence needs."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from assessment.model.colour import Colour, Status


class Breakdown(StrEnum):
    """How far a reader sees answers apart: by role, by the two sides, or only in total."""

    ROLES = "roles"
    SIDES = "sides"
    TOTAL = "total"


@dataclass(frozen=True)
class Tally:
    """How many people of one group gave each answer to one indicator.

    `group` is a perspective's id, a side ("carers", "board") or "everyone". `levels` follows the scale's order, best
    first. `unsent` is how many were invited and have no response in these counts; None where invitations are not
    known (a file). `mean` is of the group's points, None without a rating.
    """

    group: str
    levels: tuple[int, ...]
    dont_know: int
    skipped: int
    not_applicable: int
    unsent: int | None
    mean: Fraction | None

    @property
    def rated(self) -> int:
        return sum(self.levels)

    @property
    def applicable(self) -> int:
        """People for whom it applies: rated, don't know, skipped."""
        return self.rated + self.dont_know + self.skipped

    @property
    def sent(self) -> int:
        return self.applicable + self.not_applicable

    @property
    def missing(self) -> int:
        """People whose rating could still change the score."""
        return self.dont_know + self.skipped + (self.unsent or 0)


@dataclass(frozen=True)
class IndicatorResult:
    """One indicator in one area and round. Scores are exact, in points. `score`, `low` and `high` are None without a
    rating; `firm` is None and `could_be` empty without a colour. `could_be` lists the colours between low and high,
    best first: one of them if it is firm, or if it is one person's view."""

    round: str
    area: str
    indicator: str
    tallies: tuple[Tally, ...]
    total: Tally
    status: Status
    score: Fraction | None
    colour: Colour | None
    coverage: Fraction | None
    low: Fraction | None
    high: Fraction | None
    firm: bool | None
    could_be: tuple[Colour, ...]
    views_differ: bool
    carers_heard: bool
    invitations_known: bool
    breakdown: Breakdown = Breakdown.ROLES


@dataclass(frozen=True)
class Part:
    """One coloured part of a whole: an indicator of a standard, or a standard of an area."""

    id: str
    score: Fraction
    colour: Colour


@dataclass(frozen=True)
class WholeResult:
    """A standard's or an area's result. `whole` is the standard's id, or "" for the area. `parts` are the coloured
    parts in the framework's order; `all_parts` counts all of them. `mean` is before holding, `score` after it; `held`
    says that holding lowered it; `holding` then names the parts that hold it. Without a coloured part there is no
    score; `firm` is None and `could_be` empty without a colour."""

    round: str
    area: str
    whole: str
    parts: tuple[Part, ...]
    all_parts: int
    status: Status
    mean: Fraction | None
    score: Fraction | None
    colour: Colour | None
    low: Fraction | None
    high: Fraction | None
    firm: bool | None
    could_be: tuple[Colour, ...]
    held: bool
    holding: tuple[str, ...]
    invitations_known: bool = True


@dataclass(frozen=True)
class AreaResults:
    """All results of one area in one round, in the framework's order."""

    round: str
    area: str
    whole: WholeResult
    standards: tuple[WholeResult, ...]
    indicators: tuple[IndicatorResult, ...]

    def standard(self, standard_id: str) -> WholeResult:
        """A standard's result. Raises KeyError."""
        return {result.whole: result for result in self.standards}[standard_id]

    def indicator(self, indicator_id: str) -> IndicatorResult:
        """An indicator's result. Raises KeyError."""
        return {result.indicator: result for result in self.indicators}[indicator_id]

    def carers_heard(self, whole: WholeResult) -> bool:
        """Whether somebody on the carers' side rated any indicator that the colour of a standard or of the area rests
        on. An indicator's result knows it itself."""
        standards = [whole] if whole.whole else [self.standard(part.id) for part in whole.parts]
        return any(self.indicator(part.id).carers_heard for standard in standards for part in standard.parts)


@dataclass(frozen=True)
class FactResult:
    """One fact's distribution in one area and round: never averaged. `values` pairs a stored value (an option id, a
    number as text, "yes", "no", "dont_know", "none") with how many people gave it, in the fact's own order; options
    that nobody gave are there with 0. `answered` counts people, and one person may give several choices; `differ`
    says that people who know gave different answers."""

    round: str
    area: str
    fact: str
    values: tuple[tuple[str, int], ...]
    answered: int
    differ: bool
