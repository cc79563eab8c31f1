"""Bringing a database to this program's version.

Alembic is imported only when there is something to do: on every other start one small query says that the database is
up to date.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import (
    Column,
    Connection,
    MetaData,
    NullPool,
    String,
    Table,
    create_engine,
    event,
    func,
    inspect,
    select,
)
from sqlalchemy.exc import DatabaseError as SQLAlchemyDatabaseError

from assessment.storage.engine import DatabaseError

if TYPE_CHECKING:
    from alembic.config import Config

    from assessment.storage.engine import Storage

HEAD: Final = "0002"
"""The newest migration. A test compares it with the files."""

MIGRATIONS: Final = Path(__file__).resolve().parent / "migrations"
LOCK_NUMBER: Final = 7_031_872_260  # of ours alone, among the advisory locks of a PostgreSQL database

_version = Table("alembic_version", MetaData(), Column("version_num", String(32), primary_key=True))


def upgrade(storage: "Storage") -> None:
    """Run the migrations that are missing, if any.

    Raises DatabaseError: nobody answers at the address, or a newer program has upgraded the database.
    """
    try:
        with storage.reading() as connection:
            if version(connection) == HEAD:
                return
    except SQLAlchemyDatabaseError as problem:
        where = storage.url.render_as_string(hide_password=True)
        raise DatabaseError(f"The database {where} cannot be opened. Does it run, and is it ours?") from problem
    with _alone(storage) as connection:
        if version(connection) != HEAD:  # another process may have done it while we waited
            _migrate(connection)


def version(connection: Connection) -> str | None:
    """The database's version; None: it has no tables yet."""
    if not inspect(connection).has_table(_version.name):
        return None
    return connection.execute(select(_version.c.version_num)).scalar_one_or_none()


def configuration() -> "Config":
    """Alembic's settings, as code: no file beside the program has to be found."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    return config


def _migrate(connection: Connection) -> None:
    from alembic import command
    from alembic.util import CommandError

    config = configuration()
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except CommandError as problem:
        raise DatabaseError(
            "The database was upgraded by a newer version of this program. Run that version, or restore a backup "
            "made before the upgrade. Nothing was changed."
        ) from problem


@contextmanager
def _alone(storage: "Storage") -> Iterator[Connection]:
    """One transaction that no other process upgrades beside.

    SQLite can change a table's columns only by copying it and dropping the old one, which with foreign keys on would
    delete the rows that point to it. So its foreign keys are off here, and checked before the end.
    """
    engine = create_engine(storage.url, poolclass=NullPool)
    if storage.is_sqlite:

        @event.listens_for(engine, "connect")
        def settings(connection: Any, _record: Any) -> None:
            connection.isolation_level = None
            connection.execute("PRAGMA busy_timeout=60000")
            connection.execute("PRAGMA synchronous=FULL")
            connection.execute("PRAGMA foreign_keys=OFF")

        @event.listens_for(engine, "begin")
        def start(connection: Connection) -> None:
            connection.exec_driver_sql("BEGIN IMMEDIATE")

    with engine.begin() as connection:
        if not storage.is_sqlite:
            connection.execute(select(func.pg_advisory_xact_lock(LOCK_NUMBER)))
        yield connection
        if storage.is_sqlite and connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
            raise AssertionError("the upgrade would leave rows that point nowhere")
    engine.dispose()
