"""A member of staff and their own sign-in: what it is, signing out everywhere, their accounts at a provider."""

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection

from assessment.access import staffing
from assessment.access.auditing import record
from assessment.access.frameworks import area_set_named
from assessment.access.gate import REFUSED
from assessment.access.place import Place
from assessment.access.sessions import kept
from assessment.language import _
from assessment.model.errors import NotFound, Refused
from assessment.model.identity import Identity, Role
from assessment.storage import accounts, staff
from assessment.storage.accounts import Account


@dataclass(frozen=True)
class OwnSignIn:
    """What somebody is told of their own sign-in. `until` is UTC; `devices` counts where they are signed in."""

    name: str
    role: Role
    areas: tuple[str, ...]
    accounts: tuple[Account, ...]
    until: datetime
    devices: int


def own_sign_in(place: Place, identity: Identity) -> OwnSignIn:
    """Raises Refused for everybody but staff who are signed in as themselves."""
    now = datetime.now(UTC)
    with place.storage.reading() as connection:
        person = _self(place, connection, identity, now)
        until = staff.expiry_of(connection, kept(place, identity.session), at=now)
        return OwnSignIn(
            person.name,
            person.role,
            tuple(_name_of(place, *area) for area in person.areas),
            accounts.of_person(connection, person.id),
            until or now,
            staff.open_sessions(connection, person.id, at=now),
        )


def sign_out_everywhere(place: Place, identity: Identity) -> int:
    """End all sessions of one's own; how many there were. Raises Refused."""
    now = datetime.now(UTC)
    with place.storage.writing() as connection:
        person = _self(place, connection, identity, now)
        ended = staff.end_sessions(connection, person.id, at=now)
        record(connection, identity, "signed out everywhere", detail=f"sessions: {ended}")
    return ended


def connect_account(place: Place, identity: Identity, issuer: str, subject: str) -> None:
    """Let one's account at a provider sign one in from now on. Raises Refused: it is somebody else's."""
    now = datetime.now(UTC)
    account = staffing.account_of(issuer, subject)
    with place.storage.writing() as connection:
        person = _self(place, connection, identity, now)
        staffing.bind(connection, account, person.id, at=now)
        record(connection, identity, "connected an account", detail=account.issuer)


def disconnect_account(place: Place, identity: Identity, issuer: str, subject: str) -> None:
    """No longer let this account sign one in. Raises Refused: it is not one's own."""
    now = datetime.now(UTC)
    with place.storage.writing() as connection:
        person = _self(place, connection, identity, now)
        if not accounts.release(connection, person.id, Account(issuer, subject)):
            raise Refused(_(REFUSED))
        record(connection, identity, "disconnected an account", detail=issuer)


def _self(place: Place, connection: Connection, identity: Identity, now: datetime) -> staff.Person:
    is_own = bool(identity.session) and not identity.helping and not identity.demonstration
    person = staff.session_of(connection, kept(place, identity.session), at=now) if is_own else None
    if person is None:
        raise Refused(_(REFUSED))
    return person


def _name_of(place: Place, area_set: str, area: str) -> str:
    try:
        return area_set_named(place, area_set).area(area).name
    except (NotFound, KeyError):
        return f"{area_set}:{area}"  # an area set that this installation no longer has
