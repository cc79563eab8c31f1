"""A plain file from two parts: the beginning, read here, and the end, which a second process may have read already."""

from pathlib import Path

import numpy as np

from assessment.intake.ahead import Ahead
from assessment.intake.limits import Limits
from assessment.intake.plain import Part, read_bytes
from assessment.intake.sheet import ONLY_IF_GIVEN, Block, Column, Role, Sheet

MOST_NUMBERS = 1 << 16


def read_file(
    path: Path,
    start: int,
    *,
    delimiter: str,
    columns: tuple[Column, ...],
    line: int,
    limits: Limits,
    ahead: Ahead | None = None,
) -> Sheet:
    """The rows of a plain file from byte `start` on, where the line `line` begins. Raises as `plain.read_part` does."""

    def read(first: int, end: int, first_line: int) -> Part:
        return read_bytes(path, first, end, delimiter=delimiter, columns=columns, line=first_line, limits=limits)

    end = path.stat().st_size
    if ahead is not None and (ahead.end, len(ahead.columns)) == (end, len(columns)) and ahead.middle > start:
        beginning = read(start, ahead.middle, line)
        ending = ahead.part(beginning.next_line)
        if ending is not None and len(beginning.texts) + len(ending.texts) <= MOST_NUMBERS:
            blocks = [_block(block, ending.texts, ahead.columns, columns) for block in ending.blocks]
            for block in blocks:
                block.cells[_numbered(columns)] += np.uint16(len(beginning.texts))
            return Sheet(columns, beginning.texts + ending.texts, (*beginning.blocks, *blocks))
    # Read again, here: what is wrong is then said with its own line, as it would have been with one process.
    part = read(start, end, line)
    return Sheet(columns, part.texts, part.blocks)


def _block(block: Block, texts: tuple[str, ...], guessed: tuple[Column, ...], columns: tuple[Column, ...]) -> Block:
    """A block whose reader took some columns for ratings that nobody asked for: there only counts whether there is a
    text."""
    for place, (was, column) in enumerate(zip(guessed, columns, strict=True)):
        if was.role is not column.role and column.role in ONLY_IF_GIVEN:
            given = np.array([bool(text) for text in texts], dtype=np.uint16)
            block.cells[place] = given[block.cells[place]]
    return block


def _numbered(columns: tuple[Column, ...]) -> list[int]:
    """The columns whose cells are numbers of texts."""
    apart = (Role.RESPONDENT, *ONLY_IF_GIVEN)
    return [place for place, column in enumerate(columns) if column.role not in apart]
