"""What a person reads before they choose who sees their answers."""

from assessment.access.answering import Sheet
from assessment.language import _
from assessment.model.round import Assisted, Audience, RoundState
from assessment.views.html import EMPTY, Html, details, element, joined, link
from assessment.wording import after_closing, trust
from assessment.wording import answering as words
from assessment.wording.trust import Asked

TOLD = "told who can tell"
"""In the session: this person has been shown the sentence before the first question."""


def asked_of(sheet: Sheet) -> Asked:
    """Whom the sentences are for."""
    return Asked(
        framework=sheet.framework,
        perspective=sheet.framework.perspective(sheet.response.perspective),
        area=sheet.area.name,
        invited=sheet.invited,
        run_by_board=sheet.round.run_by_board,
        group=sheet.response.assisted is Assisted.GROUP,
    )


def asked_again_notice(sheet: Sheet) -> Html:
    """Leads to the page of the choice, where the choice was set aside as the round closed."""
    if sheet.response.set_aside is None or sheet.round.state is RoundState.RELEASED:
        return EMPTY
    return element("p", link(_(after_closing.ASKED_NOTICE), "/who-sees-this"), class_="notice-line")


def what_stands(sheet: Sheet) -> Html:
    """Where nothing can be chosen: why not, and what holds."""
    audience = sheet.response.audience
    over = sheet.round.state is not RoundState.DRAFT
    asked = asked_of(sheet)
    return joined(
        (
            element("p", _(words.CLOSED) if over else _(words.NOT_OPEN_YET), class_="notice-line"),
            element("p", words.standing(sheet.response, closed=over), class_="intro"),
            EMPTY if audience is None else element("p", trust.chosen(asked, audience)),
            EMPTY if over else before_choosing(asked),
        )
    )


def why_asked_again(sheet: Sheet) -> Html:
    """Why somebody is asked again, what holds now, and what they should know before they choose."""
    asked = asked_of(sheet)
    return joined(
        (
            what_was_set_aside(sheet),
            element("p", trust.who_can_tell(asked), class_="tell"),
            _more(asked),
            element("p", _(after_closing.ASKED_ONCE)),
        )
    )


def what_was_set_aside(sheet: Sheet) -> Html:
    """Why a choice was set aside as the round closed, and what holds now; nothing where none was."""
    if sheet.response.set_aside is None:
        return EMPTY
    why, holds = trust.asked_again(sheet.response.told_invited or 0, asked_of(sheet))
    return element("p", why, " ", holds, class_="notice-line")


def before_answering(asked: Asked) -> Html:
    """The same in short, before the first question; the rest opens."""
    first = trust.run_by_the_board(asked) if asked.run_by_board else trust.not_sharing(asked)
    last = _(words.NOT_SENT_BEFORE) if asked.run_by_board else _(words.WHO_SEES_LATER)
    return joined(
        (
            element("h2", _(words.CHOOSE_HEADING)),
            element("p", trust.who_can_tell(asked), class_="tell"),
            element("p", first),
            _more(asked),
            element("p", last),
        )
    )


def before_sending(asked: Asked, audience: Audience) -> Html:
    """What was chosen, and what is true of it."""
    first, *others = trust.before_sending(asked, audience)
    return joined(
        (
            element("p", trust.chosen(asked, audience)),
            element("p", first, class_="tell"),
            element("ul", *(element("li", line) for line in others)),
        )
    )


def told_first(asked: Asked) -> Html:
    """The sentence alone, with the way to the rest."""
    more = element("p", link(_(words.WHO_SEES_MORE), "/questions"), class_="way")
    return joined((element("p", trust.who_can_tell(asked), class_="tell"), more))


def _more(asked: Asked) -> Html:
    return details(_(words.WHO_SEES_MORE), element("ul", *(element("li", line) for line in trust.always(asked))))


def before_choosing(asked: Asked) -> Html:
    """What is true whoever answers, and for this many people invited."""
    first = trust.run_by_the_board(asked) if asked.run_by_board else trust.in_short(asked)
    return joined(
        (
            element("p", first, class_="intro"),
            element("p", trust.who_can_tell(asked), class_="tell"),
            element("ul", *(element("li", line) for line in trust.always(asked))),
        )
    )
