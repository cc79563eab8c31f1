"""References, both ways: what is named exists, and what exists to be named is."""

from collections.abc import Iterable, Iterator
from typing import Final

from assessment.catalogue.library import Library, id_node
from assessment.catalogue.node import Entry, Finding, Items, Node, Scalar
from assessment.catalogue.problem import nearest, quoted
from assessment.catalogue.rules.check import rule

_SOURCE_KEYS: Final = ("source", "sources")
_NAMED_BY: Final = {"indicators": ("evidence", "recommendations"), "comparisons": ("evidence",), "series": ("points",)}
"""Which keys of an entry in which list name entries of data/. `points` are evidence."""
_KIND_OF: Final = {"evidence": "evidence", "points": "evidence", "recommendations": "recommendations"}


def _named(entry: Entry, key: str) -> Iterator[Scalar]:
    """The texts at a key, whether it holds one or a list of them."""
    node = entry.values.get(key)
    if isinstance(node, Scalar) and node.text is not None:
        yield node
    elif isinstance(node, Items):
        yield from node.texts


def _list_of(node: Node) -> str:
    return str(node.parent.key) if isinstance(node.parent, Items) else ""


def _unknown(name: Scalar, known: dict[str, Entry], what: str) -> Iterator[Finding]:
    if name.text not in known:
        yield Finding(name, f"There is no {what} {quoted(name.text)}.", nearest(name.text or "", known))


def _unknown_of_kind(library: Library, kind: str, names: Iterable[Scalar], what: str) -> Iterator[Finding]:
    if library.is_complete(kind):
        known = library.ids(kind)
        for name in names:
            yield from _unknown(name, known, what)


def _source_names(library: Library) -> Iterator[Scalar]:
    for entry in library.blocks:
        if not (entry.parent is None and entry.text("kind") == "sources"):
            for key in _SOURCE_KEYS:
                yield from _named(entry, key)


@rule("unknown-source", "Every source that is named exists.", needs_all_files=True)
def sources_exist(library: Library) -> Iterator[Finding]:
    yield from _unknown_of_kind(library, "sources", _source_names(library), "source")


@rule("unused-source", "Every source is named by something.", needs_all_files=True)
def sources_are_used(library: Library) -> Iterator[Finding]:
    used = {name.text for name in _source_names(library)}
    for own, source in library.ids("sources").items():
        if own not in used:
            yield Finding(id_node(source), f"Nothing names {quoted(own)}.", "Name it where it is used, or delete it.")


def _data_names(library: Library, kind: str) -> Iterator[Scalar]:
    for entry in library.blocks:
        for key in _NAMED_BY.get(_list_of(entry), ()):
            if _KIND_OF[key] == kind:
                yield from _named(entry, key)


@rule("unknown-evidence", "Every figure that is named exists.", needs_all_files=True)
def evidence_exists(library: Library) -> Iterator[Finding]:
    yield from _unknown_of_kind(library, "evidence", _data_names(library, "evidence"), "figure")


@rule("unknown-recommendation", "Every recommendation that is named exists.", needs_all_files=True)
def recommendations_exist(library: Library) -> Iterator[Finding]:
    yield from _unknown_of_kind(library, "recommendations", _data_names(library, "recommendations"), "recommendation")


@rule("unused-recommendation", "Every recommendation is named by at least one indicator.", needs_all_files=True)
def recommendations_are_used(library: Library) -> Iterator[Finding]:
    used = {name.text for name in _data_names(library, "recommendations")}
    for own, recommendation in library.ids("recommendations").items():
        if library.bundles and own not in used:
            mend = "Name it under recommendations of an indicator that it is about."
            yield Finding(id_node(recommendation), f"No indicator names {quoted(own)}.", mend)


def _about_frameworks(library: Library) -> list[Entry]:
    return [*library.entries("practice"), *library.entries("readings")]


@rule("unknown-framework", "Every framework that is named exists.", needs_all_files=True)
def frameworks_exist(library: Library) -> Iterator[Finding]:
    known = {own: bundle.head for bundle in library.bundles if bundle.head and (own := bundle.head.text("id"))}
    for entry in _about_frameworks(library) if library.is_complete("framework") else ():
        for name in _named(entry, "framework"):
            yield from _unknown(name, known, "framework")


@rule("unknown-indicator", "Every indicator that is named is one of the framework’s.", needs_all_files=True)
def indicators_exist(library: Library) -> Iterator[Finding]:
    for entry in _about_frameworks(library):
        bundles = library.framework(entry.text("framework") or "")
        known = {own: i for bundle in bundles for i in bundle.indicators if (own := i.text("id"))}
        names = [*_named(entry, "indicators")]
        names += [name for reading in entry.entries("readings") for name in _named(reading, "indicator")]
        for name in names if bundles and all(bundle.names_all_indicators for bundle in bundles) else []:
            yield from _unknown(name, known, "indicator")


@rule("unknown-level", "Every level that a reading names is one of the scale’s.", needs_all_files=True)
def levels_exist(library: Library) -> Iterator[Finding]:
    for entry in library.entries("readings"):
        bundles = library.framework(entry.text("framework") or "")
        known = {own: level for bundle in bundles for own, level in bundle.levels.items()}
        for name in [name for reading in entry.entries("readings") for name in _named(reading, "levels")]:
            if known and all(bundle.names_all_levels for bundle in bundles):
                yield from _unknown(name, known, "level")


@rule("indicator-read-twice", "A source is read once for each indicator.")
def indicators_are_read_once(library: Library) -> Iterator[Finding]:
    for entry in library.entries("readings"):
        seen: dict[str, int] = {}
        for reading in entry.entries("readings"):
            indicator = reading.text("indicator")
            if indicator and seen.setdefault(indicator, reading.line) != reading.line:
                what = f"{quoted(indicator)} is read already, on line {seen[indicator]}."
                yield Finding(reading.at("indicator"), what, "Join the two; levels may list several.")


@rule("unknown-area-set", "Every area set that is named exists.", needs_all_files=True)
def area_sets_exist(library: Library) -> Iterator[Finding]:
    names = (name for entry in library.entries("practice") for name in _named(entry, "area_set"))
    yield from _unknown_of_kind(library, "area_set", names, "area set")


@rule("unknown-area", "Every area that is named is in the area set, by its current code.", needs_all_files=True)
def areas_exist(library: Library) -> Iterator[Finding]:
    sets = {table.head.text("id"): table for table in library.area_tables}
    for entry in library.entries("practice"):
        table = sets.get(entry.text("area_set"))
        known = {code: area for area in table.areas if (code := area.text("code"))} if table else {}
        for name in _named(entry, "areas"):
            if table:
                yield from _unknown(name, known, "area")
