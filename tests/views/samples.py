"""Views of areas and rounds made from what people said, through the real scoring, without storage."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from html import unescape

from assessment.access.comparison import Answered, Comparison
from assessment.access.counted import Counts, facts, scored
from assessment.access.results import AreaView
from assessment.catalogue import ROOT, content, load
from assessment.model.content import Content
from assessment.model.framework import Framework
from assessment.model.result import AreaResults, Breakdown
from assessment.model.round import AnswerKey, AnswerKind, Audience, Round, RoundState
from assessment.scoring.disclosure import regroup
from assessment.storage.counts import CountRow, contribution
from assessment.storage.invitations import InvitedRow
from tests.counted_rounds import Person

AREA = "D03"
AREA_SET = content().area_set("demonstration")
FRAMEWORK = content().framework("equal-and-expert")


def answers(perspective: str, ratings: Mapping[str, str], given: Mapping[str, str] | None = None) -> Person:
    """What one person of the sample area said; with no ratings they were invited and did not answer."""
    return Person(AREA, perspective, ratings, given or {})


def a_round(round_id: str = "autumn", title: str = "Autumn 2026", state: RoundState = RoundState.RELEASED) -> Round:
    return Round(
        id=round_id,
        title=title,
        framework_id="equal-and-expert",
        framework_version="1.0",
        area_set="demonstration",
        state=state,
        opens=date(2026, 9, 1),
        closes=date(2026, 10, 31),
        demonstration=True,
    )


def a_view(
    *people: Person,
    framework: Framework = FRAMEWORK,
    breakdown: Breakdown = Breakdown.ROLES,
    before: Iterable[Person] = (),
    national_only: int | None = None,
) -> AreaView:
    """What a board sees, or with `national_only` what a facilitator sees. `before`: people of the round before."""
    found, earlier = counts_of(framework, people), counts_of(framework, before)
    results = regroup(framework, scored(framework, found, (AREA,))[AREA], breakdown)
    previous = scored(framework, earlier, (AREA,))[AREA] if earlier.rows else None
    return AreaView(
        round=a_round(),
        framework=framework,
        area_set=AREA_SET,
        area=AREA_SET.area(AREA),
        results=results,
        facts=facts(framework, found, AREA),
        sent=found.sent().total(),
        invited=len(people),
        previous=previous,
        previous_round=a_round("spring", "Spring 2026") if previous else None,
        breakdown=breakdown,
        national_only=national_only,
    )


def a_comparison(
    *people: Person, framework: Framework = FRAMEWORK, state: RoundState = RoundState.RELEASED
) -> Comparison:
    """All areas of the demonstration's set, of which these people answered."""
    found = counts_of(framework, people)
    areas = tuple(sorted(AREA_SET.areas, key=lambda area: area.name))
    sent, asked = found.sent(), found.asked()
    national = found.of((Audience.NATIONAL,))
    return Comparison(
        round=a_round(state=state),
        framework=framework,
        area_set=AREA_SET,
        areas=areas,
        results=scored(framework, found, [area.code for area in areas]),
        answered=tuple(Answered(*key, asked[key], sent[key], national.sent()[key]) for key in sorted(asked)),
        national_only={(row.area, row.item): row.people for row in national.rows if row.kind == "rating"},
    )


def results_of(*people: Person, framework: Framework = FRAMEWORK) -> AreaResults:
    return a_view(*people, framework=framework).results


def counts_of(framework: Framework, people: Iterable[Person]) -> Counts:
    rows, invited = [], []
    for person in people:
        invited.append(InvitedRow(person.area, person.perspective, 1))
        if not person.ratings and not person.facts:
            continue
        keys = [(AnswerKey(AnswerKind.RATING, framework.indicator(i).id), v) for i, v in person.ratings.items()]
        keys += [(AnswerKey(AnswerKind.FACT, fact), value) for fact, value in person.facts.items()]
        counted = [("sent", "", "")] + [c for key, value in keys for c in contribution(framework, key, value)]
        rows += [CountRow(person.area, person.perspective, person.audience, *of, 1) for of in counted]
    merged: dict[tuple[str, str], int] = {}
    for one in invited:
        merged[one.area, one.perspective] = merged.get((one.area, one.perspective), 0) + 1
    return Counts("autumn", tuple(rows), tuple(InvitedRow(*key, count) for key, count in merged.items()))


@cache
def with_six_steps() -> Content:
    """The toolkit's content and the second framework beside it."""
    return load(ROOT, (ROOT / "tests" / "fixtures" / "frameworks" / "six-steps",))


def six_steps() -> Framework:
    """The second framework: six levels, two standards, other perspectives."""
    return with_six_steps().framework("six-steps")


def words(html: str) -> str:
    """What a piece of HTML says, without its marks and without bars, which are for eyes alone."""
    without_bars = re.sub(r'<span class="bar"[^>]*>(<span[^>]*>[^<]*</span>)*</span>', "", html)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", without_bars)).split())
