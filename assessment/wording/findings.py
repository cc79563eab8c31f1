"""What a result says, in short sentences: for screens, reports and the tables under charts.

Why a result has its colour is `wording.reasons`. Here is what to notice: how sure it is, who spoke, what comes first.
"""

from calendar import month_name
from collections.abc import Iterable, Sequence
from dataclasses import replace
from fractions import Fraction

from assessment.language import _, ngettext
from assessment.model.colour import Colour
from assessment.model.framework import Framework, Indicator
from assessment.model.result import AreaResults, IndicatorResult, Tally, WholeResult
from assessment.wording.labels import colour_inside

MUCH_DONT_KNOW = Fraction(1, 3)
"""From this share of the people to whom an indicator applies, not knowing is a finding of its own."""


def people(count: int) -> str:
    """ "1 person", "4 people"."""
    return ngettext("{count} person", "{count} people", count).format(count=f"{count:,}")


def indicators(count: int) -> str:
    """ "1 indicator", "18 indicators"."""
    return ngettext("{count} indicator", "{count} indicators", count).format(count=count)


def areas(count: int) -> str:
    """ "1 area", "31 areas"."""
    return ngettext("{count} area", "{count} areas", count).format(count=count)


def listed(parts: Sequence[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    if len(parts) < 2:
        return "".join(parts)
    return _("{others} and {last}").format(others=", ".join(parts[:-1]), last=parts[-1])


def either(parts: Sequence[str]) -> str:
    """ "a", "a or b", "a, b or c"."""
    if len(parts) < 2:
        return "".join(parts)
    return _("{others} or {last}").format(others=", ".join(parts[:-1]), last=parts[-1])


def sentence(words: str) -> str:
    """Words that stand alone in a table, as a sentence in running text: with its full stop."""
    return _("{words}.").format(words=words)


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
        _("{count} {answer}").format(count=count, answer=running(level.label))
        for level, count in zip(framework.scale.levels, tally.levels, strict=True)
        if count
    ]
    outside = (
        (tally.dont_know, ngettext("{count} don’t know", "{count} don’t know", tally.dont_know)),
        (tally.not_applicable, ngettext("{count} doesn’t apply", "{count} doesn’t apply", tally.not_applicable)),
        (tally.skipped, ngettext("{count} left out", "{count} left out", tally.skipped)),
        (tally.unsent or 0, ngettext("{count} not received", "{count} not received", tally.unsent or 0)),
    )
    parts += [words.format(count=count) for count, words in outside if count]
    return ", ".join(parts) or _("nobody was asked")


def coverage(result: IndicatorResult) -> str:
    """How many rated it, of those who answered and to whom it applies."""
    total = result.total
    if not total.applicable:
        return ""
    if total.rated == total.applicable == 1:
        return _("1 person rated it")
    asked = people(total.applicable)
    if total.not_applicable:
        if total.rated == total.applicable:
            return _("All {people} to whom it applies rated it").format(people=asked)
        if not total.rated:
            return _("None of the {people} to whom it applies rated it").format(people=asked)
        return _("{rated} of the {people} to whom it applies rated it").format(rated=total.rated, people=asked)
    if total.rated == total.applicable:
        return _("All {people} who answered rated it").format(people=asked)
    if not total.rated:
        return _("None of the {people} who answered rated it").format(people=asked)
    return _("{rated} of the {people} who answered rated it").format(rated=total.rated, people=asked)


def alternatives(colours: Iterable[Colour]) -> str:
    """ "green or amber"."""
    return either([colour_inside(colour) for colour in colours])


def firmness(result: IndicatorResult) -> str:
    """Whether the colour would survive the views that are missing; "" without a colour."""
    if result.colour is None:
        return ""
    if result.total.rated == 1:
        if len(result.could_be) < 2:
            return _("One person’s view")
        could_be = alternatives(result.could_be)
        return _("One person’s view; with more it could be {colours}").format(colours=could_be)
    if result.firm:
        return _("Firm") if result.invitations_known else _("Firm among those who answered")
    return _("Not firm: could be {colours}").format(colours=alternatives(result.could_be))


def whole_firmness(result: WholeResult) -> str:
    """The same for a standard or an area."""
    if result.colour is None:
        return ""
    return _("Firm") if result.firm else _("Not firm: could be {colours}").format(colours=alternatives(result.could_be))


def notices(framework: Framework, result: IndicatorResult) -> tuple[str, ...]:
    """What must always stand beside a colour: views that differ, and a colour without the carers' side."""
    found = []
    if result.views_differ:
        found.append(_("Views differ"))
    if result.colour is not None and not result.carers_heard:
        found.append(own_view(framework))
    return tuple(found)


def own_view(framework: Framework) -> str:
    """The tag of a colour to which nobody on the carers' side has contributed: "The board's own view"."""
    return _("The {board}’s own view").format(board=framework.assessed)


def whole_notices(framework: Framework, results: AreaResults, whole: WholeResult) -> tuple[str, ...]:
    """What must stand beside the colour of a standard or of the area."""
    if whole.colour is None or results.carers_heard(whole):
        return ()
    return (own_view(framework),)


def held(framework: Framework, result: WholeResult) -> str:
    """ "Held at amber: 1.3 is red", or ""."""
    if not result.held or result.colour is None:
        return ""
    numbers = [part_name(framework, part) for part in result.holding]
    return ngettext(
        "Held at {colour}: {parts} is {worse}", "Held at {colour}: {parts} are {worse}", len(numbers)
    ).format(
        colour=colour_inside(result.colour),
        parts=listed(numbers),
        worse=colour_inside(framework.scale.hold.colour),
    )


def part_name(framework: Framework, part: str) -> str:
    """A part of a whole in running text: an indicator by its number, a standard as "standard 1"."""
    try:
        return framework.indicator(part).number
    except KeyError:
        return _("standard {number}").format(number=framework.standard(part).number)


def in_each_colour(results: Iterable[IndicatorResult | WholeResult]) -> str:
    """ "1 green, 2 amber, 1 without a colour"."""
    colours = [result.colour for result in results]
    parts = [so_many(colours.count(colour), colour) for colour in Colour if colour in colours]
    if None in colours:
        parts.append(_("{count} without a colour").format(count=colours.count(None)))
    return ", ".join(parts)


def so_many(count: int, colour: Colour) -> str:
    """ "4 green"."""
    return _("{count} {colour}").format(count=count, colour=colour_inside(colour))


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
    if not invited:
        words = _("{people} shared their answers with you.") if shared else _("{people} sent their answers.")
        return words.format(people=people(sent))
    words = (
        _("{sent} of {people} invited shared their answers with you.")
        if shared
        else _("{sent} of {people} invited sent their answers.")
    )
    return words.format(sent=sent, people=people(invited))
