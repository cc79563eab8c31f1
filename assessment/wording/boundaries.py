"""A score beside the cut-points: shown so exactly that rounding never moves it across one, and which side it is on."""

from fractions import Fraction
from itertools import pairwise

from assessment.language import _
from assessment.model.colour import Colour
from assessment.model.framework import Framework, Scale
from assessment.wording.labels import colour_inside, meaning
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
    just = _("just above {score}") if value > nearest else _("just below {score}")
    return just.format(score=score(nearest))


def score_and_colour(framework: Framework, value: Fraction) -> str:
    """A score with the colour that it has, inside a sentence: "1.80, above 1.50: green (good)", "0.50; halfway goes to
    the lower: red (poor)"."""
    scale = framework.scale
    colour = scale.colour_of(value)
    green_above, amber_above = _cuts(scale)
    if value in (green_above, amber_above):
        words = (
            _("{score}; halfway goes to the lower: {colour} ({meaning})")
            if _is_halfway(scale, value)
            else _("{score}; a score at the boundary goes to the lower: {colour} ({meaning})")
        )
    elif colour is Colour.GREEN:
        words = _("{score}, above {green_above}: {colour} ({meaning})")
    elif colour is Colour.AMBER:
        words = _("{score}, between {amber_above} and {green_above}: {colour} ({meaning})")
    else:
        words = _("{score}, below {amber_above}: {colour} ({meaning})")
    return words.format(
        score=shown_score(framework, value),
        colour=colour_inside(colour),
        meaning=meaning(framework, colour).lower(),
        green_above=score(green_above),
        amber_above=score(amber_above),
    )


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
