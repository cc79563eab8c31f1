"""What people see of a page, text by text, and which of it is data: content, names and people's own words."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from html.parser import HTMLParser
from json import loads
from typing import Any, Final, get_args, get_type_hints

from google.protobuf.message import Message
from streamlit.testing.v1 import AppTest

from assessment.access.place import Place
from assessment.language.pseudo import PSEUDO
from assessment.model.shape import Slug
from assessment.wording.published import place_in_source

SPOKEN_ATTRIBUTES: Final = frozenset({"aria-label", "alt", "title", "placeholder", "data-label", "content"})
NOT_SHOWN: Final = frozenset({"script", "style"})
UNSEEN_FIELDS: Final = frozenset(
    {
        *("id", "element_id", "form_id", "fragment_id", "markdown_proto_id", "key", "page_script_hash", "anchor"),
        *("url", "url_path", "query_string", "icon", "scope", "type", "format", "theme", "config", "color_theme"),
        *("data", "default_value", "raw_value", "raw_values", "value_string"),
    }
)
"""Fields of Streamlit's messages that hold no words. What somebody typed is theirs."""
FIGURE_WORDS: Final = frozenset({"text", "title", "name", "hovertext", "hovertemplate", "ticktext", "labelalias"})
A_WORD: Final = re.compile(r"[^\W\d_]+")
NO_TEXT: Final = re.compile(r"https?://\S+|mailto:\S+|\S+@\S+\.\w+|%\{[^}]*\}|\b[0-9a-f]{64}\b")
NAMED_IN_DATABASE: Final = (
    ("round", "title"),
    ("invitation", "label"),
    ("response", "assisted_by"),
    ("answer", "value"),
    ("staff", "name"),
    ("moderation", "note"),
    ("released_comment", "body"),
    ("released_comment", "reply"),
    ("sealed_answer", "value"),
    ("audit", "who"),
    ("audit", "did"),
    ("audit", "detail"),
)
"""Columns that hold names and people's own words, and the log, which stays as it was written."""


def shown(app: AppTest) -> set[str]:
    """Every text that a page shows or tells a screen reader."""
    return {text.strip() for proto in _protos(app._tree) for text in _of_message(proto)}


def in_html(html: str) -> Iterator[str]:
    """Every text of a piece of HTML: between tags, and in attributes that are read out or handed to a script."""
    reader = _Reader()
    reader.feed(html)
    yield from reader.found


def untranslated(text: str, data: Iterable[str]) -> str:
    """What is left of a text without data, where a word of it is in plain English letters; "" if none is."""
    if not _english(NO_TEXT.sub(" ", text)):
        return ""
    left = text
    for known in data:
        if known.casefold() in left.casefold():  # in the middle of a sentence it may begin with a small letter
            left = re.sub(rf"(?<!\w){re.escape(known)}(?!\w)", " ", left, flags=re.IGNORECASE)
    left = NO_TEXT.sub(" ", left)
    return " ".join(left.split()) if _english(left) else ""


def _english(text: str) -> list[str]:
    """The words with a plain letter that the invented language would have changed; it has no other x and q."""
    return [word for word in A_WORD.findall(text) if len(word) > 1 and re.search(r"[A-PR-WYZa-pr-wyz]", word)]


def data_of(place: Place, messages: frozenset[str]) -> list[str]:
    """Every text of the content and the database that is data, the longest first. What is a message somewhere is not:
    it could be shown untranslated by mistake."""
    parts = list(_of_content(place.content))
    with place.storage.reading() as connection:
        for table, column in NAMED_IN_DATABASE:
            rows = connection.exec_driver_sql(f'SELECT DISTINCT "{column}" FROM "{table}"')
            parts += [str(row[0]) for row in rows if row[0]]
    lines = {
        line.strip() for part in parts for line in (part, *part.splitlines(), part.split(";")[0], place_in_source(part))
    }
    found = {" ".join(line.split()) for line in lines} - messages
    return sorted((text for text in found if re.search(r"\w", text)), key=len, reverse=True)


def round_ids(place: Place) -> frozenset[str]:
    with place.storage.reading() as connection:
        return frozenset(row[0] for row in connection.exec_driver_sql('SELECT "id" FROM "round"'))


def content_of(place: Place) -> frozenset[str]:
    """Texts of the content as they stand, for pages that show nothing else."""
    return frozenset(" ".join(text.split()).casefold() for text in _of_content(place.content))


def _of_content(block: Any, hint: Any = str) -> Iterator[str]:
    """Texts and names; no ids, which nobody is shown."""
    if isinstance(block, str):
        if Slug not in (hint, *get_args(hint)):
            yield block
    elif is_dataclass(block):
        hints = get_type_hints(type(block), include_extras=True)
        for item in fields(block):
            if item.name not in ("frameworks", "translations"):
                yield from _of_content(getattr(block, item.name), hints[item.name])
    elif isinstance(block, Mapping):
        for value in block.values():
            yield from _of_content(value, (get_args(hint) or (str,))[-1])
    elif isinstance(block, tuple | list):
        for value in block:
            yield from _of_content(value, (get_args(hint) or (str,))[0])


def _protos(block: Any) -> Iterator[Message]:
    proto = getattr(block, "proto", None)
    if proto is not None:
        yield proto
    for child in getattr(block, "children", {}).values():
        yield from _protos(child)


def _of_message(proto: Message) -> Iterator[str]:
    kind = proto.DESCRIPTOR.name
    if kind in ("ArrowVegaLiteChart", "BidiComponent"):
        return
    for field, value in proto.ListFields():
        if field.name in UNSEEN_FIELDS:
            continue
        if kind == "PlotlyChart" and field.name == "spec":
            yield from _of_figure(loads(value))
            continue
        repeated = field.is_repeated
        for one in value if repeated else (value,):
            if isinstance(one, Message):
                yield from _of_message(one)
            elif isinstance(one, str):
                yield from in_html(one) if kind == "Html" or "<" in one else (one,)


def _of_figure(part: Any, name: str = "") -> Iterator[str]:
    if isinstance(part, Mapping):
        for key, value in part.items():
            if key != "template":
                yield from _of_figure(value, key)
    elif isinstance(part, list):
        for value in part:
            yield from _of_figure(value, name)
    elif isinstance(part, str) and name in FIGURE_WORDS:
        yield from in_html(re.sub(r"<br ?/?>", " ", part))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._inside: list[str] = []
        self._own_language = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if attributes.get("lang", PSEUDO) != PSEUDO and tag != "html":
            self._own_language = len(self._inside) + 1
        self._inside.append(tag)
        for name, value in attributes.items():
            handed_over = name.startswith("data-") and " " in value and not value.startswith(("{", "["))
            if name in SPOKEN_ATTRIBUTES or handed_over:
                self.found.append(value)

    def handle_endtag(self, tag: str) -> None:
        while self._inside and self._inside.pop() != tag:
            pass
        if len(self._inside) < self._own_language:
            self._own_language = 0

    def handle_data(self, data: str) -> None:
        if not NOT_SHOWN.intersection(self._inside) and not self._own_language:
            self.found.append(data)
