"""What a result says, in short sentences: for screens, reports and the tables under charts.

Why a result has its colour is `wording.reasons`. Here is what to notice: how sure it is, who spoke, what comes first.
"""

from calendar import month_name
from collections.abc import Iterable, Sequence
from dataclasses import replace
from fractions import Fraction

from assessment.model.colour import Colour
from assessment.model.framework import Framework, Indicator
from assessment.model.result import AreaResults, IndicatorResult, Tally, WholeResult
from assessment.wording.labels import WORDS

MUCH_DONT_KNOW = Fraction(1, 3)
"""From this share of the people to whom an indicator applies, not knowing is a finding of its own."""


def people(count: int) -> str:
    """ "1 person", "4 people"."""
    return "1 person" if count == 1 else f"{count:,} people"


def listed(parts: Sequence[str], last: str = "and") -> str:
    """ "a", "a and b", "a, b and c"."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def running(label: str) -> str:
    """A label as it stands inside a sentence. Abbreviations and names keep their capital: "NHS", "May"."""
    first, _, rest = label.partition(" ")
    own_name = first[1:2].isupper() or rest[:1].isupper() or first in month_name
    return label if own_name else label[:1].lower() + label[1:]


def named(indicator: Indicator) -> str:
    """ "1.2 Papers in time"."""
    return f"{indicator.number} {indicator.label}"


def said(framework: Framework, tally: Tally) -> str:
    """How many of those who answered said what, best first: "2 good, 1 poor, 1 don't know"."""
    return spread(framework, replace(tally, unsent=0))


def spread(framework: Framework, tally: Tally) -> str:
    """The same, and how many who were invited have not answered: "2 good, 1 poor, 2 not received"."""
    parts = [
        f"{count} {running(level.label)}"
        for level, count in zip(framework.scale.levels, tally.levels, strict=True)
        if count
    ]
    for count, words in (
        (tally.dont_know, "don’t know"),
        (tally.not_applicable, "doesn’t apply"),
        (tally.skipped, "left out"),
        (tally.unsent or 0, "not received"),
    ):
        if count:
            parts.append(f"{count} {words}")
    return ", ".join(parts) or "nobody was asked"


def coverage(result: IndicatorResult) -> str:
    """How many rated it, of those who answered and to whom it applies."""
    total = result.total
    if not total.applicable:
        return ""
    if total.rated == total.applicable == 1:
        return "1 person rated it"
    asked = "to whom it applies" if total.not_applicable else "who answered"
    if total.rated == total.applicable:
        return f"All {people(total.rated)} {asked} rated it"
    return f"{total.rated or 'None'} of the {people(total.applicable)} {asked} rated it"


def alternatives(colours: Iterable[Colour]) -> str:
    """ "green or amber"."""
    return listed([WORDS[colour].lower() for colour in colours], "or")


def firmness(result: IndicatorResult) -> str:
    """Whether the colour would survive the views that are missing; "" without a colour."""
    if result.colour is None:
        return ""
    if result.total.rated == 1:
        ahead = f"; with more it could be {alternatives(result.could_be)}" if len(result.could_be) > 1 else ""
        return f"One person’s view{ahead}"
    if result.firm:
        return "Firm" if result.invitations_known else "Firm among those who answered"
    return f"Not firm: could be {alternatives(result.could_be)}"


def whole_firmness(result: WholeResult) -> str:
    """The same for a standard or an area."""
    if result.colour is None:
        return ""
    return "Firm" if result.firm else f"Not firm: could be {alternatives(result.could_be)}"


def notices(framework: Framework, result: IndicatorResult) -> tuple[str, ...]:
    """What must always stand beside a colour: views that differ, and a colour without the carers' side."""
    found = []
    if result.views_differ:
        found.append("Views differ")
    if result.colour is not None and not result.carers_heard:
        found.append(f"The {framework.assessed}’s own view")
    return tuple(found)


def whole_notices(framework: Framework, results: AreaResults, whole: WholeResult) -> tuple[str, ...]:
    """What must stand beside the colour of a standard or of the area."""
    if whole.colour is None or results.carers_heard(whole):
        return ()
    return (f"The {framework.assessed}’s own view",)


def held(framework: Framework, result: WholeResult) -> str:
    """ "Held at amber: 1.3 is red", or ""."""
    if not result.held or result.colour is None:
        return ""
    numbers = [part_name(framework, part) for part in result.holding]
    verb = "is" if len(numbers) == 1 else "are"
    return (
        f"Held at {WORDS[result.colour].lower()}: {listed(numbers)} {verb} {WORDS[framework.scale.hold.colour].lower()}"
    )


def part_name(framework: Framework, part: str) -> str:
    """A part of a whole in running text: an indicator by its number, a standard as "standard 1"."""
    try:
        return framework.indicator(part).number
    except KeyError:
        return f"standard {framework.standard(part).number}"


def in_each_colour(results: Iterable[IndicatorResult | WholeResult]) -> str:
    """ "1 green, 2 amber, 1 without a colour"."""
    colours = [result.colour for result in results]
    parts = [f"{colours.count(colour)} {WORDS[colour].lower()}" for colour in Colour if colour in colours]
    if None in colours:
        parts.append(f"{colours.count(None)} without a colour")
    return ", ".join(parts)


def strengths(results: AreaResults) -> tuple[IndicatorResult, ...]:
    """Green indicators, the highest score first and of equal ones the firm; those that carers rate too before those
    that only the board does."""
    found = [result for result in results.indicators if result.colour is Colour.GREEN]
    return tuple(
        sorted(found, key=lambda result: (not result.carers_heard, -(result.score or Fraction(0)), not result.firm))
    )


def to_work_on(results: AreaResults) -> tuple[IndicatorResult, ...]:
    """Red indicators, then amber ones, in each the lowest score first and of equal ones the firm."""

    def lowest_first(colour: Colour) -> list[IndicatorResult]:
        found = [result for result in results.indicators if result.colour is colour]
        return sorted(found, key=lambda result: (result.score or Fraction(0), not result.firm))

    return (*lowest_first(Colour.RED), *lowest_first(Colour.AMBER))


def not_known(results: AreaResults) -> tuple[IndicatorResult, ...]:
    """Indicators where so many do not know that this is a finding, the most first."""
    found = [result for result in results.indicators if dont_know_share(result) >= MUCH_DONT_KNOW]
    return tuple(sorted(found, key=dont_know_share, reverse=True))


def dont_know_share(result: IndicatorResult) -> Fraction:
    """The share of "don't know" among the people to whom it applies; 0 where it applies to nobody."""
    total = result.total
    return Fraction(total.dont_know, total.applicable) if total.applicable else Fraction(0)


def answered(sent: int, invited: int, *, shared: bool) -> str:
    """How many answers stand behind a result. `shared` for a reader who sees shared answers alone."""
    did = "shared their answers with you" if shared else "sent their answers"
    if not invited:
        return f"{people(sent)} {did}."
    return f"{sent} of {people(invited)} invited {did}."
