"""The words around the charts that set a board beside others."""

from assessment.access.benchmark import Benchmark
from assessment.access.results import AreaView
from assessment.language import _
from assessment.model.colour import Colour
from assessment.views.html import EMPTY, Html, chip, element, joined, link
from assessment.views.results.address import page
from assessment.wording.labels import NO_COLOUR_YET, meaning
from assessment.wording.rounds import round_dates


def about_the_spread(found: Benchmark, suffix: str) -> Html:
    """What the charts count, and whose view they leave out."""
    name = found.area.name if found.area else ""
    back = _("Back to {area}, {round}").format(area=name, round=found.round.title)
    crumbs = element("p", link(back, page("results", suffix)), class_="crumbs")
    if found.spread is None:
        return crumbs
    words = _(
        "{count} areas are counted, from shared answers, {dates}. "
        "The bars say how many areas have each colour, not which, and rank nobody."
    ).format(count=found.spread.areas, dates=round_dates(found.round))
    heading = element("h2", _("Among the other areas"), id="spread", tabindex="-1")
    parts = [crumbs, heading, element("p", words)]
    if found.spread.unnamed_left_out:
        left_out = _(
            "Areas that did not agree to be named are left out, since there are too few of them to stay unseen."
        )
        parts.append(element("p", left_out, class_="quiet"))
    parts += [_own(found), _key(found)]
    return joined(parts)


def withheld(found: Benchmark) -> Html:
    """Why there is no spread to show, and what there is instead."""
    instead = _("This does not change your own results, and the national figures below stand on their own.")
    return element(
        "section",
        element("h2", _("The other areas are not shown"), id="spread", tabindex="-1"),
        element("p", found.reason),
        element("p", instead),
        class_="empty",
    )


def no_joint_facts(view: AreaView) -> Html:
    """Why there is no chart of facts."""
    return joined(
        [
            element("h2", _("What people here say, beside the published figures")),
            element(
                "p",
                _(
                    "Nobody in {area} has answered a question for which a figure of the same kind is published. "
                    "Each indicator’s page shows the figures that are."
                ).format(area=view.area.name),
            ),
        ]
    )


def _own(found: Benchmark) -> Html:
    if found.own is None and found.area is not None:
        words = _("Nobody in {area} shared answers in this round, so it is not marked.")
        return element("p", words.format(area=found.area.name))
    if not found.own_counted and found.area is not None:
        words = _(
            "{area} is marked beside them but is not counted in the bars: either it did not agree to be named, or too "
            "few people shared their answers. Your own results are not changed by that."
        )
        return element("p", words.format(area=found.area.name), class_="quiet")
    return EMPTY


def _key(found: Benchmark) -> Html:
    colours = [element("li", chip(colour), f" {meaning(found.framework, colour).lower()}") for colour in Colour]
    own = [element("li", f"▲ {found.area.name}")] if found.area is not None and found.own is not None else []
    return element("ul", *colours, element("li", chip(None, word=_(NO_COLOUR_YET))), *own, class_="key")
