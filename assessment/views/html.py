"""HTML that is safe by construction: everything is escaped unless it was made here.

Tables carry a caption and scopes and stand in a region that the keyboard can scroll. Class names are the style
sheet's; there are no styles here except custom properties and grid places.
"""

from collections.abc import Iterable, Sequence
from html import escape
from typing import Final

from assessment.charts.chart import Table
from assessment.model.colour import Colour, Status
from assessment.wording.labels import SYMBOLS, colour_word

_VOID: Final = frozenset({"br", "hr", "col", "input"})

BESIDE_ON_A_PHONE: Final = 2
"""So many columns of a table stand side by side on a phone."""


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


def filled(message: str, /, **parts: str) -> Html:
    """A message with its placeholders filled, all escaped unless it is HTML: `filled(_("See {link}."), link=…)`."""
    return Html(str(safe(message)).format(**{name: str(safe(part)) for name, part in parts.items()}))


def element(name: str, /, *content: str, **attributes: str) -> Html:
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
    tables of two or three short columns. With more than two columns, a phone shows each row as a block of its own,
    every cell under its header's name."""
    stacked = len(content.headers) > BESIDE_ON_A_PHONE
    classes = " ".join(part for part in ("plain", "stack" if stacked else "", class_) if part)
    row = _stacked_row if stacked else _row
    heads = (element("th", header, scope="col", **_role("columnheader", stacked)) for header in content.headers)
    head = element("thead", element("tr", *heads, **_role("row", stacked)), **_role("rowgroup", stacked))
    body = element("tbody", *(row(content.headers, cells) for cells in content.rows), **_role("rowgroup", stacked))
    caption = element("caption", content.caption)
    made = element("table", caption, head, body, class_=classes, **_role("table", stacked))
    return region(made, label=content.caption) if wide else made


def region(content: str, *, label: str) -> Html:
    """A scrolling region that the keyboard can reach, named for screen readers."""
    return element("div", content, class_="scroller", role="region", aria_label=label, tabindex="0")


def details(summary: str, *content: str, class_: str = "why", about: str = "") -> Html:
    """A part that opens: closed at first, operable without script. `about` tells those who hear the page apart from
    each other parts whose summaries look alike."""
    told = element("summary", summary, hidden(f" {about}")) if about else element("summary", summary)
    return element("details", told, *content, class_=class_)


def _row(headers: Sequence[str], cells: Sequence[str]) -> Html:
    first, *others = cells
    return element("tr", element("th", first, scope="row"), *(element("td", cell) for cell in others))


def _stacked_row(headers: Sequence[str], cells: Sequence[str]) -> Html:
    """A row that names each of its cells. Roles are said in full: a row that is drawn as a block loses its own."""
    first, *others = cells
    named = (
        element("td", cell, role="cell", data_label=header) for header, cell in zip(headers[1:], others, strict=True)
    )
    return element("tr", element("th", first, scope="row", role="rowheader"), *named, role="row")


def _role(role: str, said: bool) -> dict[str, str]:
    return {"role": role} if said else {}
