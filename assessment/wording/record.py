"""The audit log in words: who did what, and when."""

from typing import Final

from assessment.access.auditing import Act
from assessment.wording.times import moment

TITLE: Final = "Who did what"
INTRO: Final = (
    "What staff did, the newest first. Nothing here is an answer, a code or anything that somebody wrote. Rows are "
    "only ever added, and each is tied to the one before it, so that a row that was changed or left out is found."
)
CAPTION: Final = "What staff did, the newest first"
HEADERS: Final = ("When", "Who", "What", "Round", "Area")
NOTHING_YET: Final = "Nothing has been written down yet."
EVERY_ROUND: Final = "All rounds"
NAMELESS: Final = {
    "carer": "a person who was invited",
    "officer": "an officer",
    "facilitator": "a facilitator",
    "administrator": "an administrator",
    "visitor": "somebody who was not signed in",
}


def only_newest(shown: int) -> str:
    """Where there may be more than the page shows."""
    return f"These are the newest {shown}. The command “audit” shows them all."


def who(act: Act) -> str:
    """The name with the role, or the role alone."""
    nameless = NAMELESS.get(act.role, act.role)
    return f"{act.who} ({act.role})" if act.who else nameless


def what(act: Act) -> str:
    """What was done, with what belongs to it: "opened a round: 31 areas"."""
    return f"{act.did}: {act.detail}" if act.detail else act.did


def said(act: Act) -> str:
    """An act on one line."""
    about = [part for part in (act.round, act.area) if part]
    return " · ".join([moment(act.at), who(act), *about, what(act)])
