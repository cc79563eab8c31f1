"""Whole responses at once, with their invitations and counts: how the demonstration is filled."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert

from assessment.model.framework import Framework
from assessment.model.round import Response
from assessment.storage import counts
from assessment.storage.counts import Counted, Group
from assessment.storage.invitations import NewInvitation
from assessment.storage.tables import answers, invitations, responses


@dataclass(frozen=True)
class Return:
    """An invitation and what came of it; None: its code was never used. The response's id is not looked at."""

    invitation: NewInvitation
    response: Response | None


def put(connection: Connection, framework: Framework, returns: Sequence[Return], *, at: datetime) -> None:
    """Store returns to one round. What is sent is counted. Answers must be allowed ones: they are not checked here."""
    invited = _insert(connection, invitations, [_invitation_row(one.invitation, at) for one in returns])
    begun = [(id_, one.response) for id_, one in zip(invited, returns, strict=True) if one.response is not None]
    ids = _insert(connection, responses, [_response_row(id_, response) for id_, response in begun])
    given = [row for id_, (_, response) in zip(ids, begun, strict=True) for row in _answer_rows(id_, response)]
    if given:
        connection.execute(insert(answers), given)
    counts.add(connection, _counted(framework, [response for _, response in begun]))


def _insert(connection: Connection, table: Any, rows: list[dict[str, Any]]) -> list[int]:
    """The ids of new rows, in the order of the rows."""
    if not rows:
        return []
    statement = insert(table).returning(table.c.id, sort_by_parameter_order=True)
    return [int(id_) for id_ in connection.execute(statement, rows).scalars()]


def _invitation_row(new: NewInvitation, at: datetime) -> dict[str, Any]:
    row = new._asdict()
    return {"round": row.pop("round_id"), **row, "created_at": at}


def _response_row(invitation_id: int, response: Response) -> dict[str, Any]:
    return {
        "invitation": invitation_id,
        "revision": response.revision,
        "audience": response.audience,
        "told_invited": response.told_invited,
        "sent_at": response.sent_at,
        "changed_at": response.changed_at,
    }


def _answer_rows(response_id: int, response: Response) -> list[dict[str, Any]]:
    return [
        {
            "response": response_id,
            "kind": answer.key.kind,
            "item": answer.key.item,
            "value": answer.value,
            "revision": answer.revision,
            "editor": answer.editor,
            "saved_at": answer.saved_at,
        }
        for answer in response.answers.values()
    ]


def _counted(framework: Framework, found: Sequence[Response]) -> Counter[tuple[Group, Counted]]:
    cells: Counter[tuple[Group, Counted]] = Counter()
    for response in found:
        if response.is_sent and response.audience is not None:
            group = Group(response.round_id, response.area, response.perspective, response.audience)
            for counted, people in counts.contributions(framework, response).items():
                cells[group, counted] += people
    return cells
