"""The careful reader: rows of texts, whoever split them into cells (quoted CSV, Excel). Slower, and never in doubt."""

import csv
import io
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from uuid import uuid4

import numpy as np

from assessment.intake.limits import RESPONDENT_BYTES, Limits
from assessment.intake.sheet import ONLY_IF_GIVEN, Block, Column, Ragged, Role, Sheet
from assessment.intake.texts import Texts
from assessment.intake.words import words_of
from assessment.model.errors import BadFile

ROWS = 50_000
"""Rows that are held as texts at one time."""

Row = tuple[int, list[str]]
"""A line number and its cells."""

_END = f"\0{uuid4()}"
"""A row behind the last one: where it is no row of its own, a quote was left open. No file can know it."""


def csv_rows(stream: io.BufferedReader, delimiter: str, limits: Limits) -> Iterator[Row]:
    """The rows of delimited text, each with the line it begins on; blank ones are left out. Raises BadFile, also for a
    quote that is never closed: all rows behind it would be lost in one cell."""
    text = io.TextIOWrapper(stream, "utf-8-sig", newline="")
    before = csv.field_size_limit(limits.cell_bytes)
    reader = csv.reader(chain(text, ["\n", _END]), delimiter=delimiter)
    line = 1
    try:
        for cells in reader:
            if cells == [_END]:
                return
            if cells[-1:] and cells[-1].endswith(f"\n{_END}"):
                raise BadFile(f"line {line}: a quote is opened here and never closed.")
            if any("\0" in cell for cell in cells):
                raise BadFile(f"line {line}: a zero byte. This is not a text file.")
            if any(cell.strip() for cell in cells):
                yield line, cells
            line = reader.line_num + 1
    except csv.Error as problem:
        raise BadFile(f"line {line}: this line cannot be read ({problem}).") from None
    except UnicodeDecodeError:
        raise BadFile(
            f"line {line} or soon after it: this is not UTF-8 text. Save the file as “CSV UTF-8” and try again."
        ) from None
    finally:
        csv.field_size_limit(before)


def read_rows(rows: Iterable[Row], columns: tuple[Column, ...], limits: Limits, *, filled_up: bool = False) -> Sheet:
    """The rows behind the header. `filled_up`: cells that a row lacks at its end are empty, as in a workbook; else
    such a row is ragged. Raises BadFile for a cell that is too long."""
    texts = Texts(limits)
    remaining = iter(rows)
    blocks = []
    while batch := list(islice(remaining, ROWS)):
        blocks.append(_block(batch, texts, columns=columns, limits=limits, filled_up=filled_up))
    return Sheet(columns, tuple(text.decode().strip() for text in texts.texts), tuple(blocks))


def _block(batch: list[Row], texts: Texts, *, columns: tuple[Column, ...], limits: Limits, filled_up: bool) -> Block:
    width = len(columns)
    ragged, lines, whole = [], [], []
    for line, found in batch:
        cells = _filled_up(found, width) if filled_up else found
        if len(cells) != width:
            ragged.append(Ragged(line, len(cells)))
            continue
        _check_length(line, cells, limits)
        lines.append(line)
        whole.append(cells)
    numbers = np.zeros((width, len(whole)), dtype=np.uint16)
    respondents: list[bytes] = [b""] * len(whole)
    for place, column in enumerate(columns):
        if column.role is Role.RESPONDENT:
            respondents = [cells[place].strip().encode() for cells in whole]
        elif column.role in ONLY_IF_GIVEN:
            numbers[place] = [bool(cells[place].strip()) for cells in whole]
        else:
            numbers[place] = [texts.number(cells[place].encode()) for cells in whole]
    for line, respondent in zip(lines, respondents, strict=True):
        if len(respondent) > RESPONDENT_BYTES:
            raise BadFile(f"line {line}: a respondent of {len(respondent)} bytes; at most {RESPONDENT_BYTES} fit.")
    return Block(numbers, words_of(respondents), np.array(lines, dtype=np.int64), tuple(ragged))


def _filled_up(cells: list[str], width: int) -> list[str]:
    """As many cells as there are columns, unless there are more with something in them."""
    beyond = any(cell.strip() for cell in cells[width:])
    return cells if beyond else [*cells[:width], *[""] * (width - len(cells))]


def _check_length(line: int, cells: list[str], limits: Limits) -> None:
    longest = max(map(len, cells))
    if longest > limits.cell_bytes:
        raise BadFile(f"line {line}: a cell of {longest:,} characters; at most {limits.cell_bytes:,} are read.")
