"""Where somebody stopped, read from what is saved alone: so it is known after any while, and on another device."""

from dataclasses import dataclass
from datetime import datetime

from assessment.model.framework import Framework, Indicator
from assessment.model.round import AnswerKey, AnswerKind, Response
from assessment.views.answers.steps import rating_of

_ON_ITS_PAGE = (AnswerKind.RATING, AnswerKind.REASON, AnswerKind.COMMENT, AnswerKind.DISSENT)


@dataclass(frozen=True)
class Stopped:
    """The question at which something was saved last, and when (UTC)."""

    indicator: Indicator
    at: datetime


def where_stopped(framework: Framework, response: Response) -> Stopped | None:
    """The question that somebody was at; None before anything is saved at one."""
    homes = {fact.id: indicator for indicator in framework.indicators for fact in indicator.facts}
    homes |= {indicator.id: indicator for indicator in framework.indicators}
    saved = (answer for key, answer in response.answers.items() if _is_at_a_question(key) and key.item in homes)
    last = max(saved, key=lambda answer: answer.revision, default=None)
    return Stopped(homes[last.key.item], last.saved_at) if last else None


def still_to_come(framework: Framework, response: Response) -> tuple[Indicator, ...]:
    """The questions without a rating, from where somebody stopped to the end, and then those before it."""
    every = framework.indicators
    stopped = where_stopped(framework, response)
    start = every.index(stopped.indicator) if stopped else 0
    return tuple(i for i in (*every[start:], *every[:start]) if not rating_of(response, i))


def _is_at_a_question(key: AnswerKey) -> bool:
    return key.kind is AnswerKind.FACT or key.kind in _ON_ITS_PAGE
