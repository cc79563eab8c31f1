"""Answers that somebody else keys for a person: whose may be, who does it, and when they compared them."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, bindparam, exists, select, update

from assessment.model.round import Assisted
from assessment.storage.tables import answers, invitations, responses


class Person(NamedTuple):
    """Somebody invited (not revoked) whose answers are not sent. `has_answers`: something is answered already;
    `assisted` and `assisted_by` say by whose hands, if not their own."""

    invitation: int
    round_id: str
    area: str
    perspective: str
    label: str
    response: int | None
    has_answers: bool
    assisted: Assisted | None
    assisted_by: str


_ANSWERED = exists().where(answers.c.response == responses.c.id, answers.c.value != "")
_PEOPLE: Select[Any] = (
    select(
        invitations.c.id,
        invitations.c.round,
        invitations.c.area,
        invitations.c.perspective,
        invitations.c.label,
        responses.c.id,
        _ANSWERED,
        responses.c.assisted,
        responses.c.assisted_by,
    )
    .select_from(invitations)
    .outerjoin(responses, responses.c.invitation == invitations.c.id)
    .where(invitations.c.revoked_at.is_(None), responses.c.sent_at.is_(None))
)
_OF_ROUND = _PEOPLE.where(invitations.c.round == bindparam("in_round")).order_by(invitations.c.id)
_ONE = _PEOPLE.where(invitations.c.id == bindparam("wanted"))
_CHANGE = update(responses).where(responses.c.id == bindparam("wanted"))
_MARK = _CHANGE.values(assisted=bindparam("how"), assisted_by=bindparam("by"), checked_at=None)
_HELPER = select(responses.c.assisted, responses.c.assisted_by).where(responses.c.id == bindparam("wanted"))
_CHECKED = _CHANGE.values(checked_at=bindparam("at"))


def not_sent(connection: Connection, round_id: str) -> tuple[Person, ...]:
    """The people of a round whose answers are not sent, in the order in which they were invited."""
    return tuple(map(_person, connection.execute(_OF_ROUND, {"in_round": round_id})))


def find(connection: Connection, invitation_id: int) -> Person | None:
    """One of them by their invitation; None for a revoked one and for one whose answers are sent."""
    row = connection.execute(_ONE, {"wanted": invitation_id}).one_or_none()
    return None if row is None else _person(row)


def helper_of(connection: Connection, response_id: int) -> str | None:
    """Who enters this response for its person: "" where that is nobody in particular; None: its own person does."""
    row = connection.execute(_HELPER, {"wanted": response_id}).one_or_none()
    return None if row is None or row.assisted is None else row.assisted_by or ""


def mark(connection: Connection, response_id: int, how: Assisted | None, by: str) -> None:
    """Keep how a response is keyed and by whom; None: by its own person. What was compared before counts no more."""
    connection.execute(_MARK, {"wanted": response_id, "how": how.value if how else None, "by": by or None})


def checked(connection: Connection, response_id: int, *, at: datetime) -> None:
    """Keep that what is keyed was compared with what was said."""
    connection.execute(_CHECKED, {"wanted": response_id, "at": at})


def _person(row: Iterable[Any]) -> Person:
    invitation, round_id, area, perspective, label, response, has_answers, assisted, by = row
    how = None if assisted is None else Assisted(assisted)
    return Person(invitation, round_id, area, perspective, label, response, bool(has_answers), how, by or "")
