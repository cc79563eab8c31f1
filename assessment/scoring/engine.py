"""Counts to results: the one place where colours come from (docs/scoring.md)."""

from typing import TYPE_CHECKING

from assessment.model.framework import DONT_KNOW, NOT_APPLICABLE, Framework
from assessment.model.people import People, Place
from assessment.model.result import AreaResults, IndicatorResult, Tally
from assessment.scoring.frame import ANSWER, INDICATOR, PERSPECTIVE
from assessment.scoring.indicator import indicator_result, tally
from assessment.scoring.rule import Rule
from assessment.scoring.whole import whole_result

if TYPE_CHECKING:
    import pandas as pd


def score(framework: Framework, counts: "pd.DataFrame", people: "pd.DataFrame") -> dict[Place, AreaResults]:
    """Every round's and area's results, by (round, area), sorted.

    `counts` and `people` are as `scoring.frame` describes them; `people` names every round and area that has sent
    answers or invitations. Rows of one group are added up, so a frame may hold a group in several rows. Raises
    ValueError if a frame names what the framework does not have, or counts more answers than people.
    """
    from assessment.scoring.dense import block, people_of

    perspectives = [perspective.id for perspective in framework.perspectives]
    indicators = [indicator.id for indicator in framework.indicators]
    answers = [*(level.id for level in framework.scale.levels), DONT_KNOW, NOT_APPLICABLE]
    known = people_of(people, perspectives)
    axes = ((INDICATOR, indicators), (PERSPECTIVE, perspectives), (ANSWER, answers))
    cells = block(counts, known.places, axes).tolist()
    return score_cells(framework, known, cells)


def score_cells(framework: Framework, people: People, cells: list[list[list[list[int]]]]) -> dict[Place, AreaResults]:
    """The same from whole numbers of people by place × indicator × perspective × answer (levels best first, then
    `dont_know`, then `not_applicable`), for whoever has counted without a frame. Raises ValueError as `score` does."""
    perspectives = [perspective.id for perspective in framework.perspectives]
    indicators = [indicator.id for indicator in framework.indicators]
    rule = Rule.of(framework)
    results: dict[Place, AreaResults] = {}
    for place, sent, invited, area_cells in zip(people.places, people.sent, people.invited, cells, strict=True):
        rated = tuple(
            _indicator(rule, place, indicator, perspectives, counted, sent=sent, invited=invited)
            for indicator, counted in zip(indicators, area_cells, strict=True)
        )
        results[place] = whole_area(framework, rule, place, rated)
    return results


def whole_area(framework: Framework, rule: Rule, place: Place, indicators: tuple[IndicatorResult, ...]) -> AreaResults:
    """An area's results from those of all its indicators, in the framework's order."""
    of_id = {result.indicator: result for result in indicators}
    standards = tuple(
        whole_result(rule, *place, whole=standard.id, parts=[of_id[indicator.id] for indicator in standard.indicators])
        for standard in framework.standards
    )
    return AreaResults(*place, whole_result(rule, *place, whole="", parts=standards), standards, indicators)


def _indicator(
    rule: Rule,
    place: Place,
    indicator: str,
    perspectives: list[str],
    counted: list[list[int]],
    *,
    sent: list[int],
    invited: list[int] | None,
) -> IndicatorResult:
    tallies: list[Tally] = []
    for position, perspective in enumerate(perspectives):
        asked = None if invited is None else invited[position]
        if sent[position] or asked or any(counted[position]):
            *levels, dont_know, not_applicable = counted[position]
            tallies.append(
                tally(
                    rule,
                    perspective,
                    levels=tuple(levels),
                    dont_know=dont_know,
                    not_applicable=not_applicable,
                    sent=sent[position],
                    invited=asked,
                )
            )
    return indicator_result(
        rule, *place, indicator=indicator, tallies=tuple(tallies), invitations_known=invited is not None
    )
