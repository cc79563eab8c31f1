"""A file that was handed in: what kind it is by its first bytes, and its text as a stream that cannot run away."""

import gzip
import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from assessment.intake.limits import MEBIBYTE, Limits
from assessment.model.errors import BadFile

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer as Buffer

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
LONGEST_LINE = 1 << 19
"""Bytes of one line; a response with every indicator rated in words has a thousand."""

LARGEST_EXPANSION = 250
"""A file of responses shrinks to a tenth or a thirtieth; what grows a thousandfold was made to do so."""


_TOO_MUCH = "The file holds more than {:,} MiB of text."


class Kind(StrEnum):
    TEXT = "text"
    GZIP = "gzip"
    WORKBOOK = "workbook"


def kind_of(path: Path) -> Kind:
    """What the file is, whatever it is called. Raises BadFile for what cannot be read as responses."""
    try:
        if path.exists() and not (path.is_file() or path.is_dir()):
            raise BadFile("This is a pipe or a device. Save what comes out of it as a file, and try again.")
        with path.open("rb") as file:
            first = file.read(8)
    except OSError as problem:
        raise BadFile(f"The file cannot be read: {problem.strerror or problem}.") from None
    if first.startswith(b"PK\x03\x04"):
        return Kind.WORKBOOK
    if first.startswith(b"\x1f\x8b"):
        return Kind.GZIP
    if first.startswith(b"\xd0\xcf\x11\xe0"):
        raise BadFile("This is a workbook of the old kind (.xls) or a protected one. Save it as .xlsx or CSV.")
    if first.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise BadFile("line 1: this is UTF-16 text. Save the file as “CSV UTF-8” and try again.")
    if not first:
        raise BadFile("The file is empty.")
    return Kind.TEXT


@contextmanager
def text_stream(path: Path, kind: Kind, limits: Limits) -> Iterator[io.BufferedReader]:
    """The file's text as bytes, decompressed. Reading raises BadFile once it grows beyond
    the limits or turns out to be damaged."""
    with path.open("rb", buffering=0) as file:
        stream = gzip.GzipFile(fileobj=file) if kind is Kind.GZIP else file
        size = path.stat().st_size
        if size > limits.text_bytes:
            raise BadFile(_TOO_MUCH.format(limits.text_bytes // MEBIBYTE))
        guarded = _Guarded(stream, limits, compressed=size if kind is Kind.GZIP else None)
        yield io.BufferedReader(guarded, MEBIBYTE)


def first_line(stream: io.BufferedReader) -> tuple[int, int, str]:
    """The first line that is not blank, without its end: where the next line begins (in bytes of the file, if that is
    not compressed), this one's number from 1, and its text. Raises BadFile for what is no text or too long."""
    start, number, line = 0, 0, b"\n"
    while line and not line.removeprefix(BYTE_ORDER_MARK).strip():
        line = stream.readline(LONGEST_LINE)
        start, number = start + len(line), number + 1
    if len(line) == LONGEST_LINE:
        raise BadFile(f"line {number}: longer than {LONGEST_LINE:,} bytes. Is this a file of responses?")
    if b"\0" in line:
        raise BadFile(f"line {number}: a zero byte. This is not a text file.")
    try:
        return start, number, line.removeprefix(BYTE_ORDER_MARK).decode().rstrip("\r\n")
    except UnicodeDecodeError:
        raise BadFile(f"line {number}: this is not UTF-8 text. Save the file as “CSV UTF-8” and try again.") from None


class _Guarded(io.RawIOBase):
    """Counts what is read, and says what is wrong instead of going on."""

    def __init__(self, stream: gzip.GzipFile | io.FileIO, limits: Limits, *, compressed: int | None) -> None:
        self._stream = stream
        self._limits = limits
        self._compressed = compressed
        self._read = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "Buffer") -> int:
        try:
            count = self._stream.readinto(buffer)
        except (OSError, EOFError, zlib.error) as problem:
            raise BadFile(f"The file is damaged and cannot be read to its end ({problem}).") from None
        self._read += count
        if self._read > self._limits.text_bytes:
            raise BadFile(_TOO_MUCH.format(self._limits.text_bytes // MEBIBYTE))
        if self._compressed is not None and self._read > max(64 * MEBIBYTE, LARGEST_EXPANSION * self._compressed):
            raise BadFile(f"The file grows more than {LARGEST_EXPANSION} times when it is unpacked: it is not read on.")
        return count
