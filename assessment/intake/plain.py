"""The quick reader: delimited text whose quotes hold nothing special, one block of bytes at a time.

A million rows as Python strings cost more than everything else together; here a cell stays a place in a block of
bytes until somebody has to see its text.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BufferedReader, FileIO, RawIOBase
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from assessment.intake.limits import RESPONDENT_BYTES, Limits
from assessment.intake.opening import LONGEST_LINE
from assessment.intake.sheet import ONLY_IF_GIVEN, Block, Column, Ragged, Role
from assessment.intake.texts import Texts
from assessment.intake.words import PADDING, Bytes, Flags, Whole, Words, all_words, readable, words_of
from assessment.model.errors import BadFile

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

NEWLINE, RETURN, SPACE, QUOTE, BEYOND_ASCII = 10, 13, 32, 34, 128

BLOCK = LONGEST_LINE
"""Bytes looked at together: few enough for their cells to stay in the processor's cache."""


class NotPlain(Exception):
    """The text has quotes with something in them, or lines that end as few do: only the careful reader knows where its
    cells end."""


@dataclass(frozen=True)
class _Cells:
    """The cells of a block's whole rows: starts and lengths, row after row; and the rows' lines."""

    starts: Whole
    lengths: Whole
    lines: Whole
    lines_read: int
    ragged: tuple[Ragged, ...] = ()


@dataclass(frozen=True)
class Part:
    """Some of a file's rows with their texts; `next_line` is the number of the line behind them."""

    texts: tuple[str, ...]
    blocks: tuple[Block, ...]
    next_line: int


def read_part(
    stream: RawIOBase | BufferedReader, *, delimiter: str, columns: tuple[Column, ...], line: int, limits: Limits
) -> Part:
    """The rows of a stream that stands behind the header; `line` is the number of its next line.

    Raises NotPlain where only the careful reader will do, and BadFile, with a line, for what is no text or too long.
    """
    texts = Texts(limits)
    blocks: list[Block] = []
    for raw in _whole_lines(stream):
        if not raw.size:
            raise BadFile(f"line {line}: longer than {BLOCK:,} bytes.")
        quotes = _check_text(raw, line)
        cells = _cells(raw, ord(delimiter), len(columns), line=line, quotes=quotes)
        line += cells.lines_read
        blocks.append(_block(raw, cells, texts, columns=columns, limits=limits))
    return Part(tuple(text.decode().strip() for text in texts.texts), tuple(blocks), line)


def read_bytes(
    path: Path, start: int, end: int, *, delimiter: str, columns: tuple[Column, ...], line: int, limits: Limits
) -> Part:
    """The rows between two bytes of a file, the first of them the beginning of the line `line`. Raises as `read_part`
    does."""
    with path.open("rb", buffering=0) as file:
        file.seek(start)
        return read_part(_Window(file, end - start), delimiter=delimiter, columns=columns, line=line, limits=limits)


class _Window(RawIOBase):
    """Some bytes of a file, from where it stands."""

    def __init__(self, file: FileIO, size: int) -> None:
        self._file = file
        self._left = size

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        read = self._file.readinto(memoryview(buffer).cast("B")[: self._left])
        self._left -= read
        return read


def _whole_lines(stream: RawIOBase | BufferedReader) -> Iterator[Bytes]:
    """Blocks of whole lines, each ending with a newline and followed by PADDING bytes; an empty one for a line that is
    too long. A block is overwritten by the next."""
    buffer = bytearray(BLOCK + 1 + PADDING)
    view = memoryview(buffer)
    filled = 0
    while True:
        read = stream.readinto(view[filled:BLOCK]) or 0
        filled += read
        if not read:
            if not filled:
                return
            buffer[filled] = NEWLINE
            filled += 1
        stop = buffer.rfind(b"\n", 0, filled) + 1
        if stop or filled == BLOCK:
            yield np.frombuffer(buffer, np.uint8, stop + PADDING if stop else 0)
        left = filled - stop
        buffer[:left] = buffer[stop:filled]
        filled = left


def _check_text(raw: Bytes, line: int) -> int:
    """How many quotes there are. Raises NotPlain for lines that end in another way, BadFile for what is no text."""
    text = raw[:-PADDING].tobytes()
    if b"\r" in text and text.count(b"\r") != text.count(b"\r\n"):
        raise NotPlain
    if (at := text.find(b"\0")) >= 0:
        raise BadFile(f"line {line + text.count(NEWLINE, 0, at)}: a zero byte. This is not a text file.")
    try:
        if not text.isascii():
            text.decode()
    except UnicodeDecodeError as problem:
        at = line + text.count(NEWLINE, 0, problem.start)
        raise BadFile(f"line {at}: this is not UTF-8 text. Save the file as “CSV UTF-8” and try again.") from None
    return text.count(b'"')


def _cells(block: Bytes, delimiter: int, width: int, *, line: int, quotes: int) -> _Cells:
    """Where a block's cells are. Blank lines are left out; lines of another width are ragged. Raises NotPlain."""
    body = block[:-PADDING]
    is_newline = body == NEWLINE
    ends = np.flatnonzero(is_newline | (body == delimiter))
    starts = np.empty_like(ends)
    starts[0] = 0
    np.add(ends[:-1], 1, out=starts[1:])
    lengths = ends - starts
    rows = int(np.count_nonzero(is_newline))
    lines = np.arange(line, line + rows)
    newlines = np.arange(width - 1, len(ends), width)
    even = len(ends) == rows * width and is_newline[ends[newlines]].all()
    if not even:
        newlines = np.flatnonzero(is_newline[ends])
    lengths[newlines] -= _before_return(body, starts[newlines], lengths[newlines])
    if quotes:
        _leave_quotes_out(body, starts, lengths, quotes)
    if even:
        return _Cells(starts, lengths, lines, rows)
    return _uneven(body, starts, lengths, newlines, delimiter=delimiter, width=width, lines=lines)


def _leave_quotes_out(body: Bytes, starts: Whole, lengths: Whole, quotes: int) -> None:
    """Cells in quotes become what is between them. Raises NotPlain unless every quote is the first or the last byte of
    such a cell: then no cell holds a delimiter, a line's end or a quote, and this is all there is to quoting."""
    quoted = (lengths > 1) & (body[starts] == QUOTE) & (body[starts + lengths - 1] == QUOTE)
    if 2 * int(np.count_nonzero(quoted)) != quotes:
        raise NotPlain
    starts += quoted
    lengths -= 2 * quoted


def _before_return(body: Bytes, starts: Whole, lengths: Whole) -> Flags:
    """Whether the line's end is a return and a newline, as Windows writes it."""
    found: Flags = (lengths > 0) & (body[starts + lengths - 1] == RETURN)
    return found


def _uneven(
    body: Bytes, starts: Whole, lengths: Whole, newlines: Whole, *, delimiter: int, width: int, lines: Whole
) -> _Cells:
    """The same where not every line has the header's width; `newlines` are the last cells of the lines."""
    widths = np.diff(newlines, prepend=-1)
    whole = np.flatnonzero(widths == width)
    ragged = []
    for row in np.flatnonzero(widths != width).tolist():
        first = int(starts[newlines[row] - widths[row] + 1])
        end = int(starts[newlines[row]] + lengths[newlines[row]])
        if body[first:end].tobytes().decode().replace(chr(delimiter), "").replace('"', "").strip():
            ragged.append(Ragged(int(lines[row]), int(widths[row])))
    kept = (newlines[whole][:, None] + np.arange(1 - width, 1)).ravel()
    return _Cells(starts[kept], lengths[kept], lines[whole], len(lines), tuple(ragged))


def _block(raw: Bytes, cells: _Cells, texts: Texts, *, columns: tuple[Column, ...], limits: Limits) -> Block:
    rows, width = len(cells.lines), len(columns)
    if not rows:
        return Block(np.empty((width, 0), np.uint16), np.empty((1, 0), np.uint64), cells.lines, cells.ragged)
    _check_lengths(cells, width, limits)
    words = readable(raw)
    lengths = cells.lengths.reshape(rows, width)
    respondents = np.zeros((1, rows), np.uint64)
    given: dict[int, Flags] = {}
    for place, column in enumerate(columns):
        if column.role is Role.RESPONDENT:
            respondents = _respondents(raw, words, cells, place=place, width=width)
        elif column.role in ONLY_IF_GIVEN:
            given[place] = _given(raw, cells.starts[place::width], cells.lengths[place::width])
        if column.role is Role.RESPONDENT or column.role in ONLY_IF_GIVEN:
            lengths[:, place] = 0  # the same array as cells.lengths: their texts are not numbered
    numbers = np.ascontiguousarray(texts.numbers(raw, words, cells.starts, cells.lengths).reshape(rows, width).T)
    for place, flags in given.items():
        numbers[place] = flags
    return Block(numbers, respondents, cells.lines, cells.ragged)


def _given(raw: Bytes, starts: Whole, lengths: Whole) -> Flags:
    """Whether there is a text that is not only space."""
    flags: Flags = lengths > 0
    for row in np.flatnonzero(flags & _odd(raw[starts])).tolist():
        flags[row] = bool(_stripped(raw, starts[row], lengths[row]))
    return flags


def _odd(ends: Bytes) -> Flags:
    """Whether a text that begins or ends so may have space there: a blank, or the first byte of one beyond ASCII."""
    found: Flags = (ends <= SPACE) | (ends >= BEYOND_ASCII)
    return found


def _stripped(raw: Bytes, start: int, length: int) -> bytes:
    return raw[start : start + length].tobytes().decode().strip().encode()


def _check_lengths(cells: _Cells, width: int, limits: Limits) -> None:
    longest = int(cells.lengths.argmax())
    if cells.lengths[longest] > limits.cell_bytes:
        line = int(cells.lines[longest // width])
        raise BadFile(
            f"line {line}: a cell of {int(cells.lengths[longest]):,} bytes; at most {limits.cell_bytes:,} are read."
        )


def _respondents(raw: Bytes, words: Words, cells: _Cells, *, place: int, width: int) -> Words:
    """The respondents' words, spaces at both ends removed."""
    starts, lengths = cells.starts[place::width], cells.lengths[place::width]
    longest = int(lengths.argmax())
    if lengths[longest] > RESPONDENT_BYTES:
        line = int(cells.lines[longest])
        raise BadFile(f"line {line}: a respondent of {int(lengths[longest])} bytes; at most {RESPONDENT_BYTES} fit.")
    rows = all_words(words, starts, lengths)
    odd = _odd(raw[starts]) | _odd(raw[starts + lengths - 1])
    for row in np.flatnonzero(odd & (lengths > 0)).tolist():
        column = words_of([_stripped(raw, starts[row], lengths[row])])
        rows[:, row] = 0
        rows[: len(column), row] = column[:, 0]
    return rows
