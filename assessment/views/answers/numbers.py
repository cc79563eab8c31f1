"""Whole numbers as people type them."""

import re
from typing import Final

_DIGITS: Final = re.compile(r"\d+", re.ASCII)
_THOUSANDS: Final = re.compile(r"(?<=\d),(?=\d{3}(?!\d))", re.ASCII)
MOST_DIGITS: Final = 9


def whole_number(typed: str) -> str | None:
    """The one whole number in what was typed, such as "7" in "about 7 days"; None where that is not clear."""
    found = _DIGITS.findall(_THOUSANDS.sub("", typed))
    if len(found) != 1 or len(found[0]) > MOST_DIGITS or "-" in typed:
        return None
    return str(int(found[0]))
