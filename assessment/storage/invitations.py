"""Invitations: one for each person, opened by a code of which only a keyed hash is kept."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from assessment.storage.tables import invitations


@dataclass(frozen=True)
class Invitation:
    """`label` is what the inviting person calls it ("Carer rep A"): no name is needed. Moments are UTC."""

    id: int
    round_id: str
    area: str
    perspective: str
    label: str
    created_at: datetime
    revoked_at: datetime | None


class InvitedRow(NamedTuple):
    area: str
    perspective: str
    invited: int


class NewInvitation(NamedTuple):
    round_id: str
    area: str
    perspective: str
    label: str
    code_hash: str


_COLUMNS = (
    invitations.c.id,
    invitations.c.round,
    invitations.c.area,
    invitations.c.perspective,
    invitations.c.label,
    invitations.c.created_at,
    invitations.c.revoked_at,
)
_BY_HASH = select(*_COLUMNS).where(invitations.c.code_hash == bindparam("hashed"))
_OF_ROUND = select(*_COLUMNS).where(invitations.c.round == bindparam("in_round")).order_by(invitations.c.id)
_INVITED = (
    select(invitations.c.area, invitations.c.perspective, func.count())
    .where(invitations.c.round == bindparam("in_round"), invitations.c.revoked_at.is_(None))
    .group_by(invitations.c.area, invitations.c.perspective)
    .order_by(invitations.c.area, invitations.c.perspective)
)


def add(connection: Connection, new: Iterable[NewInvitation], *, at: datetime) -> None:
    """Store invitations. Raises IntegrityError if a code's hash is taken."""
    rows: list[dict[str, Any]] = [
        {
            "round": one.round_id,
            "area": one.area,
            "perspective": one.perspective,
            "label": one.label,
            "code_hash": one.code_hash,
            "created_at": at,
        }
        for one in new
    ]
    if rows:
        connection.execute(insert(invitations), rows)


def find(connection: Connection, hashed: str) -> Invitation | None:
    """The invitation that a code opens, by the code's keyed hash. A revoked one is found too: look at `revoked_at`."""
    row = connection.execute(_BY_HASH, {"hashed": hashed}).one_or_none()
    return None if row is None else Invitation(*row)


def of_round(connection: Connection, round_id: str) -> tuple[Invitation, ...]:
    """All invitations of a round, revoked ones too, in the order in which they were given."""
    found = connection.execute(_OF_ROUND, {"in_round": round_id})
    return tuple(Invitation(*row) for row in found)


def invited(connection: Connection, round_id: str) -> list[InvitedRow]:
    """How many people are invited (not revoked) by area and perspective, where anybody is."""
    return [InvitedRow._make(row) for row in connection.execute(_INVITED, {"in_round": round_id})]


def revoke(connection: Connection, invitation_id: int, *, at: datetime) -> bool:
    """Make a code open nothing from now on. False: there is no such invitation, or it is revoked already."""
    wanted = (invitations.c.id == invitation_id) & invitations.c.revoked_at.is_(None)
    return connection.execute(update(invitations).where(wanted).values(revoked_at=at)).rowcount == 1


def remove(connection: Connection, invitation_id: int) -> None:
    """Delete an invitation with its response and answers. Counts are not touched: withdraw first."""
    connection.execute(delete(invitations).where(invitations.c.id == invitation_id))
