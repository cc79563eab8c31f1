"""The page of an area's results, from the first line to the table at the end."""

from typing import Final

from assessment.access.results import AreaView
from assessment.language import N_, _
from assessment.model.round import RoundState
from assessment.views.html import Html, details, element, joined, link, table
from assessment.views.results.address import page
from assessment.views.results.changes import since_before
from assessment.views.results.differing import differing
from assessment.views.results.first import first
from assessment.views.results.lead import also, cards, lead
from assessment.views.results.lists import strong, unknown, work
from assessment.views.results.standards import all_results, key, standard_section
from assessment.wording.rounds import round_dates, round_state

ON_PAPER: Final = N_(
    "For a committee: print this page from your browser’s menu, or save it as a PDF there. On paper every indicator is "
    "open, with who said what."
)


def heading(view: AreaView) -> str:
    """The page's heading."""
    words = _("{area}: how are we doing?") if view.shared_only else _("{area}: results")
    return words.format(area=view.area.name)


def first_screen(view: AreaView, suffix: str) -> Html:
    """How we are doing, and what to do first."""
    return joined([subtitle(view), element("div", lead(view), first(view, suffix), class_="two-columns first-screen")])


def overview(view: AreaView, suffix: str) -> Html:
    """Everything below the first screen: what it is made of."""
    standards = (standard_section(view, standard, suffix) for standard in view.framework.standards)
    return joined(
        [
            also(view, suffix),
            cards(view),
            key(view),
            element("div", strong(view, suffix), work(view, suffix), class_="two-columns"),
            differing(view, suffix),
            unknown(view, suffix),
            since_before(view, suffix),
            element("h2", _("Every indicator"), id="every-indicator", tabindex="-1"),
            *standards,
            element("h2", _("Take it with you"), id="take-it-with-you", tabindex="-1"),
            element("p", _(ON_PAPER)),
            _downloads(view, suffix),
            details(_("All results in one table"), table(all_results(view)), class_="more"),
        ]
    )


def subtitle(view: AreaView) -> Html:
    """Round and framework; to the national team in what state the round is; invented areas say so."""
    parts = [
        _("{round}, {dates}. {framework}.").format(
            round=view.round.title, dates=round_dates(view.round), framework=view.framework.title
        )
    ]
    if not view.shared_only:
        parts.append(round_state(view.round))
    if view.area_set.invented:
        parts.append(_("Invented area, invented answers."))
    return element("p", " ".join(part for part in parts if part), class_="quiet wide-line")


def _downloads(view: AreaView, suffix: str) -> Html:
    links = (
        *_tables(view, suffix),
        link(_("Comments in people’s own words"), page("comments", suffix)),
        link(_("Beside other areas and national figures"), page("benchmarks", suffix)),
        link(_("A link to this page, with its round and area"), page("results", suffix)),
    )
    return element("ul", *(element("li", one) for one in links), class_="plain-list")


def _tables(view: AreaView, suffix: str) -> tuple[Html, ...]:
    """Facilitators get their own table, and once the round is released the one that they may hand on."""
    address = page("download/results", suffix)
    if view.shared_only:
        return (link(_("Download the results as a table (CSV)"), address),)
    own = link(_("Download the results as a table (CSV), for the national team only"), address)
    if view.round.state is not RoundState.RELEASED:
        return (own,)
    theirs = _("The table that the {board} gets (CSV)").format(board=view.framework.assessed)
    return (own, link(theirs, f"{address}&as=board"))
