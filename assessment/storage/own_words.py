"""Which answers are somebody's own words, and the order in which they stand: the framework's, then that of the words.
Neither ids nor times decide."""

from collections.abc import Iterable

from sqlalchemy import ColumnElement, Table, and_, bindparam, or_

from assessment.model.comment import Written
from assessment.model.framework import FactKind, Framework
from assessment.model.round import AnswerKey, AnswerKind


def in_words(table: Table) -> ColumnElement[bool]:
    """Rows of answers that are somebody's own words. Needs the parameter "texts"."""
    fact = and_(table.c.kind == AnswerKind.FACT.value, table.c.item.in_(bindparam("texts", expanding=True)))
    return and_(table.c.value != "", or_(table.c.kind.in_([AnswerKind.COMMENT.value, AnswerKind.REASON.value]), fact))


def texts_in(framework: Framework) -> list[str]:
    """The facts that are answered in words."""
    return [fact.id for fact in (*framework.facts, *framework.closing_questions) if fact.kind is FactKind.TEXT]


def places_in(framework: Framework) -> dict[AnswerKey, int]:
    """By what a text is about its place: reasons, comments and facts by indicator, closing questions last."""
    keys: list[AnswerKey] = []
    for indicator in framework.indicators:
        keys += [AnswerKey(AnswerKind.REASON, indicator.id), AnswerKey(AnswerKind.COMMENT, indicator.id)]
        keys += [AnswerKey(AnswerKind.FACT, fact.id) for fact in indicator.facts]
    keys += [AnswerKey(AnswerKind.FACT, fact.id) for fact in framework.closing_questions]
    return {key: place for place, key in enumerate(keys)}


def place_of(places: dict[AnswerKey, int], key: AnswerKey) -> int:
    """The place of a text among those of `places_in`."""
    return places.get(key, len(places))


def in_order(framework: Framework, texts: Iterable[Written]) -> tuple[Written, ...]:
    """By area, then in the framework's order, then by the words."""
    places = places_in(framework)
    return tuple(sorted(texts, key=lambda one: (one.area, place_of(places, one.key), one.text, one.perspective)))
