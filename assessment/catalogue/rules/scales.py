"""The scale: levels, cut-points and the constants of the scoring rule fit each other."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from assessment.catalogue.library import Library
from assessment.catalogue.node import Entry, Finding
from assessment.catalogue.problem import quoted
from assessment.catalogue.rules.check import rule
from assessment.model.colour import Colour

_CUT_POINTS = ("green_above", "amber_above")


def _scales(library: Library, *, spread: bool = False) -> Iterator[tuple[Entry, list[Decimal]]]:
    """Each scale with the points of its levels, where all of them are numbers, and with `spread` not all the same."""
    for bundle in library.bundles:
        if bundle.scale:
            levels = bundle.scale.entries("levels")
            points = [points for level in levels if (points := level.number("points")) is not None]
            if levels and len(points) == len(levels) and (len(set(points)) > 1 or not spread):
                yield bundle.scale, points


@rule("levels-best-first", "Levels go from best to worst, each with fewer points than the one before.")
def levels_fall(library: Library) -> Iterator[Finding]:
    for scale, _ in _scales(library):
        for before, after in pairwise(scale.entries("levels")):
            first, second = before.number("points"), after.number("points")
            if first is not None and second is not None and second >= first:
                what = f"{second} points do not come below the {first} of the level before."
                yield Finding(
                    after.at("points"), what, "Order the levels from best to worst, and give each its own points."
                )


@rule("one-level", "A scale has at least two levels.")
def there_are_levels_to_choose_from(library: Library) -> Iterator[Finding]:
    for scale, points in _scales(library):
        if len(points) < 2:
            yield Finding(scale.at("levels"), "There is nothing to choose between.", "Add a level.")


@rule("cut-points-in-order", "green_above is higher than amber_above.")
def green_is_above_amber(library: Library) -> Iterator[Finding]:
    for scale, _ in _scales(library):
        green, amber = scale.number("green_above"), scale.number("amber_above")
        if green is not None and amber is not None and green <= amber:
            what = f"Green begins above {green} and amber above {amber}: no score would be amber."
            yield Finding(scale.at("green_above"), what, "Make green_above the higher one.")


@rule("cut-point-outside-points", "Cut-points lie between the points of the worst and of the best level.")
def cut_points_can_be_reached(library: Library) -> Iterator[Finding]:
    for scale, points in _scales(library, spread=True):
        for name in _CUT_POINTS:
            cut = scale.number(name)
            if cut is not None and not min(points) <= cut <= max(points):
                what = f"{cut} lies outside the points, which go from {min(points)} to {max(points)}."
                yield Finding(scale.at(name), what, "Choose a number between two levels.")


@rule("cut-point-on-level", "Cut-points lie between levels, so that each level has one plain colour.")
def cut_points_lie_between_levels(library: Library) -> Iterator[Finding]:
    for scale, points in _scales(library):
        for name in _CUT_POINTS:
            cut = scale.number(name)
            if cut is not None and cut in points:
                what = f"{cut} is a level’s own points."
                yield Finding(scale.at(name), what, "Choose a number between two levels, such as halfway.")


@rule("share", "minimum_coverage and minimum_coloured_share are shares from 0 to 1.")
def shares_are_shares(library: Library) -> Iterator[Finding]:
    for scale, _ in _scales(library):
        for name in ("minimum_coverage", "minimum_coloured_share"):
            share = scale.number(name)
            if share is not None and not 0 <= share <= 1:
                yield Finding(scale.at(name), f"{share} is no share.", "Write one half as 0.5.")


@rule("distance", "views_differ_at is above 0 and at most the distance from the worst level to the best.")
def views_can_differ(library: Library) -> Iterator[Finding]:
    for scale, points in _scales(library, spread=True):
        distance, most = scale.number("views_differ_at"), max(points) - min(points)
        if distance is not None and not 0 < distance <= most:
            what = f"Two views cannot be {distance} apart and mean something."
            yield Finding(scale.at("views_differ_at"), what, f"Write a number above 0 and at most {most}.")


@rule("hold-colour", "What is held back is held by a part that is red or amber.")
def green_holds_nothing(library: Library) -> Iterator[Finding]:
    for scale, _ in _scales(library):
        hold = scale.entry("hold")
        if hold and hold.text("colour") == Colour.GREEN:
            what = f"A part that is {quoted(Colour.GREEN)} is no reason to hold anything back."
            yield Finding(hold.at("colour"), what, "Write colour: red.")


@rule("hold-at", "A held score is amber: above amber_above, and at most green_above.")
def a_held_score_is_amber(library: Library) -> Iterator[Finding]:
    for scale, _ in _scales(library):
        hold, green, amber = scale.entry("hold"), scale.number("green_above"), scale.number("amber_above")
        at = hold.number("at") if hold else None
        if hold is None or at is None or green is None or amber is None or green <= amber:
            continue
        if not amber < at <= green:
            what = f"A score held at {at} is not amber."
            yield Finding(hold.at("at"), what, f"Write a number above {amber} and at most {green}.")
