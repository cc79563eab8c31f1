"""The words around the charts that set a board beside others."""

from assessment.access.benchmark import Benchmark
from assessment.access.results import AreaView
from assessment.model.colour import Colour
from assessment.views.html import EMPTY, Html, chip, element, joined, link
from assessment.views.results.address import page
from assessment.wording.labels import meaning
from assessment.wording.rounds import round_dates


def about_the_spread(found: Benchmark, suffix: str) -> Html:
    """What the charts count, and whose view they leave out."""
    name = found.area.name if found.area else ""
    crumbs = element("p", link(f"{name}, {found.round.title}", page("results", suffix)), class_="crumbs")
    if found.spread is None:
        return crumbs
    words = (
        f"{found.spread.areas} areas are counted, from shared answers, {round_dates(found.round)}. "
        "The bars say how many areas have each colour, not which, and rank nobody."
    )
    parts = [crumbs, element("h2", "Within the spread of the areas"), element("p", words)]
    if found.spread.unnamed_left_out:
        left_out = "Areas that did not agree to be named are left out, since there are too few of them to stay unseen."
        parts.append(element("p", left_out, class_="quiet"))
    parts += [_own(found), _key(found)]
    return joined(parts)


def withheld(found: Benchmark) -> Html:
    """Why there is no spread to show."""
    return element(
        "section", element("h2", "The spread of the areas is not shown"), element("p", found.reason), class_="empty"
    )


def no_joint_facts(view: AreaView) -> Html:
    """Why there is no chart of facts."""
    return joined(
        [
            element("h2", "What people here say, beside the published figures"),
            element(
                "p",
                f"Nobody in {view.area.name} has answered a question for which a figure of the same kind is published. "
                "Each indicator’s page shows the figures that are.",
            ),
        ]
    )


def _own(found: Benchmark) -> Html:
    if found.own is None and found.area is not None:
        return element("p", f"Nobody in {found.area.name} shared answers in this round, so it is not marked.")
    if not found.own_counted and found.area is not None:
        words = f"{found.area.name} is marked beside them but is not counted in the bars."
        return element("p", words, class_="quiet")
    return EMPTY


def _key(found: Benchmark) -> Html:
    colours = [element("li", chip(colour), f" {meaning(found.framework, colour).lower()}") for colour in Colour]
    own = [element("li", f"▲ {found.area.name}")] if found.area is not None and found.own is not None else []
    return element("ul", *colours, element("li", chip(None, word="No colour")), *own, class_="key")
