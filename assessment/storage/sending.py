"""The choice of audience, sending and withdrawing: each moves the response's counts in its own transaction."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, select, update

from assessment.model.framework import Framework
from assessment.model.round import Audience
from assessment.storage import answers, counts
from assessment.storage.responses import Standing, read
from assessment.storage.tables import responses, rounds

_ROUND_STAYS = select(rounds.c.state).where(rounds.c.id == bindparam("wanted")).with_for_update(read=True)


def hold(connection: Connection, response_id: int) -> Standing | None:
    """A response with all its answers, which nobody else changes until the transaction ends; its round stays in the
    state that is found. Needs a writing connection."""
    answers.lock(connection, response_id)
    standing = read(connection, response_id)
    if standing is None or connection.dialect.name == "sqlite":
        return standing
    connection.execute(_ROUND_STAYS, {"wanted": standing.round.id})
    return read(connection, response_id)


def choose(
    connection: Connection, held: Standing, framework: Framework, *, audience: Audience, told_invited: int
) -> None:
    """Keep whom this response is for, and the invited number that the person was told when choosing. A choice that was
    set aside is settled by it."""
    response = held.response
    if response.is_sent and response.audience is not audience:
        counts.move(
            connection,
            _of(held, framework, response.audience, people=-1),
            _of(held, framework, audience, people=1),
        )
    _change(connection, held, {"audience": audience, "told_invited": told_invited, "set_aside": None})


def send(connection: Connection, held: Standing, framework: Framework, *, at: datetime) -> None:
    """Send a response that has a choice of audience. One that is sent stays as it is."""
    if not held.response.is_sent:
        counts.move(connection, _of(held, framework, held.response.audience, people=1))
        _change(connection, held, {"sent_at": at})


def withdraw(connection: Connection, held: Standing, framework: Framework) -> None:
    """Take a response and its counts back. Its answers stay with the person, who may send them again."""
    if held.response.is_sent:
        counts.move(connection, _of(held, framework, held.response.audience, people=-1))
        _change(connection, held, {"sent_at": None})


def _change(connection: Connection, held: Standing, values: Mapping[str, Any]) -> None:
    connection.execute(update(responses).where(responses.c.id == held.response.id).values(**values))


def _of(
    held: Standing, framework: Framework, audience: Audience | None, *, people: int
) -> tuple[counts.Group, dict[counts.Counted, int]]:
    """All that this response adds to the counts of its group with this audience, `people` (1 or -1) times."""
    if audience is None:
        raise AssertionError("a sent response has a choice of audience")
    response = held.response
    group = counts.Group(response.round_id, response.area, response.perspective, audience)
    own = counts.contributions(framework, response)
    return group, {counted: people * number for counted, number in own.items()}
