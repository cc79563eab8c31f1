"""A person's own data, for that person: all that is held about them, and erasing it for good."""

from dataclasses import dataclass
from typing import Final

from assessment.access.answering import Sheet, is_gone, open_sheet
from assessment.access.auditing import record
from assessment.access.frameworks import framework_of
from assessment.access.gate import Action, require
from assessment.access.place import Place
from assessment.language import N_, _
from assessment.model.comment import ReleasedComment, Written
from assessment.model.errors import Refused
from assessment.model.identity import Identity
from assessment.storage import moderation, released_comments, responses
from assessment.storage.erasing import Erased, erase_response

__all__ = ["Erased", "OwnData", "erase_own", "own_data", "require_the_person"]

NOT_FOR_HELPERS: Final = N_(
    "Only the person whose answers these are can have all their data, or have them deleted: "
    "here, with their own code. Nothing was changed."
)


@dataclass(frozen=True)
class OwnData:
    """`decisions` are their texts as the national team has them; `released` those that their board may read, with its
    replies."""

    sheet: Sheet
    decisions: tuple[Written, ...]
    released: tuple[ReleasedComment, ...]


def own_data(place: Place, identity: Identity) -> OwnData:
    """Everything that is held about this person in their round. Raises Refused, NotFound."""
    require_the_person(identity)
    sheet = open_sheet(place, identity)
    with place.storage.reading() as connection:
        decisions = moderation.written_by(connection, sheet.framework, sheet.response.id)
        released = released_comments.of_response(connection, sheet.framework, sheet.response.id)
    return OwnData(sheet, decisions, released)


def erase_own(place: Place, identity: Identity) -> Erased:
    """Erase this person's response with everything that belongs to it, for good, in any state of the round. After the
    release the area's result is withdrawn with a response that was shared. Raises Refused."""
    require_the_person(identity)
    require(identity, Action.ANSWER)
    with place.storage.writing() as connection:
        held = responses.read(connection, identity.response or 0)
        if held is None or held.revoked:
            raise is_gone()
        require(identity, Action.ANSWER, round=held.round, area=held.response.area)
        erased = erase_response(connection, framework_of(place, held.round, connection), held.response.id)
        if erased is None:
            raise is_gone()
        detail = "the area’s result is withdrawn" if erased.withdrawn else ""
        where = {"round_id": erased.round_id, "area": erased.area}
        record(connection, identity, "erased their own answers", **where, detail=detail)
    place.storage.forget_deleted()
    return erased


def require_the_person(identity: Identity) -> None:
    """Raise Refused for whoever enters answers for somebody else, and for everybody who has no response."""
    require(identity, Action.SEE_OWN_ANSWERS)
    if identity.helping:
        raise Refused(_(NOT_FOR_HELPERS))
