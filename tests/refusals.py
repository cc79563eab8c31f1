"""What stands in place of a page that somebody may not see."""

from typing import Final

ASKED: Final = "Sign in to see this page"
"""For who is not signed in."""
FOR_OTHERS: Final = "This page is for other people"
"""For who is signed in, but not for this page."""
REFUSALS: Final = (ASKED, FOR_OTHERS)


def is_refused(said: str) -> bool:
    """Whether a page that says this is one of these two."""
    return any(title in said for title in REFUSALS)
