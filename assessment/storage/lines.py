"""Rows as lines of text and back: JSON lists in the order of the table's columns. A line of a file is not trusted."""

import json
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import Boolean, Column, Date, Integer, String, Table

from assessment.model.errors import BadFile
from assessment.model.identity import Role
from assessment.model.round import AnswerKind, Assisted, Audience, RoundState
from assessment.storage import tables
from assessment.storage.columns import Instant

Row = dict[str, Any]
Reading = Callable[[object], object]

LARGEST_NUMBER: Final = 2**31 - 1
LONGEST_TEXT: Final = 2_000_000  # characters; the longest are frameworks

ONE_OF: Final[Mapping[Column[Any], type[StrEnum]]] = {
    tables.rounds.c.state: RoundState,
    tables.responses.c.audience: Audience,
    tables.responses.c.set_aside: Audience,
    tables.responses.c.assisted: Assisted,
    tables.answers.c.kind: AnswerKind,
    tables.tallies.c.audience: Audience,
    tables.staff.c.role: Role,
    tables.moderations.c.kind: AnswerKind,
    tables.released_comments.c.kind: AnswerKind,
    tables.released_comments.c.audience: Audience,
    tables.sealed_responses.c.audience: Audience,
    tables.sealed_responses.c.assisted: Assisted,
    tables.sealed_answers.c.kind: AnswerKind,
    tables.audits.c.role: Role,
}
"""Columns whose values the program knows one by one: it could not read a row with another."""


def columns_of(table: Table) -> list[str]:
    """The names in the order in which a line has the values."""
    return [column.name for column in table.columns]


def line_of(values: tuple[Any, ...]) -> bytes:
    """A row as a line, with its end. Moments are UTC."""
    return json.dumps(list(values), ensure_ascii=True, separators=(",", ":"), default=_plain).encode("ascii") + b"\n"


def row_reader(table: Table) -> Callable[[bytes], Row]:
    """Reads a line of this table: its number of values, and each one's type, length and words. Raises BadFile."""
    names = columns_of(table)
    readings = [_reading(column) for column in table.columns]

    def read(line: bytes) -> Row:
        try:
            values = json.loads(line)
            if not isinstance(values, list) or len(values) != len(names):
                raise ValueError("not a row of this table")
            return {name: reading(value) for name, reading, value in zip(names, readings, values, strict=True)}
        except (ValueError, RecursionError):
            raise BadFile(f"A row of {table.name} in the file is not as it should be. Nothing was changed.") from None

    return read


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"no column holds a {type(value).__name__}")


def _reading(column: Column[Any]) -> Reading:
    reading = _of_type(column)
    allowed = ONE_OF.get(column)

    def read(value: object) -> object:
        if value is None:
            if not column.nullable:
                raise ValueError("a value is missing")
            return None
        if allowed is not None:
            return allowed(_text(value)).value
        return reading(value)

    return read


def _of_type(column: Column[Any]) -> Reading:
    kind = column.type
    if isinstance(kind, Boolean):
        return _truth
    if isinstance(kind, Integer):
        return _number
    if isinstance(kind, Instant):
        return _moment
    if isinstance(kind, Date):
        return _day
    if isinstance(kind, String):  # Text is one too, without a length
        return _text_up_to(kind.length or LONGEST_TEXT)
    raise AssertionError(f"no reading for {column}")


def _truth(value: object) -> bool:
    if isinstance(value, bool):
        return value
    raise ValueError("neither true nor false")


def _number(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) <= LARGEST_NUMBER:
        return value
    raise ValueError("not a number that fits")


def _moment(value: object) -> datetime:
    moment = datetime.fromisoformat(_text(value))
    if moment.utcoffset() != timedelta(0):
        raise ValueError("not in UTC")
    return moment


def _day(value: object) -> date:
    return date.fromisoformat(_text(value))


def _text_up_to(longest: int) -> Reading:
    def read(value: object) -> str:
        text = _text(value)
        if len(text) > longest:
            raise ValueError("too long")
        return text

    return read


def _text(value: object) -> str:
    if not isinstance(value, str) or "\0" in value:
        raise ValueError("not text")
    value.encode()  # half of a pair of surrogates is a ValueError here, and in no database
    return value
