"""A second process that reads the end of a large file, while the first one still loads the standards.

Threads would not do: what takes longest in numpy keeps the interpreter to itself. The second process knows the file's
header and no framework, so it numbers the texts of every column that it does not know. Where there is no second
processor or no fork, and whenever it fails in whatever way, the first process reads everything: the result is the same.
"""

import json
import os
import signal
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from io import BufferedReader
from pathlib import Path
from typing import IO

import numpy as np

from assessment.intake.header import columns_by_name, delimiter_of, is_plain, split
from assessment.intake.limits import MEBIBYTE, Limits
from assessment.intake.opening import Kind, first_line, kind_of, text_stream
from assessment.intake.plain import Part, read_bytes
from assessment.intake.sheet import Block, Column, Ragged
from assessment.model.errors import BadFile

LARGE = 32 * MEBIBYTE
"""Under so many bytes a second process costs more than it saves."""

SHARE = 0.62
"""How much of the file is the second process's: it begins while the first one is busy otherwise."""

END = b"all sent"


@dataclass(frozen=True)
class Ahead:
    """What a second process is reading: the file's bytes from `middle` to `end`. Its lines are numbered from 0."""

    middle: int
    end: int
    columns: tuple[Column, ...]
    pipe: BufferedReader

    def part(self, first_line: int) -> Part | None:
        """Its part, with the lines numbered from `first_line`; None if it failed."""
        received = _receive(self.pipe, len(self.columns))
        return None if received is None else _moved_down(received, first_line)


@contextmanager
def reading_ahead(path: Path, limits: Limits) -> Iterator[Ahead | None]:
    """A second process reads the end of the file until this is left; None where that is not worth it, or not possible.
    Never raises for what is wrong with the file: who reads it says so."""
    begun = _where_to_begin(path, limits) if _may_fork() else None
    if begun is None:
        yield None
        return
    middle, end, delimiter, columns = begun
    receiving, sending = os.pipe()
    with warnings.catch_warnings():
        # The child takes no locks and starts no threads: it reads, sends and leaves.
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if not child:
        try:
            with os.fdopen(sending, "wb") as pipe:
                part = read_bytes(path, middle, end, delimiter=delimiter, columns=columns, line=0, limits=limits)
                _send(part, pipe)
        finally:
            os._exit(0)  # nothing of the first process's is tidied up twice
    os.close(sending)
    try:
        with os.fdopen(receiving, "rb") as pipe:
            yield Ahead(middle, end, columns, pipe)
    finally:
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def _may_fork() -> bool:
    return sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1


def _where_to_begin(path: Path, limits: Limits) -> tuple[int, int, str, tuple[Column, ...]] | None:
    """Where the second process begins and ends, and what it needs to know; None if there is nothing for it to do."""
    with suppress(BadFile, OSError):
        if kind_of(path) is not Kind.TEXT:
            return None
        with text_stream(path, Kind.TEXT, limits) as stream:
            start, _, line = first_line(stream)
        end = path.stat().st_size
        if end - start < LARGE or not is_plain(line):
            return None
        with path.open("rb") as file:
            file.seek(start + int((end - start) * (1 - SHARE)))
            file.readline()
            middle = file.tell()
        delimiter = delimiter_of(line)
        return (middle, end, delimiter, columns_by_name(split(line, delimiter))) if middle < end else None
    return None


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
