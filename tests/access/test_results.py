"""The only door to results: who gets in, what they get, and what can never be worked out from it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from assessment.access.benchmark import benchmark
from assessment.access.comparison import comparison
from assessment.access.place import Place
from assessment.access.results import area_view, areas_with_results, rounds_with_results
from assessment.catalogue import content
from assessment.model.colour import Colour, Status
from assessment.model.errors import Refused
from assessment.model.framework import Framework
from assessment.model.identity import VISITOR, Identity, Role
from assessment.model.result import Breakdown
from assessment.model.round import Audience, RoundState
from tests.counted_rounds import FACILITATOR, Person, a_place, a_round, officer

EVERYWHERE = tuple(f"D{number:02}" for number in range(1, 13))
HERE, THERE = "D01", "D02"


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    made = a_place(tmp_path)
    yield made
    made.storage.close()


@pytest.fixture
def framework() -> Framework:
    return content().framework("equal-and-expert")


def all_saying(framework: Framework, level: str) -> dict[str, str]:
    return {indicator.id: level for indicator in framework.indicators}


def test_an_officer_gets_the_released_results_of_their_own_area(place: Place, framework: Framework) -> None:
    a_round(place, framework, [Person(HERE, "carer_rep", all_saying(framework, "good")), Person(HERE, "officer")])
    view = area_view(place, officer(HERE), "autumn", HERE)
    assert (view.area.code, view.sent, view.invited) == (HERE, 1, 2)
    assert view.results.indicator("papers-in-time").colour is Colour.GREEN
    assert view.results.indicator("papers-in-time").firm is False  # one person's view


@pytest.mark.parametrize("state", [RoundState.DRAFT, RoundState.OPEN, RoundState.CLOSED])
def test_an_officer_gets_nothing_before_release(place: Place, framework: Framework, state: RoundState) -> None:
    a_round(place, framework, [Person(HERE, "carer_rep", {"1.1": "good"})], state=state)
    assert rounds_with_results(place, officer(HERE)) == ()
    for ask in (
        lambda: area_view(place, officer(HERE), "autumn", HERE),
        lambda: benchmark(place, officer(HERE), "autumn"),
    ):
        with pytest.raises(Refused):
            ask()


@pytest.mark.parametrize(
    "identity", [VISITOR, Identity(Role.CARER, response=1, demonstration=True), officer(THERE), officer()]
)
def test_nobody_else_gets_an_areas_results(place: Place, framework: Framework, identity: Identity) -> None:
    a_round(place, framework, [Person(HERE, "carer_rep", {"1.1": "good"})])
    with pytest.raises(Refused):
        area_view(place, identity, "autumn", HERE)


def test_a_refusal_says_the_same_whether_or_not_the_thing_exists(place: Place, framework: Framework) -> None:
    a_round(place, framework, [Person(HERE, "carer_rep", {"1.1": "good"})])
    said = set()
    for round_id, area in (("autumn", THERE), ("no-such-round", HERE), ("autumn", "D99")):
        with pytest.raises(Refused) as refused:
            area_view(place, officer(HERE), round_id, area)
        said.add(str(refused.value))
    assert len(said) == 1


def test_an_area_that_does_not_take_part_is_refused_to_its_own_officer(place: Place, framework: Framework) -> None:
    a_round(place, framework, [], areas=[THERE])
    assert areas_with_results(place, officer(HERE), rounds_with_results(place, officer(HERE))[0]) == ()
    with pytest.raises(Refused):
        area_view(place, officer(HERE), "autumn", HERE)


def test_to_an_officer_a_national_only_person_is_exactly_one_who_did_not_answer(
    tmp_path: Path, framework: Framework
) -> None:
    shared = Person(HERE, "carer_rep", all_saying(framework, "good"), facts={"papers-days": "7"})
    kept = Person(HERE, "deputy", all_saying(framework, "poor"), {"papers-days": "1"}, Audience.NATIONAL)
    silent = Person(HERE, "deputy")
    views = []
    for number, second in enumerate((kept, silent)):
        folder = tmp_path / str(number)
        folder.mkdir()
        place = a_place(folder)
        a_round(place, framework, [shared, second])
        views.append(area_view(place, officer(HERE), "autumn", HERE))
        place.storage.close()
    assert views[0] == views[1]
    assert views[0].national_only is None


def test_only_national_answers_look_like_no_answers_at_all(tmp_path: Path, framework: Framework) -> None:
    people = [Person(HERE, "carer_rep", all_saying(framework, "poor"), audience=Audience.NATIONAL)]
    views = []
    for number, asked in enumerate((people, [replace(people[0], ratings={})])):
        folder = tmp_path / str(number)
        folder.mkdir()
        place = a_place(folder)
        a_round(place, framework, asked)
        views.append(area_view(place, officer(HERE), "autumn", HERE))
        place.storage.close()
    assert views[0] == views[1]
    assert views[0].sent == 0
    assert all(result.status is Status.NO_RESPONSES for result in views[0].results.indicators)


def test_a_facilitator_gets_everything_by_role_and_is_told_what_is_national_only(
    place: Place, framework: Framework
) -> None:
    a_round(
        place,
        framework,
        [
            Person(HERE, "carer_rep", {"1.2": "poor"}, audience=Audience.NATIONAL),
            Person(HERE, "officer", {"1.2": "good"}),
        ],
        state=RoundState.OPEN,
    )
    view = area_view(place, FACILITATOR, "autumn", HERE)
    assert (view.sent, view.national_only, view.breakdown) == (2, 1, Breakdown.ROLES)
    assert {t.group: t.rated for t in view.results.indicator("papers-in-time").tallies} == {
        "carer_rep": 1,
        "officer": 1,
    }


def test_roles_are_shown_to_a_board_whole_or_not_at_all(place: Place, framework: Framework) -> None:
    three = [Person(HERE, "carer_rep", {"1.2": "good"})] * 3
    a_round(place, framework, [*three, Person(HERE, "officer", {"1.2": "poor"}, audience=Audience.BOARD_WITH_ROLE)])
    assert area_view(place, officer(HERE), "autumn", HERE).breakdown is Breakdown.ROLES
    a_round(place, framework, [*three, Person(HERE, "officer", {"1.2": "poor"})], round_id="second")
    view = area_view(place, officer(HERE), "second", HERE)
    assert view.breakdown is Breakdown.TOTAL
    assert [t.group for t in view.results.indicator("papers-in-time").tallies] == ["everyone"]


def test_facts_of_national_only_people_stay_out_of_a_boards_view(place: Place, framework: Framework) -> None:
    a_round(
        place,
        framework,
        [
            Person(HERE, "carer_rep", {"1.2": "good"}, {"papers-days": "7"}),
            Person(HERE, "carer_rep", {"1.2": "good"}, {"papers-days": "2"}, Audience.NATIONAL),
        ],
    )
    assert area_view(place, officer(HERE), "autumn", HERE).facts["papers-days"].values == (("7", 1),)
    assert area_view(place, FACILITATOR, "autumn", HERE).facts["papers-days"].differ


def test_the_round_before_is_the_last_released_one_of_the_same_framework(place: Place, framework: Framework) -> None:
    person = Person(HERE, "carer_rep", {"1.2": "poor"})
    a_round(place, framework, [person], round_id="first", opens=date(2024, 1, 1))
    a_round(place, framework, [replace(person, ratings={"1.2": "mixed"})], round_id="second", opens=date(2025, 1, 1))
    a_round(place, framework, [person], round_id="running", opens=date(2025, 6, 1), state=RoundState.OPEN)
    a_round(place, framework, [replace(person, ratings={"1.2": "good"})], round_id="third", opens=date(2026, 1, 1))
    view = area_view(place, officer(HERE), "third", HERE)
    assert view.previous_round is not None and view.previous is not None
    assert view.previous_round.id == "second"
    assert view.previous.indicator("papers-in-time").colour is Colour.AMBER


def test_a_round_before_in_which_nobody_shared_is_no_round_to_compare_with(place: Place, framework: Framework) -> None:
    person = Person(HERE, "carer_rep", {"1.2": "poor"})
    kept = replace(person, audience=Audience.NATIONAL)
    a_round(place, framework, [kept], round_id="first", opens=date(2025, 1, 1))
    a_round(place, framework, [person], round_id="second")
    assert area_view(place, officer(HERE), "second", HERE).previous_round is None
    assert area_view(place, FACILITATOR, "second", HERE).previous_round is not None


def everywhere(framework: Framework, level: str = "good", audience: Audience = Audience.BOARD) -> list[Person]:
    """Three sharers in each area, one of them on the carers' side."""
    roles = ("carer_rep", "ijb_member", "officer")
    ratings = all_saying(framework, level)
    return [Person(area, role, ratings, audience=audience) for area in EVERYWHERE for role in roles]


def test_the_spread_counts_areas_per_colour_and_marks_the_own_area(place: Place, framework: Framework) -> None:
    a_round(place, framework, everywhere(framework), named=EVERYWHERE)
    found = benchmark(place, officer(HERE), "autumn", area=HERE)
    assert found.spread is not None and found.own is not None
    assert found.spread.areas == 12
    assert found.spread.indicators["papers-in-time"] == {Colour.GREEN: 12, Colour.AMBER: 0, Colour.RED: 0, None: 0}
    assert found.own_counted


def test_the_spread_is_withheld_while_fewer_than_ten_areas_may_be_named(place: Place, framework: Framework) -> None:
    a_round(place, framework, everywhere(framework), named=EVERYWHERE[:9])
    found = benchmark(place, officer(HERE), "autumn", area=HERE)
    assert found.spread is None
    assert "Fewer than 10 areas" in found.reason


def test_areas_that_are_not_named_stay_out_of_the_spread_while_they_are_few(place: Place, framework: Framework) -> None:
    a_round(place, framework, everywhere(framework), named=EVERYWHERE[1:])
    found = benchmark(place, officer(HERE), "autumn", area=HERE)
    assert found.spread is not None
    assert (found.spread.areas, found.spread.unnamed_left_out, found.own_counted) == (11, True, False)


def test_the_spread_is_the_same_with_and_without_national_only_people(tmp_path: Path, framework: Framework) -> None:
    kept = everywhere(framework, "poor", Audience.NATIONAL)
    spreads = []
    for number, people in enumerate((everywhere(framework), everywhere(framework) + kept)):
        folder = tmp_path / str(number)
        folder.mkdir()
        place = a_place(folder)
        a_round(place, framework, people, named=EVERYWHERE)
        spreads.append(benchmark(place, officer(HERE), "autumn", area=HERE).spread)
        place.storage.close()
    assert spreads[0] == spreads[1] is not None


def test_the_spread_of_a_round_that_is_not_released_is_shown_to_nobody(place: Place, framework: Framework) -> None:
    a_round(place, framework, everywhere(framework), named=EVERYWHERE, state=RoundState.CLOSED)
    assert benchmark(place, FACILITATOR, "autumn").spread is None


def test_an_officer_cannot_mark_another_area_in_the_spread(place: Place, framework: Framework) -> None:
    a_round(place, framework, everywhere(framework), named=EVERYWHERE)
    with pytest.raises(Refused):
        benchmark(place, officer(HERE), "autumn", area=THERE)


@pytest.mark.parametrize("identity", [VISITOR, officer(HERE), Identity(Role.ADMINISTRATOR)])
def test_only_facilitators_compare_areas(place: Place, framework: Framework, identity: Identity) -> None:
    a_round(place, framework, everywhere(framework))
    with pytest.raises(Refused):
        comparison(place, identity, "autumn")


def test_the_comparison_has_every_area_and_who_answered_in_it(place: Place, framework: Framework) -> None:
    a_round(
        place,
        framework,
        [
            Person(HERE, "carer_rep", {"1.2": "poor", "1.3": "dont_know"}, audience=Audience.NATIONAL),
            Person(HERE, "carer_rep"),
            Person(THERE, "officer", {"1.2": "good"}),
        ],
    )
    found = comparison(place, FACILITATOR, "autumn")
    assert [area.name for area in found.areas] == sorted(area.name for area in found.areas)
    assert set(found.results) == set(EVERYWHERE)
    by_key = {(one.area, one.perspective): one for one in found.answered}
    carers = by_key[HERE, "carer_rep"]
    assert (carers.invited, carers.sent, carers.national_only) == (2, 1, 1)
    assert found.national_only == {(HERE, "papers-in-time"): 1}
    assert found.results["D12"].whole.status is Status.NO_RESPONSES
    assert not found.results[THERE].indicator("papers-in-time").carers_heard


def test_a_real_facilitator_does_not_reach_demonstration_rounds(place: Place, framework: Framework) -> None:
    a_round(place, framework, everywhere(framework))
    with pytest.raises(Refused):
        comparison(place, replace(FACILITATOR, demonstration=False), "autumn")
