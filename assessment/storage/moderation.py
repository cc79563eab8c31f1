"""Texts of sent responses, and what the national team decided about each. A decision holds for one revision."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, and_, bindparam, delete, select

from assessment.model.comment import Decision, Written, effective_audience
from assessment.model.framework import Framework
from assessment.model.round import AnswerKey, AnswerKind, Audience
from assessment.storage.own_words import in_order, in_words, texts_in
from assessment.storage.tables import answers, invitations, moderations, responses
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
    .where(in_words(answers))
)
_OF_ROUND = _WRITTEN.where(invitations.c.round == bindparam("in_round"), responses.c.sent_at.is_not(None))
_BUT_OF_SOME = _OF_ROUND.where(invitations.c.label != bindparam("left_out"))
_OF_RESPONSE = _WRITTEN.where(answers.c.response == bindparam("of_response"))
_DECIDE = Upserts(moderations, lambda new: {name: new.excluded[name] for name in ("revision", "decision", "note")})


def written(
    connection: Connection, framework: Framework, round_id: str, *, left_out: str | None = None
) -> tuple[Written, ...]:
    """Every text of the sent responses of a round, by area, then in the framework's order, then by its words; without
    those of people with the label `left_out`."""
    wanted = {"in_round": round_id, "texts": texts_in(framework)}
    if left_out is None:
        rows = connection.execute(_OF_ROUND, wanted)
    else:
        rows = connection.execute(_BUT_OF_SOME, {**wanted, "left_out": left_out})
    return in_order(framework, map(text_from, rows))


def written_by(connection: Connection, framework: Framework, response_id: int) -> tuple[Written, ...]:
    """Every text of one response, sent or not."""
    rows = connection.execute(_OF_RESPONSE, {"of_response": response_id, "texts": texts_in(framework)})
    return in_order(framework, map(text_from, rows))


def decide(connection: Connection, about: Written, decision: Decision, *, note: str) -> None:
    """Keep a decision about this revision of a text, in place of an earlier one."""
    row = {"response": about.response_id, "kind": about.key.kind.value, "item": about.key.item}
    row |= {"revision": about.revision, "decision": decision.value, "note": note}
    connection.execute(_DECIDE.on(connection), row)


def forget_decisions(connection: Connection, round_id: str) -> None:
    """Forget every decision about a round's texts: all of them wait again."""
    own = select(responses.c.id).join(invitations).where(invitations.c.round == round_id)
    connection.execute(delete(moderations).where(moderations.c.response.in_(own)))


def text_from(row: Iterable[Any]) -> Written:
    """A Written from response, area, perspective, kind, item, value, revision, audience, its own choice, decision and
    note."""
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
