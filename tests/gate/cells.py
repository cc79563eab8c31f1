"""What the walk finds, in few letters, and what no walk may ever find."""

from collections.abc import Collection
from dataclasses import dataclass
from itertools import product
from typing import Final

from assessment.model.round import Audience, RoundState
from tests.gate.world import ANOTHER, AREAS, OWN, label, title, words

NOTHING: Final = "-"
OPENS: Final = "opens"
LETTERS: Final = {state: state.value[0] for state in RoundState}

SHARED_AND_RELEASED: Final = {words(RoundState.RELEASED, area, Audience.BOARD_WITH_ROLE) for area in AREAS}


@dataclass(frozen=True)
class Found:
    """One cell of the table. `leaks` are words that this person must never get, wherever they look."""

    what: str
    person: str
    cell: str
    leaks: frozenset[str] = frozenset()


def cell_of(shown: Collection[tuple[RoundState, str]], *, otherwise: str) -> str:
    """ "ocr/-": of one's own area in rounds that are open, closed and released, and never of another area. "docr":
    rounds as such. Pairs of a state and an area ("" for none)."""
    own, another = (_letters({state for state, area in shown if area == of}) for of in (OWN, ANOTHER))
    if own or another:
        return f"{own or NOTHING}/{another or NOTHING}"
    return _letters({state for state, _ in shown}) or otherwise


def _letters(states: Collection[RoundState]) -> str:
    return "".join(LETTERS[state] for state in RoundState if state in states)


EVERY_WORD: Final = frozenset(
    {
        *(title(state) for state in RoundState),
        *(label(state, area) for state, area in product(RoundState, AREAS)),
        *(words(state, area, audience) for state, area, audience in product(RoundState, AREAS, Audience)),
    }
)


def leaks(person: str, text: str) -> set[str]:
    """The words in a text that this person must never get."""
    return {word for word in EVERY_WORD if word in text} - may_know(person)


def may_know(person: str) -> set[str]:
    """Titles of rounds, labels of invitations and people's own words that may reach somebody."""
    titles = {title(state) for state in RoundState}
    labels = {label(state, area) for state, area in product(RoundState, AREAS)}
    if person == "facilitator":
        return set(EVERY_WORD)
    if person == "administrator":
        return titles | labels
    if person == "helper":
        return {title(RoundState.OPEN), label(RoundState.OPEN, OWN)}
    if person in ("carer", "carer, later"):
        state = RoundState.OPEN if person == "carer" else RoundState.RELEASED
        return {title(state), label(state, OWN), words(state, OWN, Audience.BOARD)}
    if person in ("officer", "officer there"):
        area = OWN if person == "officer" else ANOTHER
        return {title(RoundState.RELEASED)} | {word for word in SHARED_AND_RELEASED if AREAS[area] in word}
    return set()
