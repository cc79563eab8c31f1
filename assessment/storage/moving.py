"""One round with everything in it, in a file: from one installation to another, or away and back.

Numbers of invitations and responses are given anew where it arrives. The audit log is the installation's and stays.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Table, insert, select
from sqlalchemy.exc import IntegrityError

from assessment.model.digest import digest_of
from assessment.model.errors import BadFile
from assessment.storage import rounds as stored_rounds
from assessment.storage import tables
from assessment.storage.archive import Archive, Contents, now, writing_archive
from assessment.storage.backup import AT_ONCE, put_rows, streamed
from assessment.storage.lines import Row
from assessment.storage.upgrading import HEAD

WHAT: Final = "round"
_ANEW: Final = (tables.invitations, tables.responses)
_RENUMBERED: Final = {
    tables.responses.c.invitation: tables.invitations,
    tables.answers.c.response: tables.responses,
    tables.moderations.c.response: tables.responses,
    tables.released_comments.c.response: tables.responses,
}
"""Columns that hold the number of an invitation or a response."""


def _of(table: Table, round_id: str) -> ColumnElement[bool] | None:
    """Which rows of a table belong to a round; None: none ever does. By the foreign keys, so that no table that is
    added later can be forgotten."""
    if table is tables.rounds:
        return table.c.id == round_id
    for column in table.columns:
        for key in column.foreign_keys:
            target = key.column.table
            if target is tables.snapshots:
                continue
            within = _of(target, round_id)
            if within is not None:
                return column.in_(select(key.column).where(within))
    return None


MOVED: Final = tuple(
    sorted(
        (table for table in tables.metadata.sorted_tables if table is tables.snapshots or _of(table, "") is not None),
        key=lambda table: table is tables.released_comments,
    )
)
"""The tables of a round's file; each stands after those that it points to, with a foreign key or without one."""


def write_round(connection: Connection, path: Path, round_id: str) -> Contents:
    """Put a round into a new file. Raises FileExistsError."""
    contents = Contents(WHAT, HEAD, now())
    digest = select(tables.rounds.c.framework_digest).where(tables.rounds.c.id == round_id).scalar_subquery()
    with writing_archive(path, contents) as put:
        for table in MOVED:
            within = table.c.digest == digest if table is tables.snapshots else _of(table, round_id)
            assert within is not None  # noqa: S101  # by MOVED
            put(table, streamed(connection, select(table).where(within).order_by(*table.primary_key)))
    return contents


def round_in(archive: Archive) -> Row:
    """The one round in a file. Raises BadFile."""
    found = list(archive.rows(tables.rounds))
    if len(found) != 1:
        raise BadFile("This file does not hold one round. Nothing was changed.")
    return found[0]


def put_round(connection: Connection, archive: Archive, round_id: str) -> None:
    """Add a round from a file in this writing transaction. Raises BadFile: then roll back."""
    numbers: dict[Table, dict[int, int]] = {}
    for table in MOVED:
        rows = _within(table, archive.rows(table), round_id, numbers)
        if table is tables.snapshots:
            for row in rows:
                if digest_of(row["body"]) != row["digest"]:
                    raise BadFile("The questions in this file are not those of their digest. Nothing was changed.")
                stored_rounds.put_snapshot(connection, row["digest"], row["body"])
        elif table in _ANEW:
            numbers[table] = _put_anew(connection, table, list(rows))
        else:
            put_rows(connection, table, rows)


def _within(
    table: Table, rows: Iterator[Row], round_id: str, numbers: Mapping[Table, Mapping[int, int]]
) -> Iterator[Row]:
    """The rows with the numbers of this database; each must belong to the file's own round."""
    renumbered = [column for column in table.columns if column in _RENUMBERED]
    for row in rows:
        if row.get("round", round_id) != round_id:
            raise BadFile(f"A row of {table.name} in this file belongs to another round. Nothing was changed.")
        for column in renumbered:
            old = row[column.name]
            if old is None and column.nullable:
                continue
            if old not in numbers[_RENUMBERED[column]]:
                raise BadFile(f"A row of {table.name} in this file belongs to nobody in it. Nothing was changed.")
            row[column.name] = numbers[_RENUMBERED[column]][old]
        yield row


def _put_anew(connection: Connection, table: Table, rows: list[Row]) -> dict[int, int]:
    """Add rows under new numbers, in the order of the old ones; the new number of each old one."""
    olds = [row.pop("id") for row in rows]
    if len(set(olds)) != len(olds):
        raise BadFile(f"Two rows of {table.name} in this file have one number. Nothing was changed.")
    statement: Any = insert(table).returning(table.c.id, sort_by_parameter_order=True)
    news: list[int] = []
    try:
        for start in range(0, len(rows), AT_ONCE):
            news += connection.execute(statement, rows[start : start + AT_ONCE]).scalars()
    except IntegrityError:
        raise BadFile(f"Rows of {table.name} in this file contradict each other or what is here.") from None
    return dict(zip(olds, news, strict=True))
