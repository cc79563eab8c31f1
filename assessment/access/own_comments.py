"""What comes back to a person about their own words: the national team asks them to look again, the board replies."""

from collections.abc import Mapping

from assessment.access.answering import Sheet
from assessment.access.gate import REFUSED, Action, require
from assessment.access.place import Place
from assessment.language import _
from assessment.model.comment import Decision, ReleasedComment
from assessment.model.errors import Refused
from assessment.model.identity import Identity
from assessment.model.round import AnswerKey, RoundState
from assessment.storage import moderation, released_comments


def notes_for(place: Place, identity: Identity, sheet: Sheet) -> Mapping[AnswerKey, str]:
    """The national team's notes by the texts that they are about, in the framework's order: until the person changes
    the text or keeps it to the national team, or the round closes. Raises Refused."""
    response_id = _own(identity, sheet)
    if sheet.round.state is not RoundState.OPEN:
        return {}
    with place.storage.reading() as connection:
        texts = moderation.written_by(connection, sheet.framework, response_id)
    return {text.key: text.note for text in texts if text.decision is Decision.ASK and text.is_for_boards}


def replies_to(place: Place, identity: Identity, sheet: Sheet) -> tuple[ReleasedComment, ...]:
    """This person's texts that the area has answered, with the replies. Raises Refused."""
    response_id = _own(identity, sheet)
    if sheet.round.state is not RoundState.RELEASED:
        return ()
    with place.storage.reading() as connection:
        texts = released_comments.of_response(connection, sheet.framework, response_id)
    return tuple(text for text in texts if text.reply)


def _own(identity: Identity, sheet: Sheet) -> int:
    require(identity, Action.SEE_OWN_ANSWERS, round=sheet.round, area=sheet.response.area)
    if identity.response is None or identity.response != sheet.response.id:
        raise Refused(_(REFUSED))
    return identity.response
