"""Screens with nothing to show: each says what is so, why, and what happens next."""

from assessment.access.results import AreaView
from assessment.language import _, ngettext
from assessment.model.round import RoundState
from assessment.views.html import EMPTY, Html, element, link
from assessment.wording.findings import people
from assessment.wording.rounds import round_dates


def no_round(*, national: bool = False) -> Html:
    """No round's results may be seen by this reader. `national`: a facilitator, who sees a round once it is open."""
    if national:
        return _notice(
            _("There are no results yet"),
            _("No round has been opened. Results appear here as soon as a round is open and people send answers."),
            next_=element("p", link(_("Go to the rounds"), "/rounds")),
        )
    return _notice(
        _("There are no results yet"),
        _(
            "Results appear here once the national team has closed a round, checked it and released it. Until then "
            "nobody on the board's staff can see them, not even how many people have answered."
        ),
        _("So it may be that a round is running now, or that it is closed and being checked. What happens then:"),
        next_=element(
            "ol",
            element("li", _("The round is open: people answer, and choose who sees what they say.")),
            element("li", _("The round is closed: the national team checks it and reads the comments.")),
            element("li", _("The round is released: your results stand here, and you need do nothing for that.")),
        ),
    )


def nobody_answered(view: AreaView) -> Html:
    """No answers reach this reader. To a board it says the same whether nobody answered or all kept theirs from it."""
    assessed, dates = view.framework.assessed, round_dates(view.round)
    if view.shared_only:
        return _notice(
            _("There are no shared answers"),
            _(
                "No answers from {area} were shared with the {board} in {round} ({dates}), so there is nothing to show "
                "and no colour to give."
            ).format(area=view.area.name, board=assessed, round=view.round.title, dates=dates),
            _(
                "That is a finding too. Ask the people who were invited what would help them to take part, and to "
                "share what they say with the {board}."
            ).format(board=assessed),
        )
    if not view.invited:
        words = _("Nobody is invited in {area}, {round} ({dates}), so nobody can answer.")
    else:
        words = ngettext(
            "{people} was invited in {area}, {round} ({dates}), and nobody has sent answers.",
            "{people} were invited in {area}, {round} ({dates}), and nobody has sent answers.",
            view.invited,
        )
    told = words.format(people=people(view.invited), area=view.area.name, round=view.round.title, dates=dates)
    if view.round.state is not RoundState.OPEN:
        return _notice(_("There are no answers"), told, _("The round takes no more answers, so this stays as it is."))
    ask = _("Go to the invitations") if view.invited else _("Invite people")
    return _notice(
        _("There are no answers yet"),
        told,
        _("The round is open: results appear here as soon as somebody sends answers."),
        next_=element("p", link(ask, f"/invitations?round={view.round.id}")),
    )


def withdrawn(told: str) -> Html:
    """The result was withdrawn after its release; `told` says so."""
    return element(
        "section",
        element("p", told),
        element(
            "p",
            _(
                "This happens when answers behind a result had to be erased. Please delete copies of it, and do not "
                "quote it any more."
            ),
        ),
        element("p", link(_("Results of other rounds"), "/results")),
        class_="empty",
    )


def _notice(title: str, *paragraphs: str, next_: Html = EMPTY) -> Html:
    meanwhile = _("Meanwhile, the national figures and the good practice of other areas are open to everybody.")
    links = (link(_("National figures"), "/national-figures"), " · ", link(_("Good practice"), "/practice"))
    return element(
        "section",
        element("h2", title),
        *(element("p", paragraph) for paragraph in paragraphs),
        next_,
        element("p", meanwhile, class_="quiet"),
        element("p", *links),
        class_="empty",
    )
