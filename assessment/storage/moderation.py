"""Texts of sent responses, what the national team decided about each, and the copies that boards may read.

A decision holds for one revision of a text. The copies carry random ids and no time, and stand in an order that their
words alone make: nothing about them tells who wrote what, when, or what else was written.
"""

import secrets
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, and_, bindparam, delete, insert, or_, select, update

from assessment.model.comment import Decision, ReleasedComment, Written, effective_audience
from assessment.model.framework import FactKind, Framework
from assessment.model.round import AnswerKey, AnswerKind, Audience
from assessment.storage.tables import answers, invitations, moderations, released_comments, responses, round_areas
from assessment.storage.upserts import Upserts

_chosen = answers.alias("chosen")
_WRITTEN = (
    select(
        answers.c.response,
        invitations.c.area,
        invitations.c.perspective,
        answers.c.kind,
        answers.c.item,
        answers.c.value,
        answers.c.revision,
        responses.c.audience,
        _chosen.c.value.label("chosen"),
        moderations.c.decision,
        moderations.c.note,
    )
    .select_from(answers)
    .join(responses, responses.c.id == answers.c.response)
    .join(invitations, invitations.c.id == responses.c.invitation)
    .outerjoin(
        _chosen,
        and_(
            _chosen.c.response == answers.c.response,
            _chosen.c.kind == AnswerKind.COMMENT_FOR.value,
            _chosen.c.item == answers.c.item,
        ),
    )
    .outerjoin(
        moderations,
        and_(
            moderations.c.response == answers.c.response,
            moderations.c.kind == answers.c.kind,
            moderations.c.item == answers.c.item,
            moderations.c.revision == answers.c.revision,
        ),
    )
    .where(
        answers.c.value != "",
        or_(
            answers.c.kind.in_([AnswerKind.COMMENT.value, AnswerKind.REASON.value]),
            and_(answers.c.kind == AnswerKind.FACT.value, answers.c.item.in_(bindparam("texts", expanding=True))),
        ),
    )
)
_OF_ROUND = _WRITTEN.where(invitations.c.round == bindparam("in_round"), responses.c.sent_at.is_not(None))
_OF_RESPONSE = _WRITTEN.where(answers.c.response == bindparam("of_response"))
_DECIDE = Upserts(moderations, lambda new: {name: new.excluded[name] for name in ("revision", "decision", "note")})
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


def written(connection: Connection, framework: Framework, round_id: str) -> tuple[Written, ...]:
    """Every text of the sent responses of a round, by area, then in the framework's order, then by its words."""
    rows = connection.execute(_OF_ROUND, {"in_round": round_id, "texts": _texts(framework)})
    return _sorted(framework, map(_written, rows))


def written_by(connection: Connection, framework: Framework, response_id: int) -> tuple[Written, ...]:
    """Every text of one response, sent or not."""
    rows = connection.execute(_OF_RESPONSE, {"of_response": response_id, "texts": _texts(framework)})
    return _sorted(framework, map(_written, rows))


def decide(connection: Connection, about: Written, decision: Decision, *, note: str) -> None:
    """Keep a decision about this revision of a text, in place of an earlier one."""
    row = {"response": about.response_id, "kind": about.key.kind.value, "item": about.key.item}
    row |= {"revision": about.revision, "decision": decision.value, "note": note}
    connection.execute(_DECIDE.on(connection), row)


def forget_decisions(connection: Connection, round_id: str) -> None:
    """Forget every decision about a round's texts: all of them wait again."""
    own = select(responses.c.id).join(invitations).where(invitations.c.round == round_id)
    connection.execute(delete(moderations).where(moderations.c.response.in_(own)))


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


def released(connection: Connection, framework: Framework, round_id: str, area: str) -> tuple[ReleasedComment, ...]:
    """What a board may read of its area, in the framework's order, then by the words. Nothing of an area whose result
    is withdrawn."""
    rows = connection.execute(_RELEASED_IN_AREA, {"in_round": round_id, "in_area": area})
    return in_order(framework, map(_released, rows))


def released_in(connection: Connection, framework: Framework, round_id: str) -> tuple[ReleasedComment, ...]:
    """What the boards of all areas may read, in the framework's order."""
    return in_order(framework, map(_released, connection.execute(_RELEASED_IN_ROUND, {"in_round": round_id})))


def released_of(connection: Connection, framework: Framework, response_id: int) -> tuple[ReleasedComment, ...]:
    """What boards may read of one response."""
    rows = connection.execute(_RELEASED_OF_RESPONSE, {"of_response": response_id})
    return in_order(framework, map(_released, rows))


def answer(connection: Connection, round_id: str, area: str, comment_id: str, *, reply: str) -> bool:
    """Keep an area's reply to a comment; "" takes it back. False: the area has no such comment in this round."""
    table = released_comments.c
    here = (table.round == round_id) & (table.area == area) & (table.id == comment_id)
    return connection.execute(update(released_comments).where(here).values(reply=reply)).rowcount == 1


def in_order(framework: Framework, comments: Iterable[ReleasedComment]) -> tuple[ReleasedComment, ...]:
    """By indicator (comments before facts), then by the words: neither ids nor times decide."""
    places = _places(framework)
    return tuple(sorted(comments, key=lambda one: (_place(places, one.key), one.text, one.perspective, one.reply)))


def _sorted(framework: Framework, texts: Iterable[Written]) -> tuple[Written, ...]:
    places = _places(framework)
    return tuple(sorted(texts, key=lambda one: (one.area, _place(places, one.key), one.text, one.perspective)))


def _texts(framework: Framework) -> list[str]:
    """The facts that are answered in words."""
    return [fact.id for fact in (*framework.facts, *framework.closing_questions) if fact.kind is FactKind.TEXT]


def _places(framework: Framework) -> dict[AnswerKey, int]:
    keys: list[AnswerKey] = []
    for indicator in framework.indicators:
        keys += [AnswerKey(AnswerKind.REASON, indicator.id), AnswerKey(AnswerKind.COMMENT, indicator.id)]
        keys += [AnswerKey(AnswerKind.FACT, fact.id) for fact in indicator.facts]
    keys += [AnswerKey(AnswerKind.FACT, fact.id) for fact in framework.closing_questions]
    return {key: place for place, key in enumerate(keys)}


def _place(places: dict[AnswerKey, int], key: AnswerKey) -> int:
    return places.get(key, len(places))


def _written(row: Iterable[Any]) -> Written:
    response_id, area, perspective, kind, item, text, revision, audience, chosen, decision, note = row
    key = AnswerKey(AnswerKind(kind), item)
    gets = effective_audience(None if audience is None else Audience(audience), chosen or "")
    return Written(
        response_id=response_id,
        area=area,
        perspective=perspective,
        key=key,
        text=text,
        revision=revision,
        audience=Audience.NATIONAL if key.kind is AnswerKind.REASON else gets,
        decision=None if decision is None else Decision(decision),
        note=note or "",
    )


def _released(row: Iterable[Any]) -> ReleasedComment:
    comment_id, area, perspective, kind, item, text, reply = row
    return ReleasedComment(comment_id, area, perspective, AnswerKey(AnswerKind(kind), item), text, reply)
