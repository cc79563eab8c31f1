"""Taking away what is known already: named areas from Scotland, shared answers from everybody's, one area from all."""

import random
from collections import Counter
from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import combinations, pairwise

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.catalogue import content
from assessment.model.framework import Framework, Side
from assessment.model.round import SHARED, AnswerKey, AnswerKind
from assessment.scoring.disclosure import TEN, THREE, areas_that_count
from assessment.scoring.people_per_rating import FIVE_AREAS, PeoplePerRating, in_groups, people_per_rating, rounded
from assessment.storage.counts import contribution
from tests.attacks.drawing import AREAS, Worlds, draw
from tests.counted_rounds import officer

LEVELS = ("good", "mixed", "poor", "dont_know", "not_applicable", "skipped")


@settings(max_examples=300, deadline=None)
@given(named=st.integers(0, 31), unnamed=st.integers(0, 31))
def test_scotland_minus_the_named_areas_leaves_ten_areas_or_none(named: int, unnamed: int) -> None:
    open_ = {f"named {n}" for n in range(named)}
    counted = areas_that_count(open_, [f"unnamed {n}" for n in range(unnamed)])
    assert len(counted - open_) == 0 or len(counted - open_) >= 10
    assert len(counted) == 0 or len(counted) >= 10


@settings(max_examples=300, deadline=None)
@given(named=st.integers(0, 31), unnamed=st.integers(1, 31))
def test_scotland_minus_the_named_and_ones_own_area_leaves_nine_or_none(named: int, unnamed: int) -> None:
    """An unnamed board knows its own colours too."""
    open_, own = {f"named {n}" for n in range(named)}, "unnamed 0"
    left = areas_that_count(open_, [f"unnamed {n}" for n in range(unnamed)]) - open_ - {own}
    assert len(left) == 0 or len(left) >= 9


@pytest.mark.parametrize("seed", range(4))
def test_of_a_drawn_round_others_get_named_areas_that_agreed_and_three_share_and_nothing_else(
    world: Worlds, seed: int
) -> None:
    from assessment.access.published import published

    framework = content().framework("equal-and-expert")
    people = draw(random.Random(seed), framework)
    agreed = AREAS[:11]
    release = published(world({"later": people}, named=agreed), officer("D01"), "later")
    assert release is not None
    sharing = {area: [p for p in people if p.area == area and p.audience in SHARED] for area in AREAS}
    carers = {p.id for p in framework.perspectives if p.side is Side.CARERS}
    expected = {
        area
        for area in agreed
        if len(sharing[area]) >= THREE and any(person.perspective in carers for person in sharing[area])
    }
    made = release.published
    assert set(made.named) == expected
    if made.spread is not None:
        unnamed = made.spread.areas - len(expected)
        assert unnamed == 0 or unnamed >= 10
        for counts in (made.spread.whole, *made.spread.standards.values(), *made.spread.indicators.values()):
            assert sum(counts.values()) == made.spread.areas
    for of_role in made.people.values():
        assert of_role.people >= 10
        assert of_role.areas >= FIVE_AREAS
        assert not of_role.national_only_included
        assert {share * 20 % 1 for shares in of_role.shares.values() for share in shares.values()} == {0}


def compositions(total: int, parts: int) -> Iterator[tuple[int, ...]]:
    """Every way in which this many people can have given these answers."""
    for bars in combinations(range(total + parts - 1), parts - 1):
        edges = (-1, *bars, total + parts - 1)
        yield tuple(after - before - 1 for before, after in pairwise(edges))


@pytest.mark.parametrize("people", [TEN, TEN + 1, TEN + 2, 13, 14])
def test_every_national_only_person_keeps_every_answer_possible_for_whoever_knows_all_shared_answers(
    people: int,
) -> None:
    """Possible worlds, all of them: what is published of TEN or more national-only people, once every shared answer is
    taken away, is the same for some world in which any one of them gave any one of the answers."""
    may_be: dict[tuple[Fraction, ...], set[str]] = {}
    for world in compositions(people, len(LEVELS)):
        told = tuple(in_groups(dict(zip(LEVELS, world, strict=True))).values())
        may_be.setdefault(told, set()).update(level for level, count in zip(LEVELS, world, strict=True) if count)
    assert [told for told, answers in may_be.items() if answers != set(LEVELS)] == []


def test_without_groups_answers_would_be_ruled_out() -> None:
    """The attack has teeth: from exact or rounded shares of ten people one reads who cannot have said what."""
    worlds = list(compositions(TEN, len(LEVELS)))
    told = Counter(tuple(rounded(Fraction(count, TEN)) for count in world) for world in worlds)
    assert len(told) == len(worlds)


def table(rows: list[tuple[str, str, str, bool]]) -> dict[str, PeoplePerRating]:
    """What is published of people by area, perspective, answer to 1.1 and whether they share."""
    framework = content().framework("equal-and-expert")
    first = framework.indicators[0].id
    sent = Counter((area, role, shared) for area, role, _, shared in rows)
    gave = Counter((area, role, answer, shared) for area, role, answer, shared in rows if answer != "skipped")
    people = pd.DataFrame(
        [("r", area, role, number, None, shared) for (area, role, shared), number in sent.items()],
        columns=["round", "area", "perspective", "sent", "invited", "shared"],
    )
    counts = pd.DataFrame(
        [("r", area, role, first, answer, number, shared) for (area, role, answer, shared), number in gave.items()],
        columns=["round", "area", "perspective", "indicator", "answer", "people", "shared"],
    )
    return people_per_rating(framework, counts, people)


def test_one_big_area_full_of_national_only_people_is_not_published_inside_scotland() -> None:
    """Ten from one area would be that area's own total, once the shared answers are taken away."""
    shared = [(f"a{n}", "carer_rep", "good", True) for n in range(10)]
    big = [("big", "carer_rep", "poor", False)] * 12
    assert table(shared + big) == table(shared)
    spread = [(f"a{n}", "carer_rep", "poor", False) for n in range(10)]
    assert table(shared + spread)["carer_rep"].national_only_included


@pytest.mark.parametrize("national", [0, 1, 5, 9])
def test_under_ten_national_only_people_nothing_published_tells_whether_there_are_any(national: int) -> None:
    shared = [(f"a{n}", "carer_rep", LEVELS[n % 3], True) for n in range(12)]
    kept = [(f"a{n}", "carer_rep", "poor", False) for n in range(national)]
    assert table(shared + kept) == table(shared)


def test_all_roles_minus_roles_gives_nothing_since_no_role_has_subgroups_and_there_is_no_table_of_all() -> None:
    """Overlapping groups: each person is in exactly one published group."""
    rows = [(f"a{n}", role, "good", True) for n in range(10) for role in ("carer_rep", "officer")]
    found = table(rows)
    assert set(found) == {"carer_rep", "officer"}
    assert sum(one.people for one in found.values()) == len(rows)


def test_what_is_shown_depends_on_how_many_people_and_never_on_what_they_said() -> None:
    dice = random.Random(1)
    for _ in range(40):
        rows = [
            (dice.choice(AREAS), dice.choice(("carer_rep", "officer")), "good", dice.random() < 0.6)
            for _ in range(dice.randrange(8, 50))
        ]
        other = [(area, role, dice.choice(LEVELS), shared) for area, role, _, shared in rows]
        assert shape(table(rows)) == shape(table(other))


def shape(found: Mapping[str, PeoplePerRating]) -> dict[str, tuple[int, int, bool]]:
    return {role: (one.people, one.areas, one.national_only_included) for role, one in found.items()}


def test_counts_hold_nothing_of_words() -> None:
    """Nothing that is counted, and so nothing that is published as a number, has a person's own words in it."""
    framework: Framework = content().framework("equal-and-expert")
    for kind in (AnswerKind.COMMENT, AnswerKind.REASON, AnswerKind.COMMENT_FOR, AnswerKind.DISSENT):
        assert contribution(framework, AnswerKey(kind, "papers-in-time"), "secret") == ()
    (counted,) = contribution(framework, AnswerKey(AnswerKind.FACT, "helped-most"), "secret")
    assert "secret" not in counted
