"""What is held about a person, in plain words, and what deleting it means."""

from assessment.access.answering import Sheet
from assessment.language import _
from assessment.model.round import SHARED, RoundState
from assessment.views.answers.answered import as_list
from assessment.views.answers.own_words import texts
from assessment.views.answers.trusting import asked_of
from assessment.views.answers.welcome import is_over
from assessment.views.html import Html, element, joined, link
from assessment.wording import answering, trust
from assessment.wording import own_data as words
from assessment.wording.signing_in import FORGET
from assessment.wording.times import day


def what_is_held(sheet: Sheet) -> Html:
    """Everything that is held, by kind."""
    response, framework = sheet.response, sheet.framework
    given = sum(bool(answer.value) for answer in response.answers.values())
    audience = response.audience
    lines = (
        (_(words.ROUND), f"{framework.title}, {sheet.round.title}"),
        (_(words.AREA), sheet.area.name),
        (_(words.ROLE), framework.perspective(response.perspective).label.capitalize()),
        (_(words.LABEL), response.label),
        (_(words.ANSWERS), words.answers_held(given, len(texts(sheet)))),
        (_(words.STATE), answering.standing(response, closed=is_over(sheet))),
        (_(words.CHOICE), trust.chosen(asked_of(sheet), audience) if audience else _(words.NO_CHOICE)),
        (_(words.KEPT_UNTIL), words.kept_until(day(sheet.round.keep_until) if sheet.round.keep_until else "")),
    )
    held = as_list(tuple(line for line in lines if line[1]))
    return joined((element("h2", _(words.HELD)), held, element("p", _(words.NOT_HELD), class_="after-list")))


def copies() -> Html:
    """The ways to have a copy: to read, and of everything."""
    read = link(_(words.READABLE), "/download/my-answers", class_="button", download="")
    everything = link(_(words.EVERYTHING), "/download/my-data", download="")
    return joined(
        (
            element("h2", _(words.COPY)),
            element("p", _(words.COPY_MEANS)),
            element("p", read),
            element("p", everything),
        )
    )


def what_deleting_means(sheet: Sheet) -> Html:
    """What happens when this person has their answers deleted now."""
    over = is_over(sheet)
    lines = [_(words.DELETE_MEANS)]
    if sheet.round.state is RoundState.RELEASED and sheet.response.is_sent:
        lines.append(words.result_goes(sheet.framework.assessed, shared=sheet.response.audience in SHARED))
        lines.append(_(words.PAPERS))
    lines += [_(words.BACKUPS), _(words.CODE_STAYS_CLOSED) if over else _(words.CODE_STAYS)]
    standing = element("p", answering.standing(sheet.response, closed=over))
    return joined((standing, element("ul", *(element("li", line) for line in lines))))


def deleted(*, withdrawn: bool) -> Html:
    """Said once the answers are gone, with the way to leave nothing on this device either."""
    said = f"{_(words.DELETED)} {_(words.WITHDRAWN)}" if withdrawn else _(words.DELETED)
    return joined(
        (
            element("h1", _(words.DELETED_TITLE)),
            element("p", said, role="status", class_="intro"),
            element("p", _(words.DELETED_NEXT)),
            element("form", element("button", _(FORGET), class_="button"), method="post", action="/forget"),
        )
    )
