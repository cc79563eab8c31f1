"""For the person who hosts the toolkit: a person's data by their code, kept in a file or erased; a whole round erased.

What people do with their own data is in `own_data`.
"""

from sqlalchemy import Connection

from assessment.access.answering import Sheet
from assessment.access.auditing import record
from assessment.access.frameworks import area_set_of, framework_of
from assessment.access.gate import Action, require
from assessment.access.own_data import OwnData
from assessment.access.place import Place
from assessment.language import N_, _
from assessment.model.errors import NotFound
from assessment.model.identity import Identity
from assessment.storage import codes, invitations, moderation, released_comments, responses, rounds
from assessment.storage.erasing import Erased, erase_response
from assessment.storage.responses import Standing

__all__ = ["Erased", "data_by_code", "erase_by_code", "erase_round"]

NOTHING_HELD = N_(
    "This code leads to nothing that is held. It may be mistyped, or nothing was entered with "
    "it, or its answers were erased, or their round is sealed: then nothing leads from a code to "
    "answers any more. Nothing was changed."
)


def data_by_code(place: Place, identity: Identity, typed: str) -> OwnData:
    """All that is held of the person with this code, also where their invitation was taken back. Raises Refused,
    NotFound."""
    require(identity, Action.KEEP_DATA)
    with place.storage.writing() as connection:
        found = _opened_by(place, connection, identity, typed)
        framework = framework_of(place, found.round, connection)
        response, area_set = found.response, area_set_of(place, found.round)
        sheet = Sheet(response, found.round, area_set.area(response.area), area_set, framework, found.invited)
        written = moderation.written_by(connection, framework, response.id)
        released = released_comments.of_response(connection, framework, response.id)
        where = {"round_id": found.round.id, "area": response.area}
        record(connection, identity, "exported a person’s data", **where)
    return OwnData(sheet, written, released)


def erase_by_code(place: Place, identity: Identity, typed: str) -> Erased:
    """Erase the response of the person with this code, in whatever state its round is. Raises Refused, NotFound."""
    require(identity, Action.KEEP_DATA)
    with place.storage.writing() as connection:
        found = _opened_by(place, connection, identity, typed)
        erased = erase_response(connection, framework_of(place, found.round, connection), found.response.id)
        if erased is None:
            raise NotFound(_(NOTHING_HELD))
        detail = "the area’s result is withdrawn" if erased.withdrawn else ""
        record(connection, identity, "erased a response", round_id=erased.round_id, area=erased.area, detail=detail)
    place.storage.forget_deleted()
    return erased


def erase_round(place: Place, identity: Identity, round_id: str) -> None:
    """Delete a round with everything in it, for good. Raises Refused, NotFound."""
    require(identity, Action.KEEP_DATA)
    with place.storage.writing() as connection:
        found = rounds.find(connection, round_id, to_change=True)
        if found is None:
            raise NotFound(_("There is no round called {round_id}.").format(round_id=round_id))
        require(identity, Action.KEEP_DATA, round=found)
        rounds.remove(connection, round_id)
        record(connection, identity, "erased a whole round", round_id=round_id, detail=found.title)
    place.storage.forget_deleted()


def _opened_by(place: Place, connection: Connection, identity: Identity, typed: str) -> Standing:
    """The response that a code opens."""
    code = codes.read_code(typed)
    invitation = None if code is None else invitations.find(connection, codes.code_hash(place.key, code))
    response_id = None if invitation is None else responses.of_invitation(connection, invitation.id)
    found = None if response_id is None else responses.read(connection, response_id)
    if found is None:
        raise NotFound(_(NOTHING_HELD))
    require(identity, Action.KEEP_DATA, round=found.round, area=found.response.area)
    return found
