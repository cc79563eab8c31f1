"""A framework's scale as exact numbers, and the two sums that the scoring rule is made of."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from operator import mul

from assessment.model.colour import Colour
from assessment.model.framework import Framework, Scale, Side

BEST_FIRST = (Colour.GREEN, Colour.AMBER, Colour.RED)


@dataclass(frozen=True)
class Rule:
    """What scoring needs of a framework, worked out once. `levels` are ids, best first; `points` go with them."""

    scale: Scale
    levels: tuple[str, ...]
    points: tuple[int, ...]
    best: int
    worst: int
    minimum_coverage: Fraction
    minimum_coloured_share: Fraction
    views_differ_at: Fraction
    hold_at: Fraction
    carers: frozenset[str]

    @classmethod
    def of(cls, framework: Framework) -> "Rule":
        scale = framework.scale
        return cls(
            scale=scale,
            levels=tuple(level.id for level in scale.levels),
            points=tuple(level.points for level in scale.levels),
            best=scale.best.points,
            worst=scale.worst.points,
            minimum_coverage=Fraction(scale.minimum_coverage),
            minimum_coloured_share=Fraction(scale.minimum_coloured_share),
            views_differ_at=Fraction(scale.views_differ_at),
            hold_at=Fraction(scale.hold.at),
            carers=frozenset(p.id for p in framework.perspectives if p.side is Side.CARERS) | {Side.CARERS.value},
        )

    def points_of(self, levels: Sequence[int]) -> int:
        """The points that so many people at each level give together."""
        return sum(map(mul, levels, self.points))

    def held(self, scores: Sequence[Fraction]) -> tuple[Fraction, Fraction, tuple[bool, ...]]:
        """The mean of the parts' scores, the same after holding, and which parts have the colour that holds."""
        mean = mean_of_ratios(score.as_integer_ratio() for score in scores) or Fraction(0)
        hold = tuple(self.scale.colour_of(score) is self.scale.hold.colour for score in scores)
        return mean, min(mean, self.hold_at) if any(hold) else mean, hold

    def colours_between(self, low: Fraction, high: Fraction) -> tuple[Colour, ...]:
        """Every colour from the higher score's to the lower one's, best first."""
        best, worst = BEST_FIRST.index(self.scale.colour_of(high)), BEST_FIRST.index(self.scale.colour_of(low))
        return BEST_FIRST[best : worst + 1]


def mean_of_ratios(ratios: Iterable[tuple[int, int]]) -> Fraction | None:
    """The mean of whole-number ratios (numerator, denominator), exactly; ratios of nothing (denominator 0) have no
    say. None of none.

    One common denominator and one Fraction: Fractions added one by one reduce at every step, at ten times the cost.
    """
    pairs = [pair for pair in ratios if pair[1]]
    if not pairs:
        return None
    common = lcm(*[denominator for _, denominator in pairs])
    total = sum([numerator * (common // denominator) for numerator, denominator in pairs])
    return Fraction(total, common * len(pairs))
