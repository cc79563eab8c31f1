"""What of a result may be shown to whom. Who may ask at all is `access.gate`'s question.

Everything here is decided from how many people answered and what they chose about sharing. No function sees what
anybody said before it has decided, so that hiding never tells.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from assessment.model.colour import Colour
from assessment.model.framework import FactKind, Framework, Side
from assessment.model.result import AreaResults, Breakdown, FactResult, IndicatorResult, WholeResult
from assessment.scoring.indicator import EVERYONE, merged
from assessment.scoring.rule import Rule

THREE: Final = 3
"""How many people must stand behind something that is shown under a name (of a role, or of an area to others).

With one person it is that person's answer; with two each of them can take away their own and read the other's.
"""

TEN: Final = 10
"""How many people or areas must stand behind a total from which readers could subtract what they know already.

A board knows its own answers and those of areas that are named. Ten that nobody can name leave no remainder small
enough to be one board's or one person's.
"""


def officer_breakdown(framework: Framework, sharers: Mapping[str, int], ticked: Mapping[str, int]) -> Breakdown:
    """How far a board sees its own area's shared answers apart; decided once for a round and area.

    `sharers`: how many people of each perspective (by id) share; `ticked`: how many of them ticked "may be shown as
    the view of my role". By role if that may be done for every role that is there, else by the two sides if it may
    for both, else totals only. Hiding roles is courtesy, not secrecy: people who share were told so.
    """
    present = {p.id: sharers.get(p.id, 0) for p in framework.perspectives if sharers.get(p.id, 0)}
    if not present:
        return Breakdown.TOTAL
    if all(_may_stand_alone(people, ticked.get(role, 0)) for role, people in present.items()):
        return Breakdown.ROLES
    sides: dict[Side, list[str]] = {}
    for role in present:
        sides.setdefault(framework.perspective(role).side, []).append(role)
    may_show_sides = all(
        _may_stand_alone(sum(present[role] for role in roles), sum(ticked.get(role, 0) for role in roles))
        for roles in sides.values()
    )
    return Breakdown.SIDES if may_show_sides else Breakdown.TOTAL


def _may_stand_alone(sharers: int, ticked: int) -> bool:
    return sharers >= THREE or ticked >= sharers


def regroup(framework: Framework, results: AreaResults, breakdown: Breakdown) -> AreaResults:
    """The same results with their tallies put together as far as `breakdown` asks. Scores, colours and reasons stay:
    they are the area's, whoever reads them."""
    if breakdown is Breakdown.ROLES:
        return results
    rule = Rule.of(framework)
    return replace(
        results,
        indicators=tuple(_regrouped(framework, rule, result, breakdown) for result in results.indicators),
    )


def _regrouped(framework: Framework, rule: Rule, result: IndicatorResult, breakdown: Breakdown) -> IndicatorResult:
    if breakdown is Breakdown.TOTAL:
        return replace(result, tallies=(replace(result.total, group=EVERYONE),), breakdown=breakdown)
    sides = {side: [t for t in result.tallies if framework.perspective(t.group).side is side] for side in Side}
    tallies = tuple(merged(rule, side.value, of_side) for side, of_side in sides.items() if of_side)
    return replace(result, tallies=tallies, breakdown=breakdown)


def board_facts(framework: Framework, found: Mapping[str, FactResult]) -> dict[str, FactResult]:
    """Facts (by id) as a board may have them. Answers in words reach it as released comments alone: even how many
    there are would tell of those that their people, or the national team, keep back."""
    return {fact: result for fact, result in found.items() if framework.fact(fact).kind is not FactKind.TEXT}


def may_name_area(framework: Framework, sharers: Mapping[str, int], *, agrees: bool) -> bool:
    """Whether others than the area's own officers may see its colours under its name: it agreed to be named, and
    THREE people share, one of them on the carers' side. `sharers` as for `officer_breakdown`."""
    carers = sum(sharers.get(p.id, 0) for p in framework.perspectives if p.side is Side.CARERS)
    return agrees and carers >= 1 and sum(sharers.get(p.id, 0) for p in framework.perspectives) >= THREE


@dataclass(frozen=True)
class AreaColours:
    """All that others see of a named area: colours by id, None where there is none. No scores, no counts, no facts.
    What nobody on the carers' side rated is left without: it would be the board's own view of itself."""

    round: str
    area: str
    whole: Colour | None
    standards: Mapping[str, Colour | None]
    indicators: Mapping[str, Colour | None]


def area_colours(results: AreaResults) -> AreaColours:
    """The colours of an area's shared results. Ask `may_name_area` first."""
    return AreaColours(
        round=results.round,
        area=results.area,
        whole=published_colour(results, results.whole),
        standards={result.whole: published_colour(results, result) for result in results.standards},
        indicators={result.indicator: published_colour(results, result) for result in results.indicators},
    )


def published_colour(results: AreaResults, result: IndicatorResult | WholeResult) -> Colour | None:
    """The colour that counts outside the area itself: none while the carers' side is not heard.
    A standard's or an area's counts once somebody there rated one of the indicators that it rests on."""
    heard = result.carers_heard if isinstance(result, IndicatorResult) else results.carers_heard(result)
    return result.colour if heard else None


def areas_that_count(named: Iterable[str], unnamed: Iterable[str]) -> frozenset[str]:
    """The areas that a table of areas per colour may be made of: none unless there are TEN.

    Whoever knows the named areas' colours subtracts them; so areas that are not named are in together with nine
    others of them, or not at all. Both arguments are areas with shared answers in a released round.
    """
    open_, closed = frozenset(named), frozenset(unnamed)
    together = open_ | closed if len(closed) >= TEN else open_
    return together if len(together) >= TEN else frozenset()


@dataclass(frozen=True)
class AreasPerColour:
    """How many areas have each colour, for the whole, each standard and each indicator (by id); under None those
    without one. Each adds up to `areas`. `unnamed_left_out` says that areas which are not named were too few to be in.
    """

    areas: int
    unnamed_left_out: bool
    whole: Mapping[Colour | None, int]
    standards: Mapping[str, Mapping[Colour | None, int]]
    indicators: Mapping[str, Mapping[Colour | None, int]]


def areas_per_colour(results: Mapping[str, AreaResults], *, named: Iterable[str]) -> AreasPerColour | None:
    """Scotland in areas, for everybody; None while too few areas may count (`areas_that_count`).

    `results` are shared results by area in one released round; areas where nobody shared do not count. `named`: those
    that `may_name_area` allows. Which areas count is decided once, before any colour is looked at.
    """
    sharing = {area for area, result in results.items() if any(i.total.sent for i in result.indicators)}
    open_ = sharing & set(named)
    counting = areas_that_count(open_, sharing - open_)
    if not counting:
        return None
    found = [results[area] for area in sorted(counting)]
    return AreasPerColour(
        areas=len(found),
        unnamed_left_out=not sharing <= counting,
        whole=_tallied(published_colour(r, r.whole) for r in found),
        standards={
            s.whole: _tallied(published_colour(r, r.standard(s.whole)) for r in found) for s in found[0].standards
        },
        indicators={
            i.indicator: _tallied(published_colour(r, r.indicator(i.indicator)) for r in found)
            for i in found[0].indicators
        },
    )


def _tallied(colours: Iterable[Colour | None]) -> dict[Colour | None, int]:
    counted = Counter(colours)
    return {colour: counted[colour] for colour in (*Colour, None)}
