"""Numbers as text: exact, rounded once."""

from decimal import ROUND_HALF_EVEN, Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.wording.numbers import decimals, score, share


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [
        (Fraction(2, 3), 4, "0.6667"),
        (Fraction(1, 3), 2, "0.33"),
        (Fraction(5), 4, "5.0000"),
        (Fraction(5, 1000), 2, "0.00"),  # halfway goes to the even digit
        (Fraction(15, 1000), 2, "0.02"),
        (Fraction(25, 1000), 2, "0.02"),
        (Fraction(-3, 2), 2, "-1.50"),
        (Fraction(-1, 1000), 2, "0.00"),
        (Fraction(10**30 + 1, 10**30), 4, "1.0000"),
    ],
)
def test_decimals(value: Fraction, places: int, text: str) -> None:
    assert decimals(value, places) == text


@given(value=st.fractions(-99, 99, max_denominator=5000), places=st.integers(1, 6))
def test_decimals_round_as_decimal_arithmetic_does(value: Fraction, places: int) -> None:
    with localcontext() as context:
        context.prec = 60
        exact = Decimal(value.numerator) / Decimal(value.denominator)
        expected = exact.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_EVEN)
    assert Fraction(decimals(value, places)) == Fraction(expected)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("0", "0 %"),
        ("1/3", "33 %"),
        ("1", "100 %"),
        ("1/1000", "under 1 %"),
        ("999/1000", "over 99 %"),
        ("1/2", "50 %"),
    ],
)
def test_shares_stay_apart_from_all_and_nothing(value: str, text: str) -> None:
    assert share(Fraction(value)) == text


def test_scores_have_two_decimals() -> None:
    assert score(Fraction(3, 2)) == "1.50"
