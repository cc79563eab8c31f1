"""Three questions today: which they are, and where a person is among them.

A visit's questions stand in the address, so they are the same after a sleep, a restart, or on the way back. What comes
next is read from what is saved.
"""

from typing import Final

from assessment.model.framework import Framework, Indicator
from assessment.model.round import Response
from assessment.views.answers.coming_back import still_to_come

HOW_MANY: Final = 3
_BETWEEN: Final = "-"


def next_today(framework: Framework, response: Response) -> tuple[Indicator, ...]:
    """The questions of a visit that begins now; none when all are answered."""
    return still_to_come(framework, response)[:HOW_MANY]


def written(today: tuple[Indicator, ...]) -> str:
    """A visit's questions as they stand in its addresses: "1.2-1.4-2.1"."""
    return _BETWEEN.join(indicator.number for indicator in today)


def read_today(framework: Framework, given: str) -> tuple[Indicator, ...]:
    """The questions of an address; none where it names anything else, too many, or one twice."""
    numbers = given.split(_BETWEEN) if given else []
    known = {indicator.number: indicator for indicator in framework.indicators}
    if len(numbers) > HOW_MANY or len(set(numbers)) < len(numbers) or not set(numbers) <= set(known):
        return ()
    return tuple(known[number] for number in numbers)
