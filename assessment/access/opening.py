"""The signed link of a letter: it opens a person's response in one tap, as their code does.

Its token names the invitation, the issue of its code, and a mark of that code. So a link dies with its code: when the
invitation is revoked, when it gets another code, when its round is sealed, and when the database is made anew with the
same key and the same numbers. A page of ours takes the token from behind the # of the address, which no server and no
log ever sees, and posts it.
"""

import hmac
from typing import Final

from itsdangerous import BadData, URLSafeSerializer

from assessment.access.place import Place
from assessment.model.identity import Identity, Role
from assessment.storage import invitations, responses

MARK: Final = 12  # hexadecimal digits of the code's keyed hash: 48 bits, as many as a code has
LONGEST_TOKEN: Final = 200
NOBODY: Final = (0, 0, "")  # read like any other: an unknown link costs the work of a known one


def link_token(place: Place, invitation_id: int, issue: int, *, code_hash: str) -> str:
    """The token of a link. Ask for one only while the code itself is shown, when it is issued."""
    return _serializer(place).dumps([invitation_id, issue, code_hash[:MARK]])


def redeem_signed_link(place: Place, token: str) -> Identity | None:
    """Who a letter's link belongs to. None for every link that opens nothing: forged, unknown, revoked, replaced,
    sealed or, where the demonstration is off, one of its own. All of these do the same work."""
    wanted, issue, mark = _read(place, token)
    with place.storage.reading() as connection:
        found = invitations.opened(connection, wanted)
    known = found.code_hash[:MARK] if found else "-" * MARK
    same_code = hmac.compare_digest(known.encode(), mark.encode())
    if found is None or not same_code or found.invitation.issue != issue or found.invitation.revoked_at is not None:
        return None
    if found.round.sealed or (found.round.demonstration and not place.demonstration):
        return None
    response = found.response
    if response is None:
        with place.storage.writing() as connection:
            response = responses.begin(connection, found.invitation.id)
    return Identity(Role.CARER, response=response, demonstration=found.round.demonstration)


def _read(place: Place, token: str) -> tuple[int, int, str]:
    try:
        wanted, issue, mark = _serializer(place).loads(token[:LONGEST_TOKEN])
        return int(wanted), int(issue), str(mark)
    except (BadData, ValueError, TypeError):
        return NOBODY


def _serializer(place: Place) -> URLSafeSerializer:
    return URLSafeSerializer(place.key, salt="toolkit-invitation-link")
