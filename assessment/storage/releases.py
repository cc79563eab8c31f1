"""Releases: what everybody but the national team may ever get of a round, as one text with its digest."""

from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, insert, select

from assessment.storage.tables import releases


@dataclass(frozen=True)
class Release:
    """`digest` is the SHA-256 of `body`, as 64 hexadecimal digits."""

    round_id: str
    body: str
    digest: str


_ONE = select(releases.c.round, releases.c.body, releases.c.digest).where(releases.c.round == bindparam("of_round"))


def put(connection: Connection, release: Release) -> None:
    """Keep a round's release. Raises IntegrityError if it has one: a release is made once and never again."""
    row = {"round": release.round_id, "body": release.body, "digest": release.digest}
    connection.execute(insert(releases), row)


def of_round(connection: Connection, round_id: str) -> Release | None:
    """A round's release; None before it."""
    row = connection.execute(_ONE, {"of_round": round_id}).one_or_none()
    return None if row is None else Release(*row)
