"""Who of the staff did what and when: written in the transaction of the act itself, and never changed."""

from datetime import UTC, datetime
from typing import Final

from sqlalchemy import Connection

from assessment.access.gate import Action, permit, require
from assessment.access.place import Place
from assessment.language import _
from assessment.model.errors import NotFound
from assessment.model.identity import Identity, Role
from assessment.storage import audit, rounds
from assessment.storage.allowed import clean_text
from assessment.storage.audit import Act, Entry

__all__ = ["Act", "Entry", "acts", "record"]

LONGEST_NAME: Final = 80
LONGEST_DID: Final = 40
LONGEST_DETAIL: Final = 300


def record(
    connection: Connection, identity: Identity, did: str, *, round_id: str = "", area: str = "", detail: str = ""
) -> None:
    """Write down that this identity did this: "opened a round". Call it last in the transaction that does it.

    `detail` says which or how many ("3 invitations") and is cut to 300 characters on one line. Neither ever holds an
    answer, a code, a comment or other free text. Raises ValueError where `did` is longer than 40: a slip in our code.
    """
    if not 0 < len(did) <= LONGEST_DID:
        raise ValueError(f"the audit log takes {LONGEST_DID} characters for what was done: {did!r}")
    who = clean_text(identity.name, longest=LONGEST_NAME)
    said = clean_text(detail, longest=LONGEST_DETAIL)
    audit.add(connection, Act(datetime.now(UTC), who, _role(identity), did, round_id, area, said))


def acts(place: Place, identity: Identity, *, at_most: int, round_id: str = "") -> tuple[Entry, ...]:
    """The newest acts first, of one round or of all. Raises Refused, NotFound."""
    require(identity, Action.SEE_AUDIT)
    with place.storage.reading() as connection:
        if round_id:
            found = rounds.find(connection, round_id)
            if found is None or not permit(identity, Action.SEE_AUDIT, round=found):
                raise NotFound(_("There is no such round."))
        return audit.latest(connection, at_most=at_most, round_id=round_id)


def _role(identity: Identity) -> str:
    """A facilitator who enters somebody's answers acts as a facilitator."""
    return str(Role.FACILITATOR if identity.helping else identity.role)
