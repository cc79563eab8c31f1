"""Exact numbers as text: rounded once, from the fraction, half to even. A float never comes in between."""

from fractions import Fraction

from assessment.language import _


def scaled(value: Fraction, places: int) -> int:
    """The value times 10^places as the nearest whole number, half to even: scaled(Fraction(2, 3), 4) == 6667."""
    # In whole numbers, since a file of results has thousands of these and Fractions are ten times slower.
    numerator, denominator = value.as_integer_ratio()
    whole, rest = divmod(numerator * int(10**places), denominator)
    up = 2 * rest > denominator or (2 * rest == denominator and whole % 2 == 1)
    return whole + 1 if up else whole


def decimals(value: Fraction, places: int) -> str:
    """A fraction with so many decimals (1 or more): decimals(Fraction(2, 3), 4) == "0.6667"."""
    number = scaled(value, places)
    whole, rest = divmod(abs(number), 10**places)
    return f"{'-' if number < 0 else ''}{whole}.{rest:0{places}d}"


def score(value: Fraction) -> str:
    """A score as screens show it: "0.50"."""
    return decimals(value, 2)


def share(value: Fraction) -> str:
    """A share from 0 to 1 in whole per cent: "67 %". Anything but all and nothing stays apart from 100 % and 0 %."""
    percent = scaled(value, 2)
    if percent == 0 and value > 0:
        return _("under 1 %")
    return _("over 99 %") if percent == 100 and value < 1 else f"{percent} %"
