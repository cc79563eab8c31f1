"""Years, dates and addresses, each written in one way."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from assessment.catalogue.library import Library
from assessment.catalogue.node import Finding, Scalar
from assessment.catalogue.problem import quoted
from assessment.catalogue.rules.check import rule

NOT_KNOWN: Final = ("Date not stated", "Date not found")
"""What stands for a year that the source does not give, or that we did not find."""

_YEAR: Final = re.compile(r"(?P<from>(?:19|20)[0-9]{2})(?:/(?P<short>[0-9]{2})|[-–](?P<to>(?:19|20)[0-9]{2}))?")
_MONTH: Final = re.compile(r"(?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])")
_ADDRESS: Final = re.compile(r"https?://[^\s/?#.]+\.[^\s<>\"“”]+")


def _scalars(library: Library, *keys: str) -> Iterator[Scalar]:
    return (node for node in library.scalars if node.key in keys and node.text)


def _is_year(text: str) -> bool:
    found = _YEAR.fullmatch(text)
    if not found:
        return text in NOT_KNOWN
    begins = int(found["from"])
    if found["short"]:
        return (begins + 1) % 100 == int(found["short"])
    return not found["to"] or begins < int(found["to"])


@rule("year", "A year is written 2018, 2017/18 or 2016–2018, or “Date not stated” or “Date not found”.")
def years_are_years(library: Library) -> Iterator[Finding]:
    for node in _scalars(library, "year", "progress_year"):
        if not _is_year(node.text or ""):
            yield Finding(node, f"{quoted(node.text)} is no year.", 'Write "2018", "2017/18" or "2016–2018".')


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None


@rule("date", "A date is written 2026-03-09; the day that a source was read may be a month, 2026-03.")
def dates_are_dates(library: Library) -> Iterator[Finding]:
    for node in _scalars(library, "read_on", "from_date"):
        text = node.text or ""
        if not _day(text) and not (node.key == "read_on" and _MONTH.fullmatch(text)):
            yield Finding(node, f"{quoted(text)} is no date.", 'Write year, month and day, such as "2026-03-09".')


@rule("web-address", "An address on the web is whole: it begins with https:// or http:// and has no spaces.")
def addresses_are_whole(library: Library) -> Iterator[Finding]:
    for node in _scalars(library, "url"):
        if not _ADDRESS.fullmatch(node.text or ""):
            yield Finding(node, f"{quoted(node.text)} is no address.", "Copy the whole address from the browser.")
