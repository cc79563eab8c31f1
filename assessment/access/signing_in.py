"""Signing in: by invitation code, by single-use link, with an account at a provider, or into the demonstration; and
out again.

What a session is and how long it lasts is in `access.sessions`, how often any of it may be tried in `access.limits`.
"""

from datetime import UTC, datetime, timedelta
from typing import Final

from assessment.access.auditing import record
from assessment.access.demonstration import officers_area, response_for_a_visitor
from assessment.access.gate import Action, require
from assessment.access.place import Place
from assessment.access.sessions import LASTS, begin_session, cookie_of, identity_of_cookie, kept, lasts, renewed_cookie
from assessment.access.staffing import Areas, person_for
from assessment.language import _
from assessment.model.errors import Refused
from assessment.model.identity import Identity, Role
from assessment.storage import accounts, codes, invitations, responses, rounds, staff
from assessment.storage.accounts import Account

__all__ = [
    "LASTS",
    "LINK_LASTS",
    "cookie_of",
    "enter_demonstration",
    "identity_of_cookie",
    "lasts",
    "leave",
    "make_sign_in_link",
    "redeem_account",
    "redeem_code",
    "redeem_link",
    "renewed_cookie",
]

LINK_LASTS: Final = timedelta(minutes=30)
NO_CODE: Final = "-"  # looked up in place of what cannot be a code: a slip of the finger costs the work of a wrong code


def redeem_code(place: Place, typed: str) -> Identity | None:
    """Who an invitation code belongs to, however it was typed. None for every code that opens nothing: unknown,
    revoked, mistyped or, where the demonstration is off, one of its own. All of these do the same work."""
    hashed = codes.code_hash(place.key, codes.read_code(typed) or NO_CODE)
    with place.storage.reading() as connection:
        invitation = invitations.find(connection, hashed)
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


def make_sign_in_link(place: Place, identity: Identity, *, role: Role, name: str, areas: Areas = ()) -> str:
    """A fresh single-use token for a member of staff, who is added if nobody has this name (in any case) yet.

    `areas` (area set id, area code) are an officer's, beside those that they have already. Nobody is both officer and
    facilitator: a name that has another role is refused. Raises Refused.
    """
    require(identity, Action.GIVE_SIGN_IN_LINKS)
    now = datetime.now(UTC)
    token = codes.new_token()
    with place.storage.writing() as connection:
        person_id, known = person_for(connection, role, name, areas=areas, at=now)
        staff.put_link(connection, codes.token_hash(place.key, token), person_id, expires_at=now + LINK_LASTS)
        record(connection, identity, "gave a sign-in link", detail=f"{role}: {known}")
    return token


def redeem_link(place: Place, token: str) -> Identity | None:
    """Sign in with a link's token, which is used up by it. None: it is unknown, used already, or too old."""
    now = datetime.now(UTC)
    with place.storage.writing() as connection:
        person = staff.use_link(connection, codes.token_hash(place.key, token), at=now)
        if person is None:
            return None
        identity = begin_session(place, connection, person, now=now)
        record(connection, identity, "signed in", detail="by link")
    return identity


def redeem_account(place: Place, issuer: str, subject: str) -> Identity | None:
    """Sign in the member of staff with this account, whose provider has just confirmed it. None: nobody has it."""
    now = datetime.now(UTC)
    with place.storage.writing() as connection:
        person = accounts.person_of(connection, Account(issuer, subject))
        if person is None:
            return None
        identity = begin_session(place, connection, person, now=now)
        record(connection, identity, "signed in", detail=f"with an account of {issuer}")
    return identity


def enter_demonstration(place: Place, role: Role) -> Identity:
    """An identity of the demonstration, in the role asked for. A carer gets a response of their own, so that nobody
    reads what another visitor typed. Raises Refused where the demonstration is off."""
    if not place.demonstration:
        raise Refused(_("The demonstration is not switched on here."))
    if role is Role.CARER:
        return Identity(role, response=response_for_a_visitor(place), demonstration=True)
    if role is Role.OFFICER:
        return Identity(role, areas=officers_area(place), demonstration=True)
    if role is Role.FACILITATOR:
        return Identity(role, demonstration=True)
    raise Refused(_("The demonstration can be tried as a carer, an officer or a facilitator."))


def leave(place: Place, identity: Identity) -> None:
    """Sign out. A staff session ends for good, wherever its cookie may have been copied to."""
    if identity.session:
        with place.storage.writing() as connection:
            staff.end_session(connection, kept(place, identity.session), at=datetime.now(UTC))
