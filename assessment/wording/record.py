"""The audit log in words: who did what, and when."""

from typing import Final

from assessment.access.auditing import Act
from assessment.language import N_, _
from assessment.wording.times import moment

TITLE: Final = N_("Who did what")
INTRO: Final = N_(
    "What staff did, the newest first. Nothing here is an answer, a code or anything that somebody wrote. Rows are "
    "only ever added, and each is tied to the one before it, so that a row that was changed or left out is found."
)
CAPTION: Final = N_("What staff did, the newest first")
HEADERS: Final = (N_("When"), N_("Who"), N_("What"), N_("Round"), N_("Area"))
NOTHING_YET: Final = N_("Nothing has been written down yet.")
ROUND: Final = N_("Round")
EVERY_ROUND: Final = N_("All rounds")
ROLES: Final = {
    "officer": N_("officer"),
    "facilitator": N_("facilitator"),
    "administrator": N_("administrator"),
}
NAMELESS: Final = {
    "carer": N_("a person who was invited"),
    "officer": N_("an officer"),
    "facilitator": N_("a facilitator"),
    "administrator": N_("an administrator"),
    "visitor": N_("somebody who was not signed in"),
}


def only_newest(shown: int) -> str:
    """Where there may be more than the page shows."""
    return _("These are the newest {number}. The command “audit” shows them all.").format(number=shown)


def who(act: Act) -> str:
    """The name with the role, or the role alone."""
    if act.who:
        return _("{name} ({role})").format(name=act.who, role=_(ROLES.get(act.role, act.role)))
    return _(NAMELESS.get(act.role, act.role))


def what(act: Act) -> str:
    """What was done, with what belongs to it: "opened a round: 31 areas"."""
    return f"{act.did}: {act.detail}" if act.detail else act.did


def said(act: Act) -> str:
    """An act on one line."""
    about = [part for part in (act.round, act.area) if part]
    return " · ".join([moment(act.at), who(act), *about, what(act)])
