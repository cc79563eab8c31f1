"""Response files for tests: each names only what matters to the test."""

from collections.abc import Iterable
from pathlib import Path

from assessment.intake.ahead import reading_ahead
from assessment.intake.counted import Counted
from assessment.intake.limits import Limits
from assessment.intake.responses import read_responses
from assessment.model.area import Area, AreaSet
from assessment.model.framework import Framework
from tests.builders import a_framework

FRAMEWORK = a_framework(standards=(2, 1))
WIDE = "round,area,respondent,perspective,1.1,1.2,2.1"
LONG = "round,area,respondent,perspective,indicator,rating,reason"
GOOD_WIDE = "2026,Moray,ann,carer_rep,good,mixed,poor"
GOOD_LONG = "2026,Moray,ann,carer_rep,1.1,good,"


def an_area(code: str, name: str, *, former: tuple[str, ...] = (), others: tuple[str, ...] = ()) -> Area:
    return Area(code, name, (name,), "Board", "body corporate", "rural", name[:3], (1, 1), former, others)


AREAS = AreaSet(
    id="some",
    label="Some areas",
    about="Some.",
    invented=False,
    sources=(),
    areas=(
        an_area("S37000019", "Moray"),
        an_area("S37000015", "City of Edinburgh", former=("S37000012",), others=("Edinburgh",)),
        an_area("S37000004", "Argyll and Bute"),
    ),
)


def write(folder: Path, *lines: str, name: str = "responses.csv", ending: str = "\n") -> Path:
    path = folder / name
    path.write_bytes("".join(line + ending for line in lines).encode())
    return path


def read(path: Path, *, framework: Framework = FRAMEWORK, limits: Limits | None = None) -> Counted:
    with reading_ahead(path, limits or Limits()) as ahead:
        return read_responses(path, framework, AREAS, limits=limits, ahead=ahead)


def answers(counted: Counted) -> dict[tuple[str, str, str, str, str], int]:
    """How many people by round, area, perspective, indicator number and answer, zeros left out."""
    framework = FRAMEWORK
    names = [*(level.id for level in framework.scale.levels), "dont_know", "not_applicable"]
    return {
        (*place, perspective.id, indicator.number, answer): int(counted.cells[p, i, r, a])
        for p, place in enumerate(counted.people.places)
        for i, indicator in enumerate(framework.indicators)
        for r, perspective in enumerate(framework.perspectives)
        for a, answer in enumerate(names)
        if counted.cells[p, i, r, a]
    }


def sent(counted: Counted) -> dict[tuple[str, str, str], int]:
    """How many people sent answers, by round, area and perspective."""
    return {
        (*place, perspective.id): number
        for place, numbers in zip(counted.people.places, counted.people.sent, strict=True)
        for perspective, number in zip(FRAMEWORK.perspectives, numbers, strict=True)
        if number
    }


def bad(counted: Counted) -> list[str]:
    return [str(row) for row in counted.bad_rows]


def lines_of(rows: Iterable[object]) -> list[int]:
    return [int(str(row).removeprefix("line ").partition(":")[0]) for row in rows]
