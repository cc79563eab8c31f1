"""The check before a release: what somebody should look at, each finding with what it is about. For whoever runs
rounds; nothing here is ever shown to a board."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction
from typing import Final

from assessment.access.comments import waiting as comments_waiting
from assessment.access.contradicting import contradicts
from assessment.access.known_rounds import round_to_see
from assessment.access.place import Place
from assessment.access.rates import Rates, rates
from assessment.model.area import Area
from assessment.model.framework import NOT_APPLICABLE, Framework, Indicator, Perspective, Side
from assessment.model.identity import Identity
from assessment.model.round import AnswerKey, AnswerKind, RoundState
from assessment.scoring.disclosure import TEN
from assessment.storage.sweeping import Given, each_given

ENOUGH_TO_BE_ALIKE: Final = 6
"""Fewer ratings than these may well be the same."""

MANY_NOT_APPLICABLE: Final = Fraction(1, 4)
"""From this share of all questions, "doesn't apply" is more than a few."""


class Kind(StrEnum):
    """What was found, in the order in which it is mended."""

    NOBODY_INVITED = "nobody_invited"
    NOBODY_ANSWERED = "nobody_answered"
    ONE_SIDE_INVITED = "one_side_invited"
    ONE_SIDE_ANSWERED = "one_side_answered"
    ASKED_AGAIN = "asked_again"
    ALL_THE_SAME = "all_the_same"
    MANY_NOT_APPLICABLE = "many_not_applicable"
    FACTS_CONTRADICT = "facts_contradict"
    COMMENTS_WAITING = "comments_waiting"
    FEW_NAMED = "few_named"


@dataclass(frozen=True)
class Finding:
    """`count` is of people, comments or questions, as the kind says; `side` is the one that is there."""

    kind: Kind
    area: Area | None = None
    perspective: Perspective | None = None
    indicator: Indicator | None = None
    side: Side | None = None
    count: int = 0


@dataclass(frozen=True)
class Sweep:
    """What was found in a round, by kind and then by area."""

    rates: Rates
    findings: tuple[Finding, ...]


def sweep(place: Place, identity: Identity, round_id: str) -> Sweep:
    """Look a round over. A released round has nothing left to mend. Raises Refused, NotFound."""
    found = rates(place, identity, round_id)
    if found.round.state is RoundState.RELEASED:
        return Sweep(found, ())
    waiting = comments_waiting(place, identity, round_id)
    with place.storage.reading() as connection:
        round_to_see(connection, identity, round_id)
        spoken = [one for given in each_given(connection, round_id) for one in _of_one(found, given)]
    every = [*_of_areas(found), *_grouped(spoken), *_of_comments(found, waiting), *_of_names(found)]
    order = list(Kind)
    return Sweep(
        found, tuple(sorted(every, key=lambda one: (order.index(one.kind), one.area.name if one.area else "")))
    )


def _of_areas(found: Rates) -> Iterator[Finding]:
    again = Counter(one.area.code for one in found.waiting if one.asked_again)
    for area in found.areas:
        whole = found.of(area=area.code)
        if not whole.invited and not whole.sent:
            yield Finding(Kind.NOBODY_INVITED, area)
            continue
        invited = _sides(found, area, sent=False)
        answered = _sides(found, area, sent=True)
        if len(invited | answered) == 1:
            (side,) = invited | answered
            yield Finding(Kind.ONE_SIDE_INVITED, area, side=side, count=whole.invited)
        if found.round.state is not RoundState.DRAFT:
            if not answered:
                yield Finding(Kind.NOBODY_ANSWERED, area, count=whole.invited)
            elif len(answered) == 1 and len(invited) > 1:
                (side,) = answered
                yield Finding(Kind.ONE_SIDE_ANSWERED, area, side=side, count=whole.sent)
        if again[area.code]:
            yield Finding(Kind.ASKED_AGAIN, area, count=again[area.code])


def _sides(found: Rates, area: Area, *, sent: bool) -> set[Side]:
    return {
        perspective.side
        for perspective in found.framework.perspectives
        if (rate := found.people.get((area.code, perspective.id))) and (rate.sent if sent else rate.invited)
    }


def _of_one(found: Rates, given: Given) -> Iterator[Finding]:
    framework = found.framework
    area, role = found.area_set.area(given.area), framework.perspective(given.perspective)
    ratings = [value for key, value in given.answers.items() if key.kind is AnswerKind.RATING]
    if len(ratings) >= min(ENOUGH_TO_BE_ALIKE, len(framework.indicators)) and len(set(ratings)) == 1:
        yield Finding(Kind.ALL_THE_SAME, area, role, count=len(ratings))
    inapplicable = ratings.count(NOT_APPLICABLE)
    if inapplicable >= MANY_NOT_APPLICABLE * len(framework.indicators):
        yield Finding(Kind.MANY_NOT_APPLICABLE, area, role, count=inapplicable)
    for indicator in _contradicted(framework, given.answers):
        yield Finding(Kind.FACTS_CONTRADICT, area, indicator=indicator, count=1)


def _contradicted(framework: Framework, answers: Mapping[AnswerKey, str]) -> Iterator[Indicator]:
    return (indicator for indicator in framework.indicators if contradicts(framework, indicator, answers))


def _grouped(found: list[Finding]) -> Iterator[Finding]:
    """Contradictions of one area and indicator as one finding with the number of people; the rest as they are."""
    together: dict[tuple[str, str], Finding] = {}
    for one in found:
        if one.area is None or one.indicator is None:
            yield one
            continue
        key = (one.area.code, one.indicator.id)
        before = together.get(key)
        together[key] = replace(one, count=one.count + before.count) if before else one
    yield from together.values()


def _of_comments(found: Rates, waiting: Mapping[str, int]) -> Iterator[Finding]:
    return (Finding(Kind.COMMENTS_WAITING, found.area_set.area(area), count=texts) for area, texts in waiting.items())


def _of_names(found: Rates) -> Iterator[Finding]:
    if len(found.agreed) < TEN <= len(found.areas):
        yield Finding(Kind.FEW_NAMED, count=len(found.agreed))
