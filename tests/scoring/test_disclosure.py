"""Who may see what: the boundaries of THREE and TEN, and that nothing depends on what anybody said."""

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.model.colour import Colour
from assessment.model.result import AreaResults, Breakdown
from assessment.scoring.disclosure import (
    TEN,
    THREE,
    area_colours,
    areas_per_colour,
    areas_that_count,
    may_name_area,
    officer_breakdown,
    regroup,
)
from tests.scoring.reference import Person
from tests.scoring.sampling import REAL_SHAPE, persons, scored

ROLES, SIDES, TOTAL = Breakdown.ROLES, Breakdown.SIDES, Breakdown.TOTAL


def test_the_two_numbers_are_what_people_were_told() -> None:
    assert (THREE, TEN) == (3, 10)


@pytest.mark.parametrize(
    ("sharers", "ticked", "expected"),
    [
        ({}, {}, TOTAL),
        ({"carer_rep": 2}, {}, TOTAL),
        ({"carer_rep": 3}, {}, ROLES),
        ({"carer_rep": 2}, {"carer_rep": 1}, TOTAL),
        ({"carer_rep": 2}, {"carer_rep": 2}, ROLES),
        ({"carer_rep": 1}, {"carer_rep": 1}, ROLES),
        ({"carer_rep": 3, "officer": 3}, {}, ROLES),
        ({"carer_rep": 3, "officer": 2}, {}, TOTAL),
        ({"carer_rep": 3, "officer": 2}, {"officer": 2}, ROLES),
        ({"carer_rep": 2, "deputy": 1, "officer": 3}, {}, SIDES),
        ({"carer_rep": 1, "deputy": 1, "officer": 3}, {}, TOTAL),
        ({"carer_rep": 1, "deputy": 1, "officer": 3}, {"carer_rep": 1}, TOTAL),
        ({"carer_rep": 1, "deputy": 1, "officer": 3}, {"carer_rep": 1, "deputy": 1}, ROLES),
        ({"carer_rep": 2, "deputy": 2, "officer": 1, "ijb_member": 1}, {"officer": 1, "ijb_member": 1}, SIDES),
        ({"carer_rep": 2, "deputy": 2, "officer": 1, "ijb_member": 1}, {"officer": 1}, TOTAL),
    ],
)
def test_roles_are_shown_apart_whole_or_not_at_all(
    sharers: Mapping[str, int], ticked: Mapping[str, int], expected: Breakdown
) -> None:
    assert officer_breakdown(REAL_SHAPE, sharers, ticked) is expected


@settings(max_examples=60, deadline=None)
@given(people=persons(REAL_SHAPE, at_least=1), breakdown=st.sampled_from(Breakdown))
def test_putting_roles_together_keeps_every_total_and_colour(people: list[Person], breakdown: Breakdown) -> None:
    results = scored(REAL_SHAPE, people, {"officer": 4})
    shown = regroup(REAL_SHAPE, results, breakdown)
    assert (shown.whole, shown.standards) == (results.whole, results.standards)
    for before, after in zip(results.indicators, shown.indicators, strict=True):
        assert (after.total, after.score, after.colour) == (before.total, before.score, before.colour)
        assert after.breakdown is breakdown
        assert sum(t.rated for t in after.tallies) == before.total.rated
        assert sum(t.missing for t in after.tallies) == before.total.missing


def test_the_groups_that_are_left_are_the_sides_or_everyone() -> None:
    results = scored(REAL_SHAPE, [Person("deputy"), Person("carer_rep"), Person("officer")])
    groups = {b: [t.group for t in regroup(REAL_SHAPE, results, b).indicators[0].tallies] for b in Breakdown}
    assert groups == {ROLES: ["carer_rep", "deputy", "officer"], SIDES: ["carers", "board"], TOTAL: ["everyone"]}


def test_a_side_that_nobody_is_on_is_not_shown() -> None:
    shown = regroup(REAL_SHAPE, scored(REAL_SHAPE, [Person("officer")]), SIDES)
    assert [tally.group for tally in shown.indicators[0].tallies] == ["board"]


@pytest.mark.parametrize(
    ("sharers", "agrees", "expected"),
    [
        ({"carer_rep": 1, "officer": 2}, True, True),
        ({"carer_rep": 1, "officer": 2}, False, False),
        ({"carer_rep": 1, "officer": 1}, True, False),
        ({"officer": 9}, True, False),
        ({"carer_rep": 3}, True, True),
        ({"stranger": 3, "carer_rep": 2}, True, False),
        ({}, True, False),
    ],
)
def test_an_area_is_named_to_others_only_if_it_agreed_and_three_share_one_of_them_a_carer(
    sharers: Mapping[str, int], agrees: bool, expected: bool
) -> None:
    assert may_name_area(REAL_SHAPE, sharers, agrees=agrees) is expected


@pytest.mark.parametrize(
    ("named", "unnamed", "counted"),
    [(9, 0, 0), (10, 0, 10), (10, 1, 10), (10, 9, 10), (10, 10, 20), (0, 9, 0), (0, 10, 10), (9, 9, 0), (1, 10, 11)],
)
def test_areas_that_are_not_named_count_with_nine_others_of_them_or_not_at_all(
    named: int, unnamed: int, counted: int
) -> None:
    found = areas_that_count([f"named {n}" for n in range(named)], [f"unnamed {n}" for n in range(unnamed)])
    assert len(found) == counted


def shared(*people: Person) -> AreaResults:
    return scored(REAL_SHAPE, people)


ALL_GOOD = {indicator.id: "good" for indicator in REAL_SHAPE.indicators}
GREEN = shared(Person("carer_rep", ALL_GOOD), Person("officer", ALL_GOOD))
OWN_VIEW = shared(Person("carer_rep", {}), Person("officer", ALL_GOOD))
NOBODY = shared()


def test_areas_per_colour_adds_up_to_the_areas_that_share() -> None:
    results = {**{f"g{n}": GREEN for n in range(8)}, **{f"o{n}": OWN_VIEW for n in range(3)}, "nobody": NOBODY}
    found = areas_per_colour(results, named=results)
    assert found is not None
    assert found.areas == 11
    assert found.indicators["i1-1"] == {Colour.GREEN: 8, Colour.AMBER: 0, Colour.RED: 0, None: 3}
    assert found.whole == found.standards["standard-1"] == found.indicators["i1-1"]
    assert not found.unnamed_left_out


def test_areas_per_colour_leaves_out_the_unnamed_ones_while_they_are_few() -> None:
    results = {f"g{n}": GREEN for n in range(14)}
    found = areas_per_colour(results, named=[f"g{n}" for n in range(10)])
    assert found is not None
    assert (found.areas, found.unnamed_left_out) == (10, True)


def test_too_few_areas_give_no_table_at_all() -> None:
    assert areas_per_colour({f"g{n}": GREEN for n in range(9)}, named=[f"g{n}" for n in range(9)]) is None


@settings(max_examples=25, deadline=None)
@given(people=persons(REAL_SHAPE, at_least=1))
def test_whether_areas_count_never_depends_on_what_people_said(people: list[Person]) -> None:
    """The same people with other answers: the same areas in the table."""
    silent = [Person(person.perspective) for person in people]
    of_answers = areas_per_colour({f"a{n}": scored(REAL_SHAPE, people) for n in range(10)}, named=[])
    of_silence = areas_per_colour({f"a{n}": scored(REAL_SHAPE, silent) for n in range(10)}, named=[])
    assert of_answers is not None
    assert of_silence is not None
    assert of_answers.areas == of_silence.areas == 10


def test_others_see_a_named_areas_colours_without_the_boards_own_view() -> None:
    colours = area_colours(OWN_VIEW)
    assert OWN_VIEW.whole.colour is Colour.GREEN, "the area itself sees the board's own view"
    assert {colours.whole, *colours.standards.values(), *colours.indicators.values()} == {None}
    assert area_colours(GREEN).indicators["i1-1"] is Colour.GREEN
    assert area_colours(GREEN).whole is Colour.GREEN


def test_one_indicator_that_carers_rate_lets_the_standard_and_the_area_count() -> None:
    """The carers' side is in the colour then, though other indicators stay the board's own view."""
    heard = shared(Person("carer_rep", {"i1-1": "good"}), Person("officer", ALL_GOOD))
    colours = area_colours(heard)
    assert (colours.whole, colours.standards["standard-1"]) == (Colour.GREEN, Colour.GREEN)
    assert (colours.standards["standard-2"], colours.indicators["i1-2"]) == (None, None)
