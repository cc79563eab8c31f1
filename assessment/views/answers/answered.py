"""A person's answers in words: one indicator, or the closing questions."""

from collections.abc import Iterator

from assessment.access.answering import Sheet
from assessment.language import _
from assessment.model.framework import NOT_APPLICABLE, Fact, Indicator
from assessment.model.round import AnswerKey, AnswerKind
from assessment.views.answers.own_words import who_gets
from assessment.views.answers.steps import rating_of, value_of
from assessment.views.html import Html, element
from assessment.wording import answering as words
from assessment.wording import helping, own_words

Line = tuple[str, str]
"""What was asked, and what was answered."""


def answered_lines(sheet: Sheet, indicator: Indicator) -> Iterator[Line]:
    """What a person answered to one indicator, the rating first; only what there is."""
    response = sheet.response
    rating = rating_of(response, indicator)
    yield indicator.question, words.rating_words(sheet.framework, rating) or _(words.NOT_ANSWERED)
    if rating == NOT_APPLICABLE:
        reason = value_of(response, AnswerKey(AnswerKind.REASON, indicator.id))
        if reason:
            yield _(words.REASON_SAID), reason
    dissent = value_of(response, AnswerKey(AnswerKind.DISSENT, indicator.id))
    if dissent:
        yield _(helping.DISSENT_SAID), helping.dissent_words(sheet.framework, dissent)
    yield from fact_lines(sheet, indicator.facts_for(response.perspective))
    comment = value_of(response, AnswerKey(AnswerKind.COMMENT, indicator.id))
    if comment:
        yield _(words.COMMENT_SAID), comment
        yield from _kept_to_fewer(sheet, indicator.id)


def fact_lines(sheet: Sheet, facts: tuple[Fact, ...]) -> Iterator[Line]:
    """What a person answered to facts or closing questions; only what there is."""
    for fact in facts:
        value = value_of(sheet.response, AnswerKey(AnswerKind.FACT, fact.id))
        if value:
            yield fact.question, words.fact_words(fact, value)
            yield from _kept_to_fewer(sheet, fact.id)


def _kept_to_fewer(sheet: Sheet, item: str) -> Iterator[Line]:
    said = who_gets(sheet, item)
    if said:
        yield _(own_words.SAID), said


def closing_lines(sheet: Sheet) -> tuple[Line, ...]:
    """The closing questions of this person's role that have an answer."""
    asked = tuple(f for f in sheet.framework.closing_questions if f.is_asked_of(sheet.response.perspective))
    return tuple(fact_lines(sheet, asked))


def as_list(lines: Iterator[Line] | tuple[Line, ...]) -> Html:
    """Questions and answers as a definition list."""
    pairs = [element("dt", asked) + element("dd", said) for asked, said in lines]
    return element("dl", *(Html(pair) for pair in pairs), class_="answered")
