"""A round's areas as a list, for whoever only looks."""

from assessment.access.rates import Rates
from assessment.language import _
from assessment.views.html import Html, element, joined
from assessment.wording import running as words


def areas(found: Rates) -> Html:
    """Which take part, and which of them agree to be named."""
    names = element("ul", *(element("li", area.name) for area in found.areas), class_="names")
    return joined(
        [
            element("h2", _(words.TAKING_PART)),
            names,
            element("h2", _(words.NAMED)),
            element("p", _(words.NAMED_MEANS)),
            agreeing(found),
        ]
    )


def agreeing(found: Rates) -> Html:
    """The areas that agree to be named."""
    names = [element("li", area.name) for area in found.areas if area.code in found.agreed]
    return element("ul", *names, class_="names") if names else element("p", _(words.NONE_AGREED))
