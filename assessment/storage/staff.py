"""Staff: officers with their areas, facilitators, administrators; their single-use sign-in links and their sessions."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, insert, or_, select, update

from assessment.model.identity import Role
from assessment.storage.tables import sign_in_links, staff, staff_areas, staff_sessions
from assessment.storage.upserts import Upserts


@dataclass(frozen=True)
class Person:
    """`areas` pairs an area set's id with an area's code; only officers have any."""

    id: int
    role: Role
    name: str
    areas: tuple[tuple[str, str], ...]


_PERSON = select(staff.c.id, staff.c.role, staff.c.name).where(staff.c.id == bindparam("wanted"))
_NAMES = select(staff.c.id, staff.c.name).order_by(staff.c.id)
_AREAS = (
    select(staff_areas.c.area_set, staff_areas.c.area)
    .where(staff_areas.c.staff == bindparam("wanted"))
    .order_by(staff_areas.c.area_set, staff_areas.c.area)
)
_ADD_AREA = Upserts(staff_areas)
_USE_LINK = (
    update(sign_in_links)
    .where(
        sign_in_links.c.token_hash == bindparam("hashed"),
        sign_in_links.c.used_at.is_(None),
        sign_in_links.c.expires_at > bindparam("now"),
    )
    .values(used_at=bindparam("now"))
    .returning(sign_in_links.c.staff)
)
_SESSION = select(staff_sessions.c.staff).where(
    staff_sessions.c.id == bindparam("wanted"),
    staff_sessions.c.ended_at.is_(None),
    staff_sessions.c.expires_at > bindparam("now"),
)


def add(connection: Connection, role: Role, name: str, *, at: datetime) -> int:
    """A new member of staff, and their id."""
    statement = insert(staff).values(role=role.value, name=name, created_at=at).returning(staff.c.id)
    return int(connection.execute(statement).scalar_one())


def find(connection: Connection, staff_id: int) -> Person | None:
    """A member of staff by id."""
    row = connection.execute(_PERSON, {"wanted": staff_id}).one_or_none()
    if row is None:
        return None
    areas = tuple((found.area_set, found.area) for found in connection.execute(_AREAS, {"wanted": staff_id}))
    return Person(row.id, Role(row.role), row.name, areas)


def named(connection: Connection, name: str) -> Person | None:
    """The member of staff with this name, whatever its case."""
    # In Python, because SQLite folds the case of A to Z alone.
    for row in connection.execute(_NAMES):
        if row.name.casefold() == name.casefold():
            return find(connection, row.id)
    return None


def add_areas(connection: Connection, staff_id: int, areas: Iterable[tuple[str, str]]) -> None:
    """Give an officer areas (area set's id, area's code) beside those that they have."""
    rows = [{"staff": staff_id, "area_set": area_set, "area": area} for area_set, area in sorted(set(areas))]
    if rows:
        connection.execute(_ADD_AREA.on(connection), rows)


def put_link(connection: Connection, hashed: str, staff_id: int, *, expires_at: datetime) -> None:
    """Keep a sign-in link by its token's keyed hash."""
    row = {"token_hash": hashed, "staff": staff_id, "expires_at": expires_at}
    connection.execute(insert(sign_in_links), row)


def use_link(connection: Connection, hashed: str, *, at: datetime) -> Person | None:
    """Whom a link signs in, once: of two who use it at the same moment one gets None, as for unknown and expired."""
    used = connection.execute(_USE_LINK, {"hashed": hashed, "now": at}).scalar_one_or_none()
    return None if used is None else find(connection, used)


def start_session(
    connection: Connection, session_id: str, staff_id: int, *, at: datetime, expires_at: datetime
) -> None:
    """Keep a session under an id that the caller made: random, or the keyed hash of what the cookie holds."""
    row = {"id": session_id, "staff": staff_id, "created_at": at, "expires_at": expires_at}
    connection.execute(insert(staff_sessions), row)


def session_of(connection: Connection, session_id: str, *, at: datetime) -> Person | None:
    """Whose session this is, unless it has ended or expired."""
    found = connection.execute(_SESSION, {"wanted": session_id, "now": at}).scalar_one_or_none()
    return None if found is None else find(connection, found)


def end_session(connection: Connection, session_id: str, *, at: datetime) -> None:
    """Sign out."""
    wanted = (staff_sessions.c.id == session_id) & staff_sessions.c.ended_at.is_(None)
    connection.execute(update(staff_sessions).where(wanted).values(ended_at=at))


def sweep(connection: Connection, *, before: datetime) -> None:
    """Forget links and sessions that expired before this moment."""
    connection.execute(delete(sign_in_links).where(sign_in_links.c.expires_at < before))
    connection.execute(
        delete(staff_sessions).where(or_(staff_sessions.c.expires_at < before, staff_sessions.c.ended_at < before))
    )
