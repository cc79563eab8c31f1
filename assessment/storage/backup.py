"""Backup and restore: one snapshot of the tables in a file, and such a file in place of the tables, on either database.

Both work while people answer. What passes by itself is left out: sessions and sign-in links, which a restore ends, and
counts of tries.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Table, delete, insert, select
from sqlalchemy.exc import IntegrityError, OperationalError

from assessment.model.errors import BadFile
from assessment.storage import audit, tables
from assessment.storage.archive import Archive, Contents, now, writing_archive
from assessment.storage.audit import Entry
from assessment.storage.lines import Row
from assessment.storage.numbers import last_numbers, raise_numbers
from assessment.storage.turns import Busy
from assessment.storage.upgrading import HEAD

WHAT: Final = "backup"
PASSING: Final = (tables.staff_sessions, tables.sign_in_links, tables.attempts)
KEPT: Final = tuple(table for table in tables.metadata.sorted_tables if table not in PASSING)
"""The tables of a backup; each stands after those that it points to."""

AT_ONCE: Final = 2000  # rows


def write_backup(connection: Connection, path: Path) -> Contents:
    """Put everything that this snapshot holds into a new file. Raises FileExistsError."""
    contents = Contents(WHAT, HEAD, now(), numbers=last_numbers(connection))
    with writing_archive(path, contents) as put:
        for table in KEPT:
            put(table, streamed(connection, select(table).order_by(*table.primary_key)))
    return contents


def streamed(connection: Connection, statement: Any) -> Iterator[Sequence[Any]]:
    """The rows of a statement without all of them in memory at once."""
    with connection.execute(statement, execution_options={"yield_per": AT_ONCE}) as rows:
        yield from rows


def replace_everything(connection: Connection, archive: Archive) -> tuple[Entry, ...]:
    """Put a backup's rows in place of all rows, in this writing transaction, and end everybody's session.

    The audit log is not set back: where the backup's is the beginning of the one here, the one here stays. The acts
    since then are returned; all that they did is undone. Raises BadFile, Busy: then roll back.
    """
    _wait_for_writers(connection)
    numbers = last_numbers(connection)
    here, there = list(audit.every(connection)), list(_entries(archive))
    if audit.first_broken(there) is not None:
        raise BadFile("The audit log in this file was changed after it was written. Nothing was changed.")
    keeps_log = here[: len(there)] == there
    for table in reversed(tables.metadata.sorted_tables):
        if not (keeps_log and table is tables.audits):
            connection.execute(delete(table))
    for table in KEPT:
        if not (keeps_log and table is tables.audits):
            put_rows(connection, table, archive.rows(table))
    raise_numbers(connection, {table: max(numbers[table], archive.contents.numbers.get(table, 0)) for table in numbers})
    return tuple(here[len(there) :]) if keeps_log else ()


def put_rows(connection: Connection, table: Table, rows: Iterable[Row]) -> None:
    """Add rows. Raises BadFile where they contradict each other, the tables' rules or rows that are here."""
    waiting = iter(rows)
    while batch := list(islice(waiting, AT_ONCE)):
        try:
            connection.execute(insert(table), batch)
        except IntegrityError:
            raise BadFile(
                f"Rows of {table.name} in this file contradict each other or what is here. Nothing was changed."
            ) from None


def check_rows(archive: Archive, tables_: Iterable[Table]) -> None:
    """Read every row once, so that a bad file is found before anybody has to wait for it. Raises BadFile."""
    for table in tables_:
        for _ in archive.rows(table):
            pass


def _entries(archive: Archive) -> Iterator[Entry]:
    for row in archive.rows(tables.audits):
        number, digest = row.pop("id"), row.pop("digest")
        yield Entry(number, audit.Act(**row), digest)


def _wait_for_writers(connection: Connection) -> None:
    """Let writers end, and let new ones wait; readers go on. On SQLite a writing transaction is alone already."""
    if connection.dialect.name == "sqlite":
        return
    # Writers take a response first, then what hangs on it: so does this.
    first = [tables.responses, tables.rounds]
    rest = [table for table in tables.metadata.sorted_tables if table not in first]
    names = ", ".join(f'"{table.name}"' for table in (*first, *rest))
    try:
        connection.exec_driver_sql("SET LOCAL lock_timeout = '30s'")
        connection.exec_driver_sql(f"LOCK TABLE {names} IN EXCLUSIVE MODE")
    except OperationalError:
        raise Busy("Others are writing at this moment. Nothing was changed; please try again.") from None
