"""The page of an area's results, from the first line to the table at the end."""

from assessment.access.results import AreaView
from assessment.model.round import RoundState
from assessment.views.html import Html, details, element, joined, link, table
from assessment.views.results.address import page
from assessment.views.results.changes import since_before
from assessment.views.results.differing import differing
from assessment.views.results.lead import cards, lead
from assessment.views.results.lists import strong, unknown, work
from assessment.views.results.standards import all_results, key, standard_section
from assessment.wording.findings import strengths
from assessment.wording.rounds import round_dates


def heading(view: AreaView) -> str:
    """The page's heading."""
    return f"{view.area.name}: how are we doing?" if view.shared_only else f"{view.area.name}: results"


def overview(view: AreaView, suffix: str) -> Html:
    """Everything below the heading: the answer first, then what it is made of."""
    standards = (standard_section(view, standard, suffix) for standard in view.framework.standards)
    return joined(
        [
            subtitle(view),
            lead(view, suffix),
            cards(view),
            key(view),
            _strengths_and_work(view, suffix),
            differing(view, suffix),
            unknown(view, suffix),
            since_before(view, suffix),
            element("h2", "Every indicator"),
            *standards,
            element("h2", "Take it with you"),
            _downloads(view, suffix),
            details("All results in one table", table(all_results(view)), class_="more"),
        ]
    )


def _strengths_and_work(view: AreaView, suffix: str) -> Html:
    """Side by side where both have something to say and the screen has room."""
    parts = (strong(view, suffix), work(view, suffix))
    return element("div", *parts, class_="two-columns") if strengths(view.results) else joined(parts)


def subtitle(view: AreaView) -> Html:
    """Round and framework; invented areas say so."""
    invented = " Invented area, invented answers." if view.area_set.invented else ""
    words = f"{view.round.title}, {round_dates(view.round)}. {view.framework.title}.{invented}"
    return element("p", words, class_="quiet wide-line")


def _downloads(view: AreaView, suffix: str) -> Html:
    return element(
        "p",
        *_tables(view, suffix),
        " · ",
        link("Comments in people’s own words", page("comments", suffix)),
        " · ",
        link("Beside other areas and national figures", page("benchmarks", suffix)),
    )


def _tables(view: AreaView, suffix: str) -> tuple[str | Html, ...]:
    """Facilitators get their own table, and once the round is released the one that they may hand on."""
    address = page("download/results", suffix)
    if view.shared_only:
        return (link("Download the results as a table (CSV)", address),)
    own = link("Download the results as a table (CSV), for the national team only", address)
    if view.round.state is not RoundState.RELEASED:
        return (own,)
    return (own, " · ", link(f"The table that the {view.framework.assessed} gets (CSV)", f"{address}&as=board"))
