"""What stands on the pages that send answers, and after it."""

from assessment.access.answering import Sheet
from assessment.language import _
from assessment.model.round import SHARED, Audience, RoundState
from assessment.views.answers.addresses import way
from assessment.views.answers.copy import copy_links
from assessment.views.answers.own_words import kept_to_fewer
from assessment.views.answers.steps import unanswered
from assessment.views.answers.trusting import asked_of, before_sending
from assessment.views.html import EMPTY, Html, element, joined
from assessment.wording import after_closing, own_data, own_words, sending, trust
from assessment.wording import answering as words


def fewer_than_told(sheet: Sheet) -> Html:
    """Asks somebody who shares to look again, where fewer are invited than they were told; else nothing."""
    told = sheet.response.told_invited or 0
    fewer = trust.fewer_now(told, asked_of(sheet)) if sheet.response.audience in SHARED else ""
    return element("p", fewer, class_="notice-line") if fewer else EMPTY


def about_to_send(sheet: Sheet, audience: Audience) -> Html:
    """What goes, to whom, and what is true of it, above the button that sends."""
    asked, total = asked_of(sheet), len(sheet.framework.indicators)
    answered = total - len(unanswered(sheet.framework, sheet.response))
    kept = own_words.kept_to_fewer(kept_to_fewer(sheet))
    return joined(
        (
            element("p", sending.ready_to_send(answered, total), class_="intro"),
            before_sending(asked, audience),
            element("p", kept) if kept else EMPTY,
            element("p", words.standing(sheet.response), " ", _(sending.SEND_LAST)),
        )
    )


def sent(sheet: Sheet, audience: Audience) -> Html:
    """After sending: what happens next, a copy to keep, and what can still be done."""
    response, shared = sheet.response, audience in SHARED
    steps = sending.what_happens_next(sheet.round, shared=shared, assessed=sheet.framework.assessed)
    return joined(
        (
            element("p", words.standing(response), " ", trust.chosen(asked_of(sheet), audience), class_="intro"),
            element("h2", _(sending.NEXT_HEADING)),
            element("ol", *(element("li", step) for step in steps)),
            element("h2", _(words.YOUR_COPY)),
            copy_links(),
            element("h2", _(sending.CHANGE_HEADING)),
            _ways_to_change(open_=sheet.round.state is RoundState.OPEN),
            way("your-data", _(own_data.TITLE)),
        )
    )


def _ways_to_change(*, open_: bool) -> Html:
    if not open_:
        return joined((element("p", _(after_closing.STILL_DELETE)), way("check-answers", _(after_closing.LOOK))))
    return joined(
        (
            element("p", _(sending.SENT_CHANGE)),
            way("check-answers", _(words.CHECK)),
            way("who-sees-this", _(words.WHO_SEES)),
            way("withdraw", _(sending.WITHDRAW)),
        )
    )
