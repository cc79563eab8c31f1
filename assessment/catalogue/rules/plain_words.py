"""Whether carers can read what a framework asks them: reading age, length of sentences, words of boards."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from assessment.catalogue.library import Library
from assessment.catalogue.node import Entry, Finding, Items, Node, Scalar, walk
from assessment.catalogue.problem import quoted
from assessment.catalogue.readability import HARDEST, LONGEST, Readability, readability_of
from assessment.catalogue.rules.check import rule
from assessment.model.word import Glossary, Word

_NOT_READ: Final = frozenset({"id", "kind", "number", "version", "value", "comparisons", "sources", "asked_of"})
"""Keys of a framework whose texts no carer reads: names for programs, and the labels of officers' charts."""

_LINKS: Final = frozenset({"outcomes", "recommendations", "evidence"})
_SHORT_FORM: Final = re.compile(r"(?<![\w-])(?!TODO|TBC|TBD|FIXME|XXX)[A-Z]{2,}(?=s?(?![\w-]))")


def _texts(entry: Entry, *without: str) -> Iterator[Scalar]:
    """The texts of a block that a carer reads, those of the blocks under the keys `without` left out."""
    for key, value in entry.values.items():
        if key in _NOT_READ or key in without or (key in _LINKS and _names_ids(value)):
            continue
        if isinstance(value, Entry):
            yield from _texts(value)
        elif isinstance(value, Items):
            for item in value.values:
                yield from _texts(item) if isinstance(item, Entry) else _alone(item)
        else:
            yield from _alone(value)


def _alone(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar) and node.text:
        yield node


def _names_ids(node: Node) -> bool:
    return isinstance(node, Items) and not any(isinstance(item, Entry) for item in node.values)


def _wholes(library: Library) -> Iterator[tuple[Entry, list[Scalar]]]:
    """What is read at a stretch: a framework's own texts, a standard's, each question, the list of words."""
    for bundle in library.bundles:
        if bundle.head:
            yield bundle.head, list(_texts(bundle.head))
        for file in bundle.standards:
            yield file.root, list(_texts(file.root, "indicators"))
        for indicator in bundle.indicators:
            yield indicator, list(_texts(indicator))
    for word in library.entries("words"):
        yield (
            word,
            [node for node in walk(word) if isinstance(node, Scalar) and node.key == "means"],
        )


def _measured(texts: Iterable[Scalar]) -> Readability:
    return readability_of(node.text or "" for node in texts)


@rule(
    "hard-to-read",
    f"What a carer reads at a stretch has a readability index of {HARDEST} at most: a reading age of 11.",
)
def carers_can_read_it(library: Library) -> Iterator[Finding]:
    for entry, texts in _wholes(library):
        measured = _measured(texts)
        if measured.index is not None and measured.is_hard:
            hardest = ", ".join(map(quoted, measured.hardest(2)))
            what = f"The readability index is {measured.index:.1f}. Hardest: {hardest}."
            yield Finding(entry, what, "Use shorter words, and make two sentences of a long one.")


@rule("long-sentence", f"A sentence that a carer reads has {LONGEST} words at most.")
def sentences_are_short(library: Library) -> Iterator[Finding]:
    for _, texts in _wholes(library):
        for node in texts:
            for sentence in _measured([node]).too_long:
                yield Finding(node, f"This sentence is too long: {quoted(sentence)}.", "Make two of it.")


@rule("board-word", "Carers’ texts have no word for which the list of words has a plainer one.", needs_all_files=True)
def words_of_boards_are_left_out(library: Library) -> Iterator[Finding]:
    glossary = _glossary(tuple(_words(library)))
    for bundle in library.bundles:
        entries = [bundle.head] if bundle.head else []
        for entry in [*entries, *(file.root for file in bundle.standards)]:
            for node in _texts(entry):
                for word in glossary.found_in([node.text or ""]):
                    if word.instead:
                        what = f"{quoted(word.term)} is a word of boards, in {quoted(node.text)}."
                        yield Finding(node, what, f"Write {quoted(word.instead)}.")


@rule("short-form", "A short form in capitals is in the list of words, which explains it.", needs_all_files=True)
def short_forms_are_explained(library: Library) -> Iterator[Finding]:
    known = {form for word in _words(library) for form in word.forms}
    for _, texts in _wholes(library):
        for node in texts:
            for form in dict.fromkeys(_SHORT_FORM.findall(node.text or "")):
                if form not in known:
                    what = f"Nothing explains {quoted(form)}."
                    yield Finding(node, what, "Write it out, or add it to a file of kind words.")


@rule("word-explained-twice", "A word or short form is explained once.")
def words_are_explained_once(library: Library) -> Iterator[Finding]:
    first: dict[str, Entry] = {}
    for entry in library.entries("words"):
        for node in [*_alone(entry.at("term")), *entry.texts("also")]:
            known = first.setdefault((node.text or "").strip().lower(), entry)
            if known is not entry:
                what = f"{quoted(node.text)} stands already at {known.file}, line {known.line}."
                yield Finding(node, what, "Delete one of the two.")


def _words(library: Library) -> Iterator[Word]:
    for entry in library.entries("words"):
        term = entry.text("term")
        if term:
            also = tuple(node.text or "" for node in entry.texts("also"))
            yield Word(entry.text("id") or term, term, "", also, entry.text("instead"))


@cache
def _glossary(words: tuple[Word, ...]) -> Glossary:
    return Glossary(words)
