"""What a page says, as passages: each paragraph, heading, item, cell, label and option of its own."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any, Final

from streamlit.testing.v1 import AppTest

INLINE: Final = frozenset({"a", "strong", "em", "b", "i", "span", "abbr", "br", "time", "small"})
NO_WORDS: Final = frozenset({"style", "script", "svg", "title"})
APART: Final = frozenset({"step", "quiet-line"})
"""Classes of spans that stand on a line of their own."""

_MARKDOWN: Final = re.compile(r"\\(?=\W)|\*\*|(?<!\w)[*_](?=\w)|(?<=\w)[*_](?!\w)|^#+ ", re.MULTILINE)
_WIDGET: Final = ("label", "help", "placeholder")


class _Passages(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._open: list[str] = []
        self._apart: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in NO_WORDS
        classes = set((dict(attrs).get("class") or "").split())
        if tag not in INLINE or classes & APART:
            self._end()
        if tag == "a" and classes & {"button"}:
            self._end()

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in NO_WORDS
        if tag not in INLINE:
            self._end()

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._open.append(data)

    def _end(self) -> None:
        words = " ".join("".join(self._open).split())
        if words:
            self.found.append(words)
        self._open = []

    def whole(self, html: str) -> list[str]:
        self.feed(html)
        self.close()
        self._end()
        return self.found


def of_html(html: str) -> list[str]:
    """The passages of a piece of HTML."""
    return _Passages().whole(html)


def of_page(app: AppTest) -> list[str]:
    """The passages of a page that ran without a browser, in its order."""
    return [passage for kind, proto in _elements(app._tree) for passage in _said(kind, proto) if passage.strip()]


def _elements(block: Any) -> Iterator[tuple[str, Any]]:
    for child in block.children.values():
        proto = getattr(child, "proto", None)
        if proto is not None and hasattr(child, "type"):
            yield child.type, proto
        yield from _elements(child) if hasattr(child, "children") else ()


def _said(kind: str, proto: Any) -> Iterator[str]:
    if kind == "html":
        yield from of_html(proto.body)
        return
    body = getattr(proto, "body", "")
    if isinstance(body, str) and body:
        yield from (_plain(part) for part in body.split("\n\n"))
    for name in _WIDGET:
        words = getattr(proto, name, "")
        if isinstance(words, str):
            yield from (_plain(part) for part in words.split("\n\n"))
    for option in getattr(proto, "options", ()):
        if isinstance(option, str):
            yield _plain(option)


def _plain(markdown: str) -> str:
    return _MARKDOWN.sub("", markdown).strip()
