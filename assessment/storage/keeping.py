"""How long a round's people's data are kept, and erasing them when that day is over."""

from datetime import date, datetime

from sqlalchemy import Connection, delete, exists, or_, select, update

from assessment.storage.tables import (
    invitations,
    released_comments,
    round_areas,
    rounds,
    sealed_responses,
    tallies,
)

PEOPLES = (invitations, released_comments, sealed_responses, tallies)
"""What is about people. Responses and all that hangs on them go with their invitations."""


def set_keep_until(connection: Connection, round_id: str, day: date | None) -> None:
    """Keep people's data of this round until the end of this day; None: until somebody erases them."""
    connection.execute(update(rounds).where(rounds.c.id == round_id).values(keep_until=day))


def due(connection: Connection, today: date) -> tuple[str, ...]:
    """Ids of rounds whose day is over and whose people's data are still there."""
    any_left = or_(*(exists().where(table.c.round == rounds.c.id) for table in PEOPLES))
    wanted = select(rounds.c.id).where(rounds.c.keep_until < today, any_left).order_by(rounds.c.id)
    return tuple(connection.execute(wanted).scalars())


def erase_people(connection: Connection, round_id: str, *, at: datetime) -> None:
    """Erase all that is about people, counts included: a count of one is somebody's answer. Each area's result is
    withdrawn; what was published of the round as a whole stays as it was released."""
    for table in PEOPLES:
        connection.execute(delete(table).where(table.c.round == round_id))
    here = (round_areas.c.round == round_id) & round_areas.c.withdrawn_at.is_(None)
    connection.execute(update(round_areas).where(here).values(withdrawn_at=at))
