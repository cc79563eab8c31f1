"""The second look at answers that somebody else keyed. A tick belongs to an answer as it stood: change it, and it
waits for a tick again."""

from collections.abc import Collection, Iterator

import streamlit as st

from assessment.access.answering import Sheet
from assessment.language import _
from assessment.model.framework import Indicator
from assessment.views.answers.addresses import question_link, way
from assessment.views.answers.answered import answered_lines, as_list, closing_lines
from assessment.views.html import Html, element
from assessment.wording import answering
from assessment.wording import helping as words


def look(sheet: Sheet) -> bool:
    """Draw every answered question with its tick. True: all are ticked, and the person at the keys says so."""
    parts = list(_parts(sheet))
    if not parts:
        st.html(element("p", _(words.LOOK_NOTHING)))
        return False
    if sheet.response.checked_at is not None:
        st.html(element("p", _(words.LOOK_AGAIN), class_="notice-line"))
    ticked = [_tick(name, drawn, key) for name, drawn, key in parts]
    st.html(element("p", words.looked_at(sum(ticked), len(ticked)), role="status"))
    if not st.button(_(words.LOOK_DONE), type="primary", key="all-right"):
        return False
    if not all(ticked):
        st.error(_(words.LOOK_NOT_DONE))
    return all(ticked)


def _parts(sheet: Sheet) -> Iterator[tuple[str, Html, str]]:
    """Each question with an answer: its name, its answers with a way to change them, and the key of its tick."""
    response, perspective = sheet.response, sheet.response.perspective
    for indicator in sheet.framework.indicators:
        items = {indicator.id, *(fact.id for fact in indicator.facts_for(perspective))}
        if any(answer.value for answer in response.answers.values() if answer.key.item in items):
            yield indicator.label, _drawn(sheet, indicator), _key(sheet, indicator.id, items)
    closing = {fact.id for fact in sheet.framework.closing_questions if fact.is_asked_of(perspective)}
    if any(answer.value for answer in response.answers.values() if answer.key.item in closing):
        change = way("last-questions", answering.verb_and_label(answering.CHANGE, _(answering.LAST_QUESTIONS)))
        drawn = element("h2", _(answering.LAST_QUESTIONS)) + as_list(closing_lines(sheet)) + change
        yield _(answering.LAST_QUESTIONS), Html(drawn), _key(sheet, "closing", closing)


def _drawn(sheet: Sheet, indicator: Indicator) -> Html:
    change = question_link(indicator, answering.verb_and_label(answering.CHANGE, indicator.label))
    lines = as_list(answered_lines(sheet, indicator))
    return Html(element("h2", indicator.label) + lines + element("p", change, class_="way"))


def _key(sheet: Sheet, name: str, items: Collection[str]) -> str:
    """The newest revision of what was said about these items is part of the key: another answer is another tick."""
    said = (answer.revision for answer in sheet.response.answers.values() if answer.key.item in items)
    return f"look__{name}__{sheet.response.id}-{max(said, default=0)}"


def _tick(name: str, drawn: Html, key: str) -> bool:
    st.html(drawn)
    return st.checkbox(words.is_right(name), key=key, persist_state="session")
