"""A board within the spread of the areas: how many areas have each colour, as it was published at the release."""

from dataclasses import dataclass

from assessment.access.counted import Counts, boards_breakdown, read, scored, shared
from assessment.access.frameworks import area_set_of, framework_of, spoken
from assessment.access.gate import REFUSED, Action, require
from assessment.access.place import Place
from assessment.access.published import release_of
from assessment.access.withdrawing import require_shown
from assessment.language import _
from assessment.model.area import Area, AreaSet
from assessment.model.errors import Refused
from assessment.model.framework import Framework
from assessment.model.identity import Identity
from assessment.model.result import AreaResults
from assessment.model.round import Round
from assessment.scoring.disclosure import TEN, AreasPerColour, regroup
from assessment.storage import rounds as stored


@dataclass(frozen=True)
class Benchmark:
    """Areas per colour among shared results of a released round, and one area's own shared results to mark in them.

    `spread` is None where too few areas may count, and `reason` then says so; `own` is None where the reader has no
    area here, or nobody in it shared. `own_counted` says whether the own area is among those counted.
    """

    round: Round
    framework: Framework
    area_set: AreaSet
    area: Area | None
    own: AreaResults | None
    spread: AreasPerColour | None
    own_counted: bool
    reason: str


def benchmark(place: Place, identity: Identity, round_id: str, *, area: str | None = None) -> Benchmark:
    """The spread of the areas' colours in a round. `area` (a code) marks one that this identity may see.

    The spread is the same for every reader, and never made anew. Raises Refused, also where there is no such round or
    area, and Withdrawn.
    """
    with place.storage.reading() as connection:
        round_ = stored.find(connection, round_id)
        require(identity, Action.SEE_BENCHMARK, round=round_)
        if area is not None:
            require(identity, Action.SEE_AREA_RESULTS, round=round_, area=area)
        if round_ is None:
            raise Refused(_(REFUSED))
        framework = framework_of(place, round_, connection)
        if area is not None:
            require_shown(connection, round_, area)
        release = release_of(connection, round_)
        found = None if area is None else shared(read(connection, round_id, area))
    area_set = area_set_of(place, round_)
    spread = release.published.spread if release else None
    named = release.published.named if release else {}
    return Benchmark(
        round=round_,
        framework=spoken(place.content, framework),
        area_set=area_set,
        area=None if area is None else area_set.area(area),
        own=None if area is None or found is None else _own(framework, found, area),
        spread=spread,
        own_counted=spread is not None and (area in named or not spread.unnamed_left_out),
        reason="" if spread else _why_not(release is not None),
    )


def _own(framework: Framework, found: Counts, area: str) -> AreaResults | None:
    """The area's shared results as far as its board sees them apart; None where nobody shared."""
    if not found.sent():
        return None
    return regroup(framework, scored(framework, found, (area,))[area], boards_breakdown(framework, found))


def _why_not(released: bool) -> str:
    if not released:
        return _("The round is not released yet. The areas’ spread is made from released results only.")
    return _(
        "Fewer than {ten} areas can be counted here: areas where answers were shared and that agreed to be named, or "
        "at least {ten} more that did not. With fewer, one could work out a single area’s colours."
    ).format(ten=TEN)
