"""The list of all questions, and what each asks for, to read or print beforehand."""

from collections.abc import Sequence

from assessment.access.answering import Sheet
from assessment.language import _
from assessment.model.framework import Fact, Framework, Indicator, Standard
from assessment.model.round import Response
from assessment.views.answers.addresses import question_link, way
from assessment.views.answers.answered import answered_lines, as_list, closing_lines
from assessment.views.answers.coming_back import where_stopped
from assessment.views.answers.steps import has_begun, rating_of
from assessment.views.answers.trusting import asked_again_notice
from assessment.views.answers.welcome import closed_words, is_over
from assessment.views.html import Html, details, element, joined
from assessment.wording import answering as words
from assessment.wording.visits import YOU_WERE_HERE


def standard_heading(standard: Standard, level: str = "h3") -> Html:
    """The heading over a standard's questions. `level` is the heading's element."""
    heading = element(level, words.part(standard.number, standard.label))
    return joined((heading, element("p", standard.statement, class_="quiet")))


def check_top(sheet: Sheet, still_open: Sequence[Indicator]) -> Html:
    """The top of the page that checks answers: how many there are, whether they are sent, what is missing."""
    total = len(sheet.framework.indicators)
    closed = closed_words(sheet)
    said = words.standing(sheet.response, closed=is_over(sheet))
    lines = [
        element("h1", _(words.CHECK)),
        asked_again_notice(sheet),
        element("p", closed, class_="notice-line") if closed else "",
        element("p", words.progress(total - len(still_open), total), " ", said, class_="intro"),
    ]
    if not closed:
        if has_begun(sheet.response):
            lines += [element("p", _(words.CHECK_LEAD)), way("who-sees-this", _(words.WHO_SEES))]
        if still_open:
            names = (element("li", question_link(indicator, indicator.label)) for indicator in still_open)
            lines.append(details(words.missing(still_open), element("ul", *names), class_="missing"))
    return joined(lines)


def all_questions(framework: Framework, response: Response) -> Html:
    """Every question by standard, each a link, with whether it is answered, and where the person stopped."""
    stopped, parts = where_stopped(framework, response), []
    for standard in framework.standards:
        rows = (
            _row(
                indicator,
                answered=bool(rating_of(response, indicator)),
                here=stopped is not None and indicator is stopped.indicator,
            )
            for indicator in standard.indicators
        )
        parts += [standard_heading(standard), element("ul", *rows, class_="question-list")]
    return joined(parts)


def _row(indicator: Indicator, *, answered: bool, here: bool) -> Html:
    mark = element("span", _(YOU_WERE_HERE), class_="here") if here else ""
    state = element("span", _(words.ANSWERED) if answered else _(words.NOT_YET), class_=f"state-{answered}".lower())
    return element("li", question_link(indicator, indicator.label), " ", mark, " " if here else "", state)


def check_list(sheet: Sheet, *, may_change: bool) -> Html:
    """Every question with what was answered, each with a link to change it while that may be."""
    framework, parts = sheet.framework, []
    for standard in framework.standards:
        parts.append(standard_heading(standard, "h2"))
        for indicator in standard.indicators:
            verb = words.CHANGE if rating_of(sheet.response, indicator) else words.ANSWER_NOW
            change = element("p", question_link(indicator, words.verb_and_label(verb, indicator.label)), class_="way")
            said = as_list(answered_lines(sheet, indicator))
            parts.append(element("section", element("h3", indicator.label), said, change if may_change else ""))
    if framework.closing_questions:
        lines = closing_lines(sheet)
        verb = words.CHANGE if lines else words.ANSWER_NOW
        change = way("last-questions", words.verb_and_label(verb, _(words.LAST_QUESTIONS)))
        said = as_list(lines)
        parts.append(element("section", element("h2", _(words.LAST_QUESTIONS)), said, change if may_change else ""))
    return element("div", *parts, class_="check-list")


def facts_list(framework: Framework, perspective: str) -> Html:
    """Every question in full, closed at first."""
    parts = [
        joined((element("h4", indicator.label), element("p", indicator.question), _asked(indicator, perspective)))
        for indicator in framework.indicators
    ]
    if framework.closing_questions:
        parts.append(joined((element("h4", _(words.LAST_QUESTIONS)), _list(framework.closing_questions))))
    return details(_(words.READ_ALL), *parts, class_="read-all")


def _asked(indicator: Indicator, perspective: str) -> Html:
    return _list(indicator.facts_for(perspective))


def _list(facts: tuple[Fact, ...]) -> Html:
    return element("ul", *(element("li", fact.question) for fact in facts)) if facts else Html("")
