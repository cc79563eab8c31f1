"""Formulas in a workbook that no spreadsheet has worked out: programs write them, and their values are not there."""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

_PIECE = 1 << 20
_CELL_END = b"</c>"
_NEVER_WORKED_OUT = re.compile(
    rb"<c\b([^<>]*)>\s*<f\b[^<>]*(?:(?<=/)>|>[^<]*</f>)\s*(?:<v\b[^<>]*(?:(?<=/)>|>\s*</v>)\s*)?</c>", re.ASCII
)
_PLACE = re.compile(rb'\br="([A-Z]+[0-9]+)"')
_EMPTY_TEXT = re.compile(rb'\bt="str"')
"""How spreadsheets mark a formula whose value is a text: it may well be empty."""


def first_without_a_value(path: Path, part: str) -> str | None:
    """The place (such as "B2") of the first formula in this sheet without a value; None if all have one."""
    with zipfile.ZipFile(path) as archive, archive.open(part.lstrip("/")) as content:
        for piece in _whole_cells(iter(lambda: content.read(_PIECE), b"")):
            for found in _NEVER_WORKED_OUT.finditer(piece):
                if not _EMPTY_TEXT.search(found[1]):
                    place = _PLACE.search(found[1])
                    return place[1].decode() if place else "?"
    return None


def _whole_cells(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """The same bytes, cut at the ends of cells; the end of a sheet, behind its last cell, is left out."""
    left = b""
    for piece in pieces:
        whole, end, rest = (left + piece).rpartition(_CELL_END)
        if end:
            yield whole + end
        left = rest
