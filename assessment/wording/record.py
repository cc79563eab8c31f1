"""The audit log in words: who did what, and when."""

from typing import Final

from assessment.access.auditing import Act
from assessment.wording.times import moment

NAMELESS: Final = {
    "carer": "a person who was invited",
    "officer": "an officer",
    "facilitator": "a facilitator",
    "administrator": "an administrator",
    "visitor": "somebody who was not signed in",
}


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
