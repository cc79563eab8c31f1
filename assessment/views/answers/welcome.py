"""The top of the page with all questions: for somebody who comes for the first time, and for one who comes back."""

from collections.abc import Sequence
from datetime import datetime

from assessment.access.answering import Sheet
from assessment.language import _
from assessment.model.framework import Indicator
from assessment.model.round import RoundState
from assessment.views.answers.addresses import way
from assessment.views.answers.steps import has_begun
from assessment.views.answers.trusting import asked_of, before_answering
from assessment.views.html import EMPTY, Html, element, joined
from assessment.wording import answering as words
from assessment.wording.times import day
from assessment.wording.visits import STOP


def welcome(sheet: Sheet, still_open: Sequence[Indicator], now: datetime) -> Html:
    """What this is, how long it takes, what to have to hand; or where the person is."""
    parts = _back(sheet, still_open, now) if has_begun(sheet.response) else _new(sheet)
    last = closed_notice(sheet) or element("p", words.closes(day(sheet.round.closes)))
    return joined((*parts, last))


def is_over(sheet: Sheet) -> bool:
    """Whether nothing can be sent any more."""
    return sheet.round.state in (RoundState.CLOSED, RoundState.RELEASED)


def closed_words(sheet: Sheet) -> str:
    """Why answers cannot change now; "" while they can."""
    if sheet.round.state is RoundState.DRAFT:
        return _(words.NOT_OPEN_YET)
    return "" if sheet.round.state is RoundState.OPEN else _(words.CLOSED)


def closed_notice(sheet: Sheet) -> Html:
    """The same on a page, before anybody types what cannot be saved; nothing while answers can change."""
    closed = closed_words(sheet)
    return element("p", closed, class_="notice-line") if closed else EMPTY


def come_back(sheet: Sheet) -> Html:
    """At the foot of a page of questions: that one may stop, and how to come back; nothing once they are closed."""
    if closed_words(sheet):
        return EMPTY
    return joined((element("p", _(words.COME_BACK)), way("stop-for-today", _(STOP))))


def on_leaving(sheet: Sheet) -> Html:
    """Whether the answers are sent, and that leaving does not send them."""
    over = is_over(sheet)
    said = element("strong", words.standing(sheet.response, closed=over))
    unsent = has_begun(sheet.response) and not sheet.response.is_sent and not over
    return element("p", said, " " + _(words.LEAVING_SENDS_NOTHING) if unsent else "", class_="intro")


def _new(sheet: Sheet) -> tuple[Html, ...]:
    framework = sheet.framework
    total = len(framework.indicators)
    if is_over(sheet):  # who comes late must not read first how to answer
        return (element("h1", _(words.WELCOME)),)
    return (
        element("h1", _(words.WELCOME)),
        element("p", words.what_this_is(total, framework.assessed, sheet.area.name), class_="intro"),
        element(
            "ul",
            element("li", words.time_needed(framework.minutes, 0, total)),
            element("li", _(words.SAVED_AT_ONCE)),
            element("li", _(words.TO_HAND)),
            element("li", _(words.NO_RIGHT_ANSWER)),
        ),
        before_answering(asked_of(sheet)),
    )


def _back(sheet: Sheet, still_open: Sequence[Indicator], now: datetime) -> tuple[Html, ...]:
    framework, response = sheet.framework, sheet.response
    total = len(framework.indicators)
    answered = total - len(still_open)
    closed = is_over(sheet)
    said = words.standing(response, closed=closed)
    state = [element("p", element("strong", words.progress(answered, total)), " ", said, class_="intro")]
    if still_open and not closed_words(sheet):
        state.append(element("p", words.time_needed(framework.minutes, answered, total)))
    return (element("h1", _(words.WELCOME_BACK)), *state)
