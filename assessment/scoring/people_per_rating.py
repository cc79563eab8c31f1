"""Scotland in people: the share of each perspective's people who gave each answer. Never a pooled score."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import floor
from typing import TYPE_CHECKING, Final

from assessment.model.framework import DONT_KNOW, NOT_APPLICABLE, SKIPPED, Framework
from assessment.scoring.disclosure import TEN, THREE
from assessment.scoring.frame import ANSWER, AREA, INDICATOR, PEOPLE, PERSPECTIVE, SENT

if TYPE_CHECKING:
    import pandas as pd

SHARED: Final = "shared"
"""Column of both frames: whether these people share with their board (else they answered for the national team)."""

FIVE_AREAS: Final = 5
"""Fewer areas, and a share would be read as those areas' own."""

STEP: Final = Fraction(1, 20)
"""Shares are given to the nearest 5 %: exact ones would turn back into a count of people."""


@dataclass(frozen=True)
class PeoplePerRating:
    """`shares` by indicator id and answer (level ids best first, dont_know, not_applicable, skipped), each rounded, so
    they need not add up to 1. `people` is the base; `national_only_included` says that people who answered for the
    national team only are in it, in groups: they were TEN or more from FIVE_AREAS areas. Where it is false nothing says
    whether there were any."""

    perspective: str
    people: int
    areas: int
    national_only_included: bool
    shares: Mapping[str, Mapping[str, Fraction]]


def people_per_rating(
    framework: Framework, counts: "pd.DataFrame", people: "pd.DataFrame"
) -> dict[str, PeoplePerRating]:
    """By perspective, those that may be shown: TEN people from FIVE_AREAS areas.

    Frames of one round as `scoring.frame` describes them, each row with SHARED besides. Who is in is decided once a
    perspective, from how many sent answers, whatever they said. National-only people join where they are TEN from
    FIVE_AREAS themselves, so that what is left when shared answers are taken away is no single area's; and they join in
    groups (`in_groups`), so that it is no person's.
    """
    shown = {}
    for perspective in framework.perspectives:
        sent = people[(people[PERSPECTIVE] == perspective.id) & (people[SENT] > 0)]
        national = sent[~sent[SHARED]]
        with_national = int(national[SENT].sum()) >= TEN and national[AREA].nunique() >= FIVE_AREAS
        counting = sent if with_national else sent[sent[SHARED]]
        base, areas = int(counting[SENT].sum()), int(counting[AREA].nunique())
        if base < TEN or areas < FIVE_AREAS:
            continue
        answers = counts[counts[PERSPECTIVE] == perspective.id]
        shared = _given(framework, answers[answers[SHARED]], int(sent.loc[sent[SHARED], SENT].sum()))
        kept = _given(framework, answers[~answers[SHARED]], int(national[SENT].sum())) if with_national else {}
        shown[perspective.id] = PeoplePerRating(
            perspective=perspective.id,
            people=base,
            areas=areas,
            national_only_included=with_national,
            shares={i.id: _shares(shared[i.id], in_groups(kept.get(i.id, {})), base) for i in framework.indicators},
        )
    return shown


def in_groups(people: Mapping[str, int]) -> dict[str, Fraction]:
    """National-only people per answer as they may be published: as many groups of THREE or more as there are, given to
    the answers by largest remainder.

    A reader who takes away every shared answer is left with these. One person's answer never shows in them: whatever
    they are, anybody among those people may have given any of the answers, even where in truth all gave the same.
    """
    total = sum(people.values())
    groups = total // THREE
    if not groups:
        return {}
    whole = {answer: count * groups // total for answer, count in people.items()}
    nearest = sorted(people, key=lambda answer: -(people[answer] * groups % total))
    for answer in nearest[: groups - sum(whole.values())]:
        whole[answer] += 1
    return {answer: Fraction(number * total, groups) for answer, number in whole.items()}


def _given(framework: Framework, answers: "pd.DataFrame", base: int) -> dict[str, dict[str, int]]:
    """People by indicator and answer, those who skipped it last."""
    found = {key: int(total) for key, total in answers.groupby([INDICATOR, ANSWER])[PEOPLE].sum().items()}
    possible = [*(level.id for level in framework.scale.levels), DONT_KNOW, NOT_APPLICABLE]
    given = {i.id: {answer: found.get((i.id, answer), 0) for answer in possible} for i in framework.indicators}
    return {indicator: {**of, SKIPPED: base - sum(of.values())} for indicator, of in given.items()}


def _shares(shared: Mapping[str, int], kept: Mapping[str, Fraction], base: int) -> dict[str, Fraction]:
    return {answer: rounded((count + kept.get(answer, 0)) / Fraction(base)) for answer, count in shared.items()}


def rounded(share: Fraction) -> Fraction:
    """To the nearest STEP; halfway goes up."""
    return floor(share / STEP + Fraction(1, 2)) * STEP
