"""Published figures: value, base and unit agree, and a series joins figures of one sort."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from assessment.catalogue.library import Library
from assessment.catalogue.node import Entry, Finding
from assessment.catalogue.problem import quoted
from assessment.catalogue.rules.check import rule
from assessment.model.evidence import BaseKind

_PERCENT = "%"
_PERCENT_IN_WORDS = ("percent", "percents", "percentage", "pct")


@rule("numerator-without-base", "A figure that says how many also says of how many.")
def numerators_have_a_base(library: Library) -> Iterator[Finding]:
    for figure in library.entries("evidence"):
        if "numerator" in figure.values and "base" not in figure.values:
            yield Finding(figure.at("numerator"), "Nothing says of how many.", "Add “base: …”, or delete numerator.")


@rule("base-without-numerator", "A figure that counts some of its base, such as areas of areas, says how many.")
def counts_have_a_numerator(library: Library) -> Iterator[Finding]:
    for figure in library.entries("evidence"):
        is_count = (figure.text("unit") or "").replace(" ", "_") == figure.text("base_kind")
        if is_count and "base" in figure.values and "numerator" not in figure.values:
            what = f"Nothing says how many of these {quoted(figure.text('unit'))} are meant."
            yield Finding(figure.at("base"), what, "Add “numerator: …”, the same as value.")


@rule("base", "A base is above 0, and nobody is counted who is not in it.")
def numerators_lie_within_their_base(library: Library) -> Iterator[Finding]:
    for figure in library.entries("evidence"):
        numerator, base = figure.number("numerator"), figure.number("base")
        if base is not None and base <= 0:
            yield Finding(figure.at("base"), f"Nothing is counted among {base}.", "Write the base, or delete the key.")
        elif numerator is not None and base is not None and not 0 <= numerator <= base:
            yield Finding(figure.at("numerator"), f"{numerator} of {base} cannot be.", "Correct one of the two.")


@rule("base-of-nothing", "A figure with a base says what kind of base it is.")
def bases_have_a_kind(library: Library) -> Iterator[Finding]:
    for figure in library.entries("evidence"):
        if "base" in figure.values and figure.text("base_kind") == BaseKind.NONE:
            what = "There is a base, and base_kind says that there is none."
            yield Finding(figure.at("base_kind"), what, "Say what was counted, or delete base.")


@rule("value-and-numerator", "A value is its numerator, or the percentage that numerator and base make.")
def values_follow_from_their_base(library: Library) -> Iterator[Finding]:
    for figure in library.entries("evidence"):
        value, numerator, base = (figure.number(key) for key in ("value", "numerator", "base"))
        if value is None or numerator is None:
            continue
        expected = numerator
        if figure.text("unit") == _PERCENT:
            expected = 100 * numerator / base if base else value
        if abs(value - expected) > (Decimal("0.5") if figure.text("unit") == _PERCENT else 0):
            of = f" of {base}" if base else ""
            what = f"{value} does not follow from {numerator}{of}."
            yield Finding(figure.at("value"), what, "Correct value, numerator, base or unit.")


@rule("percent-sign", "The unit of a percentage is “%”, by which other rules know it.")
def percentages_have_their_sign(library: Library) -> Iterator[Finding]:
    for entry in (*library.entries("evidence"), *library.entries("series")):
        unit = entry.text("unit")
        if unit and unit.casefold().replace(" ", "").replace("-", "").rstrip(".") in _PERCENT_IN_WORDS:
            yield Finding(entry.at("unit"), f"{quoted(unit)} is a percentage.", 'Write unit: "%".')


@rule("percentage", "A percentage is from 0 to 100.")
def percentages_are_shares(library: Library) -> Iterator[Finding]:
    for figure in library.entries("evidence"):
        value = figure.number("value")
        if figure.text("unit") == _PERCENT and value is not None and not 0 <= value <= 100:
            yield Finding(figure.at("value"), f"{value} % cannot be.", "Correct it, or write another unit.")


@rule("derived-without-caution", "A figure that we worked out says how, in its caution.")
def derived_figures_say_how(library: Library) -> Iterator[Finding]:
    for figure in library.entries("evidence"):
        if figure.truth("derived") and "caution" not in figure.values:
            yield Finding(
                figure.at("derived"), "Nothing says how we worked it out.", "Add “caution: …” and say it there."
            )


def _points(library: Library) -> Iterator[tuple[Entry, list[tuple[Finding, Entry]]]]:
    """Each series with those of its points that are known; a point's finding is its place in the series."""
    evidence = library.ids("evidence")
    for series in library.entries("series"):
        known = [(point, evidence[point.text]) for point in series.texts("points") if point.text in evidence]
        yield series, [(Finding(point, "", ""), figure) for point, figure in known]


@rule("short-series", "A series has at least two points.")
def series_have_points(library: Library) -> Iterator[Finding]:
    for series in library.entries("series"):
        if len(series.texts("points")) == 1:
            yield Finding(series.at("points"), "One point is no series.", "Add another year, or delete the series.")


@rule("series-of-another-unit", "All points of a series have the series’ unit.")
def points_have_the_unit(library: Library) -> Iterator[Finding]:
    for series, points in _points(library):
        for point, figure in points:
            unit, own = series.text("unit"), figure.text("unit")
            if unit and own and unit != own:
                what = f"This figure is in {quoted(own)}, and the series in {quoted(unit)}."
                yield point._replace(what=what, mend="Take it out, or correct one of the units.")


@rule("series-of-another-base", "All points of a series have one kind of base.")
def points_have_one_kind_of_base(library: Library) -> Iterator[Finding]:
    for _, points in _points(library):
        first = points[0][1].text("base_kind") if points else None
        for point, figure in points[1:]:
            own = figure.text("base_kind")
            if first and own and own != first:
                what = f"This figure’s base is {own}, and the first one’s is {first}."
                yield point._replace(what=what, mend="Take it out, or make a series of its own.")


@rule("series-out-of-order", "The points of a series stand in the order of their years, one a year.")
def points_follow_in_time(library: Library) -> Iterator[Finding]:
    for _, points in _points(library):
        for (_, before), (point, after) in pairwise(points):
            first, second = before.text("year"), after.text("year")
            if first and second and second[:4] <= first[:4]:
                what = f"{quoted(second)} does not come after {quoted(first)}."
                yield point._replace(what=what, mend="Order the points by year, with one for each.")
