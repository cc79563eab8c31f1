"""Numbers for the different texts in a table's cells: few texts, millions of cells."""

import numpy as np

from assessment.intake.limits import Limits
from assessment.intake.lookup import Lookup
from assessment.intake.words import Bytes, Flags, Numbers, Whole, Words, all_words, mixed, short_words, words_of
from assessment.model.errors import BadFile

LONG_ROWS = 13
"""Texts of up to 13 words (104 bytes) are recognised a million at a time; longer ones one by one."""

STEPS = 64
"""How many new texts of one block are learnt by looking again at what is left, before looking at each cell."""


class Texts:
    """Every different text that was seen, in the order it was first seen; the empty text is number 0.

    `numbers` recognises the texts that it has learnt by comparing all their bytes, and learns the others.
    """

    def __init__(self, limits: Limits) -> None:
        self.texts: list[bytes] = [b""]
        self._limits = limits
        self._number_of: dict[bytes, int] = {b"": 0}
        self._short = Lookup()
        self._long = Lookup()
        self._long_words = np.zeros((LONG_ROWS, 64), dtype=np.uint64)
        self._rows = 0

    def number(self, text: bytes) -> int:
        """One text's number. Raises BadFile if there are more texts than a file of responses has."""
        known = self._number_of.get(text)
        return self._learn(text) if known is None else known

    def numbers(self, data: Bytes, words: Words, starts: Whole, lengths: Whole) -> Numbers:
        """The numbers of the texts that begin at `starts` in `data`, with these lengths; `words` is
        `readable(data)`. Raises BadFile as `number` does."""
        found, unknown = self._recognised(words, starts, lengths)
        for _ in range(STEPS):
            if not unknown.size:
                return found
            first = int(unknown[0])
            found[first] = self.number(_text(data, int(starts[first]), int(lengths[first])))
            again, still_unknown = self._recognised(words, starts[unknown], lengths[unknown])
            again[0] = found[first]  # where the lookup has no room for it
            found[unknown] = again
            unknown = unknown[still_unknown[still_unknown > 0]]
        for cell in unknown.tolist():
            found[cell] = self.number(_text(data, int(starts[cell]), int(lengths[cell])))
        return found

    def _learn(self, text: bytes) -> int:
        number = len(self.texts)
        if number >= self._limits.texts:
            raise BadFile(
                f"There are more than {self._limits.texts:,} different texts where rounds, areas, perspectives, "
                "indicators and ratings should be. Is this a file of responses, with its columns in place?"
            )
        self.texts.append(text)
        self._number_of[text] = number
        column = words_of([text])
        if len(column) == 1:
            self._short.add(int(column[0, 0]), number)
        elif len(column) <= LONG_ROWS:
            if number >= self._long_words.shape[1]:
                self._long_words = np.pad(self._long_words, ((0, 0), (0, number)))
            self._long_words[: len(column), number] = column[:, 0]
            self._rows = max(self._rows, len(column))
            self._long.add(int(mixed(column)[0]), number)
        return number

    def _recognised(self, words: Words, starts: Whole, lengths: Whole) -> tuple[Numbers, Whole]:
        """Numbers, right where they are recognised, and the cells that are not."""
        keys = short_words(words, starts, lengths)
        found, present = self._short.find(keys)
        unknown = np.flatnonzero(present != keys)
        long = np.flatnonzero(lengths > 8)
        if long.size:
            found[long], recognised = self._recognised_long(words, starts[long], lengths[long])
            unknown = np.sort(np.concatenate([unknown, long[~recognised]]))
        return found, unknown

    def _recognised_long(self, words: Words, starts: Whole, lengths: Whole) -> tuple[Numbers, Flags]:
        rows = all_words(words, starts, np.minimum(lengths, 8 * LONG_ROWS))
        found, _ = self._long.find(mixed(rows))
        same: Flags = lengths <= 8 * LONG_ROWS
        for row in range(max(self._rows, len(rows))):
            learnt = self._long_words[row, found]
            same &= learnt == (rows[row] if row < len(rows) else 0)
        return found, same


def _text(data: Bytes, start: int, length: int) -> bytes:
    return data[start : start + length].tobytes()
