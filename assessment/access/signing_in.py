"""Signing in: by invitation code, by single-use link, or into the demonstration; and out again.

A session is a signed cookie that names a response, a staff session kept in the database, or a role of the
demonstration. It never holds a code. Each kind has an expiry of ours, whatever the browser does with its cookie.
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final

from itsdangerous import BadData, URLSafeTimedSerializer

from assessment.access.demonstration import officers_area, response_for_a_visitor
from assessment.access.gate import Action, require
from assessment.access.place import Place
from assessment.model.errors import Refused
from assessment.model.identity import VISITOR, Identity, Role
from assessment.storage import codes, invitations, responses, rounds, staff
from assessment.storage.allowed import clean_text

LINK_LASTS: Final = timedelta(minutes=30)
LASTS: Final = {
    Role.CARER: timedelta(days=7),
    Role.OFFICER: timedelta(hours=12),
    Role.FACILITATOR: timedelta(hours=12),
    Role.ADMINISTRATOR: timedelta(hours=4),
}
"""How long somebody stays signed in. A carer is interrupted for days; their code brings them back at any time."""
A_ROLE: Final = {
    Role.OFFICER: "an officer",
    Role.FACILITATOR: "a facilitator",
    Role.ADMINISTRATOR: "an administrator",
}
STAFF: Final = tuple(A_ROLE)
LONGEST_NAME: Final = 80
KEPT_AFTER_EXPIRY: Final = timedelta(days=30)
IN_THE_DEMONSTRATION: Final = timedelta(hours=12)


def redeem_code(place: Place, typed: str) -> Identity | None:
    """Who an invitation code belongs to, however it was typed. None for every code that opens nothing: unknown,
    revoked, mistyped or, where the demonstration is off, one of its own."""
    code = codes.read_code(typed)
    if code is None:
        return None
    with place.storage.reading() as connection:
        invitation = invitations.find(connection, codes.code_hash(place.key, code))
        if invitation is None or invitation.revoked_at is not None:
            return None
        round_ = rounds.find(connection, invitation.round_id)
        response = responses.of_invitation(connection, invitation.id)
    if round_ is None or (round_.demonstration and not place.demonstration):
        return None
    if response is None:
        with place.storage.writing() as connection:
            response = responses.begin(connection, invitation.id)
    return Identity(Role.CARER, response=response, demonstration=round_.demonstration)


def make_sign_in_link(
    place: Place, identity: Identity, *, role: Role, name: str, areas: Collection[tuple[str, str]] = ()
) -> str:
    """A fresh single-use token for a member of staff, who is added if nobody has this name (in any case) yet.

    `areas` (area set id, area code) are an officer's, beside those that they have already. Nobody is both officer and
    facilitator: a name that has another role is refused. Raises Refused.
    """
    require(identity, Action.GIVE_SIGN_IN_LINKS)
    name = " ".join(clean_text(name, longest=LONGEST_NAME + 1).split())
    if role not in STAFF or not 0 < len(name) <= LONGEST_NAME or (areas and role is not Role.OFFICER):
        raise Refused("A sign-in link is for a named officer with areas, or a facilitator or administrator without.")
    now = datetime.now(UTC)
    token = codes.new_token()
    with place.storage.writing() as connection:
        person = staff.named(connection, name)
        if person is not None and person.role is not role:
            raise Refused(f"{name} is {A_ROLE[person.role]} already. Nobody has two roles: use another name.")
        if role is Role.OFFICER and not areas and not (person and person.areas):
            raise Refused("An officer needs at least one area.")
        person_id = person.id if person else staff.add(connection, role, name, at=now)
        staff.add_areas(connection, person_id, areas)
        staff.put_link(connection, codes.token_hash(place.key, token), person_id, expires_at=now + LINK_LASTS)
    return token


def redeem_link(place: Place, token: str) -> Identity | None:
    """Sign in with a link's token, which is used up by it. None: it is unknown, used already, or too old."""
    now = datetime.now(UTC)
    with place.storage.writing() as connection:
        person = staff.use_link(connection, codes.token_hash(place.key, token), at=now)
        if person is None:
            return None
        session = codes.new_token()
        expires_at = now + LASTS[person.role]
        staff.start_session(connection, _kept(place, session), person.id, at=now, expires_at=expires_at)
        staff.sweep(connection, before=now - KEPT_AFTER_EXPIRY)
    return Identity(person.role, areas=person.areas, name=person.name, session=session)


def enter_demonstration(place: Place, role: Role) -> Identity:
    """An identity of the demonstration, in the role asked for. A carer gets a response of their own, so that nobody
    reads what another visitor typed. Raises Refused where the demonstration is off."""
    if not place.demonstration:
        raise Refused("The demonstration is not switched on here.")
    if role is Role.CARER:
        return Identity(role, response=response_for_a_visitor(place), demonstration=True)
    if role is Role.OFFICER:
        return Identity(role, areas=officers_area(place), demonstration=True)
    if role is Role.FACILITATOR:
        return Identity(role, demonstration=True)
    raise Refused("The demonstration can be tried as a carer, an officer or a facilitator.")


def leave(place: Place, identity: Identity) -> None:
    """Sign out. A staff session ends for good, wherever its cookie may have been copied to."""
    if identity.session:
        with place.storage.writing() as connection:
            staff.end_session(connection, _kept(place, identity.session), at=datetime.now(UTC))


def lasts(identity: Identity) -> timedelta:
    """How long this identity stays signed in."""
    if identity.demonstration:
        return IN_THE_DEMONSTRATION
    return LASTS[Role.FACILITATOR if identity.helping else identity.role]


def cookie_of(place: Place, identity: Identity) -> str:
    """The signed cookie that says who this is. Areas are in it for the demonstration alone: those of staff are read
    from the database each time, so that taking one away takes effect at once."""
    areas = identity.areas if identity.demonstration else ()
    named = [identity.role, identity.demonstration, identity.response, areas, identity.session, identity.helping]
    return _serializer(place).dumps(named)


def identity_of_cookie(place: Place, cookie: str) -> Identity:
    """Who a cookie says this is: VISITOR if it is empty, forged, too old, signed out, or of a demonstration that is
    switched off."""
    try:
        named, signed_at = _serializer(place).loads(cookie, return_timestamp=True)
        role, demonstration, response, areas, session, helping = named
        areas = tuple((area_set, area) for area_set, area in areas)
        identity = Identity(Role(role), response, areas, demonstration=demonstration, session=session, helping=helping)
    except (BadData, ValueError, TypeError):
        return VISITOR
    if datetime.now(UTC) - signed_at > lasts(identity) or (demonstration and not place.demonstration):
        return VISITOR
    if identity.helping and not demonstration:
        return _helper(place, identity)
    return identity if demonstration or identity.role is Role.CARER else _staff(place, session)


def _helper(place: Place, identity: Identity) -> Identity:
    """A facilitator who enters somebody's answers: only while their own session lasts."""
    facilitator = _staff(place, identity.session)
    return replace(identity, name=facilitator.name) if facilitator.role is Role.FACILITATOR else VISITOR


def _staff(place: Place, session: str) -> Identity:
    with place.storage.reading() as connection:
        person = staff.session_of(connection, _kept(place, session), at=datetime.now(UTC))
    return VISITOR if person is None else Identity(person.role, areas=person.areas, name=person.name, session=session)


def _kept(place: Place, session: str) -> str:
    """Under what a session is stored: who reads the database cannot sign in with what it holds."""
    return codes.keyed_hash(place.key, session, purpose="session")


def _serializer(place: Place) -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(place.key, salt="toolkit-session")
