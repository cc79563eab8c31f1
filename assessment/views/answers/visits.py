"""Short visits: the offer of three questions, where somebody was, and the page that ends a visit."""

from collections.abc import Sequence
from datetime import datetime

from assessment.access.answering import Sheet
from assessment.language import _
from assessment.model.framework import Indicator
from assessment.views.answers.addresses import question_address, way
from assessment.views.answers.coming_back import where_stopped
from assessment.views.answers.contact import with_links
from assessment.views.answers.steps import has_begun, number_of, rating_of
from assessment.views.answers.today import HOW_MANY
from assessment.views.answers.welcome import closed_notice, closed_words, is_over, on_leaving
from assessment.views.html import EMPTY, Html, element, joined, link
from assessment.views.staff.own_sign_in import post
from assessment.wording import answering, signing_in
from assessment.wording import visits as words
from assessment.wording.times import day


def offer_today(sheet: Sheet, still: tuple[Indicator, ...]) -> Html:
    """The offer to do three questions and stop; nothing where no more than three are left, or none can be answered.
    `still`: those without an answer."""
    if len(still) <= HOW_MANY or closed_words(sheet):
        return EMPTY
    today = still[:HOW_MANY]
    means = words.TODAY_MEANS_SENT if sheet.response.is_sent else words.TODAY_MEANS
    begin = link(_(words.TODAY), question_address(today[0], today), class_="plain-button")
    return joined((element("h2", _(words.TODAY_HEADING)), element("p", _(means)), element("p", begin)))


def you_were_here(sheet: Sheet, now: datetime) -> Html:
    """At which question somebody stopped, and when; nothing before anything is saved, or once it is over."""
    framework = sheet.framework
    stopped = where_stopped(framework, sheet.response)
    if stopped is None or is_over(sheet):
        return EMPTY
    number, total = number_of(framework, stopped.indicator), len(framework.indicators)
    place = words.was_here(number, total, stopped.indicator.label)
    return element("p", place, " ", words.saved_there(stopped.at, now), class_="was-here")


def end_of_visit(sheet: Sheet, today: tuple[Indicator, ...], still: Sequence[Indicator], now: datetime) -> Html:
    """The top of the page that ends a visit: what is saved, whether it is sent, how many are left. `today`: the
    questions of a short visit that is done; `still`: those without an answer."""
    framework, response = sheet.framework, sheet.response
    total = len(framework.indicators)
    answered = total - len(still)
    of_today = words.done_today(sum(bool(rating_of(response, i)) for i in today), len(today)) if today else ""
    lines = [element("h1", _(words.THAT_IS_IT if today else words.STOP)), closed_notice(sheet), on_leaving(sheet)]
    if of_today:
        lines.append(element("p", of_today))
    if not closed_words(sheet):
        rest = f"{words.left(len(still))} {answering.time_needed(framework.minutes, answered, total)}"
        said = answering.progress(answered, total)
        lines.append(element("p", said, " ", rest if still else _(words.ALL_ANSWERED)))
    return joined(lines)


def ways_on(sheet: Sheet, following: tuple[Indicator, ...]) -> Html:
    """The next questions of a short visit, or where all are answered the way to sending."""
    if closed_words(sheet):
        return way("questions", _(answering.ALL_QUESTIONS))
    if following:
        begun = has_begun(sheet.response) or len(following) < HOW_MANY
        said = words.more(len(following)) if begun else _(words.TODAY)
        first = link(said, question_address(following[0], following), class_="plain-button")
    else:
        first = link(_(answering.CHECK), "/check-answers", class_="plain-button")
    asks_more = sheet.framework.closing_questions and not following
    last = way("last-questions", _(answering.LAST_QUESTIONS)) if asks_more else EMPTY
    return joined((element("p", first), last, way("questions", _(answering.ALL_QUESTIONS))))


def coming_back(sheet: Sheet, contact: str) -> Html:
    """That one may close the page, how to come back, and where the code is. The code itself is never shown."""
    lines = [_(words.SHOWS_WHERE), _(words.SAME_CODE)]
    if not closed_words(sheet):
        lines.append(answering.closes(day(sheet.round.closes)))
    lost = with_links(words.new_code_from(contact))
    return joined(
        (
            element("h2", _(words.STOP_HEADING)),
            element("p", _(words.STOP_MEANS)),
            element("h2", _(words.WHEN_YOU_COME_BACK)),
            element("ul", *(element("li", line) for line in lines)),
            element("h2", _(words.CODE_HEADING)),
            element("p", _(words.CODE_IS), " ", _(words.CODE_IS_NOT_HERE)),
            element("p", lost, " ", _(words.ANSWERS_STAY)),
        )
    )


def this_device() -> Html:
    """For a device that others use too: it forgets this person, and nothing of theirs is left on it."""
    return joined(
        (
            element("h2", _(words.DEVICE_HEADING)),
            element("p", _(words.DEVICE_MEANS)),
            post("/forget", _(signing_in.FORGET)),
        )
    )
