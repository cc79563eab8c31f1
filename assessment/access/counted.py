"""From stored counts to results for one kind of reader: which answers, then scoring. Nothing here asks who is asking;
`results`, `benchmark` and `comparison` do before they call it."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from assessment.model.framework import Framework
from assessment.model.result import AreaResults, Breakdown, FactResult
from assessment.model.round import SHARED, Audience
from assessment.scoring.disclosure import officer_breakdown
from assessment.storage import counts, invitations
from assessment.storage.counts import CountRow
from assessment.storage.invitations import InvitedRow

EVERY_AUDIENCE: Collection[Audience] = tuple(Audience)


@dataclass(frozen=True)
class Counts:
    """A round's counts, or one area's, as they stood at one moment."""

    round_id: str
    rows: tuple[CountRow, ...]
    invited: tuple[InvitedRow, ...]

    def of(self, audiences: Collection[Audience]) -> "Counts":
        """Only the people who chose one of these audiences. Everybody else is as if they had not answered."""
        return Counts(self.round_id, tuple(row for row in self.rows if row.audience in audiences), self.invited)

    def in_area(self, area: str) -> "Counts":
        return Counts(
            self.round_id,
            tuple(row for row in self.rows if row.area == area),
            tuple(row for row in self.invited if row.area == area),
        )

    def outside(self, areas: Collection[str]) -> "Counts":
        """Without these areas (codes)."""
        return Counts(
            self.round_id,
            tuple(row for row in self.rows if row.area not in areas),
            tuple(row for row in self.invited if row.area not in areas),
        )

    def sent(self) -> Counter[tuple[str, str]]:
        """People who sent answers, by area and perspective."""
        found: Counter[tuple[str, str]] = Counter()
        for row in self.rows:
            if row.kind == counts.SENT.kind:
                found[row.area, row.perspective] += row.people
        return found

    def asked(self) -> dict[tuple[str, str], int]:
        """Invitations that are not revoked, by area and perspective."""
        return {(row.area, row.perspective): row.invited for row in self.invited}


def read(connection: Connection, round_id: str, area: str | None = None) -> Counts:
    """The counts of a round, or of one of its areas, from one snapshot. The same cost for any number of responses."""
    invited = (row for row in invitations.invited(connection, round_id) if area in (None, row.area))
    return Counts(round_id, tuple(counts.of_round(connection, round_id, area)), tuple(invited))


def shared(found: Counts) -> Counts:
    """What boards may have: the people who chose to share."""
    return found.of(SHARED)


def boards_breakdown(framework: Framework, found: Counts) -> Breakdown:
    """How far a board sees its answers apart. `found` is of one area and round, and holds shared answers alone."""
    sharers, ticked = found.sent(), found.of((Audience.BOARD_WITH_ROLE,)).sent()
    return officer_breakdown(framework, _by_role(sharers), _by_role(ticked))


def _by_role(sent: Mapping[tuple[str, str], int]) -> dict[str, int]:
    return {perspective: people for (_, perspective), people in sent.items()}


def scored(framework: Framework, found: Counts, areas: Iterable[str]) -> dict[str, AreaResults]:
    """Results of these areas by code, those without answers and invitations included."""
    import pandas as pd

    from assessment.scoring.engine import score
    from assessment.scoring.frame import COUNT_COLUMNS, PEOPLE_COLUMNS

    wanted = set(areas)
    ratings = [
        (found.round_id, row.area, row.perspective, row.item, row.value, row.people)
        for row in found.rows
        if row.kind == "rating" and row.area in wanted
    ]
    people = [(found.round_id, *rest) for rest in _people(framework, found, wanted)]
    results = score(
        framework,
        pd.DataFrame(ratings, columns=list(COUNT_COLUMNS)),
        pd.DataFrame(people, columns=list(PEOPLE_COLUMNS)).astype({"sent": "int64", "invited": "Int64"}),
    )
    return {area: result for (_, area), result in results.items()}


def _people(framework: Framework, found: Counts, areas: Collection[str]) -> list[tuple[str, str, int, int]]:
    """Every perspective of every area, so that an area without a single invitation has a result too: no responses."""
    sent, asked = found.sent(), found.asked()
    return [
        (area, perspective.id, sent[area, perspective.id], asked.get((area, perspective.id), 0))
        for area in sorted(areas)
        for perspective in framework.perspectives
    ]


def facts(framework: Framework, found: Counts, area: str) -> Mapping[str, FactResult]:
    """One area's facts by id; those that nobody answered are left out."""
    import pandas as pd

    from assessment.scoring.facts import fact_results
    from assessment.scoring.frame import FACT_COLUMNS

    rows = [
        (found.round_id, row.area, row.perspective, row.item, row.value, row.people)
        for row in found.rows
        if row.kind == "fact" and row.area == area
    ]
    results = fact_results(framework, pd.DataFrame(rows, columns=list(FACT_COLUMNS)))
    return results.get((found.round_id, area), {})
