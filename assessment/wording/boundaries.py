"""A score beside the cut-points: shown so exactly that rounding never moves it across one, and which side it is on."""

from fractions import Fraction
from itertools import pairwise

from assessment.model.colour import Colour
from assessment.model.framework import Framework, Scale
from assessment.wording.labels import WORDS, meaning
from assessment.wording.numbers import decimals, scaled, score

FEWEST, MOST = 2, 6


def shown_score(framework: Framework, value: Fraction) -> str:
    """The score with 2 decimals, or with as many as it takes not to look like a cut-point that it is not at: 1.504 is
    "1.504", since "1.50" would be amber. A score still closer than 6 decimals tell is "just above" or "just below"."""
    cuts = _cuts(framework.scale)
    for places in range(FEWEST, MOST + 1):
        if all(_same_side(scaled(value, places), 10**places, value, cut) for cut in cuts):
            return decimals(value, places)
    nearest = min(cuts, key=lambda cut: abs(value - cut))
    return f"just {'above' if value > nearest else 'below'} {score(nearest)}"


def colour_of_score(framework: Framework, value: Fraction) -> str:
    """What follows a score in a sentence: ", above 1.50: green (good)", "; halfway goes to the lower: red (poor)"."""
    scale = framework.scale
    colour = scale.colour_of(value)
    word = f"{WORDS[colour].lower()} ({meaning(framework, colour).lower()})"
    green_above, amber_above = _cuts(scale)
    if value in (green_above, amber_above):
        tie = "halfway" if _is_halfway(scale, value) else "a score at the boundary"
        return f"; {tie} goes to the lower: {word}"
    if colour is Colour.GREEN:
        return f", above {score(green_above)}: {word}"
    if colour is Colour.AMBER:
        return f", between {score(amber_above)} and {score(green_above)}: {word}"
    return f", below {score(amber_above)}: {word}"


def _cuts(scale: Scale) -> tuple[Fraction, Fraction]:
    return Fraction(scale.green_above), Fraction(scale.amber_above)


def _same_side(rounded: int, unit: int, value: Fraction, cut: Fraction) -> bool:
    """Whether `rounded / unit` is above, at or below a cut-point as the value itself is."""
    cut_numerator, cut_denominator = cut.as_integer_ratio()
    numerator, denominator = value.as_integer_ratio()
    as_shown = rounded * cut_denominator - cut_numerator * unit
    in_truth = numerator * cut_denominator - cut_numerator * denominator
    return (as_shown > 0, as_shown < 0) == (in_truth > 0, in_truth < 0)


def _is_halfway(scale: Scale, cut: Fraction) -> bool:
    """Whether a cut-point lies midway between two neighbouring levels."""
    points = sorted(level.points for level in scale.levels)
    return any(Fraction(lower + upper, 2) == cut for lower, upper in pairwise(points))
