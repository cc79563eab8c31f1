"""Responses: beginning one, and reading it with all its answers."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select
from sqlalchemy.exc import IntegrityError

from assessment.model.round import Answer, AnswerKey, AnswerKind, Assisted, Audience, Response, Round
from assessment.storage import rounds
from assessment.storage.tables import answers, invitations, responses
from assessment.storage.tables import rounds as rounds_table

_KINDS = {kind.value: kind for kind in AnswerKind}
_AUDIENCES = {audience.value: audience for audience in Audience}


@dataclass(frozen=True)
class Standing:
    """A response in its round. `invited` counts the people of the same round, area and perspective who are invited
    now; `revoked` says that this person's invitation was taken back."""

    response: Response
    round: Round
    invited: int
    revoked: bool


_others = invitations.alias("others")
_same_group = (
    (_others.c.round == invitations.c.round)
    & (_others.c.area == invitations.c.area)
    & (_others.c.perspective == invitations.c.perspective)
    & _others.c.revoked_at.is_(None)
)
INVITED_NOW = select(func.count()).select_from(_others).where(_same_group).scalar_subquery()
"""How many people of an invitation's round, area and perspective are invited now, for a statement about invitations."""

_STANDING = (
    select(
        responses.c.id,
        responses.c.revision,
        responses.c.audience,
        responses.c.told_invited,
        responses.c.sent_at,
        responses.c.changed_at,
        responses.c.set_aside,
        responses.c.assisted,
        responses.c.assisted_by,
        responses.c.checked_at,
        invitations.c.area,
        invitations.c.perspective,
        invitations.c.label,
        invitations.c.revoked_at,
        INVITED_NOW,
        *rounds.COLUMNS,
    )
    .select_from(responses)
    .join(invitations, invitations.c.id == responses.c.invitation)
    .join(rounds_table, rounds_table.c.id == invitations.c.round)
    .where(responses.c.id == bindparam("wanted"))
)
_ANSWER_COLUMNS = (
    answers.c.kind,
    answers.c.item,
    answers.c.value,
    answers.c.revision,
    answers.c.editor,
    answers.c.saved_at,
)
_ANSWERS = select(*_ANSWER_COLUMNS).where(answers.c.response == bindparam("of_response"))
_NEWER = _ANSWERS.where(answers.c.revision > bindparam("seen"), answers.c.editor != bindparam("by")).order_by(
    answers.c.revision
)
_OF_INVITATION = select(responses.c.id).where(responses.c.invitation == bindparam("opened"))


def of_invitation(connection: Connection, invitation_id: int) -> int | None:
    """The id of the response that this invitation has begun."""
    return connection.execute(_OF_INVITATION, {"opened": invitation_id}).scalar_one_or_none()


def begin(connection: Connection, invitation_id: int) -> int:
    """The id of the response to this invitation, made now if there is none. Needs a writing connection."""
    begun = of_invitation(connection, invitation_id)
    if begun is not None:
        return begun
    try:
        with connection.begin_nested():
            statement = insert(responses).values(invitation=invitation_id, revision=0)
            return int(connection.execute(statement.returning(responses.c.id)).scalar_one())
    except IntegrityError:
        # Somebody opened the same code on another device at this very moment.
        begun = of_invitation(connection, invitation_id)
        if begun is None:
            raise
        return begun


def read(connection: Connection, response_id: int) -> Standing | None:
    """A response with all its answers, cleared ones too (their value is ""). Needs one snapshot."""
    row = connection.execute(_STANDING, {"wanted": response_id}).one_or_none()
    if row is None:
        return None
    id_, revision, audience, told, sent_at, changed_at, set_aside, assisted, helper, checked_at, *of_round = row
    area, perspective, label, revoked_at, invited, *columns = of_round
    found = connection.execute(_ANSWERS, {"of_response": response_id}).all()
    round_ = rounds.from_columns(columns)
    response = Response(
        id=id_,
        round_id=round_.id,
        area=area,
        perspective=perspective,
        revision=revision,
        audience=None if audience is None else _AUDIENCES[audience],
        told_invited=told,
        sent_at=sent_at,
        changed_at=changed_at,
        answers={answer.key: answer for answer in map(answer_from, found)},
        label=label,
        set_aside=None if set_aside is None else _AUDIENCES[set_aside],
        assisted=None if assisted is None else Assisted(assisted),
        assisted_by=helper or "",
        checked_at=checked_at,
    )
    return Standing(response, round_, invited, revoked=revoked_at is not None)


def changed_elsewhere(connection: Connection, response_id: int, *, seen: int, editor: str) -> tuple[Answer, ...]:
    """Answers that another window saved after revision `seen`, the oldest first."""
    found = connection.execute(_NEWER, {"of_response": response_id, "seen": seen, "by": editor})
    return tuple(map(answer_from, found))


def answer_from(row: Iterable[Any]) -> Answer:
    """An Answer from kind, item, value, revision, editor, saved_at."""
    kind, item, value, revision, editor, saved_at = row
    return Answer(_key(kind, item), value, revision, editor, saved_at)


@lru_cache(maxsize=4096)
def _key(kind: str, item: str) -> AnswerKey:
    """The same few keys are read for every page that a carer opens."""
    return AnswerKey(_KINDS[kind], item)
