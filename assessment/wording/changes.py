"""What has changed since the round before, in words. Only rounds of one framework are compared."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Final

from assessment.language import N_, _
from assessment.model.colour import Colour
from assessment.model.result import AreaResults, IndicatorResult, WholeResult
from assessment.wording.findings import running
from assessment.wording.labels import colour_inside, colour_word
from assessment.wording.numbers import score


class Direction(StrEnum):
    BETTER = "better"
    WORSE = "worse"
    SAME = "same"
    NOT_COMPARABLE = "not_comparable"


@dataclass(frozen=True)
class Change:
    """One result in two rounds. `words`: "Amber, was red. Score 1.00, was 0.33"."""

    item: str
    now: Colour | None
    before: Colour | None
    direction: Direction
    words: str


_RANK = {colour: rank for rank, colour in enumerate(Colour)}


def indicator_changes(now: AreaResults, before: AreaResults) -> tuple[Change, ...]:
    """Every indicator that both rounds have, in order."""
    earlier = {result.indicator: result for result in before.indicators}
    return tuple(
        change(result.indicator, result, earlier[result.indicator])
        for result in now.indicators
        if result.indicator in earlier
    )


def change(item: str, now: IndicatorResult | WholeResult, before: IndicatorResult | WholeResult) -> Change:
    """One result beside the same in the round before."""
    if now.colour is None and before.colour is None:
        words = _("No colour in either round")
    elif now.colour is None or before.colour is None:
        was = running(colour_word(before.colour, before.status))
        words = _("{now}, was: {before}").format(now=colour_word(now.colour, now.status), before=was)
    elif now.colour is before.colour:
        words = _("Still {colour}").format(colour=colour_inside(now.colour))
    else:
        words = _("{now}, was {before}").format(now=colour_word(now.colour), before=colour_inside(before.colour))
    return Change(
        item,
        now.colour,
        before.colour,
        _direction(now.colour, before.colour),
        _with_scores(words, now.score, before.score),
    )


def uncapital(words: str) -> str:
    """A change's words inside a sentence: "amber, was red"."""
    return words[:1].lower() + words[1:]


def in_short(changes: tuple[Change, ...]) -> str:
    """ "3 better, 1 worse, 14 the same colour"."""
    counted = {direction: sum(change.direction is direction for change in changes) for direction in Direction}
    parts = [_(words).format(count=counted[direction]) for direction, words in _COUNTED.items() if counted[direction]]
    return ", ".join(parts)


_COUNTED: Final[Mapping[Direction, str]] = {
    Direction.BETTER: N_("{count} better"),
    Direction.WORSE: N_("{count} worse"),
    Direction.SAME: N_("{count} the same colour"),
    Direction.NOT_COMPARABLE: N_("{count} without a colour in one of the rounds"),
}


def _direction(now: Colour | None, before: Colour | None) -> Direction:
    if now is None or before is None:
        return Direction.NOT_COMPARABLE
    if now is before:
        return Direction.SAME
    return Direction.BETTER if _RANK[now] < _RANK[before] else Direction.WORSE


def _with_scores(words: str, now: Fraction | None, before: Fraction | None) -> str:
    if now is None or before is None:
        return words
    if now == before:
        return _("{change}. Score {score}, the same").format(change=words, score=score(now))
    return _("{change}. Score {score}, was {before}").format(change=words, score=score(now), before=score(before))
