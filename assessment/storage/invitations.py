"""Invitations: one for each person, opened by a code of which only a keyed hash is kept."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from assessment.model.round import Round
from assessment.storage.rounds import COLUMNS as ROUND_COLUMNS
from assessment.storage.rounds import from_columns
from assessment.storage.tables import invitations, responses, rounds


@dataclass(frozen=True)
class Invitation:
    """`label` is what the inviting person calls it ("Carer rep A"): no name is needed. Moments are UTC. `issue` counts
    the codes that it has had; only the newest opens it."""

    id: int
    round_id: str
    area: str
    perspective: str
    label: str
    created_at: datetime
    revoked_at: datetime | None
    issue: int = 1


@dataclass(frozen=True)
class Followed:
    """An invitation with what has become of it: whether its person has sent answers."""

    invitation: Invitation
    sent: bool


@dataclass(frozen=True)
class Opened:
    """All that a signed link's invitation says, read at once. `response` is None until somebody has opened it."""

    invitation: Invitation
    code_hash: str
    round: Round
    response: int | None


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
    invitations.c.issue,
)
_BY_HASH = select(*_COLUMNS).where(invitations.c.code_hash == bindparam("hashed"))
_OF_ROUND = select(*_COLUMNS).where(invitations.c.round == bindparam("in_round")).order_by(invitations.c.id)
_FOLLOWED = (
    select(*_COLUMNS, responses.c.sent_at.is_not(None))
    .outerjoin(responses, responses.c.invitation == invitations.c.id)
    .where(invitations.c.round == bindparam("in_round"))
    .order_by(invitations.c.id)
)
_BY_ID = (
    select(*_COLUMNS, responses.c.sent_at.is_not(None))
    .outerjoin(responses, responses.c.invitation == invitations.c.id)
    .where(invitations.c.id == bindparam("wanted"), invitations.c.round == bindparam("in_round"))
)
_OPENED = (
    select(*_COLUMNS, invitations.c.code_hash, responses.c.id, *ROUND_COLUMNS)
    .join(rounds, rounds.c.id == invitations.c.round)
    .outerjoin(responses, responses.c.invitation == invitations.c.id)
    .where(invitations.c.id == bindparam("wanted"))
)
_HASHES = select(invitations.c.id, invitations.c.code_hash).where(
    invitations.c.round == bindparam("in_round"), invitations.c.revoked_at.is_(None)
)
_INVITED = (
    select(invitations.c.area, invitations.c.perspective, func.count())
    .where(invitations.c.round == bindparam("in_round"), invitations.c.revoked_at.is_(None))
    .group_by(invitations.c.area, invitations.c.perspective)
    .order_by(invitations.c.area, invitations.c.perspective)
)


def add(connection: Connection, new: Iterable[NewInvitation], *, at: datetime) -> tuple[int, ...]:
    """Store invitations; their ids, in the same order. Raises IntegrityError if a code's hash is taken."""
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
    if not rows:
        return ()
    stored = insert(invitations).returning(invitations.c.id, sort_by_parameter_order=True)
    return tuple(connection.execute(stored, rows).scalars())


def find(connection: Connection, hashed: str) -> Invitation | None:
    """The invitation that a code opens, by the code's keyed hash. A revoked one is found too: look at `revoked_at`."""
    row = connection.execute(_BY_HASH, {"hashed": hashed}).one_or_none()
    return None if row is None else Invitation(*row)


def of_round(connection: Connection, round_id: str) -> tuple[Invitation, ...]:
    """All invitations of a round, revoked ones too, in the order in which they were given."""
    found = connection.execute(_OF_ROUND, {"in_round": round_id})
    return tuple(Invitation(*row) for row in found)


def followed(connection: Connection, round_id: str) -> tuple[Followed, ...]:
    """The same, each with whether its person has sent answers."""
    found = connection.execute(_FOLLOWED, {"in_round": round_id})
    return tuple(Followed(Invitation(*row), sent) for *row, sent in found)


def followed_one(connection: Connection, round_id: str, invitation_id: int) -> Followed | None:
    """One invitation of this round."""
    row = connection.execute(_BY_ID, {"in_round": round_id, "wanted": invitation_id}).one_or_none()
    return None if row is None else Followed(Invitation(*row[:-1]), row[-1])


def opened(connection: Connection, invitation_id: int) -> Opened | None:
    """An invitation with its round and response, in one statement. A revoked one is found too."""
    row = connection.execute(_OPENED, {"wanted": invitation_id}).one_or_none()
    if row is None:
        return None
    mine, (hashed, response, *of_round) = row[: len(_COLUMNS)], row[len(_COLUMNS) :]
    return Opened(Invitation(*mine), hashed, from_columns(of_round), response)


def code_hashes(connection: Connection, round_id: str) -> dict[int, str]:
    """The keyed hashes of all codes of a round that open something, by invitation id."""
    return {row.id: row.code_hash for row in connection.execute(_HASHES, {"in_round": round_id})}


def invited(connection: Connection, round_id: str) -> list[InvitedRow]:
    """How many people are invited (not revoked) by area and perspective, where anybody is."""
    return [InvitedRow._make(row) for row in connection.execute(_INVITED, {"in_round": round_id})]


def revoke(connection: Connection, invitation_id: int, *, at: datetime) -> bool:
    """Make a code open nothing from now on. False: there is no such invitation, or it is revoked already."""
    wanted = (invitations.c.id == invitation_id) & invitations.c.revoked_at.is_(None)
    return connection.execute(update(invitations).where(wanted).values(revoked_at=at)).rowcount == 1


def reissue(connection: Connection, invitation_id: int, hashed: str) -> None:
    """Give an invitation another code, known by its keyed hash: the old one opens nothing from now on, nor does its
    signed link."""
    mine = invitations.c.id == invitation_id
    connection.execute(update(invitations).where(mine).values(code_hash=hashed, issue=invitations.c.issue + 1))


def relabel(connection: Connection, invitation_id: int, label: str) -> None:
    """Call an invitation something else."""
    connection.execute(update(invitations).where(invitations.c.id == invitation_id).values(label=label))


def remove(connection: Connection, invitation_id: int) -> None:
    """Delete an invitation with its response and answers. Counts are not touched: withdraw first."""
    connection.execute(delete(invitations).where(invitations.c.id == invitation_id))
