"""Reads gettext's .po files strictly: the part of the format that a framework's translations need."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from assessment.catalogue.problem import Problem, Rule, quoted

WRITTEN = Rule("translation-format", "A .po file has msgctxt, msgid and msgstr, each with text in quotation marks.")

WHERE: Final = "the translation"
_LINE: Final = re.compile(r'(?:(?P<key>msgctxt|msgid|msgstr) )?"(?P<text>(?:[^"\\]|\\["\\nt])*)"')
_ESCAPED: Final = re.compile(r"\\(.)")
_MEANT: Final = {"n": "\n", "t": "\t"}
_ORDER: Final = ("msgctxt", "msgid", "msgstr")


@dataclass
class Message:
    """One message. `line` is where it begins; `fuzzy`: nobody has looked at it since the source changed."""

    line: int
    fuzzy: bool
    parts: dict[str, str] = field(default_factory=dict)

    @property
    def place(self) -> str:
        return self.parts.get("msgctxt", "")

    @property
    def source(self) -> str:
        return self.parts.get("msgid", "")

    @property
    def translated(self) -> str:
        return "" if self.fuzzy else self.parts.get("msgstr", "")


def messages_in(text: str, file: str) -> tuple[list[Message], list[Problem]]:
    """The messages of a .po file, its header first (source ""), with every line that cannot be read."""
    found: list[Message] = []
    problems: list[Problem] = []
    fuzzy, part = False, ""
    for number, line in _lines(text):
        if line.startswith("#"):
            fuzzy, part = (fuzzy or (line.startswith("#,") and "fuzzy" in line)), ""
            continue
        read = _LINE.fullmatch(line)
        key = read["key"] or part if read else ""
        if read is None or not key or (read["key"] and not _may_follow(found, key)):
            mend = "Write msgctxt, msgid and msgstr in this order, without plural forms."
            problems.append(Problem(file, number, 1, WHERE, WRITTEN.name, f"{quoted(line)} is not expected.", mend))
            part = ""
            continue
        if read["key"] and (not found or "msgstr" in found[-1].parts):
            found.append(Message(number, fuzzy))
            fuzzy = False
        part = key
        found[-1].parts[part] = found[-1].parts.get(part, "") + _ESCAPED.sub(_meant, read["text"])
    return found, problems


def header_of(messages: list[Message]) -> dict[str, str]:
    """The fields of the header, by their names in small letters."""
    lines = messages[0].parts.get("msgstr", "").split("\n") if messages and not messages[0].source else []
    split = (line.partition(":") for line in lines)
    return {name.strip().casefold(): value.strip() for name, colon, value in split if colon}


def _lines(text: str) -> Iterator[tuple[int, str]]:
    return ((number, line.strip()) for number, line in enumerate(text.split("\n"), 1) if line.strip())


def _may_follow(found: list[Message], key: str) -> bool:
    """Whether this part may come now: parts in their order, msgid in every message."""
    parts = found[-1].parts if found and "msgstr" not in found[-1].parts else {}
    if key == "msgstr":
        return "msgid" in parts
    return not any(later in parts for later in _ORDER[_ORDER.index(key) :])


def _meant(escaped: re.Match[str]) -> str:
    return _MEANT.get(escaped[1], escaped[1])
