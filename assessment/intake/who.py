"""Whose row it is: the round, area, respondent and perspective of each row of a sheet."""

from dataclasses import dataclass

import numpy as np

from assessment.intake.meanings import Meanings, has_control_characters, quoted
from assessment.intake.sheet import Role, Sheet
from assessment.intake.words import Flags, Small, Whole, Words, mixed, text_of
from assessment.model.people import Place

SMALL = 1_000_000
"""Up to so many, numbers are looked up in a table instead of sorted."""


@dataclass(frozen=True)
class Who:
    """Each row's place and perspective as numbers, -1 where the row does not say; and whether it has a respondent.
    `whole` rows say all three."""

    places: tuple[Place, ...]
    place: Small
    perspective: Small
    named: Flags

    @property
    def whole(self) -> Flags:
        found: Flags = (self.place >= 0) & (self.perspective >= 0) & self.named
        return found


def who_is(sheet: Sheet, meanings: Meanings) -> Who:
    """Each row's place, perspective and whether it names a respondent."""
    rounds, round_of = _numbered(sheet.texts, [text if _may_name(text) else "" for text in sheet.texts])
    areas, area_of = _numbered(sheet.texts, [meanings.area(text) if _may_name(text) else "" for text in sheet.texts])
    perspective_of = np.array([_or_less(meanings.perspective(text)) for text in sheet.texts], dtype=np.int32)
    round_, area = round_of[sheet.column(Role.ROUND)], area_of[sheet.column(Role.AREA)]
    pair = round_ * len(areas) + area
    pair[(round_ < 0) | (area < 0)] = -1
    used, place = _numbered_from_0(pair)
    named: Flags = np.bitwise_or.reduce(sheet.respondents, axis=0) != 0
    return Who(
        places=tuple((rounds[number // len(areas)], areas[number % len(areas)]) for number in used.tolist()),
        place=place,
        perspective=perspective_of[sheet.column(Role.PERSPECTIVE)],
        named=named,
    )


def what_is_missing(sheet: Sheet, who: Who, meanings: Meanings, row: int) -> list[str]:
    """Why a row does not say whose it is; nothing if it does."""
    found = []
    for role in (Role.ROUND, Role.AREA):
        text = sheet.texts[sheet.column(role)[row]]
        if not text:
            found.append(f"no {role}")
        elif not _may_name(text):
            found.append(f"{role} {quoted(text)} has characters that are not text")
    if not who.named[row]:
        found.append("no respondent")
    text = sheet.texts[sheet.column(Role.PERSPECTIVE)[row]]
    if not text:
        found.append("no perspective")
    elif who.perspective[row] < 0:
        found.append(f"unknown perspective {quoted(text)}: use {meanings.perspectives_in_words}")
    return found


def says_nothing(sheet: Sheet, who: Who, row: int) -> bool:
    """Whether a row does not even try to say whose it is, as rows do that only a spreadsheet put there."""
    texts = (sheet.texts[sheet.column(role)[row]] for role in (Role.ROUND, Role.AREA, Role.PERSPECTIVE))
    return not who.named[row] and not any(texts)


def keys(respondents: Words, place: Small) -> Words:
    """One word for each respondent of each place: equal for the same, and hardly ever for others."""
    out = mixed(respondents)
    out += place.astype(np.uint64) * np.uint64(0xD1B5_4A32_D192_ED03)
    return out


def same_person(sheet: Sheet, who: Who, row: int) -> tuple[int, bytes]:
    """What two rows of one respondent have in common, exactly."""
    return int(who.place[row]), text_of(sheet.respondents[:, row])


def _numbered(texts: tuple[str, ...], meant: list[str]) -> tuple[list[str], Whole]:
    """The different things meant, sorted, and for each text the number of the one that it means (-1: none)."""
    distinct = sorted({meaning for meaning in meant if meaning})
    number_of = {meaning: number for number, meaning in enumerate(distinct)}
    return distinct, np.array([number_of.get(meaning, -1) for meaning in meant], dtype=np.int64)


def _numbered_from_0(values: Whole) -> tuple[Whole, Small]:
    """The different values from 0 on, sorted, and each value's number among them; -1 stays -1."""
    top = int(values.max(initial=-1))
    if top > SMALL:
        used, numbers = np.unique(values, return_inverse=True)
        none = int(used[0] == -1)
        return used[none:], (numbers - none).astype(np.int32)
    seen = np.zeros(top + 2, dtype=np.bool_)
    seen[values] = True  # -1 marks the last one
    seen[-1] = False
    number_of = np.cumsum(seen, dtype=np.int32) - np.int32(1)
    number_of[-1] = -1
    place: Small = number_of[values]
    return np.flatnonzero(seen), place


def _may_name(text: str) -> bool:
    return bool(text) and not has_control_characters(text)


def _or_less(number: int | None) -> int:
    return -1 if number is None else number
