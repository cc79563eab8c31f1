"""An invented example, scored by the real engine, for the page that explains how scoring works."""

from dataclasses import dataclass

from assessment.model.framework import DONT_KNOW, Framework, Perspective, Side
from assessment.model.result import IndicatorResult


@dataclass(frozen=True)
class Said:
    """So many people of one perspective gave one answer: a level's id, or `dont_know`."""

    perspective: Perspective
    answer: str
    people: int


@dataclass(frozen=True)
class WorkedExample:
    """What was said about one indicator of an area that does not exist, and what scoring makes of it."""

    said: tuple[Said, ...]
    result: IndicatorResult


def worked_example(framework: Framework) -> WorkedExample:
    """One person of the carers' side gives the lowest level, two of the board's side a middle one, and one more of the
    board's side does not know: enough for every step of the rule to be seen."""
    import pandas as pd

    from assessment.scoring.engine import score

    levels = framework.scale.levels
    carers = next(p for p in framework.perspectives if p.side is Side.CARERS)
    board = [p for p in framework.perspectives if p.side is Side.BOARD][-1]
    said = (
        Said(carers, framework.scale.worst.id, 1),
        Said(board, levels[len(levels) // 2].id, 2),
        Said(board, DONT_KNOW, 1),
    )
    where = {"round": "example", "area": "example"}
    indicator = framework.indicators[0].id
    counts = pd.DataFrame(
        [
            {**where, "perspective": s.perspective.id, "indicator": indicator, "answer": s.answer, "people": s.people}
            for s in said
        ]
    )
    sent = {carers.id: 1, board.id: 3}
    people = pd.DataFrame([{**where, "perspective": p, "sent": n, "invited": n} for p, n in sent.items()])
    people["invited"] = people["invited"].astype("Int64")
    results = score(framework, counts, people)[("example", "example")]
    return WorkedExample(said, results.indicator(indicator))
