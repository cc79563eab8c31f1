"""Texts of a sealed round: whose they are cannot be told any more."""

from sqlalchemy import Connection, and_, bindparam, select

from assessment.model.comment import Decision, Written
from assessment.model.framework import Framework
from assessment.model.round import AnswerKind
from assessment.storage.moderation import text_from
from assessment.storage.own_words import in_order, in_words, texts_in
from assessment.storage.tables import released_comments, sealed_answers, sealed_responses

_sealed_choice = sealed_answers.alias("sealed_choice")
_copied = select(released_comments.c.id).where(
    released_comments.c.round == sealed_responses.c.round,
    released_comments.c.area == sealed_responses.c.area,
    released_comments.c.kind == sealed_answers.c.kind,
    released_comments.c.item == sealed_answers.c.item,
    released_comments.c.body == sealed_answers.c.value,
)
_SEALED = (
    select(
        sealed_responses.c.area,
        sealed_responses.c.perspective,
        sealed_answers.c.kind,
        sealed_answers.c.item,
        sealed_answers.c.value,
        sealed_responses.c.audience,
        _sealed_choice.c.value.label("chosen"),
        _copied.exists().label("copied"),
    )
    .select_from(sealed_answers)
    .join(sealed_responses, sealed_responses.c.id == sealed_answers.c.response)
    .outerjoin(
        _sealed_choice,
        and_(
            _sealed_choice.c.response == sealed_answers.c.response,
            _sealed_choice.c.kind == AnswerKind.COMMENT_FOR.value,
            _sealed_choice.c.item == sealed_answers.c.item,
        ),
    )
    .where(sealed_responses.c.round == bindparam("in_round"), in_words(sealed_answers))
)


def of_round(connection: Connection, framework: Framework, round_id: str) -> tuple[Written, ...]:
    """Every text of a sealed round, in the same order: whose it is cannot be told any more, and what was decided only
    by whether boards have the same words."""
    rows = connection.execute(_SEALED, {"in_round": round_id, "texts": texts_in(framework)})
    return in_order(
        framework,
        (text_from((0, *row[:5], 0, *row[5:7], Decision.RELEASE if row.copied else None, "")) for row in rows),
    )
