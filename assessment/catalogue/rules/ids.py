"""Ids and numbers: each used once, in order, and belonging where they stand."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from assessment.catalogue.kinds import KINDS
from assessment.catalogue.library import Bundle, Library
from assessment.catalogue.node import Entry, Finding, Items
from assessment.catalogue.problem import quoted
from assessment.catalogue.rules.check import rule
from assessment.model.area import folded
from assessment.model.framework import OUTSIDE_THE_SCALE, Side

_RESERVED: Final = {
    "levels": OUTSIDE_THE_SCALE,
    "perspectives": ("everyone", *Side),
    "options": ("none", "dont_know", "yes", "no"),
}
"""Words that stand beside the ids of a list in answers and results, so that none of its ids may be one."""


def _twice(entries: Iterable[Entry], key: str, *, alike: bool = False) -> Iterator[Finding]:
    """Entries whose value at a key another entry has already. `alike` compares as people read, not letter by letter."""
    first: dict[str, Entry] = {}
    for entry in entries:
        value = entry.text(key)
        if not value:
            continue
        known = first.setdefault(folded(value) or value if alike else value, entry)
        if known is not entry:
            at = known.at(key)
            what = f"{quoted(value)} stands already at {at.file}, line {at.line}."
            yield Finding(entry.at(key), what, "Change one of the two.")


def _id_groups(library: Library) -> Iterator[Sequence[Entry]]:
    for name, kind in KINDS.items():
        if kind.folder == "data":
            yield library.entries(name)
    for entry in library.entries("recommendations"):
        yield entry.entries("parts")
    for bundle in library.bundles:
        yield [file.root for file in bundle.standards]
        yield [outcome for file in bundle.standards for outcome in file.root.entries("outcomes")]
        yield bundle.indicators
        yield bundle.facts
        yield bundle.scale.entries("levels") if bundle.scale else ()
        yield bundle.head.entries("perspectives") if bundle.head else ()
        yield from (fact.entries("options") for fact in bundle.facts)


@rule("id-used-twice", "An id stands for one thing: within its list, its kind or its framework.")
def ids_are_used_once(library: Library) -> Iterator[Finding]:
    for group in _id_groups(library):
        yield from _twice(group, "id")


@rule("fact-named-like-indicator", "No fact or closing question has the id of an indicator.")
def facts_and_indicators_have_ids_of_their_own(library: Library) -> Iterator[Finding]:
    for bundle in library.bundles:
        taken = {indicator.text("id"): indicator for indicator in bundle.indicators}
        for fact in bundle.facts:
            indicator = taken.get(fact.text("id")) if fact.text("id") else None
            if indicator:
                what = f"{quoted(fact.text('id'))} is also the id of an indicator, on line {indicator.line}."
                yield Finding(fact.at("id"), what, "Give the fact another id.")


@rule("reserved-id", "No id is a word that the toolkit uses beside it, such as dont_know, none or everyone.")
def ids_are_not_reserved_words(library: Library) -> Iterator[Finding]:
    for node in library.blocks:
        own = node.text("id")
        if isinstance(node.parent, Items) and own in _RESERVED.get(str(node.parent.key), ()):
            what = f"{quoted(own)} means something else among the answers."
            yield Finding(node.at("id"), what, "Give it another id.")


def _number_groups(bundle: Bundle) -> Iterator[Sequence[Entry]]:
    yield [file.root for file in bundle.standards]
    for file in bundle.standards:
        yield file.root.entries("outcomes")
        yield file.root.entries("indicators")


@rule("number-used-twice", "A number stands for one thing in its list.")
def numbers_are_used_once(library: Library) -> Iterator[Finding]:
    for bundle in library.bundles:
        for group in _number_groups(bundle):
            yield from _twice(group, "number")
    for entry in library.entries("recommendations"):
        yield from _twice(entry.entries("parts"), "number")


@rule("number-out-of-order", "Outcomes, indicators and parts stand in the order of their numbers.")
def numbers_rise(library: Library) -> Iterator[Finding]:
    groups = [group for bundle in library.bundles for group in list(_number_groups(bundle))[1:]]
    for group in [*groups, *(entry.entries("parts") for entry in library.entries("recommendations"))]:
        for before, after in pairwise(group):
            first, second = before.text("number"), after.text("number")
            if first and second and _figures(second) < _figures(first):
                yield Finding(after.at("number"), f"{second} stands after {first}.", "Move it up, or number it anew.")


@rule("number-of-another-standard", "An indicator’s number begins with its standard’s: 1.2 is in standard 1.")
def indicators_are_numbered_after_their_standard(library: Library) -> Iterator[Finding]:
    for standard in library.entries("standard"):
        own = standard.text("number")
        for indicator in standard.entries("indicators"):
            number = indicator.text("number")
            if own and number and not number.startswith(f"{own}."):
                what = f"{number} does not begin with the standard’s number {own}."
                yield Finding(indicator.at("number"), what, f'Write "{own}.…", or move it to its standard.')


@rule("label-used-twice", "Things to choose from have labels that can be told apart.")
def labels_differ(library: Library) -> Iterator[Finding]:
    for bundle in library.bundles:
        yield from _twice(bundle.indicators, "label", alike=True)
        yield from _twice(bundle.scale.entries("levels") if bundle.scale else (), "label", alike=True)
        yield from _twice(bundle.head.entries("perspectives") if bundle.head else (), "label", alike=True)
        for fact in bundle.facts:
            yield from _twice(fact.entries("options"), "label", alike=True)


@rule("item-twice", "A list names each thing once.")
def lists_do_not_repeat(library: Library) -> Iterator[Finding]:
    for node in library.lists:
        seen: set[str] = set()
        for item in node.texts:
            text = (item.text or "").strip()
            if text in seen:
                yield Finding(item, f"{quoted(text)} stands in this list already.", "Delete one of the two.")
            seen.add(text)


def _figures(number: str) -> list[int]:
    return [int(part[:12]) for part in number.split(".") if part.isascii() and part.isdigit()]
