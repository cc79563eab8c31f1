"""The CSV of an area set: one area a row, each cell with its place.

Rows become entries like those of YAML files, so that the same rules read them. A cell stands on one line; several
values in a cell are joined by "; ".
"""

from collections.abc import Iterator
from typing import Final

from assessment.catalogue.characters import tabs_in, text_of
from assessment.catalogue.node import Entry, Finding, Items, Node, Scalar, problem
from assessment.catalogue.problem import Problem, Rule, nearest, quoted

CSV_SHAPE = Rule("csv-row", "Each row of a CSV has as many cells as its heading, and every quotation mark is closed.")
CSV_COLUMNS = Rule("csv-columns", "The CSV of an area set has exactly the columns that the toolkit reads.")

NEEDED: Final = (
    "code",
    "name",
    "council_names",
    "health_board_name",
    "model",
    "kind",
    "abbreviation",
    "tile_row",
    "tile_column",
)
OPTIONAL: Final = (
    "council_codes",
    "health_board_code",
    "former_codes",
    "health_board_former_codes",
    "other_names",
)

Cell = tuple[int, str]
"""A cell's column in the file, from 1, and its text."""


def read_rows(data: bytes, file: str) -> tuple[Items | None, list[Problem]]:
    """The areas of a CSV as entries, or None where it cannot be read to its end, with every problem."""
    text, problems = text_of(data, file)
    if text is None:
        return None, problems
    problems += tabs_in(text, file)
    areas = Items(file, 1, 1, key="areas")
    heading: list[Cell] | None = None
    whole = True
    for line, row in enumerate(text.splitlines(), 1):
        if not row.strip():
            continue
        cells = _cells(row)
        if heading is None:
            heading = cells or []
            columns = list(_columns(heading, Node(file, line, 1)))
            problems += [problem(CSV_COLUMNS, finding) for finding in columns]
            whole = not columns
        elif cells is None or len(cells) != len(heading):
            problems.append(problem(CSV_SHAPE, _broken_row(Node(file, line, 1, areas), cells, len(heading))))
            whole = False
        else:
            areas.values.append(_entry(areas, line, heading, cells))
    if heading is None:
        problems.append(problem(CSV_COLUMNS, Finding(areas, "The file is empty.", "Write the heading and the areas.")))
    return (areas if whole and heading else None), problems


def _cells(row: str) -> list[Cell] | None:
    """The cells of one line, or None if a quotation mark is not closed or stands inside a cell."""
    cells: list[Cell] = []
    at = 0
    while at <= len(row):
        start = at + 1
        if row[at : at + 1] == '"':
            end = at + 1
            while (end := row.find('"', end)) >= 0 and row[end + 1 : end + 2] == '"':
                end += 2
            if end < 0 or row[end + 1 : end + 2] not in ("", ","):
                return None
            cells.append((start, row[at + 1 : end].replace('""', '"')))
            at = end + 2
        else:
            end = row.find(",", at)
            end = len(row) if end < 0 else end
            cells.append((start, row[at:end]))
            at = end + 1
    return cells


def _columns(heading: list[Cell], top: Node) -> Iterator[Finding]:
    names: dict[str, int] = {}
    for at, name in heading:
        node = Node(top.file, top.line, at)
        first = names.setdefault(name, at)
        if name not in NEEDED + OPTIONAL:
            yield Finding(node, f"{quoted(name)} is no column here.", nearest(name, NEEDED + OPTIONAL))
        elif first != at:
            yield Finding(node, f"The column {quoted(name)} stands there twice.", "Delete one of the two.")
    for name in NEEDED:
        if name not in names:
            yield Finding(top, f"The column {quoted(name)} is missing.", "Add it to the heading and to every row.")


def _broken_row(node: Node, cells: list[Cell] | None, expected: int) -> Finding:
    if cells is None:
        what = "A quotation mark in this row is not closed, or stands inside a cell."
        return Finding(node, what, 'Put the whole cell in quotation marks, and write "" for one inside it.')
    what = f"This row has {len(cells)} cells, and the heading has {expected}."
    return Finding(node, what, "Add or delete commas; put a cell with a comma in it in quotation marks.")


def _entry(areas: Items, line: int, heading: list[Cell], cells: list[Cell]) -> Entry:
    entry = Entry(areas.file, line, 1, areas, len(areas.values))
    for (_, name), (at, text) in zip(heading, cells, strict=True):
        entry.keys[name] = Node(areas.file, line, at, entry, name)
        entry.values[name] = Scalar(areas.file, line, at, entry, name, text, text)
    return entry


def listed(entry: Entry, column: str) -> tuple[str, ...]:
    """The values of a cell that holds several."""
    return tuple(part.strip() for part in (entry.text(column) or "").split(";") if part.strip())
