"""The copies of texts that boards may read, and the replies to them.

They carry random ids and no time, and stand in an order that their words alone make: nothing about them tells who wrote
what, when, or what else was written.
"""

import secrets
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, update

from assessment.model.comment import ReleasedComment, Written
from assessment.model.framework import Framework
from assessment.model.round import AnswerKey, AnswerKind, Audience
from assessment.storage.own_words import place_of, places_in
from assessment.storage.tables import released_comments, round_areas

_RELEASED = (
    select(
        released_comments.c.id,
        released_comments.c.area,
        released_comments.c.perspective,
        released_comments.c.kind,
        released_comments.c.item,
        released_comments.c.body,
        released_comments.c.reply,
    )
    .select_from(released_comments)
    .join(
        round_areas,
        (round_areas.c.round == released_comments.c.round) & (round_areas.c.area == released_comments.c.area),
    )
    .where(round_areas.c.withdrawn_at.is_(None))
)
_RELEASED_IN_ROUND = _RELEASED.where(released_comments.c.round == bindparam("in_round"))
_RELEASED_IN_AREA = _RELEASED_IN_ROUND.where(released_comments.c.area == bindparam("in_area"))
_RELEASED_OF_RESPONSE = _RELEASED.where(released_comments.c.response == bindparam("of_response"))


def copy_for_boards(connection: Connection, round_id: str, texts: Iterable[Written]) -> int:
    """Copy texts to where boards read them, each with its role only where its person allows it; how many there were."""
    rows = [
        {
            "id": secrets.token_hex(16),
            "round": round_id,
            "area": text.area,
            "perspective": text.perspective if text.audience is Audience.BOARD_WITH_ROLE else "",
            "audience": text.audience.value,
            "kind": text.key.kind.value,
            "item": text.key.item,
            "body": text.text,
            "response": text.response_id,
            "reply": "",
        }
        for text in texts
    ]
    if rows:
        connection.execute(insert(released_comments), rows)
    return len(rows)


def of_area(connection: Connection, framework: Framework, round_id: str, area: str) -> tuple[ReleasedComment, ...]:
    """What a board may read of its area, in the framework's order, then by the words. Nothing of an area whose result
    is withdrawn."""
    rows = connection.execute(_RELEASED_IN_AREA, {"in_round": round_id, "in_area": area})
    return _in_order(framework, map(_released, rows))


def of_round(connection: Connection, framework: Framework, round_id: str) -> tuple[ReleasedComment, ...]:
    """What the boards of all areas may read, in the framework's order."""
    return _in_order(framework, map(_released, connection.execute(_RELEASED_IN_ROUND, {"in_round": round_id})))


def of_response(connection: Connection, framework: Framework, response_id: int) -> tuple[ReleasedComment, ...]:
    """What boards may read of one response."""
    rows = connection.execute(_RELEASED_OF_RESPONSE, {"of_response": response_id})
    return _in_order(framework, map(_released, rows))


def answer(connection: Connection, round_id: str, area: str, comment_id: str, *, reply: str) -> bool:
    """Keep an area's reply to a comment; "" takes it back. False: the area has no such comment in this round."""
    table = released_comments.c
    here = (table.round == round_id) & (table.area == area) & (table.id == comment_id)
    return connection.execute(update(released_comments).where(here).values(reply=reply)).rowcount == 1


def _in_order(framework: Framework, comments: Iterable[ReleasedComment]) -> tuple[ReleasedComment, ...]:
    """By indicator (comments before facts), then by the words: neither ids nor times decide."""
    places = places_in(framework)
    return tuple(sorted(comments, key=lambda one: (place_of(places, one.key), one.text, one.perspective, one.reply)))


def _released(row: Iterable[Any]) -> ReleasedComment:
    comment_id, area, perspective, kind, item, text, reply = row
    return ReleasedComment(comment_id, area, perspective, AnswerKey(AnswerKind(kind), item), text, reply)
