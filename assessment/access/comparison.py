"""All areas of a round beside each other: for facilitators alone. What they publish goes through the readers' view."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from assessment.access.counted import EVERY_AUDIENCE, Counts, read, scored
from assessment.access.frameworks import area_set_of, framework_of, spoken
from assessment.access.gate import REFUSED, Action, require
from assessment.access.place import Place
from assessment.language import _
from assessment.model.area import Area, AreaSet
from assessment.model.errors import Refused
from assessment.model.framework import Framework
from assessment.model.identity import Identity
from assessment.model.result import AreaResults
from assessment.model.round import Audience, Round
from assessment.storage import rounds as stored


@dataclass(frozen=True)
class Answered:
    """One perspective of one area: how many were invited (not revoked), have sent answers, and did so for the national
    team only. `sent` includes those, and people whose invitation was revoked after they had sent."""

    area: str
    perspective: str
    invited: int
    sent: int
    national_only: int


@dataclass(frozen=True)
class Comparison:
    """Every area that takes part, alphabetically, with its results from all answers. `national_only` says of an area
    (code) and indicator (id) how many of its ratings the board does not get. Areas whose result was `withdrawn` are in
    none of the rest."""

    round: Round
    framework: Framework
    area_set: AreaSet
    areas: tuple[Area, ...]
    results: Mapping[str, AreaResults]
    answered: tuple[Answered, ...]
    national_only: Mapping[tuple[str, str], int]
    withdrawn: tuple[Area, ...] = ()


def comparison(place: Place, identity: Identity, round_id: str) -> Comparison:
    """A round's areas compared. Raises Refused, also where there is no such round."""
    with place.storage.reading() as connection:
        round_ = stored.find(connection, round_id)
        require(identity, Action.COMPARE_AREAS, round=round_)
        if round_ is None:
            raise Refused(_(REFUSED))
        framework = framework_of(place, round_, connection)
        gone = stored.withdrawn(connection, round_id)
        taking_part = stored.areas(connection, round_id).keys() - gone
        found = read(connection, round_id).outside(gone)
    area_set = area_set_of(place, round_)
    areas = tuple(sorted((a for a in area_set.areas if a.code in taking_part), key=lambda area: area.name))
    return Comparison(
        round=round_,
        framework=spoken(place.content, framework),
        area_set=area_set,
        areas=areas,
        results=scored(framework, found.of(EVERY_AUDIENCE), taking_part),
        answered=_answered(framework, areas, found),
        national_only=_national_only(framework, found),
        withdrawn=tuple(area for area in area_set.areas if area.code in gone),
    )


def _answered(framework: Framework, areas: tuple[Area, ...], found: Counts) -> tuple[Answered, ...]:
    asked, sent, national = found.asked(), found.sent(), found.of((Audience.NATIONAL,)).sent()
    every = ((area.code, perspective.id) for area in areas for perspective in framework.perspectives)
    return tuple(
        Answered(*key, asked.get(key, 0), sent[key], national[key]) for key in every if asked.get(key) or sent[key]
    )


def _national_only(framework: Framework, found: Counts) -> Counter[tuple[str, str]]:
    levels = {level.id for level in framework.scale.levels}
    counter: Counter[tuple[str, str]] = Counter()
    for row in found.of((Audience.NATIONAL,)).rows:
        if row.kind == "rating" and row.value in levels:
            counter[row.area, row.item] += row.people
    return counter
