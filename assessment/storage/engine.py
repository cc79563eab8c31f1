"""Opening the database, and the two ways of using it: reading one snapshot, or writing one transaction."""

import logging
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError

from assessment.language import N_, _
from assessment.model.errors import ToolkitError
from assessment.storage.turns import Turns

SQLITE = "sqlite"
WAIT_FOR_A_WRITER = 10  # seconds
NOT_SAVED = N_("This could not be saved on our side. Please try again in a moment.")

log = logging.getLogger("toolkit")


class DatabaseError(ToolkitError):
    """The database cannot be used as it is named or as it is. The text says what to mend, and never a password."""


class NotSaved(ToolkitError):
    """The database did not take what was to be written: its disk is full, it is locked or away, its file is another."""


class Storage:
    """One database. Threads may share it; every block below is one transaction on a connection of its own.

    SQLite: write-ahead log, every commit on the disk before it returns, foreign keys on. A writing block takes the
    write lock at its start: a transaction that reads first and writes later would otherwise fail as "locked" as soon
    as another one wrote in between. Writers of a process take turns on one connection, in the order in which they
    came, instead of polling the file's lock. It stays open between them: taking it from a pool and giving it back
    costs as much as the two statements of a save.
    """

    def __init__(self, url: str) -> None:
        self.url = address(url)
        self.is_sqlite = self.url.get_backend_name() == SQLITE
        if self.is_sqlite:
            make_private_file(self.url)
            self._turns = Turns()
            self._kept: Connection | None = None
            self._kept_file = (0, 0)
            self._readers = sqlite_engine(self.url, begin="BEGIN", pool_size=8, max_overflow=24)
            self._writers = sqlite_engine(self.url, begin="BEGIN IMMEDIATE", pool_size=1, max_overflow=0)
        else:
            self._writers = create_engine(
                self.url, pool_size=8, max_overflow=24, pool_pre_ping=True, hide_parameters=True
            )
            self._readers = self._writers.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one snapshot of the database until the block ends. Not for writing."""
        with self._readers.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction: on the disk when the block has ended, undone if it raised. Do not nest.

        Raises Busy, and NotSaved where the database itself fails."""
        try:
            with self._written_alone() if self.is_sqlite else self._writers.begin() as connection:
                yield connection
        except OperationalError as problem:
            log.error("The database did not take what was to be written: %s", str(problem.orig).partition("\n")[0])
            raise NotSaved(_(NOT_SAVED)) from problem

    def upgrade(self) -> None:
        """Bring the tables to this program's version, under a lock, so that several processes may start at once."""
        from assessment.storage.upgrading import upgrade

        upgrade(self)

    def forget_deleted(self) -> None:
        """Leave nothing of deleted rows in the database's files, as far as it can while others read and write: after
        answers were erased or a round sealed. Not inside a writing block."""
        if self.is_sqlite:
            with self._turns.turn(), closing(self._writer().connection.cursor()) as cursor:
                cursor.execute("PRAGMA busy_timeout=500")  # nobody who saves shall wait long for somebody who reads
                try:
                    cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
                finally:
                    cursor.execute(f"PRAGMA busy_timeout={WAIT_FOR_A_WRITER * 1000}")
            return
        with self._writers.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("VACUUM")

    def close(self) -> None:
        """Close all connections. The last one to leave a SQLite database folds its log into the file."""
        self._readers.dispose()
        if self.is_sqlite:
            with self._turns.turn():
                if self._kept is not None:
                    self._kept.close()
        self._writers.dispose()

    @contextmanager
    def _written_alone(self) -> Iterator[Connection]:
        with self._turns.turn():
            connection = self._writer()
            try:
                with connection.begin():
                    yield connection
            except DBAPIError:
                connection.invalidate()  # the next writer gets another, in whatever state this one is
                raise

    def _writer(self) -> Connection:
        """The one connection that writes to SQLite: for whoever has the turn. Raises NotSaved if another file, or none,
        is in the place of the one that it writes to: what it wrote would be gone at the next start."""
        if self._kept is None or self._kept.closed:
            self._kept = self._writers.connect()
            self._kept_file = self._file()
        elif self._kept_file != self._file():
            log.error("The database's file was replaced while the toolkit runs. Stop it, and start it anew.")
            raise NotSaved(_(NOT_SAVED))
        return self._kept

    def _file(self) -> tuple[int, int]:
        try:
            found = Path(str(self.url.database)).stat()
        except FileNotFoundError:
            return (0, 0)
        return (found.st_dev, found.st_ino)


def address(url: str) -> URL:
    """The database's address for SQLAlchemy. `postgres://` and `postgresql://` mean the one driver that we install.

    Raises DatabaseError for others, and for SQLite without a file: it would be another database on each connection.
    """
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        raise DatabaseError("DATABASE_URL is not an address such as postgresql://user@host/database.") from None
    if parsed.drivername in ("postgres", "postgresql", "postgresql+psycopg"):
        return parsed.set(drivername="postgresql+psycopg")
    if parsed.get_backend_name() != SQLITE:
        raise DatabaseError("DATABASE_URL must begin with sqlite:/// or postgresql://.")
    if parsed.database in (None, "", ":memory:"):
        raise DatabaseError("SQLite needs a file: DATABASE_URL=sqlite:////folder/toolkit.sqlite")
    return parsed


def make_private_file(url: URL) -> None:
    """Create the database's file for its owner alone: answers are personal data."""
    file = Path(str(url.database))
    file.parent.mkdir(parents=True, exist_ok=True)
    file.touch(mode=0o600, exist_ok=True)


def sqlite_engine(url: URL, *, begin: str, **pool: Any) -> Engine:
    """An engine whose transactions start with `begin`, on connections with the settings that we promise."""
    engine = create_engine(url, pool_timeout=30, hide_parameters=True, **pool)  # errors must not quote answers

    @event.listens_for(engine, "connect")
    def settings(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # the driver would begin by itself, and not when we mean it
        connection.execute(f"PRAGMA busy_timeout={WAIT_FOR_A_WRITER * 1000}")
        _log_ahead(connection)
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("PRAGMA secure_delete=ON")  # what is deleted is overwritten, not only out of sight

    # Not by a listener to "begin": a statement by SQLAlchemy costs as much as a save's others, and an error there would
    # reach callers as the driver's own.
    dialect: Any = engine.dialect
    dialect.do_begin = lambda connection: connection.execute(begin)
    return engine


def _log_ahead(connection: Any) -> None:
    """Switch to WAL. On a new file two that switch at once would each wait for the other, so SQLite refuses one of them
    without waiting: it tries again."""
    until = time.monotonic() + WAIT_FOR_A_WRITER
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as problem:
            if problem.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(0.01)
        else:
            return
