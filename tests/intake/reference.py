"""A second reader of response files: the standard library, one row after the other, straight from the rules."""

import csv
import io
from dataclasses import dataclass, field

from assessment.model.framework import DONT_KNOW, NOT_APPLICABLE, Framework
from tests.scoring.reference import Person

Place = tuple[str, str]


@dataclass
class Read:
    """People by place, and the lines of the bad rows."""

    people: dict[Place, list[Person]] = field(default_factory=dict)
    bad: list[int] = field(default_factory=list)


def read(text: str, framework: Framework) -> Read:
    """A long or wide CSV text whose areas stand as they are."""
    reader = csv.reader(io.StringIO(text, newline=""))
    header = next(reader)
    found = Read()
    line = reader.line_num + 1
    lines: dict[tuple[str, str, str], Person] = {}
    rated: set[tuple[str, str, str, str]] = set()
    for cells in reader:
        at, line = line, reader.line_num + 1
        row = dict(zip(header, (cell.strip() for cell in cells), strict=False))
        if not any(row.values()):
            continue
        if len(cells) != len(header) or not take(row, framework, found.people, lines, rated):
            found.bad.append(at)
    return found


def take(
    row: dict[str, str],
    framework: Framework,
    people: dict[Place, list[Person]],
    known: dict[tuple[str, str, str], Person],
    rated: set[tuple[str, str, str, str]],
) -> bool:
    """Use a row; False if it is bad."""
    who = (row["round"], row["area"], row["respondent"])
    perspective = row["perspective"].lower()
    if not all(who) or perspective not in [p.id for p in framework.perspectives]:
        return False
    is_long = "indicator" in row
    cells = {row["indicator"]: row["rating"]} if is_long else {c: row[c] for c in row if c[0].isdigit()}
    answers = {}
    for reference, rating in cells.items():
        try:
            indicator = framework.indicator(reference)
        except KeyError:
            return False
        if rating.lower() not in ["", DONT_KNOW, NOT_APPLICABLE, *(level.id for level in framework.scale.levels)]:
            return False
        answers[indicator.id] = rating.lower()
    if who in known and (not is_long or known[who].perspective != perspective):
        return False
    if any((*who, indicator) in rated for indicator in answers):
        return False
    if who not in known:
        known[who] = Person(perspective)
        people.setdefault(who[:2], []).append(known[who])
    rated.update((*who, indicator) for indicator in answers)
    known[who].answers.update({indicator: rating for indicator, rating in answers.items() if rating})
    return True
