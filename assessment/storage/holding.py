"""How much is held about people in a round."""

from dataclasses import dataclass

from sqlalchemy import Connection, Table, func, select

from assessment.storage.tables import invitations, released_comments, responses, sealed_responses


@dataclass(frozen=True)
class Holding:
    """Numbers of rows. `unsent` responses were begun and are not sent, or no longer."""

    invitations: int
    sent: int
    unsent: int
    released_comments: int
    sealed: int


def holding(connection: Connection, round_id: str) -> Holding:
    """What is held in a round."""
    begun = (
        select(func.count(responses.c.sent_at), func.count())
        .join(invitations, invitations.c.id == responses.c.invitation)
        .where(invitations.c.round == round_id)
    )
    sent, every = connection.execute(begun).one()
    numbers = [_number(connection, table, round_id) for table in (invitations, released_comments, sealed_responses)]
    invited, comments, sealed = numbers
    return Holding(invited, sent, every - sent, comments, sealed)


def _number(connection: Connection, table: Table, round_id: str) -> int:
    counted = select(func.count()).select_from(table).where(table.c.round == round_id)
    return int(connection.execute(counted).scalar_one())
