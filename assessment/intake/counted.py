"""What becomes of a sheet: numbers of people, the rows that cannot be used, and what to look at."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np

from assessment.model.people import People

Cells = np.ndarray[Any, np.dtype[np.int64]]
"""People by place × indicator × perspective × answer, the last in the order of `Meanings.answers`."""


@dataclass(frozen=True, order=True)
class BadRow:
    """A row that cannot be used, by its line in the file (from 1, the header's), and why."""

    line: int
    reason: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.reason}"


@dataclass(frozen=True)
class Counted:
    """`rows` are those read, blank ones left out. `bad_rows` are in the order of the file, each row once, and stand
    for nothing in `people` and `cells`. `warnings` are about rows that are used as they are."""

    people: People
    cells: Cells
    rows: int
    bad_rows: tuple[BadRow, ...]
    warnings: tuple[str, ...]


def lines_in_words(lines: Iterable[int], most: int = 5) -> str:
    """ "line 3", "lines 3, 7 and 9", "lines 3, 7, 9, 12, 15 and 40 more"."""
    all_lines = list(lines)
    shown = [str(line) for line in all_lines[:most]]
    if len(all_lines) > most:
        return f"lines {', '.join(shown)} and {len(all_lines) - most:,} more"
    if len(shown) == 1:
        return f"line {shown[0]}"
    return f"lines {', '.join(shown[:-1])} and {shown[-1]}"
