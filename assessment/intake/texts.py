"""Numbers for the different texts in a table's cells: few texts, millions of cells."""

import numpy as np

from assessment.intake.limits import Limits
from assessment.intake.lookup import Lookup
from assessment.intake.words import GOLDEN, Bytes, Flags, Numbers, Whole, Words, short_words, words_of
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
        self._long_words = np.zeros((LONG_ROWS, 0), dtype=np.uint64)
        self._long_last = np.zeros(0, dtype=np.uint64)
        self._long_lengths = np.zeros(0, dtype=np.int64)
        self._make_room(64)

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
        if len(text) <= 8:
            self._short.add(int(words_of([text])[0, 0]), number)
        elif len(text) <= 8 * LONG_ROWS:
            if number >= len(self._long_lengths):
                self._make_room(2 * number)
            column = words_of([text])[:, 0]
            first, last = words_of([text[:8]])[0], words_of([text[-8:]])[0]
            self._long_words[: len(column), number] = column
            self._long_last[number], self._long_lengths[number] = last[0], len(text)
            self._long.add(int(_long_keys(first, last, np.array([len(text)]))[0]), number)
        return number

    def _make_room(self, numbers: int) -> None:
        more = numbers - len(self._long_lengths)
        self._long_words = np.pad(self._long_words, ((0, 0), (0, more)))
        self._long_last = np.pad(self._long_last, (0, more))
        self._long_lengths = np.pad(self._long_lengths, (0, more))

    def _recognised(self, words: Words, starts: Whole, lengths: Whole) -> tuple[Numbers, Whole]:
        """Numbers, right where they are recognised, and the cells that are not."""
        keys = short_words(words, starts, lengths)
        found, present = self._short.find(keys)
        is_unknown: Flags = present != keys
        is_long = lengths > 8
        if is_long.any():
            long = np.flatnonzero(is_long)
            found[long], recognised = self._recognised_long(words, starts[long], lengths[long])
            is_unknown[long] = ~recognised
        return found, np.flatnonzero(is_unknown) if is_unknown.any() else np.empty(0, np.int64)

    def _recognised_long(self, words: Words, starts: Whole, lengths: Whole) -> tuple[Numbers, Flags]:
        """The same for texts of more than 8 bytes: found by both ends and the length, then compared as a whole."""
        first, last = words[starts], words[starts + lengths - 8]
        found, _ = self._long.find(_long_keys(first, last, lengths))
        same: Flags = np.take(self._long_lengths, found) == lengths
        same &= np.take(self._long_words[0], found) == first
        same &= np.take(self._long_last, found) == last
        longest = min(int(lengths.max()), 8 * LONG_ROWS)
        for row in range(1, -(-longest // 8) - 1):  # the words between the ends
            longer = np.flatnonzero(lengths > 8 * (row + 1))
            same[longer] &= words[starts[longer] + 8 * row] == self._long_words[row, found[longer]]
        return found, same


def _long_keys(first: Words, last: Words, lengths: Whole) -> Words:
    """One word for both ends and the length of texts of more than 8 bytes."""
    keys = first * GOLDEN
    keys ^= last
    keys *= GOLDEN
    keys ^= lengths.astype(np.uint64)
    return keys


def _text(data: Bytes, start: int, length: int) -> bytes:
    return data[start : start + length].tobytes()
