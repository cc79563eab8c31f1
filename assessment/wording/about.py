"""The words around the notices on privacy and accessibility."""

from collections.abc import Mapping, Sequence
from typing import Final

PRIVACY: Final = "Privacy"
ACCESSIBILITY: Final = "Accessibility"
NO_NOTICE: Final = "This page is not written yet. Please ask the person who invited you."

BLANKS: Final[Mapping[str, str]] = {
    "controller": "the name of the organisation that is responsible",
    "contact": "how to reach it",
    "host": "where the server stands and who runs it",
    "ground": "the legal ground on which the data are used",
}


def missing(blank: str) -> str:
    """What stands where something is not filled in."""
    return f"not filled in yet: {BLANKS.get(blank, blank)}"


def not_complete(missing: Sequence[str]) -> str:
    """The line at the top of a notice that is not complete."""
    names = "; ".join(BLANKS.get(blank, blank) for blank in missing)
    return (
        f"This page is not complete. Whoever runs this toolkit must still fill in: {names}. Until then, ask the person "
        "who invited you."
    )
