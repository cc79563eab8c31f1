"""Screens with nothing to show: each says why, and what comes next."""

from assessment.access.results import AreaView
from assessment.model.round import RoundState
from assessment.views.html import Html, element, link
from assessment.wording.findings import people
from assessment.wording.rounds import round_dates


def no_round() -> Html:
    """Nothing is released yet."""
    return _notice(
        "There are no results yet",
        "Results appear here once the national team has closed a round, checked it and released it. Until then nobody "
        "on the board's staff can see them, not even how many people have answered.",
        "Meanwhile, the national figures and the good practice of other areas are open to everybody.",
    )


def nobody_answered(view: AreaView) -> Html:
    """No answers reach this reader. To a board it says the same whether nobody answered or all kept theirs from it."""
    assessed, dates = view.framework.assessed, round_dates(view.round)
    if not view.shared_only:
        were = "was" if view.invited == 1 else "were"
        return _notice(
            "There are no answers yet" if view.round.state is RoundState.OPEN else "There are no answers",
            f"{people(view.invited)} {were} invited in {view.area.name}, {view.round.title} ({dates}), and nobody has "
            "sent answers.",
        )
    return _notice(
        "There are no shared answers",
        f"No answers from {view.area.name} were shared with the {assessed} in {view.round.title} ({dates}), so there "
        "is nothing to show and no colour to give.",
        "That is a finding too. Ask the people who were invited what would help them to take part, and to share what "
        f"they say with the {assessed}.",
    )


def _notice(title: str, *paragraphs: str) -> Html:
    return element(
        "section",
        element("h2", title),
        *(element("p", paragraph) for paragraph in paragraphs),
        element("p", link("National figures", "/national-figures"), " · ", link("Good practice", "/practice")),
        class_="empty",
    )
