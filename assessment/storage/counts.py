"""Counts of sent responses: the only thing that scoring ever sees.

A response's contributions are a pure function of the framework and its answers. The tally in the database is their
sum, moved in the transaction that changes an answer, a choice or whether the response is sent; `verifying` rebuilds it
from the answers and compares.
"""

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, delete, select

from assessment.model.framework import ANSWERED, FactKind, Framework
from assessment.model.round import AnswerKey, AnswerKind, Audience, Response
from assessment.storage.tables import tallies
from assessment.storage.upserts import Upserts


class Counted(NamedTuple):
    """What is counted. `kind` is "sent" (item and value empty), "rating" (an indicator's id; a level's id, dont_know or
    not_applicable) or "fact" (a fact's id; one token of its value, or "given" for a text; who answers a fact with
    several choices counts as ANSWERED once as well)."""

    kind: str
    item: str
    value: str


class CountRow(NamedTuple):
    area: str
    perspective: str
    audience: str
    kind: str
    item: str
    value: str
    people: int


class Group(NamedTuple):
    """Whose counts: sent responses of one perspective in one area with one choice of audience."""

    round_id: str
    area: str
    perspective: str
    audience: Audience


SENT = Counted("sent", "", "")


def contribution(framework: Framework, key: AnswerKey, value: str) -> tuple[Counted, ...]:
    """What one answer adds to the counts: only ratings and facts do, and not when they are cleared."""
    if not value or key.kind not in (AnswerKind.RATING, AnswerKind.FACT):
        return ()
    if key.kind is AnswerKind.RATING:
        return (Counted("rating", key.item, value),)
    kind = framework.fact(key.item).kind
    if kind is FactKind.TEXT:
        return (Counted("fact", key.item, "given"),)
    tokens = (*value.split(), ANSWERED) if kind is FactKind.CHOICES else (value,)
    return tuple(Counted("fact", key.item, token) for token in tokens)


def contributions(framework: Framework, response: Response) -> Counter[Counted]:
    """All that a response adds to the counts once it is sent."""
    counter = Counter({SENT: 1})
    for answer in response.answers.values():
        counter.update(contribution(framework, answer.key, answer.value))
    return counter


_MOVE = Upserts(tallies, lambda new: {"people": tallies.c.people + new.excluded.people})
_KEY = tuple(column.name for column in tallies.primary_key)  # Group and Counted, in this order
_REMOVE = delete(tallies).where(*(tallies.c[name] == bindparam(f"at_{name}") for name in _KEY))


def move(connection: Connection, *moves: tuple[Group, Mapping[Counted, int]]) -> None:
    """Add changes (people, may be negative) to groups' counts. A count of nobody leaves no row behind: it would still
    tell what somebody had answered. Rows are taken in one order, so that two writers cannot block each other.

    Raises AssertionError, and with it undoes the transaction, if a count fell below zero: answers and counts would
    have come apart.
    """
    statement = _MOVE.on(connection).returning(tallies.c.people)
    changes = [(*group, *counted, change) for group, of_group in moves for counted, change in of_group.items()]
    for *key, change in sorted(changes):
        if not change:
            continue
        row = dict(zip(_KEY, key, strict=True))
        people = connection.execute(statement, {**row, "people": change}).scalar_one()
        if people < 0:
            raise AssertionError(f"a count fell below zero: {row}")
        if people == 0:
            connection.execute(_REMOVE, {f"at_{name}": value for name, value in row.items()})


def add(connection: Connection, people: Mapping[tuple[Group, Counted], int]) -> None:
    """Add many counts at once, none of them negative."""
    rows = [
        dict(zip((*_KEY, "people"), (*group, *counted, number), strict=True))
        for (group, counted), number in sorted(people.items())
    ]
    if rows:
        connection.execute(_MOVE.on(connection), rows)


def of_round(connection: Connection, round_id: str, area: str | None = None) -> list[CountRow]:
    """A round's counts, or one area's of them, in the key's order. Costs the same for any number of responses."""
    statement = _OF_ROUND if area is None else _OF_AREA
    found = connection.execute(statement, {"in_round": round_id, "in_area": area} if area else {"in_round": round_id})
    return [CountRow._make(row) for row in found]


_COLUMNS = [tallies.c[name] for name in CountRow._fields]
_OF_ROUND = select(*_COLUMNS).where(tallies.c.round == bindparam("in_round")).order_by(*tallies.primary_key)
_OF_AREA = _OF_ROUND.where(tallies.c.area == bindparam("in_area"))
