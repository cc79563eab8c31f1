"""All that is held about one person, as JSON: for themselves, or to take along."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from assessment.access.own_data import OwnData
from assessment.model.comment import ReleasedComment, Written
from assessment.model.framework import Framework
from assessment.model.round import Answer, AnswerKey, AnswerKind
from assessment.wording import answering as words

FORMAT: Final = "carers-self-assessment-own-data-1"


def own_data_json(held: OwnData, now: datetime) -> bytes:
    """The file: moments in UTC, what is empty left out, answers in the order in which they were saved last."""
    sheet, response = held.sheet, held.sheet.response
    content = {
        "format": FORMAT,
        "made_at": _moment(now),
        "invented": sheet.round.demonstration or None,
        "round": {"id": sheet.round.id, "title": sheet.round.title, "state": sheet.round.state.value},
        "framework": {"id": sheet.framework.id, "version": sheet.framework.version, "title": sheet.framework.title},
        "kept_until": sheet.round.keep_until.isoformat() if sheet.round.keep_until else None,
        "invitation": {
            "area": {"code": sheet.area.code, "name": sheet.area.name},
            "role": sheet.framework.perspective(response.perspective).label,
            "label": response.label,
        },
        "response": {
            "audience": response.audience,
            "people_invited_when_you_chose": response.told_invited,
            "choice_set_aside_at_closing": response.set_aside,
            "sent_at": _moment(response.sent_at),
            "changed_at": _moment(response.changed_at),
            "entered_with_help": response.assisted,
            "entered_by": response.assisted_by,
            "second_look_at": _moment(response.checked_at),
        },
        "answers": [
            _answer(sheet.framework, answer) for answer in sorted(response.answers.values(), key=lambda a: a.revision)
        ],
        "what_the_national_team_decided_about_your_words": [
            _decision(text) for text in held.decisions if text.decision is not None
        ],
        "your_words_that_your_board_may_read": [_released(comment) for comment in held.released],
    }
    return (json.dumps(_filled(content), ensure_ascii=False, indent=2) + "\n").encode()


def _answer(framework: Framework, answer: Answer) -> dict[str, Any]:
    return {
        "kind": answer.key.kind.value,
        "item": answer.key.item,
        "question": _question(framework, answer.key),
        "value": answer.value,
        "in_words": _in_words(framework, answer),
        "saved_at": _moment(answer.saved_at),
    }


def _question(framework: Framework, key: AnswerKey) -> str:
    try:
        return framework.indicator(key.item).question
    except KeyError:
        return framework.fact(key.item).question


def _in_words(framework: Framework, answer: Answer) -> str | None:
    if answer.key.kind is AnswerKind.RATING:
        return words.rating_words(framework, answer.value)
    if answer.key.kind is AnswerKind.FACT:
        return words.fact_words(framework.fact(answer.key.item), answer.value)
    return None


def _decision(text: Written) -> dict[str, Any]:
    return {"kind": text.key.kind.value, "item": text.key.item, "decision": text.decision, "note": text.note}


def _released(comment: ReleasedComment) -> dict[str, Any]:
    return {
        "kind": comment.key.kind.value,
        "item": comment.key.item,
        "text": comment.text,
        "role_shown": comment.perspective,
        "reply": comment.reply,
    }


def _moment(at: datetime | None) -> str | None:
    return at.isoformat(timespec="seconds") if at else None


def _filled(value: Any) -> Any:
    """The same without what is empty, but for an answer that was cleared, whose empty value says so."""
    if isinstance(value, Mapping):
        kept = {key: _filled(one) for key, one in value.items()}
        return {key: one for key, one in kept.items() if one not in (None, "", {}) or key == "value"}
    return [_filled(one) for one in value] if isinstance(value, list) else value
