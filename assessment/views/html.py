"""HTML that is safe by construction: everything is escaped unless it was made here.

Tables carry a caption and scopes and stand in a region that the keyboard can scroll. Class names are the style
sheet's; there are no styles here except custom properties and grid places.
"""

from collections.abc import Iterable
from html import escape
from typing import Final

from assessment.charts.chart import Table
from assessment.model.colour import Colour, Status
from assessment.wording.labels import SYMBOLS, colour_word

_VOID: Final = frozenset({"br", "hr", "col"})


class Html(str):
    """HTML made by this module. Any other text is escaped when it is put into HTML."""

    __slots__ = ()


EMPTY: Final = Html("")


def safe(content: str) -> Html:
    """The content, escaped unless it is HTML already."""
    return content if isinstance(content, Html) else Html(escape(content, quote=True))


def joined(parts: Iterable[str], between: str = "") -> Html:
    """Parts one after another, each escaped unless it is HTML."""
    return Html(str(safe(between)).join(safe(part) for part in parts))


def element(name: str, *content: str, **attributes: str) -> Html:
    """An element: `element("p", "Hello", class_="lead")`. A trailing underscore is dropped from an attribute's name,
    other underscores become hyphens."""
    words = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(value, quote=True)}"' for key, value in attributes.items()
    )
    if name in _VOID:
        return Html(f"<{name}{words}>")
    return Html(f"<{name}{words}>{joined(content)}</{name}>")


def link(words: str, to: str, **attributes: str) -> Html:
    """A link within the toolkit. `to` is a path of ours or a web address that content names."""
    if not to.startswith(("/", "#", "?", "https://", "http://")):
        raise ValueError(f"not an address: {to}")
    # Without a target of its own, Streamlit opens a link of st.html in a new tab.
    return element("a", words, href=to, **{"target": "_self", **attributes})


def hidden(words: str) -> Html:
    """Words for screen readers only."""
    return element("span", words, class_="visually-hidden")


def chip(colour: Colour | None, status: Status = Status.NO_VIEW, *, word: str = "") -> Html:
    """A colour as symbol, word and colour. `word` replaces the colour's own."""
    symbol = element("span", SYMBOLS[colour], class_="chip-symbol", aria_hidden="true")
    return element("span", symbol, " ", word or colour_word(colour, status), class_=f"chip chip-{colour or 'none'}")


def table(content: Table, *, class_: str = "", wide: bool = True) -> Html:
    """A table in a region of its own that scrolls sideways where it must. `wide` false leaves the region out, for
    tables of two or three short columns."""
    head = element("thead", element("tr", *(element("th", header, scope="col") for header in content.headers)))
    body = element("tbody", *(_row(row) for row in content.rows))
    made = element("table", element("caption", content.caption), head, body, class_=f"plain {class_}".strip())
    return region(made, label=content.caption) if wide else made


def region(content: str, *, label: str) -> Html:
    """A scrolling region that the keyboard can reach, named for screen readers."""
    return element("div", content, class_="scroller", role="region", aria_label=label, tabindex="0")


def details(summary: str, *content: str, class_: str = "why") -> Html:
    """A part that opens: closed at first, operable without script."""
    return element("details", element("summary", summary), *content, class_=class_)


def _row(cells: tuple[str, ...]) -> Html:
    first, *others = cells
    return element("tr", element("th", first, scope="row"), *(element("td", cell) for cell in others))
