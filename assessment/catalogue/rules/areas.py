"""Area sets: every area once, found by one code and one name, on a tile of its own."""

import re
from collections.abc import Iterator
from typing import Final

from assessment.catalogue.area_rows import NEEDED, listed
from assessment.catalogue.library import AreaTable, Library
from assessment.catalogue.node import Entry, Finding
from assessment.catalogue.problem import quoted
from assessment.catalogue.rules.check import rule
from assessment.model.area import folded

LARGEST_MAP: Final = 40
"""Rows or columns of a tile map."""

_TILE: Final = ("tile_row", "tile_column")
_CODE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,19}")
_FORMULA: Final = ("=", "+", "-", "@")
_REFERENCES: Final = ("code", "council_codes", "former_codes", "name", "council_names", "other_names")


def _areas(library: Library) -> Iterator[Entry]:
    for table in library.area_tables:
        yield from table.areas


@rule("empty-cell", "An area has a code, a name, councils, a health board, model, kind, abbreviation and tile.")
def needed_cells_are_filled(library: Library) -> Iterator[Finding]:
    for area in _areas(library):
        for column in NEEDED:
            if not area.text(column):
                yield Finding(area.at(column), f"The cell {quoted(column)} is empty.", "Fill it in.")


@rule("no-areas", "An area set has at least one area.")
def sets_have_areas(library: Library) -> Iterator[Finding]:
    for table in library.area_tables:
        if not table.rows.values:
            yield Finding(table.rows, "There are no rows under the heading.", "Add a row for each area.")


@rule("area-code", "A code is letters, figures, hyphens and underscores.")
def codes_are_plain(library: Library) -> Iterator[Finding]:
    for area in _areas(library):
        code = area.text("code")
        if code and not _CODE.fullmatch(code):
            yield Finding(area.at("code"), f"{quoted(code)} is no code.", "Use letters and figures only.")


@rule("area-found-twice", "A code or a name, current or former, means one area of its set.")
def references_mean_one_area(library: Library) -> Iterator[Finding]:
    for table in library.area_tables:
        meant: dict[str, Entry] = {}
        for area in table.areas:
            for column in _REFERENCES:
                for reference in listed(area, column):
                    other = meant.setdefault(folded(reference) or reference, area)
                    if other is not area:
                        what = f"{quoted(reference)} means {quoted(other.text('name'))} already, on line {other.line}."
                        yield Finding(area.at(column), what, "Take it from one of the two.")


@rule("tile", f"A tile’s row and column are whole numbers from 1 to {LARGEST_MAP}.")
def tiles_are_on_the_map(library: Library) -> Iterator[Finding]:
    for area in _areas(library):
        for column in _TILE:
            text = area.text(column)
            if text and not _is_tile(text):
                yield Finding(
                    area.at(column), f"{quoted(text)} is no place on the map.", "Write a whole number from 1."
                )


@rule("tile-taken", "Each area of a set has a tile of its own.")
def tiles_hold_one_area(library: Library) -> Iterator[Finding]:
    for table in library.area_tables:
        taken: dict[tuple[str, ...], Entry] = {}
        for area in table.areas:
            tile = tuple(area.text(column) or "" for column in _TILE)
            if all(_is_tile(part) for part in tile):
                other = taken.setdefault(tile, area)
                if other is not area:
                    what = f"{quoted(other.text('name'))} stands on this tile already, on line {other.line}."
                    yield Finding(area.at("tile_row"), what, "Move one of the two.")


@rule("abbreviation", "Abbreviations have at most 4 characters and differ within their set.")
def abbreviations_fit_and_differ(library: Library) -> Iterator[Finding]:
    for table in library.area_tables:
        seen: dict[str, Entry] = {}
        for area in table.areas:
            short = area.text("abbreviation") or ""
            if len(short) > 4:
                yield Finding(
                    area.at("abbreviation"), f"{quoted(short)} does not fit a tile.", "Use at most 4 characters."
                )
            elif short and seen.setdefault(short.casefold(), area) is not area:
                what = f"{quoted(short)} is {quoted(seen[short.casefold()].text('name'))} already."
                yield Finding(area.at("abbreviation"), what, "Choose another.")


@rule("councils-and-codes", "An area has as many council codes as councils, or none.")
def every_council_has_its_code(library: Library) -> Iterator[Finding]:
    for area in _areas(library):
        codes, names = len(listed(area, "council_codes")), len(listed(area, "council_names"))
        if codes and names and codes != names:
            what = f"Councils: {names}; codes: {codes}."
            yield Finding(area.at("council_codes"), what, "Join several with a semicolon, in the same order.")


@rule("formula", "No cell begins as a spreadsheet’s formula does, with = + - or @.")
def cells_are_no_formulas(library: Library) -> Iterator[Finding]:
    for area in _areas(library):
        for column in area.values:
            text = area.text(column) or ""
            if text.startswith(_FORMULA):
                what = f"A spreadsheet would calculate {quoted(text)}."
                yield Finding(area.at(column), what, "Begin it with a letter or a figure.")


@rule("real-name-in-invented-set", "No area, council or health board of an invented set has the name of a real one.")
def invented_names_are_invented(library: Library) -> Iterator[Finding]:
    real = {name: table for table in library.area_tables if not table.head.truth("invented") for name in _names(table)}
    for table in library.area_tables:
        if table.head.truth("invented"):
            for area in table.areas:
                for column in (*_REFERENCES, "health_board_code", "health_board_name"):
                    for name in listed(area, column):
                        known = real.get(folded(name))
                        if known and folded(name):
                            what = f"{quoted(name)} is in the area set {quoted(known.head.text('id'))}, which is real."
                            yield Finding(area.at(column), what, "Invent another.")


def _names(table: AreaTable) -> set[str]:
    columns = (*_REFERENCES, "health_board_code", "health_board_name", "health_board_former_codes")
    return {folded(name) for area in table.areas for column in columns for name in listed(area, column)}


def _is_tile(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 2 and 1 <= int(text) <= LARGEST_MAP
