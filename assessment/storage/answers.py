"""Saving one answer: three statements for a response that is not sent, and its counts moved if it is.

Call `hold` first: from then until the transaction ends nobody else changes this response, and its round stays in the
state that was found. Then `save`.
"""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection, and_, bindparam, select, update

from assessment.model.errors import Conflict
from assessment.model.framework import Framework
from assessment.model.round import Answer, AnswerKey, Audience, Round
from assessment.storage import counts, rounds
from assessment.storage.responses import answer_from, changed_elsewhere
from assessment.storage.tables import answers, invitations, responses
from assessment.storage.tables import rounds as rounds_table
from assessment.storage.upserts import Upserts


@dataclass(frozen=True)
class Held:
    """A response while one answer of it is being saved. `stored` is that answer as it is kept now, `helper` who
    enters the answers for their person, or ""."""

    response_id: int
    revision: int
    audience: Audience | None
    sent: bool
    area: str
    perspective: str
    revoked: bool
    helper: str
    round: Round
    key: AnswerKey
    stored: Answer | None


@dataclass(frozen=True)
class Saved:
    """`revision` is the response's after the save, `seen` what this window may say it has shown from now on, `value`
    the answer as it was kept (text is tidied). `saved_at` is UTC. `sent` says whether the response is sent."""

    revision: int
    seen: int
    saved_at: datetime
    value: str
    sent: bool = False


_LOCK = select(responses.c.id).where(responses.c.id == bindparam("wanted")).with_for_update()
_HELD = (
    select(
        responses.c.revision,
        responses.c.audience,
        responses.c.sent_at,
        responses.c.assisted_by,
        invitations.c.area,
        invitations.c.perspective,
        invitations.c.revoked_at,
        answers.c.value,
        answers.c.revision,
        answers.c.editor,
        answers.c.saved_at,
        *rounds.COLUMNS,
    )
    .select_from(responses)
    .join(invitations, invitations.c.id == responses.c.invitation)
    .join(rounds_table, rounds_table.c.id == invitations.c.round)
    .outerjoin(
        answers,
        and_(
            answers.c.response == responses.c.id,
            answers.c.kind == bindparam("of_kind"),
            answers.c.item == bindparam("of_item"),
        ),
    )
    .where(responses.c.id == bindparam("wanted"))
    .with_for_update(read=True, of=rounds_table)
)
_PUT = Upserts(answers, lambda new: {name: new.excluded[name] for name in ("value", "revision", "editor", "saved_at")})
_TOUCH = (
    update(responses)
    .where(responses.c.id == bindparam("wanted"))
    .values(revision=bindparam("new_revision"), changed_at=bindparam("at"))
)


def lock(connection: Connection, response_id: int) -> None:
    """Make other writers of this response wait. On SQLite a writing transaction has the whole database already."""
    if connection.dialect.name != "sqlite":
        connection.execute(_LOCK, {"wanted": response_id})


def hold(connection: Connection, response_id: int, key: AnswerKey) -> Held | None:
    """What `save` needs to know. None: there is no such response. Needs a writing connection."""
    lock(connection, response_id)
    wanted = {"wanted": response_id, "of_kind": key.kind.value, "of_item": key.item}
    row = connection.execute(_HELD, wanted).one_or_none()
    if row is None:
        return None
    revision, audience, sent_at, helper, area, perspective, revoked_at, *of_answer = row
    value, saved_as, editor, saved_at, *columns = of_answer
    return Held(
        response_id=response_id,
        revision=revision,
        audience=None if audience is None else Audience(audience),
        sent=sent_at is not None,
        area=area,
        perspective=perspective,
        revoked=revoked_at is not None,
        helper=helper or "",
        round=rounds.from_columns(columns),
        key=key,
        stored=None if value is None else answer_from((key.kind.value, key.item, value, saved_as, editor, saved_at)),
    )


def save(
    connection: Connection, held: Held, framework: Framework, *, value: str, seen: int, editor: str, at: datetime
) -> Saved:
    """Keep `value` (allowed and tidied already; "" clears) as the held answer.

    `seen` is the newest revision that this window has shown. Raises Conflict if another window saved another value
    after it: nothing is overwritten that its author's other window has not seen. A value that is stored already is
    not written again.
    """
    stored = held.stored
    if stored is not None and stored.value != value and stored.revision > seen and stored.editor != editor:
        raise Conflict(stored)
    if value == (stored.value if stored is not None else ""):
        unchanged = Saved(held.revision, held.revision, at if stored is None else stored.saved_at, value, held.sent)
        return replace(unchanged, seen=_seen_after(connection, held, unchanged.revision, seen=seen, editor=editor))
    revision = held.revision + 1
    answer = {"value": value, "revision": revision, "editor": editor, "saved_at": at}
    where = {"response": held.response_id, "kind": held.key.kind.value, "item": held.key.item}
    connection.execute(_PUT.on(connection), {**where, **answer})
    connection.execute(_TOUCH, {"wanted": held.response_id, "new_revision": revision, "at": at})
    if held.sent:
        _move_counts(connection, held, framework, value)
    return Saved(revision, _seen_after(connection, held, revision, seen=seen, editor=editor), at, value, held.sent)


def _seen_after(connection: Connection, held: Held, revision: int, *, seen: int, editor: str) -> int:
    """The new revision if this window has shown everything up to it: nothing newer than `seen` is another's."""
    if held.revision <= seen:
        return revision
    others = changed_elsewhere(connection, held.response_id, seen=seen, editor=editor)
    return seen if others else revision


def _move_counts(connection: Connection, held: Held, framework: Framework, value: str) -> None:
    if held.audience is None:
        raise AssertionError("a sent response has a choice of audience")
    changes = Counter(counts.contribution(framework, held.key, value))
    changes.subtract(counts.contribution(framework, held.key, held.stored.value if held.stored else ""))
    group = counts.Group(held.round.id, held.area, held.perspective, held.audience)
    counts.move(connection, (group, changes))
