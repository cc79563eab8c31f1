"""Each sent response's ratings and facts, one response after another, for the check before a release."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select

from assessment.model.round import AnswerKey, AnswerKind
from assessment.storage.tables import answers, invitations, responses


class Given(NamedTuple):
    """What one person gave: ratings and facts that are not empty. Who they are is not here."""

    area: str
    perspective: str
    answers: dict[AnswerKey, str]


_EACH = (
    select(
        responses.c.id,
        invitations.c.area,
        invitations.c.perspective,
        answers.c.kind,
        answers.c.item,
        answers.c.value,
    )
    .select_from(responses)
    .join(invitations, invitations.c.id == responses.c.invitation)
    .join(answers, answers.c.response == responses.c.id)
    .where(
        invitations.c.round == bindparam("in_round"),
        responses.c.sent_at.is_not(None),
        answers.c.kind.in_([AnswerKind.RATING.value, AnswerKind.FACT.value]),
        answers.c.value != "",
    )
    .order_by(invitations.c.area, invitations.c.perspective, responses.c.id)
    .execution_options(yield_per=1000)
)


def each_given(connection: Connection, round_id: str) -> Iterator[Given]:
    """The round's sent responses, by area and perspective. One at a time is in memory."""
    rows = connection.execute(_EACH, {"in_round": round_id})
    for (_, area, perspective), of_one in groupby(rows, key=lambda row: (row[0], row[1], row[2])):
        given = {AnswerKey(AnswerKind(kind), item): value for *_, kind, item, value in of_one}
        yield Given(area, perspective, given)
