"""What the invented national team decided about the invented people's words, and what the invented boards replied."""

from random import Random
from typing import Final

from sqlalchemy import Connection

from assessment.access.comments import copy_released
from assessment.access.demonstration import typed_by_visitors
from assessment.access.place import Place
from assessment.demo.words import decision_notes, replies
from assessment.model.comment import Decision, Written
from assessment.model.framework import Framework
from assessment.model.round import Round, RoundState
from assessment.storage import moderation, released_comments

HELD: Final = 0.07
ASKED: Final = 0.14
WAITING: Final = 0.5
REPLIED: Final = 0.75


def check(connection: Connection, place: Place, framework: Framework, round_: Round, *, seed: int) -> None:
    """Decide about a new round's texts. In a released round boards read them, and have answered some."""
    _decide(connection, framework, round_, seed=seed)
    if round_.state is RoundState.RELEASED:
        copy_released(connection, place, round_)
        _reply(connection, framework, round_, seed=seed)


def tidy(connection: Connection, framework: Framework, round_: Round, *, seed: int) -> None:
    """Undo what visitors have decided and replied since: nobody's typing stays for other visitors to read."""
    moderation.forget_decisions(connection, round_.id)
    _decide(connection, framework, round_, seed=seed)
    if round_.state is RoundState.RELEASED:
        _reply(connection, framework, round_, seed=seed)


def _decide(connection: Connection, framework: Framework, round_: Round, *, seed: int) -> None:
    for text in moderation.written(connection, framework, round_.id, left_out=typed_by_visitors(round_)):
        decision = _decision(text, round_, seed=seed)
        if decision is not None and text.is_for_boards:
            moderation.decide(connection, text, decision, note=decision_notes()[decision])


def _decision(text: Written, round_: Round, *, seed: int) -> Decision | None:
    """Most is released; a little is not; in the open round much still waits."""
    luck = Random(f"{seed}:{round_.id}:{text.area}:{text.key}:{text.text}").random()  # noqa: S311 - a story
    is_open = round_.state is RoundState.OPEN
    if is_open and luck > WAITING:
        return None
    if luck < HELD:
        return Decision.HOLD
    return Decision.ASK if is_open and luck < ASKED else Decision.RELEASE


def _reply(connection: Connection, framework: Framework, round_: Round, *, seed: int) -> None:
    for comment in released_comments.of_round(connection, framework, round_.id):
        chance = Random(f"{seed}:{round_.id}:{comment.area}:{comment.key}:{comment.text}")  # noqa: S311 - a story
        known = replies().get(comment.key.item, ())
        reply = chance.choice(known) if known and chance.random() < REPLIED else ""
        if reply != comment.reply:
            released_comments.answer(connection, round_.id, comment.area, comment.id, reply=reply)
