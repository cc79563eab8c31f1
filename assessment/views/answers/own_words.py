"""What a person has written in their own words, and who gets each text."""

from collections.abc import Iterator
from dataclasses import dataclass

from assessment.access.answering import Sheet
from assessment.model.comment import effective_audience
from assessment.model.framework import Fact, FactKind
from assessment.model.round import SHARED, AnswerKey, AnswerKind, Audience
from assessment.views.answers.steps import value_of
from assessment.views.answers.trusting import asked_of
from assessment.wording import answering as words
from assessment.wording import own_words


@dataclass(frozen=True)
class Text:
    """One text. `about` names its question, `choice` is the key of who gets it, `chosen` what is stored there or ""."""

    about: str
    text: str
    choice: AnswerKey
    chosen: str


def texts(sheet: Sheet) -> tuple[Text, ...]:
    """Every text that a board could get, in the order of the questions. Reasons are not among them: they never go
    further than the national team."""
    return tuple(_texts(sheet))


def may_choose(sheet: Sheet, audience: Audience) -> bool:
    """Whether there is anything to choose for single texts, with this choice for the whole response: it is shared, and
    some text can be narrowed."""
    asked = asked_of(sheet)
    return audience in SHARED and any(
        len(own_words.options(asked, audience, text.chosen)) > 1 for text in _texts(sheet)
    )


def kept_to_fewer(sheet: Sheet) -> int:
    """How many texts go to fewer people than the other answers do."""
    audience = sheet.response.audience
    return sum(effective_audience(audience, text.chosen) is not audience for text in _texts(sheet))


def who_gets(sheet: Sheet, item: str) -> str:
    """Who gets the text about this indicator or fact, in words, where its person chose for it alone; else ""."""
    stored = value_of(sheet.response, AnswerKey(AnswerKind.COMMENT_FOR, item))
    audience = sheet.response.audience
    if audience is not None and effective_audience(audience, stored) is audience:
        return ""
    return own_words.said(asked_of(sheet), stored)


def _texts(sheet: Sheet) -> Iterator[Text]:
    response, perspective = sheet.response, sheet.response.perspective
    for indicator in sheet.framework.indicators:
        comment = value_of(response, AnswerKey(AnswerKind.COMMENT, indicator.id))
        if comment:
            yield _text(sheet, indicator.label, comment, indicator.id)
        yield from _facts(sheet, indicator.facts_for(perspective))
    yield from _facts(sheet, tuple(f for f in sheet.framework.closing_questions if f.is_asked_of(perspective)))


def _facts(sheet: Sheet, facts: tuple[Fact, ...]) -> Iterator[Text]:
    for fact in facts:
        value = value_of(sheet.response, AnswerKey(AnswerKind.FACT, fact.id))
        if fact.kind is FactKind.TEXT and value:
            yield _text(sheet, fact.question, words.fact_words(fact, value), fact.id)


def _text(sheet: Sheet, about: str, text: str, item: str) -> Text:
    choice = AnswerKey(AnswerKind.COMMENT_FOR, item)
    return Text(about, text, choice, value_of(sheet.response, choice))
