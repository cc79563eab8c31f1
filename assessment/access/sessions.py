"""Sessions: how long each lasts, the signed cookie that names one, and who a cookie says that somebody is.

Each kind has an expiry of ours, whatever the browser does with its cookie. A carer's names a response and a mark of
the code that opens it, and ends when that code is replaced; a member of staff's names a session in the database, which
can be ended there; the demonstration's names a role.
"""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Final

from itsdangerous import BadData, URLSafeTimedSerializer
from sqlalchemy import Connection

from assessment.access.place import Place
from assessment.model.identity import VISITOR, Identity, Role
from assessment.storage import codes, helping, staff
from assessment.storage.opened_by import code_hash_of

LASTS: Final = {
    Role.CARER: timedelta(days=7),
    Role.OFFICER: timedelta(hours=12),
    Role.FACILITATOR: timedelta(hours=12),
    Role.ADMINISTRATOR: timedelta(hours=4),
}
"""How long somebody stays signed in. A carer is interrupted for days; their code brings them back at any time."""
IN_THE_DEMONSTRATION: Final = timedelta(hours=12)
RENEWED_AFTER: Final = timedelta(days=1)
KEPT_AFTER_EXPIRY: Final = timedelta(days=30)
MARK: Final = 12  # hexadecimal digits of the code's keyed hash: 48 bits, as many as a code has


def begin_session(place: Place, connection: Connection, person: staff.Person, *, now: datetime) -> Identity:
    """Keep a new session of this member of staff, and sweep what ended long ago. Needs a writing connection."""
    session = codes.new_token()
    expires_at = now + LASTS[person.role]
    staff.start_session(connection, kept(place, session), person.id, at=now, expires_at=expires_at)
    staff.sweep(connection, before=now - KEPT_AFTER_EXPIRY)
    return Identity(person.role, areas=person.areas, name=person.name, session=session)


def lasts(identity: Identity) -> timedelta:
    """How long this identity stays signed in."""
    if identity.demonstration:
        return IN_THE_DEMONSTRATION
    return LASTS[Role.FACILITATOR if identity.helping else identity.role]


def cookie_of(place: Place, identity: Identity) -> str:
    """The signed cookie that says who this is. Areas are in it for the demonstration alone: those of staff are read
    from the database each time, so that taking one away takes effect at once."""
    areas = identity.areas if identity.demonstration else ()
    mark = _mark(place, identity.response)
    return _serializer(place).dumps(
        [identity.role, identity.demonstration, identity.response, mark, areas, identity.session, identity.helping]
    )


def identity_of_cookie(place: Place, cookie: str) -> Identity:
    """Who a cookie says this is: VISITOR if it is empty, forged, too old, signed out, of a code that was replaced, or
    of a demonstration that is switched off."""
    read = _read(place, cookie)
    return VISITOR if read is None else _verified(place, read)


def renewed_cookie(place: Place, cookie: str) -> str | None:
    """A fresh cookie for a carer who is still at it a day after they got theirs, so that nobody is signed out in the
    middle. None: there is nothing to renew. Sessions of staff, helpers and the demonstration end when they end."""
    read = _read(place, cookie)
    if read is None or read.identity.role is not Role.CARER or read.identity.helping or read.identity.demonstration:
        return None
    if datetime.now(UTC) - read.signed_at < RENEWED_AFTER or _verified(place, read) == VISITOR:
        return None
    return cookie_of(place, read.identity)


@dataclass(frozen=True)
class _Read:
    """What a cookie with our signature says."""

    identity: Identity
    mark: str
    signed_at: datetime


def _read(place: Place, cookie: str) -> _Read | None:
    try:
        named, signed_at = _serializer(place).loads(cookie, return_timestamp=True)
        role, demonstration, response, mark, areas, session, helping = named
        areas = tuple((area_set, area) for area_set, area in areas)
        identity = Identity(Role(role), response, areas, demonstration=demonstration, session=session, helping=helping)
        return None if identity.role is Role.VISITOR else _Read(identity, mark, signed_at)
    except (BadData, ValueError, TypeError):
        return None


def _verified(place: Place, read: _Read) -> Identity:
    identity = read.identity
    if datetime.now(UTC) - read.signed_at > lasts(identity) or (identity.demonstration and not place.demonstration):
        return VISITOR
    if identity.response is not None and (not read.mark or _mark(place, identity.response) != read.mark):
        return VISITOR
    if identity.demonstration:
        return identity
    if identity.helping:
        return _helper(place, identity)
    return identity if identity.role is Role.CARER else _staff(place, identity.session)


def _mark(place: Place, response: int | None) -> str:
    """A mark of the code that opens this response. Without it a cookie would outlive the code, and would open another
    person's answers where the database was made anew with the same key."""
    if response is None:
        return ""
    with place.storage.reading() as connection:
        return (code_hash_of(connection, response) or "")[:MARK]


def _helper(place: Place, identity: Identity) -> Identity:
    """A facilitator who enters somebody's answers: only while their own session lasts, and themselves again once the
    person goes on with their own code."""
    facilitator = _staff(place, identity.session)
    if facilitator.role is not Role.FACILITATOR or identity.response is None:
        return VISITOR
    with place.storage.reading() as connection:
        is_theirs = helping.helper_of(connection, identity.response) == facilitator.name
    return replace(identity, name=facilitator.name) if is_theirs else facilitator


def _staff(place: Place, session: str) -> Identity:
    with place.storage.reading() as connection:
        person = staff.session_of(connection, kept(place, session), at=datetime.now(UTC))
    return VISITOR if person is None else Identity(person.role, areas=person.areas, name=person.name, session=session)


def kept(place: Place, session: str) -> str:
    """Under what a session is stored: who reads the database cannot sign in with what it holds."""
    return codes.keyed_hash(place.key, session, purpose="session")


def _serializer(place: Place) -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(place.key, salt="toolkit-session")
