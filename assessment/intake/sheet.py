"""A table of responses as it was read, before anybody says what its texts mean."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

import numpy as np

from assessment.intake.words import Numbers, Whole, Words, text_of


class Role(StrEnum):
    """What a column holds. A wide file has a column of ratings for each indicator."""

    ROUND = "round"
    AREA = "area"
    RESPONDENT = "respondent"
    PERSPECTIVE = "perspective"
    INDICATOR = "indicator"
    RATING = "rating"
    REASON = "reason"
    RATINGS_OF = "ratings of an indicator"
    IGNORED = "ignored"


ONLY_IF_GIVEN = (Role.REASON, Role.IGNORED)
"""Columns whose texts nobody needs: only whether there is one."""


@dataclass(frozen=True)
class Column:
    """`name` as the file has it; `indicator` (an id) where it holds ratings of one."""

    name: str
    role: Role
    indicator: str = ""


@dataclass(frozen=True)
class Ragged:
    """A line with more or fewer cells than the header has."""

    line: int
    cells: int


@dataclass(frozen=True)
class Block:
    """Some rows of a sheet, in order. `cells` is column × row, each the number of a text. In columns of ONLY_IF_GIVEN 0
    is none and 1 is one; in a column of respondents all are 0, since respondents stand in `respondents` as
    `words.all_words` gives them, spaces at the ends removed. `lines` are the rows' line numbers in the file."""

    cells: Numbers
    respondents: Words
    lines: Whole
    ragged: tuple[Ragged, ...] = ()


@dataclass(frozen=True)
class Sheet:
    """`texts` are what the cells' numbers stand for, spaces at the ends removed; two numbers may stand for one text."""

    columns: tuple[Column, ...]
    texts: tuple[str, ...]
    blocks: tuple[Block, ...]

    def place(self, role: Role) -> int | None:
        """Where the column with this role is."""
        return next((place for place, column in enumerate(self.columns) if column.role is role), None)

    def column(self, role: Role) -> Numbers:
        """All cells of the one column with this role. Raises ValueError if there is none."""
        if role not in self._columns:
            place = self.place(role)
            if place is None:
                raise ValueError(f"no column of {role}")
            cells = [block.cells[place] for block in self.blocks]
            self._columns[role] = np.concatenate(cells or [np.empty(0, np.uint16)])
        return self._columns[role]

    @cached_property
    def _columns(self) -> dict[Role, Numbers]:
        return {}

    @cached_property
    def respondents(self) -> Words:
        """All respondents; those with shorter texts are filled up with empty words."""
        most = max((len(block.respondents) for block in self.blocks), default=1)
        out = np.zeros((most, sum(len(block.lines) for block in self.blocks)), dtype=np.uint64)
        for first, block in self.numbered_blocks():
            out[: len(block.respondents), first : first + len(block.lines)] = block.respondents
        return out

    @cached_property
    def lines(self) -> Whole:
        """All rows' line numbers."""
        return np.concatenate([block.lines for block in self.blocks] or [np.empty(0, np.int64)])

    @property
    def ragged(self) -> tuple[Ragged, ...]:
        return tuple(ragged for block in self.blocks for ragged in block.ragged)

    def numbered_blocks(self) -> Iterator[tuple[int, Block]]:
        """Each block with the number of its first row."""
        first = 0
        for block in self.blocks:
            yield first, block
            first += len(block.lines)

    def row(self, row: int) -> list[int]:
        """One row's cells."""
        number = bisect_right(self._first_rows, row) - 1
        cells: list[int] = self.blocks[number].cells[:, row - self._first_rows[number]].tolist()
        return cells

    @cached_property
    def _first_rows(self) -> list[int]:
        return [first for first, _ in self.numbered_blocks()]

    def respondent(self, row: int) -> str:
        return text_of(self.respondents[:, row]).decode("utf-8", "replace")
