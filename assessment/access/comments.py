"""What people wrote, on its way to boards: what waits for the national team, what is copied at release, what a board
may read and answer. How the national team decides is in `moderating`; what a person is told, in `own_comments`."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection

from assessment.access.auditing import record
from assessment.access.demonstration import typed_by_visitors
from assessment.access.frameworks import area_set_of, framework_of, spoken
from assessment.access.gate import REFUSED, Action, permit, require
from assessment.access.place import Place
from assessment.language import _
from assessment.model.area import Area, AreaSet
from assessment.model.comment import Decision, ReleasedComment, Written
from assessment.model.errors import NotFound, Refused
from assessment.model.framework import Framework
from assessment.model.identity import Identity
from assessment.model.round import Round, RoundState
from assessment.storage import moderation, released_comments
from assessment.storage import rounds as stored
from assessment.storage.allowed import clean_text

LONGEST_REPLY: Final = 2000


@dataclass(frozen=True)
class AreaComments:
    """What was released of an area, by indicator, then by the words: the same for officers and for facilitators.
    `may_reply`: this reader may answer for the area."""

    round: Round
    framework: Framework
    area_set: AreaSet
    area: Area
    comments: tuple[ReleasedComment, ...]
    may_reply: bool


def waiting(place: Place, identity: Identity, round_id: str) -> Mapping[str, int]:
    """By area code how many texts wait for a decision of the national team; areas without any are left out.

    Unless somebody decides, those texts are held back at release. Raises Refused.
    """
    with place.storage.reading() as connection:
        round_ = stored.find(connection, round_id)
        require(identity, Action.SEE_ROUNDS, round=round_)
        if round_ is None:
            raise Refused(_(REFUSED))
        if round_.state in (RoundState.DRAFT, RoundState.RELEASED):
            return {}
        framework = framework_of(place, round_, connection)
        texts = moderation.written(connection, framework, round_id, left_out=typed_by_visitors(round_))
    return dict(sorted(Counter(text.area for text in texts if waits(text, round_)).items()))


def waits(text: Written, round_: Round) -> bool:
    """Whether somebody must still decide about a text: whoever was asked to look at theirs cannot do so any more once
    the round has closed."""
    if not text.is_for_boards or round_.state not in (RoundState.OPEN, RoundState.CLOSED):
        return False
    return text.decision is None or (text.decision is Decision.ASK and round_.state is RoundState.CLOSED)


def copy_released(connection: Connection, place: Place, round_: Round) -> int:
    """Copy what the national team has released to where boards read it, in the transaction of the round's release; how
    many texts there were. What nobody decided about, what changed since, and what its person keeps to the national
    team stays behind."""
    framework = framework_of(place, round_, connection)
    texts = moderation.written(connection, framework, round_.id, left_out=typed_by_visitors(round_))
    chosen = (text for text in texts if text.is_for_boards and text.decision is Decision.RELEASE)
    return released_comments.copy_for_boards(connection, round_.id, chosen)


def area_comments(place: Place, identity: Identity, round_id: str, area: str) -> AreaComments:
    """What was released of an area (a code). No texts before release and where the area's result is withdrawn.

    Raises Refused, also where there is no such round.
    """
    with place.storage.reading() as connection:
        round_ = _readable(connection, identity, Action.READ_COMMENTS, round_id, area=area)
        framework = framework_of(place, round_, connection)
        comments = released_comments.of_area(connection, framework, round_id, area)
    area_set = area_set_of(place, round_)
    may_reply = permit(identity, Action.REPLY_TO_COMMENTS, round=round_, area=area)
    return AreaComments(round_, spoken(place.content, framework), area_set, area_set.area(area), comments, may_reply)


def reply(place: Place, identity: Identity, round_id: str, *, area: str, comment_id: str, text: str) -> str:
    """Keep an area's reply to a released comment, which its person can read; "" takes it back. The reply as it was
    kept: without control characters, and cut to LONGEST_REPLY. In the demonstration nothing is kept, since other
    visitors would read it. Raises Refused, NotFound."""
    kept = clean_text(text, longest=LONGEST_REPLY, lines=True).strip()
    with place.storage.writing() as connection:
        round_ = _readable(connection, identity, Action.REPLY_TO_COMMENTS, round_id, area=area)
        shown = released_comments.of_area(connection, framework_of(place, round_, connection), round_id, area)
        if comment_id not in {comment.id for comment in shown}:
            raise NotFound(_("This comment is not there any more. Your reply was not saved."))
        if round_.demonstration:
            return kept
        released_comments.answer(connection, round_id, area, comment_id, reply=kept)
        did = "replied to a comment" if kept else "took back a reply"
        record(connection, identity, did, round_id=round_id, area=area)
    return kept


def _readable(connection: Connection, identity: Identity, action: Action, round_id: str, *, area: str) -> Round:
    round_ = stored.find(connection, round_id)
    require(identity, action, round=round_, area=area)
    if round_ is None or area not in stored.areas(connection, round_id):
        raise Refused(_(REFUSED))
    return round_
