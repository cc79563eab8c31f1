"""Whether the rows of a round that came from a file fit its framework and its areas, as rows made here always do."""

from collections.abc import Collection, Iterator
from typing import Final

from sqlalchemy import Connection, Table, or_, select

from assessment.model.errors import InvalidAnswer
from assessment.model.framework import Framework
from assessment.model.round import AnswerKey, AnswerKind
from assessment.storage.allowed import allowed_value
from assessment.storage.tables import (
    answers,
    invitations,
    released_comments,
    responses,
    round_areas,
    sealed_answers,
    sealed_responses,
    tallies,
)

AT_ONCE: Final = 2000  # rows
_PLACED = (invitations, sealed_responses, released_comments, tallies)
_GIVEN = (
    select(invitations.c.perspective, answers.c.kind, answers.c.item, answers.c.value)
    .select_from(answers)
    .join(responses, responses.c.id == answers.c.response)
    .join(invitations, invitations.c.id == responses.c.invitation)
)
_SEALED = select(
    sealed_responses.c.perspective, sealed_answers.c.kind, sealed_answers.c.item, sealed_answers.c.value
).join(sealed_responses, sealed_responses.c.id == sealed_answers.c.response)


def misfits(connection: Connection, round_id: str, framework: Framework, areas: Collection[str]) -> Iterator[str]:
    """Says what does not fit, and never what somebody answered. None is good."""
    here = round_areas.c.round == round_id
    taking_part = set(connection.execute(select(round_areas.c.area).where(here)).scalars())
    if not taking_part <= set(areas):
        yield "an area that is not in the set of areas"
    perspectives = {"", *(perspective.id for perspective in framework.perspectives)}
    for table in _PLACED:
        if not _is_placed(connection, table, round_id, taking_part, perspectives):
            yield f"somebody in {table.name} whose area or role is not in the round"
    for given in (_GIVEN.where(invitations.c.round == round_id), _SEALED.where(sealed_responses.c.round == round_id)):
        with connection.execute(given, execution_options={"yield_per": AT_ONCE}) as rows:
            if not all(_is_allowed(framework, *row) for row in rows):
                yield "an answer that the questions do not allow"


def _is_placed(
    connection: Connection, table: Table, round_id: str, areas: Collection[str], perspectives: Collection[str]
) -> bool:
    elsewhere = or_(table.c.area.not_in(areas), table.c.perspective.not_in(perspectives))
    strangers = select(table.c.area).where(table.c.round == round_id, elsewhere).limit(1)
    return connection.execute(strangers).first() is None


def _is_allowed(framework: Framework, perspective: str, kind: str, item: str, value: str) -> bool:
    try:
        return allowed_value(framework, perspective, AnswerKey(AnswerKind(kind), item), value) == value
    except InvalidAnswer:
        return False
