"""INSERT … ON CONFLICT for both databases: SQLAlchemy has one construct for each, with the same meaning."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite

Upsert = sqlite.Insert | postgresql.Insert


class Upserts:
    """One statement for each database, built once: compiled text is cached by the statement's structure.

    `change` gets the statement, whose `excluded` names the proposed row, and gives what to set where the primary key
    is taken. Without `change`, a taken key leaves the stored row as it is.
    """

    def __init__(self, table: Table, change: Callable[[Upsert], dict[str, Any]] | None = None) -> None:
        self._sqlite = _with_conflict_rule(sqlite.insert(table), table, change)
        self._postgresql = _with_conflict_rule(postgresql.insert(table), table, change)

    def on(self, connection: Connection) -> Any:
        """The statement for this connection's database."""
        return self._sqlite if connection.dialect.name == "sqlite" else self._postgresql


def _with_conflict_rule(statement: Any, table: Table, change: Callable[[Upsert], dict[str, Any]] | None) -> Any:
    key = [column.name for column in table.primary_key]
    if change is None:
        return statement.on_conflict_do_nothing(index_elements=key)
    return statement.on_conflict_do_update(index_elements=key, set_=change(statement))
