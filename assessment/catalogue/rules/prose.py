"""The quality of texts that people read: typographic marks, spaces, nothing left unfinished."""

import re
from collections.abc import Iterator
from typing import Final

from assessment.catalogue.library import Library
from assessment.catalogue.node import Finding, Node, Scalar, Written
from assessment.catalogue.problem import quoted
from assessment.catalogue.rules.check import rule

_NOT_PROSE: Final = frozenset({"id", "kind", "url", "number", "version", "value"})

_STRAIGHT: Final = re.compile(r"['\"]")
_SPACES: Final = re.compile(r"[^\S\n]{2,}|[^\S\n]\n")
_BEFORE_MARK: Final = re.compile(r"\w [,.;:!?](?!\w|\.\.)")
_MARKUP: Final = re.compile(r"</?[A-Za-z][^<>]*>|&[A-Za-z]{2,8};|&#[0-9]+;|\]\(|\*\*|(?<![\w/])__")
_UNFINISHED: Final = re.compile(r"\b(TODO|TBC|TBD|FIXME|XXX)\b|\?\?\?|[Ll]orem ipsum")


def _texts(library: Library) -> Iterator[Scalar]:
    return (node for node in library.scalars if node.text and _subject(node) not in _NOT_PROSE)


def _subject(node: Node) -> str:
    """The key that a text stands under, for an item of a list that of the list."""
    if isinstance(node.key, int) and node.parent is not None:
        return str(node.parent.key)
    return str(node.key)


def _around(text: str, found: re.Match[str]) -> str:
    """What was found, with the word before and the word after."""
    before = text[max(0, found.start() - 40) : found.start()].rsplit(" ", 2)[-2:]
    after = text[found.end() : found.end() + 40].split(" ", 2)[:2]
    return quoted(" ".join(before) + found[0] + " ".join(after))


@rule("straight-quotes", "Texts have real quotation marks and apostrophes: “ ” ‘ ’ rather than \" and '.")
def marks_are_typographic(library: Library) -> Iterator[Finding]:
    for node in _texts(library):
        found = _STRAIGHT.search(node.text or "")
        if found:
            mark = "a straight apostrophe" if found[0] == "'" else "a straight quotation mark"
            what = f"There is {mark} in {_around(node.text or '', found)}."
            yield Finding(node, what, "Write ’ for an apostrophe, “ and ” around quoted words.")


@rule("double-space", "Texts have one space between words, and none at the end of a line.")
def spaces_are_single(library: Library) -> Iterator[Finding]:
    for node in _texts(library):
        text = (node.text or "").strip()
        found = _SPACES.search(text)
        if found:
            before = quoted(text[max(0, found.start() - 40) : found.start()].rsplit("\n", 1)[-1])
            yield Finding(node, f"There are too many spaces after {before}.", "Leave one between words.")


@rule("space-around-text", "Texts have no spaces before their first word and after their last.")
def texts_begin_with_a_word(library: Library) -> Iterator[Finding]:
    for node in library.scalars:
        if node.written is not Written.BLOCK and node.text and node.text != node.text.strip():
            yield Finding(node, "The text begins or ends with a space.", "Delete the space.")


@rule("space-before-mark", "No space stands before a comma, a full stop or another mark.")
def marks_follow_their_word(library: Library) -> Iterator[Finding]:
    for node in _texts(library):
        found = _BEFORE_MARK.search(node.text or "")
        if found:
            yield Finding(node, f"There is a space before a mark in {_around(node.text or '', found)}.", "Delete it.")


@rule("markup", "Texts are plain: no HTML, no Markdown.")
def texts_are_plain(library: Library) -> Iterator[Finding]:
    for node in _texts(library):
        found = _MARKUP.search(node.text or "")
        if found:
            what = f"{quoted(found[0])} would be shown as it stands."
            yield Finding(node, what, "Write plain words; the screens set the type.")


@rule("unfinished", "Nothing is left to be written: no TODO, TBC or ???.")
def texts_are_finished(library: Library) -> Iterator[Finding]:
    for node in _texts(library):
        found = _UNFINISHED.search(node.text or "")
        if found:
            yield Finding(node, f"{quoted(found[0])} marks something unfinished.", "Finish it, or delete it.")
