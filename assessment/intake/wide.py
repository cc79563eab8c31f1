"""A wide sheet: one response a row, a column of ratings for each indicator."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from assessment.intake.counted import BadRow, Cells
from assessment.intake.meanings import Meanings, quoted
from assessment.intake.sheet import Role, Sheet
from assessment.intake.who import Who, keys, same_person, says_nothing, what_is_missing
from assessment.intake.words import Flags, Numbers, Whole, Words

TOGETHER = 1 << 16
"""Rows counted in one step."""


@dataclass(frozen=True)
class Wide:
    """A wide sheet with its meanings: `counts` and `bad_rows` agree on which rows are used."""

    sheet: Sheet
    who: Who
    meanings: Meanings

    @cached_property
    def bad_rows(self) -> dict[int, BadRow]:
        """By row number. A row that fails on its own is bad, and stands in nobody's way; of several good rows of one
        respondent the first is used."""
        found = {int(row): self._why(int(row)) for row in np.flatnonzero(~self.who.whole | self._unknown_ratings)}
        found = {row: bad for row, bad in found.items() if bad.reason}
        return found | self._repeated

    @cached_property
    def used(self) -> Flags:
        flags = self.who.whole & ~self._unknown_ratings
        flags[list(self._repeated)] = False
        return flags

    def counts(self) -> tuple[Cells, Cells]:
        """People by place × indicator × perspective × answer (skipping left out), and those who sent answers by
        place × perspective."""
        framework = self.meanings.framework
        perspectives, answers = len(framework.perspectives), len(self.meanings.answers)
        groups = len(self.who.places) * perspectives
        # Rows that are not used count in a group of their own behind all others, whatever they say.
        group = np.where(self.used, self.who.place.astype(np.int64) * perspectives + self.who.perspective, groups)
        sent = np.bincount(group, minlength=groups + 1)[:groups].reshape(-1, perspectives)
        cells = np.zeros((len(framework.indicators), len(self.who.places), perspectives, answers), dtype=np.int64)
        position = {indicator.id: number for number, indicator in enumerate(framework.indicators)}
        for first, numbers in self._together():
            base = group[first : first + numbers.shape[1]] * answers
            for place, column in enumerate(self.sheet.columns):
                if column.role is Role.RATINGS_OF:
                    counted = np.bincount(base + self._answer_of[numbers[place]], minlength=(groups + 2) * answers)
                    cells[position[column.indicator]] += counted[: groups * answers].reshape(cells.shape[1:])
        return cells.transpose(1, 0, 2, 3)[:, :, :, :-1], sent

    @cached_property
    def _answer_of(self) -> Whole:
        """The answer's number for each text; behind the last one where it is no answer."""
        unknown = len(self.meanings.answers)
        meant = (self.meanings.answer(text) for text in self.sheet.texts)
        return np.array([unknown if answer is None else answer for answer in meant], dtype=np.int64)

    @cached_property
    def _unknown_ratings(self) -> Flags:
        """Rows with a rating that means nothing."""
        is_unknown = self._answer_of == len(self.meanings.answers)
        ratings = [place for place, column in enumerate(self.sheet.columns) if column.role is Role.RATINGS_OF]
        side_by_side = ratings == list(range(ratings[0], ratings[-1] + 1))
        cells = slice(ratings[0], ratings[-1] + 1) if side_by_side else ratings
        flags = np.zeros(len(self.sheet.lines), dtype=np.bool_)
        for first, block in self.sheet.numbered_blocks():
            found = np.take(is_unknown, block.cells[cells])
            if found.any():
                flags[first : first + len(block.lines)] = found.any(axis=0)
        return flags

    @cached_property
    def _repeated(self) -> dict[int, BadRow]:
        """Rows of respondents who have a good row before it."""
        good = np.flatnonzero(self.who.whole & ~self._unknown_ratings)
        key = keys(self.sheet.respondents[:, good], self.who.place[good])
        ordered = np.sort(key)
        twice = ordered[1:][ordered[1:] == ordered[:-1]]
        first_row: dict[tuple[int, bytes], int] = {}
        found = {}
        for row in good[_among(key, twice)].tolist() if len(twice) else []:
            person = same_person(self.sheet, self.who, row)
            if person in first_row:
                found[row] = BadRow(int(self.sheet.lines[row]), self._repeats(first_row[person], row))
            else:
                first_row[person] = row
        return found

    def _repeats(self, first: int, row: int) -> str:
        also = ""
        if self.who.perspective[first] != self.who.perspective[row]:
            perspectives = self.meanings.framework.perspectives
            also = f", as {perspectives[self.who.perspective[first]].id}"
        return (
            f"respondent {quoted(self.sheet.respondent(row))} of {quoted(self.who.places[self.who.place[row]][1])} "
            f"has a row already: line {self.sheet.lines[first]}{also}"
        )

    def _why(self, row: int) -> BadRow:
        """Every reason why a row is bad on its own; none if nothing stands in it."""
        reasons = what_is_missing(self.sheet, self.who, self.meanings, row)
        numbers = self.sheet.row(row)
        ratings = [(c.name, numbers[place]) for place, c in enumerate(self.sheet.columns) if c.role is Role.RATINGS_OF]
        blank = says_nothing(self.sheet, self.who, row) and not any(self.sheet.texts[n] for _, n in ratings)
        for name, number in ratings:
            if self._answer_of[number] == len(self.meanings.answers):
                text = quoted(self.sheet.texts[number])
                reasons.append(f"unknown rating {text} for {name}: use {self.meanings.answers_in_words}")
        return BadRow(int(self.sheet.lines[row]), "" if blank else "; ".join(reasons))

    def _together(self) -> list[tuple[int, Numbers]]:
        """The blocks' cells, joined to about TOGETHER rows."""
        joined: list[tuple[int, Numbers]] = []
        waiting: list[Numbers] = []
        start = 0
        for first, block in self.sheet.numbered_blocks():
            waiting.append(block.cells)
            end = first + len(block.lines)
            if end - start >= TOGETHER:
                joined.append((start, np.concatenate(waiting, axis=1)))
                waiting, start = [], end
        return [*joined, (start, np.concatenate(waiting, axis=1))] if waiting else joined


def _among(keys: Words, few: Words) -> Flags:
    """Which keys are among the few, which are sorted (np.isin would sort them all)."""
    found: Flags = few[np.minimum(np.searchsorted(few, keys), len(few) - 1)] == keys
    return found
