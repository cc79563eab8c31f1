"""Rebuilding the counts from the answers, to prove that the tally has not come apart from them.

Answers of a sealed round stand in tables of their own, and count alike.
"""

from collections import Counter
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, func, select

from assessment.model.framework import Framework
from assessment.model.round import AnswerKey, AnswerKind, Audience
from assessment.storage.counts import SENT, Counted, CountRow, Group, contribution, of_round
from assessment.storage.tables import answers, invitations, responses, sealed_answers, sealed_responses


@dataclass(frozen=True)
class Difference:
    """A count that is not what the sent answers add up to."""

    round_id: str
    area: str
    perspective: str
    audience: str
    counted: Counted
    kept: int
    rebuilt: int

    def __str__(self) -> str:
        what = " ".join(part for part in self.counted if part)
        where = " · ".join((self.round_id, self.area, self.perspective, self.audience))
        return f"{where} · {what} · kept {self.kept} · the answers say {self.rebuilt}"


_COUNTING = [AnswerKind.RATING.value, AnswerKind.FACT.value]
_WHOSE = (invitations.c.area, invitations.c.perspective, responses.c.audience)
_SENT = (
    select(*_WHOSE, func.count())
    .join(invitations, invitations.c.id == responses.c.invitation)
    .where(invitations.c.round == bindparam("in_round"), responses.c.sent_at.is_not(None))
    .group_by(*_WHOSE)
)
_WHAT = (*_WHOSE, answers.c.kind, answers.c.item, answers.c.value)
_GIVEN = (
    select(*_WHAT, func.count())
    .select_from(answers)
    .join(responses, responses.c.id == answers.c.response)
    .join(invitations, invitations.c.id == responses.c.invitation)
    .where(
        invitations.c.round == bindparam("in_round"),
        responses.c.sent_at.is_not(None),
        answers.c.kind.in_(_COUNTING),
    )
    .group_by(*_WHAT)
)
_WHOSE_SEALED = (sealed_responses.c.area, sealed_responses.c.perspective, sealed_responses.c.audience)
_SENT_SEALED = (
    select(*_WHOSE_SEALED, func.count())
    .where(sealed_responses.c.round == bindparam("in_round"))
    .group_by(*_WHOSE_SEALED)
)
_WHAT_SEALED = (*_WHOSE_SEALED, sealed_answers.c.kind, sealed_answers.c.item, sealed_answers.c.value)
_GIVEN_SEALED = (
    select(*_WHAT_SEALED, func.count())
    .select_from(sealed_answers)
    .join(sealed_responses, sealed_responses.c.id == sealed_answers.c.response)
    .where(sealed_responses.c.round == bindparam("in_round"), sealed_answers.c.kind.in_(_COUNTING))
    .group_by(*_WHAT_SEALED)
)

Cell = tuple[Group, Counted]


def rebuilt(connection: Connection, round_id: str, framework: Framework) -> Counter[Cell]:
    """The round's counts as its sent answers give them."""
    found: Counter[Cell] = Counter()
    here = {"in_round": round_id}
    for area, perspective, audience, people in (
        *connection.execute(_SENT, here),
        *connection.execute(_SENT_SEALED, here),
    ):
        found[Group(round_id, area, perspective, Audience(audience)), SENT] += people
    for area, perspective, audience, kind, item, value, people in (
        *connection.execute(_GIVEN, here),
        *connection.execute(_GIVEN_SEALED, here),
    ):
        group = Group(round_id, area, perspective, Audience(audience))
        for counted in contribution(framework, AnswerKey(AnswerKind(kind), item), value):
            found[group, counted] += people
    return found


def differences(connection: Connection, round_id: str, framework: Framework) -> tuple[Difference, ...]:
    """Where the round's tally and its answers disagree, in order. Needs one snapshot."""
    kept: Counter[Cell] = Counter()
    for row in of_round(connection, round_id):
        kept[_cell(round_id, row)] += row.people
    right = rebuilt(connection, round_id, framework)
    return tuple(
        Difference(*group, counted, kept[group, counted], right[group, counted])
        for group, counted in sorted({*kept, *right})
        if kept[group, counted] != right[group, counted]
    )


def _cell(round_id: str, row: CountRow) -> Cell:
    group = Group(round_id, row.area, row.perspective, Audience(row.audience))
    return group, Counted(row.kind, row.item, row.value)
