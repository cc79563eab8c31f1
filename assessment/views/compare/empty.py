"""Comparisons with nothing to compare: each says what is so, why, and what happens next."""

from assessment.access.comparison import Comparison
from assessment.language import _
from assessment.model.round import RoundState
from assessment.views.compare.addresses import comparison_page
from assessment.views.html import Html, element, joined, link
from assessment.wording.findings import people


def has_answers(compared: Comparison) -> bool:
    """Whether anybody has sent answers in this round."""
    return any(one.sent for one in compared.answered)


def no_comparison() -> Html:
    """There is no round that has been opened."""
    return _notice(
        _("There is no open round yet"),
        _("This page fills as people send answers. For that a round must be open and people must be invited."),
        link(_("Go to the rounds"), "/rounds"),
    )


def nothing_yet(compared: Comparison) -> Html:
    """A round in which nobody has answered."""
    round_ = compared.round
    invited = sum(one.invited for one in compared.answered)
    if round_.state not in (RoundState.DRAFT, RoundState.OPEN):
        title = _("Nobody answered in this round")
        return _notice(
            title, _("It takes no more answers, so this stays as it is."), link(_("Go to the rounds"), "/rounds")
        )
    if not invited:
        return _notice(
            _("Nobody has answered yet"),
            _("Nobody is invited in {round} yet. Invite people first: each gets a code.").format(round=round_.title),
            link(_("Invite people"), comparison_page("invitations", round_.id)),
        )
    told = _("{people} invited in {round}, and no answers yet. This page fills as answers are sent.")
    return _notice(
        _("Nobody has answered yet"),
        told.format(people=people(invited), round=round_.title),
        joined(
            [
                link(_("Who has answered"), comparison_page("answered", round_.id)),
                " · ",
                link(_("Go to the invitations"), comparison_page("invitations", round_.id)),
            ]
        ),
    )


def _notice(title: str, why: str, next_: Html) -> Html:
    return element("section", element("h2", title), element("p", why), element("p", next_), class_="empty")
