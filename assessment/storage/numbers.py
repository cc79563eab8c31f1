"""The last number that each table gave to a row. Numbers of deleted rows are never given again, so it is kept and
carried over when a database is restored: a cookie that names a deleted response must not open somebody else's."""

from collections.abc import Mapping
from typing import Final

from sqlalchemy import Boolean, Column, Connection, Integer, MetaData, String, Table, func, insert, select, update

from assessment.storage.tables import metadata

NUMBERED: Final = tuple(
    sorted(table.name for table in metadata.tables.values() if table.dialect_options["sqlite"]["autoincrement"])
)
"""Tables whose rows have such numbers, in the column `id`."""

_SQLITE: Final = Table("sqlite_sequence", MetaData(), Column("name", String), Column("seq", Integer))


def last_numbers(connection: Connection) -> dict[str, int]:
    """By table; 0 before its first row."""
    if connection.dialect.name == "sqlite":
        found = {row.name: row.seq for row in connection.execute(select(_SQLITE))}
        return {table: found.get(table, 0) for table in NUMBERED}
    return {table: _of_sequence(connection, table) for table in NUMBERED}


def raise_numbers(connection: Connection, to: Mapping[str, int]) -> None:
    """Give out no number up to these any more. What is higher already stays so."""
    current = last_numbers(connection)
    for table, number in to.items():
        if number <= current[table]:
            continue
        if connection.dialect.name != "sqlite":
            connection.execute(select(func.setval(_sequence(table), number)))
            continue
        row = {"name": table, "seq": number}
        if connection.execute(update(_SQLITE).where(_SQLITE.c.name == table).values(seq=number)).rowcount == 0:
            connection.execute(insert(_SQLITE), row)


def _sequence(table: str) -> str:
    return f"{table}_id_seq"


def _of_sequence(connection: Connection, table: str) -> int:
    sequence = Table(_sequence(table), MetaData(), Column("last_value", Integer), Column("is_called", Boolean))
    row = connection.execute(select(sequence)).one()
    return int(row.last_value) if row.is_called else 0
