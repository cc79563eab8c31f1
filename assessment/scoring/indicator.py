"""One indicator in one area and round: tallies to a result (docs/scoring.md)."""

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

from assessment.model.colour import Status
from assessment.model.result import Breakdown, IndicatorResult, Tally
from assessment.scoring.rule import Rule, mean_of_ratios

EVERYONE = "everyone"


def tally(
    rule: Rule,
    group: str,
    *,
    levels: tuple[int, ...],
    dont_know: int,
    not_applicable: int,
    sent: int,
    invited: int | None,
) -> Tally:
    """One group's tally. Who sent answers and gave none here has skipped. `invited` counts invitations that are not
    revoked; None where they are not known. Raises ValueError if more answered than sent."""
    rated = sum(levels)
    skipped = sent - rated - dont_know - not_applicable
    if skipped < 0:
        raise ValueError(f"{group}: {sent - skipped} answers from {sent} people who sent answers")
    return Tally(
        group=group,
        levels=levels,
        dont_know=dont_know,
        skipped=skipped,
        not_applicable=not_applicable,
        unsent=None if invited is None else max(0, invited - sent),
        mean=Fraction(rule.points_of(levels), rated) if rated else None,
    )


def merged(rule: Rule, group: str, tallies: Iterable[Tally]) -> Tally:
    """Several groups as one. `unsent` is known only if it is known of each."""
    parts = tuple(tallies)
    levels = tuple(map(sum, zip(*[part.levels for part in parts], strict=True))) or (0,) * len(rule.levels)
    unsent = [part.unsent for part in parts if part.unsent is not None]
    rated = sum(levels)
    return Tally(
        group=group,
        levels=levels,
        dont_know=sum([part.dont_know for part in parts]),
        skipped=sum([part.skipped for part in parts]),
        not_applicable=sum([part.not_applicable for part in parts]),
        unsent=sum(unsent) if len(unsent) == len(parts) else None,
        mean=Fraction(rule.points_of(levels), rated) if rated else None,
    )


def indicator_result(
    rule: Rule, round_id: str, area: str, *, indicator: str, tallies: tuple[Tally, ...], invitations_known: bool
) -> IndicatorResult:
    """The result of these tallies, one for each perspective. Low and high take every missing person (don't know,
    skipped, no response yet) at the lowest and at the highest level, each inside their own perspective."""
    total = merged(rule, EVERYONE, tallies)
    if not tallies and not invitations_known:
        total = replace(total, unsent=None)
    measured = [(rule.points_of(t.levels), t.rated, t.missing) for t in tallies]
    score = mean_of_ratios((points, rated) for points, rated, _ in measured)
    coverage = mean_of_ratios((t.rated, t.applicable) for t in tallies)
    low, high = score, score
    if score is not None and any(missing for _, _, missing in measured):
        low = mean_of_ratios((points + missing * rule.worst, rated + missing) for points, rated, missing in measured)
        high = mean_of_ratios((points + missing * rule.best, rated + missing) for points, rated, missing in measured)
    status = _status(rule, total, coverage)
    colour = rule.scale.colour_of(score) if status is Status.COLOURED and score is not None else None
    could_be = rule.colours_between(low, high) if colour and low is not None and high is not None else ()
    return IndicatorResult(
        round=round_id,
        area=area,
        indicator=indicator,
        tallies=tallies,
        total=total,
        status=status,
        score=score,
        colour=colour,
        coverage=coverage,
        low=low,
        high=high,
        firm=len(could_be) == 1 and total.rated > 1 if colour else None,
        could_be=could_be,
        views_differ=_views_differ(rule, tallies, total),
        carers_heard=any(t.rated and t.group in rule.carers for t in tallies),
        invitations_known=invitations_known,
        breakdown=Breakdown.ROLES,
    )


def _status(rule: Rule, total: Tally, coverage: Fraction | None) -> Status:
    if not total.sent:
        return Status.NO_RESPONSES
    if not total.applicable:
        return Status.NOT_APPLICABLE
    if not total.rated or coverage is None:
        return Status.NO_VIEW
    return Status.TOO_FEW_VIEWS if coverage < rule.minimum_coverage else Status.COLOURED


def _views_differ(rule: Rule, tallies: Iterable[Tally], total: Tally) -> bool:
    """Two perspectives' means far apart, or somebody at the top level and somebody at the bottom one."""
    chosen = {points for people, points in zip(total.levels, rule.points, strict=True) if people}
    if {rule.best, rule.worst} <= chosen:
        return True
    means = [t.mean for t in tallies if t.mean is not None]
    return len(means) > 1 and max(means) - min(means) >= rule.views_differ_at
