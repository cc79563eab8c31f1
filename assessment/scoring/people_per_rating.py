"""Scotland in people: the share of each perspective's people who gave each answer (DESIGN §5). Never a pooled score."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import floor
from typing import TYPE_CHECKING, Final

from assessment.model.framework import DONT_KNOW, NOT_APPLICABLE, SKIPPED, Framework
from assessment.scoring.disclosure import TEN
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
    national team only are in it: they were TEN or more. Where it is false nothing says whether there were any."""

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
    perspective, from how many sent answers, whatever they said.
    """
    shown = {}
    for perspective in framework.perspectives:
        sent = people[(people[PERSPECTIVE] == perspective.id) & (people[SENT] > 0)]
        national = int(sent.loc[~sent[SHARED], SENT].sum())
        with_national = national >= TEN
        counting = sent if with_national else sent[sent[SHARED]]
        base, areas = int(counting[SENT].sum()), int(counting[AREA].nunique())
        if base < TEN or areas < FIVE_AREAS:
            continue
        answers = counts[(counts[PERSPECTIVE] == perspective.id) & (counts[SHARED] | with_national)]
        given = {key: int(total) for key, total in answers.groupby([INDICATOR, ANSWER])[PEOPLE].sum().items()}
        shown[perspective.id] = PeoplePerRating(
            perspective=perspective.id,
            people=base,
            areas=areas,
            national_only_included=with_national,
            shares={i.id: _shares(framework, i.id, given, base) for i in framework.indicators},
        )
    return shown


def _shares(framework: Framework, indicator: str, given: Mapping[object, int], base: int) -> dict[str, Fraction]:
    answers = [*(level.id for level in framework.scale.levels), DONT_KNOW, NOT_APPLICABLE]
    people = {answer: given.get((indicator, answer), 0) for answer in answers}
    people[SKIPPED] = base - sum(people.values())
    return {answer: rounded(Fraction(count, base)) for answer, count in people.items()}


def rounded(share: Fraction) -> Fraction:
    """To the nearest STEP; halfway goes up."""
    return floor(share / STEP + Fraction(1, 2)) * STEP
