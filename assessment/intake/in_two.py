"""The quick reader for large files: a second process reads the end while this one reads the beginning.

Threads would not do: what takes longest in numpy keeps the interpreter to itself. Where there is no second processor or
no fork, and whenever the second process fails in whatever way, this one reads on by itself: the result is the same.
"""

import json
import os
import signal
import sys
import warnings
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from io import BufferedReader, FileIO, RawIOBase
from pathlib import Path
from typing import IO, TYPE_CHECKING

import numpy as np

from assessment.intake.limits import MEBIBYTE, Limits
from assessment.intake.plain import Part, read_part
from assessment.intake.sheet import ONLY_IF_GIVEN, Block, Column, Ragged, Role, Sheet

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

LARGE = 32 * MEBIBYTE
"""Under so many bytes a second process costs more than it saves."""

END = b"all sent"

MOST_NUMBERS = 1 << 16

ReadPart = Callable[[int, int, int], Part]
"""Reads from one byte to another; the third is the number of the first line there."""


def read_file(
    path: Path, start: int, *, delimiter: str, columns: tuple[Column, ...], line: int, limits: Limits
) -> Sheet:
    """The rows of a plain file from byte `start` on, where the line `line` begins. Raises as `read_part` does."""

    def read(first: int, end: int, first_line: int) -> Part:
        with path.open("rb", buffering=0) as file:
            file.seek(first)
            window = _Window(file, end - first)
            return read_part(window, delimiter=delimiter, columns=columns, line=first_line, limits=limits)

    end = path.stat().st_size
    middle = _line_start(path, (start + end) // 2) if end - start >= LARGE and _may_fork() else end
    if middle >= end:
        part = read(start, end, line)
        return Sheet(columns, part.texts, part.blocks)
    beginning, ending = _in_two_processes(read, start, middle, end, line=line, width=len(columns))
    # Read again with the lines that they are: what is wrong there is then said as it would have been.
    ending = _moved_down(ending, beginning.next_line) if ending else read(middle, end, beginning.next_line)
    if len(beginning.texts) + len(ending.texts) > MOST_NUMBERS:
        part = read(start, end, line)
        return Sheet(columns, part.texts, part.blocks)
    return _joined(columns, beginning, ending)


def _may_fork() -> bool:
    return sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1


def _line_start(path: Path, at: int) -> int:
    """Where the first line begins behind a byte; the file's end if there is none."""
    with path.open("rb") as file:
        file.seek(at)
        file.readline()
        return file.tell()


def _in_two_processes(
    read: ReadPart, start: int, middle: int, end: int, *, line: int, width: int
) -> tuple[Part, Part | None]:
    """Both parts; None for the second if its process failed. Its lines are numbered from 0."""
    receiving, sending = os.pipe()
    with warnings.catch_warnings():
        # The child takes no locks and starts no threads: it reads, sends and leaves.
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if not child:
        try:
            with os.fdopen(sending, "wb") as pipe:
                _send(read(middle, end, 0), pipe)
        finally:
            os._exit(0)  # nothing of the first process's is tidied up twice
    os.close(sending)
    try:
        with os.fdopen(receiving, "rb") as pipe:
            return read(start, middle, line), _receive(pipe, width)
    finally:
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def _send(part: Part, pipe: IO[bytes]) -> None:
    """A line of JSON, then every block's arrays as they are."""
    blocks = [
        {
            "words": len(block.respondents),
            "rows": len(block.lines),
            "ragged": [(ragged.line, ragged.cells) for ragged in block.ragged],
        }
        for block in part.blocks
    ]
    head = {"texts": part.texts, "next_line": part.next_line, "blocks": blocks}
    pipe.write(json.dumps(head).encode() + b"\n")
    for block in part.blocks:
        for array in (block.cells, block.respondents, block.lines):
            pipe.write(np.ascontiguousarray(array).data.cast("B"))
    pipe.write(END)


def _receive(pipe: BufferedReader, width: int) -> Part | None:
    """The part; None if its process failed before it had sent everything."""
    line = pipe.readline()
    if not line.endswith(b"\n"):
        return None
    head = json.loads(line)
    blocks = []
    for sent in head["blocks"]:
        cells = np.empty((width, sent["rows"]), np.uint16)
        respondents = np.empty((sent["words"], sent["rows"]), np.uint64)
        lines = np.empty(sent["rows"], np.int64)
        for array in (cells, respondents, lines):
            if array.size:
                pipe.readinto(array.data.cast("B"))
        ragged = tuple(Ragged(line, cells) for line, cells in sent["ragged"])
        blocks.append(Block(cells, respondents, lines, ragged))
    complete = pipe.read(len(END)) == END
    return Part(tuple(head["texts"]), tuple(blocks), head["next_line"]) if complete else None


def _moved_down(part: Part, lines: int) -> Part:
    """The same part with its lines numbered from `lines` on instead of 0."""
    blocks = [
        replace(
            block,
            lines=block.lines + lines,
            ragged=tuple(replace(ragged, line=ragged.line + lines) for ragged in block.ragged),
        )
        for block in part.blocks
    ]
    return replace(part, blocks=tuple(blocks), next_line=part.next_line + lines)


def _joined(columns: tuple[Column, ...], beginning: Part, ending: Part) -> Sheet:
    """Both parts as one: the second's texts are numbered behind the first's."""
    numbered = [
        place
        for place, column in enumerate(columns)
        if column.role is not Role.RESPONDENT and column.role not in ONLY_IF_GIVEN
    ]
    for block in ending.blocks:
        block.cells[numbered] += np.uint16(len(beginning.texts))
    return Sheet(columns, beginning.texts + ending.texts, beginning.blocks + ending.blocks)


class _Window(RawIOBase):
    """Some bytes of a file, from where it stands."""

    def __init__(self, file: FileIO, size: int) -> None:
        self._file = file
        self._left = size

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        view = memoryview(buffer).cast("B")[: self._left]
        read = self._file.readinto(view)
        self._left -= read
        return read
