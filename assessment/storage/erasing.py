"""Erasing one person's response: answers, decisions about its comments, released comments and counts, for good."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from sqlalchemy import Connection, delete, select, update

from assessment.model.framework import Framework
from assessment.model.round import SHARED, RoundState
from assessment.storage import sending
from assessment.storage.tables import invitations, released_comments, responses, round_areas

LABEL: Final = "Erased"
"""What an invitation is called once its person's data are erased: a label may be a name."""


@dataclass(frozen=True)
class Erased:
    """Whose response it was. `withdrawn`: the area's result is shown to nobody any more."""

    round_id: str
    area: str
    withdrawn: bool


def erase_response(
    connection: Connection, framework: Framework, response_id: int, *, at: datetime | None = None
) -> Erased | None:
    """Erase a response in this writing transaction. None: there is none, or its round is sealed.

    The invitation stays, without its label, so that the number of people invited stays what others were told; its code
    opens an empty response while the round is open. In a released round the area's result is withdrawn whole if the
    response was shared. One for the national team only was never in what the board got, so nothing that the board gets
    changes: a result withdrawn for it would tell the board of it.
    """
    held = sending.hold(connection, response_id)
    if held is None:
        return None
    response = held.response
    sending.withdraw(connection, held, framework)
    invitation = connection.execute(select(responses.c.invitation).where(responses.c.id == response_id)).scalar_one()
    connection.execute(delete(released_comments).where(released_comments.c.response == response_id))
    connection.execute(delete(responses).where(responses.c.id == response_id))  # its answers and decisions go with it
    if not held.round.demonstration:  # there every label is invented, and a visitor’s tells them apart
        connection.execute(update(invitations).where(invitations.c.id == invitation).values(label=LABEL))
    withdrawn = response.is_sent and held.round.state is RoundState.RELEASED and response.audience in SHARED
    if withdrawn:
        here = (round_areas.c.round == held.round.id) & (round_areas.c.area == response.area)
        first = here & round_areas.c.withdrawn_at.is_(None)
        connection.execute(update(round_areas).where(first).values(withdrawn_at=at or datetime.now(UTC)))
    return Erased(held.round.id, response.area, withdrawn)
