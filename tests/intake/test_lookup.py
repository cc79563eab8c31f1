"""The table without collisions: what it does not hold it never finds, and what it finds is right."""

import random

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.intake.lookup import LARGEST_BITS, Lookup

KEYS = st.integers(0, 2**64 - 1)


def found(lookup: Lookup, keys: list[int]) -> list[int | None]:
    """Each key's number, None where it is not found."""
    asked = np.array(keys, dtype=np.uint64)
    numbers, present = lookup.find(asked)
    return [int(n) if p == k else None for n, p, k in zip(numbers, present, asked, strict=True)]


@settings(max_examples=50, deadline=None)
@given(keys=st.lists(KEYS, unique=True, max_size=300), others=st.lists(KEYS, max_size=50))
def test_every_key_is_found_with_its_number_and_no_other_is(keys: list[int], others: list[int]) -> None:
    lookup = Lookup()
    numbers = {0: 0} | {key: number for number, key in enumerate(keys, 1) if key}
    for key, number in numbers.items():
        lookup.add(key, number)
    assert found(lookup, list(numbers)) == list(numbers.values())
    assert found(lookup, others) == [numbers.get(key) for key in others]


def test_beyond_what_fits_without_a_collision_keys_are_left_out_and_never_mistaken() -> None:
    chance = random.Random(1)
    lookup = Lookup()
    keys = [chance.randrange(1, 2**64) for _ in range(6000)]
    for number, key in enumerate(keys, 1):
        lookup.add(key, number)
    answers = found(lookup, keys)
    assert None in answers
    assert all(answer in (None, number) for number, answer in enumerate(answers, 1))
    assert found(lookup, [0]) == [0]
    assert len(lookup.find(np.zeros(1, np.uint64))[0]) == 1
    assert len(keys) < 2**LARGEST_BITS


def test_a_key_that_is_there_keeps_its_number() -> None:
    lookup = Lookup()
    lookup.add(7, 1)
    lookup.add(7, 2)
    assert found(lookup, [7]) == [1]
