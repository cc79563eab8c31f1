"""Scotland in people: shares, by perspective, of enough people from enough areas."""

from fractions import Fraction

import pandas as pd
import pytest

from assessment.scoring.people_per_rating import PeoplePerRating, in_groups, people_per_rating, rounded
from tests.builders import a_framework

FRAMEWORK = a_framework(standards=(1,))


def shown(sharing: list[int], national: list[int] | None = None, good: int = 0) -> PeoplePerRating | None:
    """Carer representatives by area; `good` of the sharers of the first area chose "good"."""
    rows = [(f"a{n}", people, True) for n, people in enumerate(sharing)]
    rows += [(f"a{n}", people, False) for n, people in enumerate(national or [])]
    people = pd.DataFrame(
        [("r", area, "carer_rep", sent, None, is_shared) for area, sent, is_shared in rows],
        columns=["round", "area", "perspective", "sent", "invited", "shared"],
    )
    counts = pd.DataFrame(
        [("r", "a0", "carer_rep", "i1-1", "good", good, True)],
        columns=["round", "area", "perspective", "indicator", "answer", "people", "shared"],
    )
    return people_per_rating(FRAMEWORK, counts, people).get("carer_rep")


@pytest.mark.parametrize(
    ("sharing", "national", "base"),
    [
        ([2, 2, 2, 2, 1], None, None),
        ([2, 2, 2, 2, 2], None, 10),
        ([3, 3, 3, 3], None, None),
        ([3, 3, 3, 3, 0], None, None),
        ([2, 2, 2, 2, 2], [9], 10),
        ([2, 2, 2, 2, 2], [2, 2, 2, 2, 2], 20),
        ([2, 2, 2, 2, 2], [10], 10),
        ([2, 2, 2, 2, 2], [7, 1, 1, 1], 10),
        ([2, 2, 2, 2], [2, 2, 2, 2, 2], 18),
        ([1, 1, 1, 1, 1], [9], None),
    ],
)
def test_ten_people_from_five_areas_and_national_only_people_only_where_they_are_that_many_themselves(
    sharing: list[int], national: list[int] | None, base: int | None
) -> None:
    found = shown(sharing, national)
    assert (found.people if found else None) == base


def test_it_says_when_national_only_people_are_left_out() -> None:
    few, many = shown([2] * 5, [9]), shown([2] * 5, [2] * 5)
    assert few is not None
    assert many is not None
    assert (few.national_only_included, many.national_only_included) == (False, True)


def test_national_only_people_are_counted_in_groups_of_three_or_more() -> None:
    assert in_groups({"good": 10, "mixed": 0}) == {"good": 10, "mixed": 0}
    assert in_groups({"good": 9, "mixed": 1}) == {"good": 10, "mixed": 0}
    assert in_groups({"good": 6, "mixed": 4, "poor": 2}) == {"good": 6, "mixed": 3, "poor": 3}
    assert in_groups({"good": 2}) == in_groups({}) == {}


def test_shares_are_of_everybody_who_answered_to_the_nearest_five_per_cent() -> None:
    found = shown([3, 2, 2, 2, 2], good=3)
    assert found is not None
    assert found.shares["i1-1"] == {
        "good": Fraction(25, 100),  # 3 of 11
        "mixed": 0,
        "poor": 0,
        "dont_know": 0,
        "not_applicable": 0,
        "skipped": Fraction(75, 100),  # 8 of 11
    }


@pytest.mark.parametrize(
    ("share", "expected"), [("0", "0"), ("1/40", "1/20"), ("1/41", "0"), ("39/40", "1"), ("1/3", "7/20"), ("1", "1")]
)
def test_halfway_goes_up(share: str, expected: str) -> None:
    assert rounded(Fraction(share)) == Fraction(expected)
