"""An area's results, the only door to them: gate, then counts, then scoring, then disclosure."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from assessment.access.counted import EVERY_AUDIENCE, boards_breakdown, facts, read, scored
from assessment.access.frameworks import area_set_of, framework_of, spoken
from assessment.access.gate import REFUSED, Action, permit, require
from assessment.access.place import Place
from assessment.access.withdrawing import require_shown
from assessment.language import _
from assessment.model.area import Area, AreaSet
from assessment.model.errors import Refused
from assessment.model.framework import Framework
from assessment.model.identity import Identity, Role
from assessment.model.result import AreaResults, Breakdown, FactResult
from assessment.model.round import SHARED, Audience, Round, RoundState
from assessment.scoring.disclosure import board_facts, regroup
from assessment.storage import rounds as stored


@dataclass(frozen=True)
class AreaView:
    """What one reader may see of an area in a round.

    For an officer everything here comes from shared answers alone: `sent` counts people who shared, and somebody who
    answered for the national team only is exactly like somebody who has not answered. `invited` counts invitations
    that are not revoked. A facilitator has all answers; `national_only` says how many of `sent` the board does not
    get (None for an officer: not even whether there are any). `previous` is the round before of the same framework
    and version, under the same rules; None where nobody's answers reach this reader.
    """

    round: Round
    framework: Framework
    area_set: AreaSet
    area: Area
    results: AreaResults
    facts: Mapping[str, FactResult]
    sent: int
    invited: int
    previous: AreaResults | None
    previous_round: Round | None
    breakdown: Breakdown
    national_only: int | None = None

    @property
    def shared_only(self) -> bool:
        """Whether this is the board's view: shared answers alone."""
        return self.national_only is None


def rounds_with_results(place: Place, identity: Identity) -> tuple[Round, ...]:
    """The rounds whose results this identity may see: those that have closed before those that still run, the newest
    first in each."""
    with place.storage.reading() as connection:
        every = stored.every(connection)
    seen = (r for r in reversed(every) if permit(identity, Action.SEE_AREA_RESULTS, round=r))
    return tuple(sorted(seen, key=lambda round_: round_.state in (RoundState.DRAFT, RoundState.OPEN)))


def areas_with_results(place: Place, identity: Identity, round_: Round) -> tuple[Area, ...]:
    """The areas of a round whose results this identity may see, by name."""
    with place.storage.reading() as connection:
        taking_part = stored.areas(connection, round_.id)
    allowed = (
        area
        for area in area_set_of(place, round_).areas
        if area.code in taking_part and permit(identity, Action.SEE_AREA_RESULTS, round=round_, area=area.code)
    )
    return tuple(sorted(allowed, key=lambda area: area.name))


def area_view(place: Place, identity: Identity, round_id: str, area_code: str, *, as_board: bool = False) -> AreaView:
    """An area's results as this identity may see them; with `as_board` as the board itself gets them, which is what a
    facilitator may hand on. Raises Refused, also where there is no such round or area, and Withdrawn."""
    board = as_board or identity.role is Role.OFFICER
    audiences = SHARED if board else EVERY_AUDIENCE
    with place.storage.reading() as connection:
        round_ = stored.find(connection, round_id)
        require(identity, Action.SEE_AREA_RESULTS, round=round_, area=area_code)
        if round_ is None or (board and round_.state is not RoundState.RELEASED):
            raise Refused(_(REFUSED))
        require_shown(connection, round_, area_code)
        framework = framework_of(place, round_, connection)
        every = read(connection, round_id, area_code)
        before, previous = _before(
            place, connection, identity, now=round_, framework=framework, area=area_code, board=board
        )
    found = every.of(audiences)
    breakdown = boards_breakdown(framework, found) if board else Breakdown.ROLES
    area_set = area_set_of(place, round_)
    results = scored(framework, found, (area_code,))[area_code]
    national = every.of((Audience.NATIONAL,)).sent().total()
    answered = facts(framework, found, area_code)
    return AreaView(
        round=round_,
        framework=spoken(place.content, framework),
        area_set=area_set,
        area=area_set.area(area_code),
        results=regroup(framework, results, breakdown),
        facts=board_facts(framework, answered) if board else answered,
        sent=found.sent().total(),
        invited=sum(found.asked().values()),
        previous=previous,
        previous_round=before,
        breakdown=breakdown,
        national_only=None if board else national,
    )


def _before(
    place: Place,
    connection: Connection,
    identity: Identity,
    *,
    now: Round,
    framework: Framework,
    area: str,
    board: bool,
) -> tuple[Round | None, AreaResults | None]:
    """The round before that this identity may see and that asked the same, with the area's results in it; as the
    `board` gets them, released rounds alone."""
    earlier = [
        round_
        for round_ in stored.every(connection)
        if (round_.opens, round_.id) < (now.opens, now.id)
        and (round_.framework_id, round_.framework_version) == (now.framework_id, now.framework_version)
        and round_.area_set == now.area_set
        and permit(identity, Action.SEE_AREA_RESULTS, round=round_, area=area)
        and (round_.state is RoundState.RELEASED or not board)
    ]
    if not earlier:
        return None, None
    round_ = earlier[-1]
    if area in stored.withdrawn(connection, round_.id):
        return None, None
    asked = framework_of(place, round_, connection)
    if [i.id for i in asked.indicators] != [i.id for i in framework.indicators]:
        return None, None  # the framework's text was changed under one version: nothing to compare with
    found = read(connection, round_.id, area).of(SHARED if board else EVERY_AUDIENCE)
    if not found.sent():
        return None, None
    results = scored(asked, found, (area,))[area]
    return round_, regroup(asked, results, boards_breakdown(asked, found)) if board else results
