"""From bytes to text: what a content file must be before YAML or CSV is read from it."""

import re
from typing import Final

from assessment.catalogue.problem import Problem, Rule

LARGEST: Final = 512 * 1024
"""Bytes. The longest real file is a tenth of this."""

TOO_LARGE = Rule("file-too-large", f"A content file has at most {LARGEST // 1024} kB.")
NOT_UTF_8 = Rule("not-utf-8", "Content files are saved as UTF-8.")
BYTE_ORDER_MARK = Rule("byte-order-mark", "Content files are saved as UTF-8 without a byte order mark.")
INVISIBLE = Rule("invisible-character", "Nothing stands in a file that a reader of it cannot see.")
TABS = Rule("tab", "Files have no tabs: spaces indent.")

_NAMES = {
    "\u00a0": "a no-break space",
    "\u00ad": "a soft hyphen",
    "\u200b": "a zero-width space",
    "\x00": "a null character",
}

INVISIBLE_CHARACTERS: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\xa0\u00ad\u061c\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000"
    "\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff0-\uffff\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
    "|\r(?!\n)"
)
"""Control characters, spaces that look like a space and are none, and marks that turn the direction of text."""


def text_of(data: bytes, file: str) -> tuple[str | None, list[Problem]]:
    """The file's text, or None if it cannot be read on, with the problems found so far."""

    def problem(rule: Rule, line: int, column: int, what: str, mend: str) -> Problem:
        return Problem(file, line, column, "the file", rule.name, what, mend)

    if len(data) > LARGEST:
        size = f"This file has more than {LARGEST // 1024} kB."
        return None, [problem(TOO_LARGE, 1, 1, size, "Split it into several files of the same kind.")]
    if data.startswith(b"\xef\xbb\xbf"):
        what = "The file begins with an invisible mark that some editors write."
        return None, [problem(BYTE_ORDER_MARK, 1, 1, what, "Save it again as “UTF-8” (not “UTF-8 with BOM”).")]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        line, column = _place(before, len(before))
        what = f"The byte {data[error.start]:#04x} here is not UTF-8 text."
        return None, [problem(NOT_UTF_8, line, column, what, "Save the file again with the encoding “UTF-8”.")]
    problems = []
    for number, row in enumerate(text.split("\n"), 1) if INVISIBLE_CHARACTERS.search(text) else ():
        found = INVISIBLE_CHARACTERS.search(row.removesuffix("\r"))
        if found:
            what, mend = f"There is {name_of(found[0])} here.", "Delete it, and type a plain space if one is needed."
            problems.append(problem(INVISIBLE, number, found.start() + 1, what, mend))
    return (None if problems else text), problems


def tabs_in(text: str, file: str) -> list[Problem]:
    """The first tab of each line that has one."""
    what, mend = "There is a tab in this line.", "Use spaces."
    lines = enumerate(text.split("\n"), 1)
    found = [(number, line.index("\t") + 1) for number, line in lines if "\t" in line]
    return [Problem(file, number, column, "the file", TABS.name, what, mend) for number, column in found]


def name_of(character: str) -> str:
    """An invisible character in words."""
    return _NAMES.get(character, f"an invisible character (U+{ord(character):04X})")


def _place(text: str, offset: int) -> tuple[int, int]:
    line_start = text.rfind("\n", 0, offset) + 1
    return text.count("\n", 0, offset) + 1, offset - line_start + 1
