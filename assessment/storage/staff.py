"""Staff: officers with their areas, facilitators, administrators; their single-use sign-in links and their sessions."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, func, insert, or_, select, update

from assessment.model.identity import Role
from assessment.storage.tables import sign_in_links, staff, staff_accounts, staff_areas, staff_sessions
from assessment.storage.upserts import Upserts


@dataclass(frozen=True)
class Person:
    """`areas` pairs an area set's id with an area's code; only officers have any."""

    id: int
    role: Role
    name: str
    areas: tuple[tuple[str, str], ...]


_PERSON = select(staff.c.id, staff.c.role, staff.c.name).where(
    staff.c.id == bindparam("wanted"), staff.c.left_at.is_(None)
)
_NAMES = select(staff.c.id, staff.c.name).where(staff.c.left_at.is_(None)).order_by(staff.c.id)
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
_OPEN = staff_sessions.c.ended_at.is_(None) & (staff_sessions.c.expires_at > bindparam("now"))
_SESSION = select(staff_sessions.c.staff, staff_sessions.c.expires_at).where(
    staff_sessions.c.id == bindparam("wanted"), _OPEN
)
_OPEN_SESSIONS = select(func.count()).where(staff_sessions.c.staff == bindparam("wanted"), _OPEN)


def add(connection: Connection, role: Role, name: str, *, at: datetime) -> int:
    """A new member of staff, and their id."""
    statement = insert(staff).values(role=role.value, name=name, created_at=at).returning(staff.c.id)
    return int(connection.execute(statement).scalar_one())


def find(connection: Connection, staff_id: int) -> Person | None:
    """A member of staff by id; None for one who has left."""
    row = connection.execute(_PERSON, {"wanted": staff_id}).one_or_none()
    if row is None:
        return None
    areas = tuple((found.area_set, found.area) for found in connection.execute(_AREAS, {"wanted": staff_id}))
    return Person(row.id, Role(row.role), row.name, areas)


def everyone(connection: Connection) -> tuple[Person, ...]:
    """All members of staff who have not left, in the order in which they were added."""
    found = (find(connection, row.id) for row in connection.execute(_NAMES).all())
    return tuple(person for person in found if person is not None)


def named(connection: Connection, name: str) -> Person | None:
    """The member of staff with this name, whatever its case."""
    # In Python, because SQLite folds the case of A to Z alone.
    for row in connection.execute(_NAMES).all():
        if row.name.casefold() == name.casefold():
            return find(connection, row.id)
    return None


def add_areas(connection: Connection, staff_id: int, areas: Iterable[tuple[str, str]]) -> None:
    """Give an officer areas (area set's id, area's code) beside those that they have."""
    rows = [{"staff": staff_id, "area_set": area_set, "area": area} for area_set, area in sorted(set(areas))]
    if rows:
        connection.execute(_ADD_AREA.on(connection), rows)


def take_areas(connection: Connection, staff_id: int, areas: Iterable[tuple[str, str]]) -> None:
    """Take areas away from an officer. Sessions that are open lose them at once."""
    for area_set, area in sorted(set(areas)):
        wanted = (staff_areas.c.staff == staff_id) & (staff_areas.c.area_set == area_set) & (staff_areas.c.area == area)
        connection.execute(delete(staff_areas).where(wanted))


def leave(connection: Connection, staff_id: int, *, at: datetime) -> None:
    """Take somebody off the staff: their links, accounts and areas go, and their sessions end."""
    end_sessions(connection, staff_id, at=at)
    for table in (sign_in_links, staff_accounts, staff_areas):
        connection.execute(delete(table).where(table.c.staff == staff_id))
    connection.execute(update(staff).where(staff.c.id == staff_id).values(left_at=at))


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
    found = connection.execute(_SESSION, {"wanted": session_id, "now": at}).one_or_none()
    return None if found is None else find(connection, found.staff)


def expiry_of(connection: Connection, session_id: str, *, at: datetime) -> datetime | None:
    """When a session ends by itself; None if it has ended."""
    found = connection.execute(_SESSION, {"wanted": session_id, "now": at}).one_or_none()
    return None if found is None else found.expires_at


def open_sessions(connection: Connection, staff_id: int, *, at: datetime) -> int:
    """On how many devices somebody is signed in."""
    return int(connection.execute(_OPEN_SESSIONS, {"wanted": staff_id, "now": at}).scalar_one())


def end_session(connection: Connection, session_id: str, *, at: datetime) -> None:
    """Sign out."""
    wanted = (staff_sessions.c.id == session_id) & staff_sessions.c.ended_at.is_(None)
    connection.execute(update(staff_sessions).where(wanted).values(ended_at=at))


def end_sessions(connection: Connection, staff_id: int, *, at: datetime) -> int:
    """Sign somebody out on every device, and let no link that they were given sign them in; how many sessions ended."""
    ended = open_sessions(connection, staff_id, at=at)
    wanted = (staff_sessions.c.staff == staff_id) & staff_sessions.c.ended_at.is_(None)
    connection.execute(update(staff_sessions).where(wanted).values(ended_at=at))
    connection.execute(delete(sign_in_links).where(sign_in_links.c.staff == staff_id))
    return ended


def sweep(connection: Connection, *, before: datetime) -> None:
    """Forget links and sessions that expired before this moment."""
    connection.execute(delete(sign_in_links).where(sign_in_links.c.expires_at < before))
    connection.execute(
        delete(staff_sessions).where(or_(staff_sessions.c.expires_at < before, staff_sessions.c.ended_at < before))
    )
