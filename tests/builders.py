"""Frameworks, counts and invitations for tests: each builder names only what matters to the test that calls it."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

import pandas as pd

from assessment.model.colour import Colour
from assessment.model.framework import Framework, Hold, Indicator, Level, Outcome, Perspective, Scale, Side, Standard

CARERS_AND_BOARD = {
    "carer_rep": Side.CARERS,
    "deputy": Side.CARERS,
    "carers_organisation": Side.CARERS,
    "ijb_member": Side.BOARD,
    "officer": Side.BOARD,
}
GOOD_MIXED_POOR = {"good": 2, "mixed": 1, "poor": 0}


def a_framework(
    *,
    framework_id: str = "equal-and-expert",
    version: str = "1.0",
    levels: Mapping[str, int] = GOOD_MIXED_POOR,
    green_above: str = "1.5",
    amber_above: str = "0.5",
    minimum_coverage: str = "0.5",
    minimum_coloured_share: str = "0.5",
    views_differ_at: str = "1",
    hold: tuple[Colour, str] = (Colour.RED, "1.5"),
    perspectives: Mapping[str, Side] = CARERS_AND_BOARD,
    standards: Sequence[int] = (5, 5, 8),
) -> Framework:
    """A framework with the scoring rule of equal-and-expert, unless told otherwise. `standards` gives how many
    indicators each has; they are numbered "1.1", "1.2", … with ids "i1-1", "i1-2", …"""
    return Framework(
        id=framework_id,
        version=version,
        title="A framework",
        about="About it.",
        sources=("a-source",),
        minutes=20,
        assessed="board",
        scale=Scale(
            levels=tuple(Level(id_, id_.capitalize(), id_.capitalize(), points) for id_, points in levels.items()),
            green_above=Decimal(green_above),
            amber_above=Decimal(amber_above),
            minimum_coverage=Decimal(minimum_coverage),
            minimum_coloured_share=Decimal(minimum_coloured_share),
            views_differ_at=Decimal(views_differ_at),
            hold=Hold(hold[0], Decimal(hold[1])),
        ),
        perspectives=tuple(
            Perspective(id_, id_.replace("_", " "), id_.replace("_", " ") + "s", side)
            for id_, side in perspectives.items()
        ),
        closing_questions=(),
        standards=tuple(a_standard(number, indicators) for number, indicators in enumerate(standards, 1)),
    )


def a_standard(number: int, indicators: int) -> Standard:
    return Standard(
        id=f"standard-{number}",
        number=str(number),
        label=f"Standard {number}",
        statement="What it asks.",
        about="About it.",
        outcomes=(Outcome(f"outcome-{number}", str(number), "What it leads to."),),
        indicators=tuple(an_indicator(f"{number}.{place}") for place in range(1, indicators + 1)),
    )


def an_indicator(number: str) -> Indicator:
    return Indicator(
        id="i" + number.replace(".", "-"),
        number=number,
        label=f"Indicator {number}",
        statement="What is rated.",
        question="How is it?",
        why="Because.",
        looks_like={},
        example="Such as this.",
        look_at=(),
        outcomes=(),
    )


def six_steps() -> Framework:
    """Six levels with uneven points, two standards, other perspectives and other cut-points."""
    return a_framework(
        framework_id="six-steps",
        levels={"leading": 10, "strong": 7, "steady": 5, "starting": 3, "weak": 1, "absent": -2},
        green_above="6",
        amber_above="2.5",
        minimum_coverage="0.4",
        minimum_coloured_share="0.6",
        views_differ_at="3.5",
        hold=(Colour.RED, "5"),
        perspectives={"parent": Side.CARERS, "young_carer": Side.CARERS, "school": Side.BOARD},
        standards=(3, 4),
    )


Answers = Mapping[str, Mapping[str, int]]
"""How many people of each perspective gave each answer: {"officer": {"good": 2, "dont_know": 1}}."""


def counts(rows: Iterable[tuple[str, str, str, str, str, int]]) -> pd.DataFrame:
    """Rows of round, area, perspective, indicator, answer, people."""
    return pd.DataFrame(list(rows), columns=["round", "area", "perspective", "indicator", "answer", "people"])


def people(rows: Iterable[tuple[str, str, str, int, int | None]]) -> pd.DataFrame:
    """Rows of round, area, perspective, sent, invited."""
    frame = pd.DataFrame(list(rows), columns=["round", "area", "perspective", "sent", "invited"])
    return frame.astype({"sent": "int64", "invited": "Int64"})
