"""The audit log: rows are added, and nothing here changes or deletes one.

Each row's digest covers the row and the digest before it, so that a row changed, left out or slipped in afterwards is
found. Numbers have no gaps. Who may write to the database could still write a whole new chain: the newest digest
(`newest`) noted somewhere else finds that as well.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Final

from sqlalchemy import Connection, bindparam, func, insert, select

from assessment.storage.tables import audits

FIRST_DIGEST: Final = "0" * 64
LOCK_NUMBER: Final = 7_031_872_261  # of ours alone, among the advisory locks of a PostgreSQL database


@dataclass(frozen=True)
class Act:
    """What was done: never an answer, a code, a comment or any other free text. `at` is UTC; `round` and `area` are ""
    where the act is about none."""

    at: datetime
    who: str
    role: str
    did: str
    round: str = ""
    area: str = ""
    detail: str = ""


@dataclass(frozen=True)
class Entry:
    """A row of the log."""

    id: int
    act: Act
    digest: str


_ACT = tuple(audits.c[name] for name in ("at", "who", "role", "did", "round", "area", "detail"))
_NEWEST = select(audits.c.id, audits.c.digest).order_by(audits.c.id.desc()).limit(1)
_ALL = select(audits.c.id, audits.c.digest, *_ACT).order_by(audits.c.id)
_LATEST = select(audits.c.id, audits.c.digest, *_ACT).order_by(audits.c.id.desc()).limit(bindparam("at_most"))
_LATEST_OF_ROUND = _LATEST.where(audits.c.round == bindparam("of_round"))


def digest_of(before: str, number: int, act: Act) -> str:
    """The digest of a row that follows the row with the digest `before`."""
    at = act.at.astimezone(UTC).isoformat(timespec="microseconds")
    text = json.dumps([before, number, {**asdict(act), "at": at}], ensure_ascii=True, sort_keys=True)
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def add(connection: Connection, act: Act) -> Entry:
    """Add a row in this transaction, which must be a writing one. Others who add a row wait until it ends, so call it
    last: after everything else that the transaction locks."""
    if connection.dialect.name != "sqlite":  # where a writing transaction is alone already
        connection.execute(select(func.pg_advisory_xact_lock(LOCK_NUMBER)))
    number, before = newest(connection)
    entry = Entry(number + 1, act, digest_of(before, number + 1, act))
    connection.execute(insert(audits), {"id": entry.id, "digest": entry.digest, **asdict(act)})
    return entry


def newest(connection: Connection) -> tuple[int, str]:
    """The number and the digest of the newest row; 0 and zeros before there is one."""
    row = connection.execute(_NEWEST).one_or_none()
    return (0, FIRST_DIGEST) if row is None else (row.id, row.digest)


def latest(connection: Connection, *, at_most: int, round_id: str = "") -> tuple[Entry, ...]:
    """The newest rows first, of one round or of all."""
    statement = _LATEST_OF_ROUND if round_id else _LATEST
    wanted = {"at_most": at_most, "of_round": round_id} if round_id else {"at_most": at_most}
    return tuple(_entry(*row) for row in connection.execute(statement, wanted))


def every(connection: Connection) -> Iterable[Entry]:
    """All rows, the oldest first, one at a time."""
    for row in connection.execute(_ALL):
        yield _entry(*row)


def first_broken(entries: Iterable[Entry]) -> int | None:
    """The number of the first row that does not follow from the rows before it. None: the chain holds."""
    before = FIRST_DIGEST
    for number, entry in enumerate(entries, start=1):
        if entry.id != number or entry.digest != digest_of(before, number, entry.act):
            return number
        before = entry.digest
    return None


def _entry(number: int, digest: str, *act: object) -> Entry:
    return Entry(number, Act(*act), digest)  # type: ignore[arg-type]  # columns in the order of Act's fields
