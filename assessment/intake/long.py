"""A long sheet: one rating a row."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from assessment.intake.counted import BadRow, Cells
from assessment.intake.meanings import Meanings, quoted
from assessment.intake.sheet import Role, Sheet
from assessment.intake.who import Who, keys, says_nothing, what_is_missing
from assessment.intake.words import Flags, Small, Whole
from assessment.model.framework import NOT_APPLICABLE


@dataclass(frozen=True)
class Long:
    """A long sheet with its meanings: `counts` and `bad_rows` agree on which rows are used.

    A row that fails on its own is bad, and stands in nobody's way. Of the others, in the order of the file, the first
    of a respondent says their perspective, and the first for a respondent and an indicator is used.
    """

    sheet: Sheet
    who: Who
    meanings: Meanings

    @cached_property
    def used(self) -> Flags:
        flags = np.zeros(len(self.sheet.lines), dtype=np.bool_)
        flags[self._good] = ~self._other_perspective & ~self._repeated
        return flags

    @cached_property
    def bad_rows(self) -> dict[int, BadRow]:
        """By row number."""
        found = {}
        for row in np.flatnonzero(~self._good_alone).tolist():
            reasons = self._why(row)
            if reasons:
                found[row] = "; ".join(reasons)
        for number in np.flatnonzero(self._other_perspective).tolist():
            first = int(self._good[self._first_of_person[number]])
            known = self.meanings.framework.perspectives[self.who.perspective[first]].id
            found[int(self._good[number])] = f"{self._respondent(number)} is {known} on line {self.sheet.lines[first]}"
        for number in np.flatnonzero(self._repeated).tolist():
            first, row = int(self._good[self._first_of_cell[number]]), int(self._good[number])
            indicator = self.meanings.framework.indicators[self._indicator[row]].number
            found[row] = f"{self._respondent(number)} has rated {indicator} already: line {self.sheet.lines[first]}"
        return {row: BadRow(int(self.sheet.lines[row]), reason) for row, reason in found.items()}

    @cached_property
    def without_a_reason(self) -> list[int]:
        """The lines that say "doesn't apply" and not why."""
        place = self.sheet.place(Role.REASON)
        given = self.sheet.column(Role.REASON) > 0 if place is not None else np.zeros(len(self.used), np.bool_)
        doubtful = self.used & (self._answer == self.meanings.answers.index(NOT_APPLICABLE)) & ~given
        return [int(line) for line in self.sheet.lines[doubtful]]

    def counts(self) -> tuple[Cells, Cells]:
        """People by place × indicator × perspective × answer (skipping left out), and those who sent answers by
        place × perspective."""
        framework = self.meanings.framework
        perspectives = len(framework.perspectives)
        shape = (len(self.who.places), len(framework.indicators), perspectives, len(self.meanings.answers))
        used = self.used
        index = (self.who.place[used], self._indicator[used], self.who.perspective[used], self._answer[used])
        flat = np.ravel_multi_index(index, shape) if used.any() else np.empty(0, np.int64)
        cells = np.bincount(flat, minlength=int(np.prod(shape))).reshape(shape)
        people = self._good[np.flatnonzero(self._first_of_person == np.arange(len(self._good)))]
        group = self.who.place[people].astype(np.int64) * perspectives + self.who.perspective[people]
        sent = np.bincount(group, minlength=shape[0] * perspectives).reshape(-1, perspectives)
        return cells[:, :, :, :-1], sent

    @cached_property
    def _indicator(self) -> Small:
        return self._meant(self.meanings.indicator)[self.sheet.column(Role.INDICATOR)]

    @cached_property
    def _answer(self) -> Small:
        return self._meant(self.meanings.answer)[self.sheet.column(Role.RATING)]

    @cached_property
    def _good_alone(self) -> Flags:
        found: Flags = self.who.whole & (self._indicator >= 0) & (self._answer >= 0)
        return found

    @cached_property
    def _good(self) -> Whole:
        """The rows that are good on their own; what follows is by their number among them."""
        return np.flatnonzero(self._good_alone)

    @cached_property
    def _person(self) -> Small:
        """A number for each respondent of a place, exactly."""
        place, respondents = self.who.place[self._good], self.sheet.respondents[:, self._good]
        _, first, person = np.unique(keys(respondents, place), return_index=True, return_inverse=True)
        if (place == place[first[person]]).all() and (respondents == respondents[:, first[person]]).all():
            return person.astype(np.int32)
        # Two people had the same key, which chance hardly ever brings about: sort by all that they are known by.
        exact = np.vstack([place.astype(np.uint64), respondents])
        return np.unique(exact, axis=1, return_inverse=True)[1].reshape(-1).astype(np.int32)

    @cached_property
    def _first_of_person(self) -> Whole:
        return _first(self._person)

    @cached_property
    def _first_of_cell(self) -> Whole:
        """The first row for the same respondent and indicator, rows with another perspective left out."""
        indicators = len(self.meanings.framework.indicators)
        cell = self._person.astype(np.int64) * indicators + self._indicator[self._good]
        return _first(np.where(self._other_perspective, -1 - np.arange(len(cell)), cell))

    @cached_property
    def _other_perspective(self) -> Flags:
        perspective = self.who.perspective[self._good]
        found: Flags = perspective != perspective[self._first_of_person]
        return found

    @cached_property
    def _repeated(self) -> Flags:
        found: Flags = self._first_of_cell != np.arange(len(self._good))
        return found

    def _respondent(self, number: int) -> str:
        row = int(self._good[number])
        return f"respondent {quoted(self.sheet.respondent(row))} of {quoted(self.who.places[self.who.place[row]][1])}"

    def _why(self, row: int) -> list[str]:
        """Every reason why a row is bad on its own; none if nothing stands in it."""
        indicator = self.sheet.texts[self.sheet.column(Role.INDICATOR)[row]]
        rating = self.sheet.texts[self.sheet.column(Role.RATING)[row]]
        if says_nothing(self.sheet, self.who, row) and not indicator and not rating:
            return []
        reasons = what_is_missing(self.sheet, self.who, self.meanings, row)
        if not indicator:
            reasons.append("no indicator")
        elif self._indicator[row] < 0:
            reasons.append(f"unknown indicator {quoted(indicator)}")
        if self._answer[row] < 0:
            reasons.append(f"unknown rating {quoted(rating)}: use {self.meanings.answers_in_words}")
        return reasons

    def _meant(self, number_of: Callable[[str], int | None]) -> Small:
        found = [number_of(text) for text in self.sheet.texts]
        return np.array([-1 if number is None else number for number in found], dtype=np.int32)


def _first(values: Whole | Small) -> Whole:
    """For each place the first place with the same value."""
    _, first, inverse = np.unique(values, return_index=True, return_inverse=True)
    return first[inverse]
