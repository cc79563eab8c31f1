"""A standard from its indicators, or an area from its standards (docs/scoring.md)."""

from collections.abc import Sequence
from fractions import Fraction

from assessment.model.colour import Status
from assessment.model.result import IndicatorResult, Part, WholeResult
from assessment.scoring.rule import Rule


def whole_result(
    rule: Rule, round_id: str, area: str, *, whole: str, parts: Sequence[IndicatorResult | WholeResult]
) -> WholeResult:
    """The result of all parts, in the framework's order. `whole` is the standard's id, or "" for the area.

    Only coloured parts have a say; too few of them give a score and no colour. Holding lowers, never raises. Low and
    high are the same sum, holding included, with every coloured part at its low and then at its high score.
    """
    coloured = [part for part in parts if part.colour is not None]
    status = _status(rule, parts, len(coloured))
    scores = [part.score for part in coloured if part.score is not None]
    mean = score = low = high = None
    hold: tuple[bool, ...] = ()
    if scores:
        mean, score, hold = rule.held(scores)
        low = _held(rule, [part.low for part in coloured])
        high = _held(rule, [part.high for part in coloured])
    held = score != mean
    colour = rule.scale.colour_of(score) if status is Status.COLOURED and score is not None else None
    could_be = rule.colours_between(low, high) if colour and low is not None and high is not None else ()
    return WholeResult(
        round=round_id,
        area=area,
        whole=whole,
        parts=tuple(Part(_id(p), p.score, p.colour) for p in coloured if p.score is not None and p.colour is not None),
        all_parts=len(parts),
        status=status,
        mean=mean,
        score=score,
        colour=colour,
        low=low,
        high=high,
        firm=len(could_be) == 1 if colour else None,
        could_be=could_be,
        held=held,
        holding=tuple(_id(part) for part, holds in zip(coloured, hold, strict=True) if holds) if held else (),
        invitations_known=all(part.invitations_known for part in parts),
    )


def _held(rule: Rule, scores: Sequence[Fraction | None]) -> Fraction:
    return rule.held([score for score in scores if score is not None])[1]


def _id(part: IndicatorResult | WholeResult) -> str:
    return part.indicator if isinstance(part, IndicatorResult) else part.whole


def _status(rule: Rule, parts: Sequence[IndicatorResult | WholeResult], coloured: int) -> Status:
    for status in (Status.NO_RESPONSES, Status.NOT_APPLICABLE):
        if all(part.status is status for part in parts):
            return status
    if not coloured:
        return Status.NO_VIEW
    return Status.TOO_FEW_VIEWS if coloured < rule.minimum_coloured_share * len(parts) else Status.COLOURED
