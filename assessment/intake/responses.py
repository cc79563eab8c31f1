"""A response file from its first byte to counts: the one way in."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from assessment.intake.ahead import Ahead
from assessment.intake.careful import Row, csv_rows, read_rows
from assessment.intake.counted import BadRow, Counted, lines_in_words
from assessment.intake.header import Header, delimiter_of, header_of, is_plain, split
from assessment.intake.in_two import read_file
from assessment.intake.limits import Limits
from assessment.intake.long import Long
from assessment.intake.meanings import Meanings, quoted
from assessment.intake.opening import Kind, first_line, kind_of, text_stream
from assessment.intake.plain import NotPlain, read_part
from assessment.intake.sheet import Sheet
from assessment.intake.who import who_is
from assessment.intake.wide import Wide
from assessment.intake.workbook import sheet_names, workbook_rows
from assessment.model.area import AreaSet
from assessment.model.errors import BadFile
from assessment.model.framework import Framework
from assessment.model.people import People, Place

MOST_AREAS_NAMED = 10


def read_responses(
    path: Path,
    framework: Framework,
    area_set: AreaSet | None,
    *,
    limits: Limits | None = None,
    ahead: Ahead | None = None,
) -> Counted:
    """All that a file of responses says, as numbers of people.

    Long or wide; CSV (comma, semicolon or tab), compressed CSV or Excel: found out from what the file holds. Every row
    that cannot be used is in `bad_rows` and counts for nothing; whether the rest may then be scored is the caller's
    decision. `ahead` is a second process that reads the end of this file (`reading_ahead`). Raises BadFile for a file
    that cannot be read at all, with the line where there is one.
    """
    limits = limits or Limits()
    kind = kind_of(path)
    header, sheet = _read(path, kind, framework, limits, ahead=ahead)
    meanings = Meanings(framework, area_set)
    who = who_is(sheet, meanings)
    rows = Long(sheet, who, meanings) if header.is_long else Wide(sheet, who, meanings)
    number = int(rows.used.sum()) + len(sheet.ragged) + len(rows.bad_rows)
    if not number:
        raise BadFile("The file holds a header and no responses.")
    cells, sent = rows.counts()
    there = np.flatnonzero(sent.any(axis=1))  # a place whose every row is bad has no responses to speak of
    places = tuple(who.places[place] for place in there)
    bad = [*_bad_columns(header, sheet), *_bad_widths(sheet), *rows.bad_rows.values()]
    return Counted(
        people=People(places, sent[there].tolist(), [None] * len(places)),
        cells=cells[there],
        rows=number,
        bad_rows=tuple(sorted(bad)),
        warnings=tuple(_warnings(path, kind, rows, places)),
    )


def _read(path: Path, kind: Kind, framework: Framework, limits: Limits, *, ahead: Ahead | None) -> tuple[Header, Sheet]:
    if kind is Kind.WORKBOOK:
        return _read_carefully(workbook_rows(path, limits), framework, limits, filled_up=True)
    with text_stream(path, kind, limits) as stream:
        start, line, first = first_line(stream)
        delimiter = delimiter_of(first)
        if is_plain(first):
            header = header_of(framework, split(first, delimiter), limits)
            try:
                columns, line = header.columns, line + 1
                if kind is Kind.TEXT:
                    return header, read_file(
                        path, start, delimiter=delimiter, columns=columns, line=line, limits=limits, ahead=ahead
                    )
                part = read_part(stream, delimiter=delimiter, columns=columns, line=line, limits=limits)
                return header, Sheet(columns, part.texts, part.blocks)
            except NotPlain:
                pass
    with text_stream(path, kind, limits) as stream:
        return _read_carefully(csv_rows(stream, delimiter, limits), framework, limits)


def _read_carefully(
    rows: Iterator[Row], framework: Framework, limits: Limits, *, filled_up: bool = False
) -> tuple[Header, Sheet]:
    first = next(rows, None)
    if first is None:
        raise BadFile("The file is empty.")
    header = header_of(framework, first[1], limits)
    return header, read_rows(rows, header.columns, limits, filled_up=filled_up)


def _bad_columns(header: Header, sheet: Sheet) -> Iterator[BadRow]:
    """Columns that nobody asked for: a misspelt number would lose ratings in silence. Columns without a name that hold
    nothing are what spreadsheets leave behind."""
    for place, name in header.unknown:
        if name or any(block.cells[place - 1].any() for block in sheet.blocks):
            called = f"column {place} has no name" if not name else f"unknown column {quoted(name)}"
            yield BadRow(1, f"{called}: nothing in it is used")


def _bad_widths(sheet: Sheet) -> Iterator[BadRow]:
    for ragged in sheet.ragged:
        yield BadRow(
            ragged.line,
            f"{ragged.cells} {'cell' if ragged.cells == 1 else 'cells'} where the header has {len(sheet.columns)}",
        )


def _warnings(path: Path, kind: Kind, rows: Long | Wide, places: tuple[Place, ...]) -> Iterator[str]:
    if kind is Kind.WORKBOOK and len(names := sheet_names(path)) > 1:
        yield f"Only the first sheet, {quoted(names[0])}, is read."
    unknown = sorted({area for _, area in places if not rows.meanings.is_known_area(area)})
    for area in unknown[:MOST_AREAS_NAMED]:
        yield f"The area {quoted(area)} is not known: it is kept as it is."
    if len(unknown) > MOST_AREAS_NAMED:
        yield f"{len(unknown) - MOST_AREAS_NAMED:,} more areas are not known: they are kept as they are."
    if isinstance(rows, Long) and rows.without_a_reason:
        yield f"“Doesn’t apply” without a reason, counted all the same: {lines_in_words(rows.without_a_reason)}."
