"""Closing a round: choices that rest on a number of invited people which has since fallen are set aside."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, or_, select, update

from assessment.model.framework import Framework
from assessment.model.round import SHARED, Audience
from assessment.storage import sending
from assessment.storage.responses import INVITED_NOW
from assessment.storage.tables import invitations, responses

_TOLD_MORE = (
    select(responses.c.id)
    .join(invitations, invitations.c.id == responses.c.invitation)
    .where(
        invitations.c.round == bindparam("in_round"),
        responses.c.sent_at.is_not(None),
        responses.c.audience.in_([audience.value for audience in SHARED]),
        or_(responses.c.told_invited.is_(None), responses.c.told_invited > INVITED_NOW),
    )
    .order_by(responses.c.id)
)
_ASKED_AGAIN = (
    select(invitations.c.area, invitations.c.perspective, invitations.c.label)
    .join(responses, responses.c.invitation == invitations.c.id)
    .where(
        invitations.c.round == bindparam("in_round"),
        invitations.c.revoked_at.is_(None),
        responses.c.set_aside.is_not(None),
    )
    .order_by(invitations.c.area, invitations.c.perspective, invitations.c.id)
)
_NOT_SENT = (
    select(invitations.c.area, invitations.c.perspective, invitations.c.label)
    .outerjoin(responses, responses.c.invitation == invitations.c.id)
    .where(
        invitations.c.round == bindparam("in_round"),
        invitations.c.revoked_at.is_(None),
        responses.c.sent_at.is_(None),
    )
    .order_by(invitations.c.area, invitations.c.perspective, invitations.c.id)
)


@dataclass(frozen=True)
class Person:
    """Somebody who is invited, as whoever invited them calls them."""

    area: str
    perspective: str
    label: str


def told_more(connection: Connection, round_id: str) -> tuple[int, ...]:
    """Ids of the sent and shared responses whose people were told that more are invited than are now."""
    return tuple(connection.execute(_TOLD_MORE, {"in_round": round_id}).scalars())


def set_aside(
    connection: Connection, framework: Framework, response_ids: Iterable[int], *, run_by_board: bool = False
) -> int:
    """Let these responses go to the national team only until their people choose again; how many they were.

    Their counts move with them. Where a board runs the round there is no national team: they are taken back instead,
    and may be sent again. The choice that stood is kept in `set_aside`.
    """
    changed = 0
    for response_id in response_ids:
        held = sending.hold(connection, response_id)
        if held is None or held.response.audience not in SHARED or not held.response.is_sent:
            continue
        if run_by_board:
            sending.withdraw(connection, held, framework)
        else:
            told = held.response.told_invited or 0
            sending.choose(connection, held, framework, audience=Audience.NATIONAL, told_invited=told)
        one = update(responses).where(responses.c.id == response_id)
        connection.execute(one.values(set_aside=held.response.audience))
        changed += 1
    return changed


def asked_again(connection: Connection, round_id: str) -> tuple[Person, ...]:
    """The people whose choice is set aside and who have not chosen again, by area and perspective."""
    return tuple(Person(*row) for row in connection.execute(_ASKED_AGAIN, {"in_round": round_id}))


def not_sent(connection: Connection, round_id: str) -> tuple[Person, ...]:
    """The invited people whose answers are not sent, by area and perspective. Says nothing of what they have begun."""
    return tuple(Person(*row) for row in connection.execute(_NOT_SENT, {"in_round": round_id}))
