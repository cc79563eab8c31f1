"""A file's first line: which columns it has, and so whether it is long (a rating a row) or wide (a response a row)."""

import csv
from dataclasses import dataclass

from assessment.intake.limits import Limits
from assessment.intake.sheet import Column, Role
from assessment.model.errors import BadFile
from assessment.model.framework import Framework

DELIMITERS = (",", ";", "\t")
ALWAYS = (Role.ROUND, Role.AREA, Role.RESPONDENT, Role.PERSPECTIVE)
LONG = (Role.INDICATOR, Role.RATING)
LONG_SHAPE = "round,area,respondent,perspective,indicator,rating,reason"


@dataclass(frozen=True)
class Header:
    """`unknown` are columns that nobody asked for, by their place from 1 and their name."""

    columns: tuple[Column, ...]
    is_long: bool
    unknown: tuple[tuple[int, str], ...]


def delimiter_of(line: str) -> str:
    """The delimiter that gives the most cells; a comma where there is none."""
    return max(DELIMITERS, key=line.count)


def is_plain(line: str) -> bool:
    """Whether this is a whole line: no quote is left open, and lines end as most do."""
    return line.count('"') % 2 == 0 and "\r" not in line


def split(line: str, delimiter: str) -> list[str]:
    """The cells of one line. Raises BadFile."""
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error as problem:
        raise BadFile(f"line 1: the header cannot be read ({problem}).") from None


def columns_by_name(names: list[str]) -> tuple[Column, ...]:
    """What the columns are as far as their names alone tell; the others may be indicators'."""
    folded = [name.strip().casefold() for name in names]
    known = (*ALWAYS, *LONG, Role.REASON) if all(role in folded for role in LONG) else ALWAYS
    return tuple(Column(name, Role(name) if name in known else Role.RATINGS_OF) for name in folded)


def header_of(framework: Framework, names: list[str], limits: Limits) -> Header:
    """What the columns are. Names are trimmed and compared in any case; an indicator's column bears its number or id.
    Raises BadFile if a column is missing or there twice, or if there is nothing to rate."""
    names = [name.strip() for name in names]
    if len(names) > limits.columns:
        raise BadFile(f"line 1: {len(names):,} columns; at most {limits.columns:,} are read.")
    folded = [name.casefold() for name in names]
    is_long = all(role in folded for role in LONG)
    columns = [_column(framework, name, is_long=is_long) for name in names]
    missing = [role for role in (*ALWAYS, *(LONG if is_long else ())) if role not in (c.role for c in columns)]
    if missing:
        wide = f"round,area,respondent,perspective,{','.join(i.number for i in framework.indicators[:3])},…"
        raise BadFile(
            f"line 1: no column “{'”, “'.join(missing)}”. The first line names the columns: {LONG_SHAPE} for one "
            f"rating a line, or {wide} for one response a line."
        )
    known = [column for column in columns if column.role is not Role.IGNORED]
    for column in known:
        if sum((column.role, column.indicator) == (other.role, other.indicator) for other in known) > 1:
            raise BadFile(f"line 1: two columns hold the same as “{column.name}”.")
    if not is_long and not any(column.role is Role.RATINGS_OF for column in columns):
        raise BadFile("line 1: no column bears an indicator’s number or id, so there is nothing to score.")
    unknown = [(place, c.name) for place, c in enumerate(columns, 1) if c.role is Role.IGNORED]
    return Header(tuple(columns), is_long, tuple(unknown))


def _column(framework: Framework, name: str, *, is_long: bool) -> Column:
    folded = name.casefold()
    if folded in ALWAYS or (is_long and folded in (*LONG, Role.REASON)):
        return Column(name, Role(folded))
    if not is_long:
        try:
            return Column(name, Role.RATINGS_OF, framework.indicator(folded).id)
        except KeyError:
            pass
    return Column(name, Role.IGNORED)
