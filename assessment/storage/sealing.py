"""Sealing a round: the link between an invitation and its response is cut for good.

What stays of a sent response is its area, role, choice and answers, under a random id. Its number, its order, its
moments, its revisions, who helped with it and what was decided about its words go; so do responses that were never
sent. Invitations are put in anew, as many as count, without labels or moments and with codes that nobody has, so that
not even an invitation's number in the audit log leads anywhere. Where one person alone was invited in a role and area,
what is left is theirs still: whom nobody else could be, no sealing hides.
"""

import secrets
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, delete, insert, select, update

from assessment.storage.invitations import invited
from assessment.storage.tables import (
    answers,
    invitations,
    released_comments,
    responses,
    rounds,
    sealed_answers,
    sealed_responses,
)

LABEL: Final = "Sealed"
"""What every invitation of a sealed round is called."""

_SENT = (
    select(responses.c.id, invitations.c.area, invitations.c.perspective, responses.c.audience)
    .join(invitations, invitations.c.id == responses.c.invitation)
    .where(responses.c.sent_at.is_not(None))
)
_GIVEN = (
    select(answers.c.response, answers.c.kind, answers.c.item, answers.c.value)
    .join(responses, responses.c.id == answers.c.response)
    .join(invitations, invitations.c.id == responses.c.invitation)
    .where(responses.c.sent_at.is_not(None), answers.c.value != "")
)


def seal(connection: Connection, round_id: str, *, at: datetime) -> int:
    """Seal a released round in this writing transaction; how many responses it has. Call it once."""
    here = invitations.c.round == round_id
    ids: dict[int, str] = {}
    kept: list[dict[str, Any]] = []
    for response, area, perspective, audience in connection.execute(_SENT.where(here)):
        ids[response] = secrets.token_hex(16)
        row = {"id": ids[response], "round": round_id, "area": area, "perspective": perspective, "audience": audience}
        kept.append(row)
    given = [
        {"response": ids[response], "kind": kind, "item": item, "value": value}
        for response, kind, item, value in connection.execute(_GIVEN.where(here))
    ]
    comments = released_comments.c.round == round_id
    connection.execute(update(released_comments).where(comments).values(response=None))
    _put_invitations_anew(connection, round_id, at=at)  # takes the responses with it
    # In the order of the random ids: a database that keeps rows as they came must not keep the order of sending.
    if kept:
        connection.execute(insert(sealed_responses), sorted(kept, key=lambda row: str(row["id"])))
    if given:
        connection.execute(insert(sealed_answers), sorted(given, key=_by_key))
    connection.execute(update(rounds).where(rounds.c.id == round_id).values(sealed_at=at))
    return len(kept)


def _put_invitations_anew(connection: Connection, round_id: str, *, at: datetime) -> None:
    """As many as are invited by area and role, which results need, and nothing else about anybody."""
    counted = invited(connection, round_id)
    connection.execute(delete(invitations).where(invitations.c.round == round_id))
    fresh = [
        {
            "round": round_id,
            "area": row.area,
            "perspective": row.perspective,
            "label": LABEL,
            "code_hash": secrets.token_hex(32),
            "created_at": at,
        }
        for row in counted
        for _ in range(row.invited)
    ]
    if fresh:
        connection.execute(insert(invitations), fresh)


def _by_key(row: Mapping[str, Any]) -> tuple[str, str, str]:
    return row["response"], row["kind"], row["item"]
