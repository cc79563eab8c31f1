"""A short list of jumps on top of a long page, and the way back to it."""

from collections.abc import Iterable
from typing import Final

from assessment.views.html import Html, element, link

TOP: Final = "jumps"


def jumps(heading: str, places: Iterable[tuple[str, str]], *, id_: str = TOP) -> Html:
    """`places`: the id of each place on this page and what it is called. `id_`: the list's own, to come back to."""
    items = (element("li", link(said, f"#{place}")) for place, said in places)
    named = {"id": id_, "tabindex": "-1", "aria_label": heading}
    return element("nav", element("p", element("strong", heading)), element("ul", *items), class_="jumps", **named)


def back_to_jumps(said: str, *, id_: str = TOP) -> Html:
    """A link back to the list, on a line of its own."""
    return element("p", link(said, f"#{id_}"), class_="way to-jumps")
