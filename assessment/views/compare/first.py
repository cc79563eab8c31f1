"""What the national team does first about a round: at most three steps, each with its reason and its link."""

from collections.abc import Iterator
from itertools import islice

from assessment.access.comparison import Comparison
from assessment.language import _, ngettext
from assessment.model.colour import Colour
from assessment.model.framework import Indicator
from assessment.model.round import RoundState
from assessment.views.compare.addresses import comparison_page
from assessment.views.compare.answered import silent_areas
from assessment.views.compare.dont_know import unknown_shares
from assessment.views.compare.groups import colours_of
from assessment.views.html import Html, element, link
from assessment.wording.findings import areas as count_areas
from assessment.wording.findings import listed, named, people
from assessment.wording.labels import colour_inside

MOST = 3
NAMED = 3
"""So many areas are named in a sentence; more are counted."""


def first(compared: Comparison) -> Html:
    """The steps under their heading; that nothing presses where there are none."""
    steps = [element("li", step) for step in islice(_steps(compared), MOST)]
    content = (
        element("ol", *steps, class_="findings steps")
        if steps
        else element("p", _("Nothing is red anywhere, and people could answer. Compare the areas below."))
    )
    heading = element("h2", _("What to do first"), id="what-to-do-first", tabindex="-1")
    return element("section", heading, content, class_="findings-section first-steps")


def _steps(compared: Comparison) -> Iterator[Html]:
    round_ = compared.round
    if round_.state is RoundState.CLOSED:
        yield _step(
            _("Check the round, then release it"),
            comparison_page("check-round", round_.id),
            _("It is closed. Boards see nothing of it until it is released."),
        )
    silent = silent_areas(compared)
    if silent and round_.state is RoundState.OPEN:
        yield _step(
            _("Remind people"),
            comparison_page("answered", round_.id),
            _("Nobody has answered yet from {areas}.").format(areas=_some([area.name for area in silent])),
        )
    yield from (_gap(compared, indicator, red) for indicator, red in _gaps(compared)[:2])
    for _share, unknown, asked, indicator in unknown_shares(compared)[:1]:
        words = ngettext("{unknown} of {people} doesn’t know.", "{unknown} of {people} don’t know.", asked)
        yield _step(
            named(indicator),
            comparison_page("dont-know", round_.id, show=f"indicator:{indicator.number}"),
            words.format(unknown=unknown, people=people(asked)),
        )


def _gaps(compared: Comparison) -> list[tuple[Indicator, int]]:
    """Indicators that are red somewhere, those in the most areas first."""
    red = [(i, colours_of(compared, compared.areas, i.id)[Colour.RED]) for i in compared.framework.indicators]
    return sorted((one for one in red if one[1]), key=lambda one: one[1], reverse=True)


def _gap(compared: Comparison, indicator: Indicator, red: int) -> Html:
    counter = colours_of(compared, compared.areas, indicator.id)
    words = ngettext(
        "{colour} in {red} of the {count} areas with a colour.",
        "{colour} in {red} of the {count} areas with a colour.",
        red,
    ).format(colour=colour_inside(Colour.RED).capitalize(), red=red, count=sum(counter[colour] for colour in Colour))
    address = comparison_page("compare", compared.round.id, show=f"indicator:{indicator.number}")
    return _step(named(indicator), address, words)


def _step(what: str, address: str, why: str) -> Html:
    return element("span", element("span", link(what, address), class_="finding-head"), element("span", why))


def _some(names: list[str]) -> str:
    """ "A, B and C", or "A, B, C and 9 areas more"."""
    if len(names) <= NAMED + 1:
        return listed(names)
    more = _("{areas} more").format(areas=count_areas(len(names) - NAMED))
    return listed([*names[:NAMED], more])
