"""The words about a person's own data: what is held, a copy of all of it, deleting it for good."""

from typing import Final

from assessment.language import N_, _, ngettext

TITLE: Final = N_("Your data")
LEAD: Final = N_("This is everything that we hold about you in this round. You can have a copy, or have it deleted.")
HELD: Final = N_("What we hold")
COPY: Final = N_("A copy of everything")
COPY_MEANS: Final = N_(
    "To read or print, take the first. The second has every detail, in a form that other programs can read. Anybody "
    "who opens either can read your answers."
)
READABLE: Final = N_("Download my answers to read")
EVERYTHING: Final = N_("Download everything we hold, for other programs")
DELETE_HEADING: Final = N_("Delete my answers")
DELETE_LEAD: Final = N_("You can have your answers deleted for good at any time. First you read what that means.")
DELETE: Final = N_("Delete my answers for good")
TO_DELETE: Final = N_("Go on to deleting")
DELETE_TITLE: Final = N_("Delete your answers for good?")
DELETED_TITLE: Final = N_("Your answers are deleted")
KEEP: Final = N_("No, keep my answers")
DELETE_MEANS: Final = N_(
    "All your answers and words here are deleted. Nobody counts them, and you cannot get them back."
)
CODE_STAYS: Final = N_(
    "Your code still opens the questions, with nothing in them. You can answer again until they close."
)
CODE_STAYS_CLOSED: Final = N_(
    "Your code still opens the questions, with nothing in them. They have closed, so you cannot answer again."
)
BACKUPS: Final = N_("Older safety copies still hold them, until those copies are thrown away.")
PAPERS: Final = N_("Papers and files that others have printed or downloaded stay as they are.")
DELETED: Final = N_("All your answers and words are deleted. Nobody counts them any more.")
WITHDRAWN: Final = N_("Your area’s result is withdrawn. Nobody sees it here any more.")
DELETED_NEXT: Final = N_("You can close this page now. This button clears what this device still keeps of it.")
FIRST_TICK: Final = N_("Nothing is deleted yet. First tick that you want this.")
TICK: Final = N_("Yes, I want my answers deleted for good")
NOT_FOR_HELPERS: Final = N_(
    "Only the person whose answers these are can download them or have them deleted. They can do it here with their "
    "own code."
)

ROUND: Final = N_("The round")
AREA: Final = N_("Your area")
ROLE: Final = N_("Your role")
LABEL: Final = N_("What we call you")
CHOICE: Final = N_("Who may have your answers")
NO_CHOICE: Final = N_("You have not chosen yet.")
STATE: Final = N_("Whether they are sent")
ANSWERS: Final = N_("Your answers")
NOT_HELD: Final = N_(
    "We do not need your name. We hold no email address and no phone number of yours. We hold your code only in a form "
    "that nobody can read back."
)
KEPT_UNTIL: Final = N_("How long we keep it")
NO_DATE: Final = N_("No date has been set yet.")


def answers_held(answers: int, texts: int) -> str:
    """ "23 answers, 4 of them in your own words"."""
    if not answers:
        return _("None yet.")
    if texts:
        said = ngettext(
            "{count} answer, {texts} of them in your own words.",
            "{count} answers, {texts} of them in your own words.",
            answers,
        )
    else:
        said = ngettext("{count} answer.", "{count} answers.", answers)
    return said.format(count=answers, texts=texts)


def kept_until(on: str) -> str:
    """Until when people's data of the round are kept."""
    return _("Until {day}. Then it must be deleted.").format(day=on) if on else _(NO_DATE)


def result_goes(assessed: str, *, shared: bool) -> str:
    """After the release: what deleting does to the area's result."""
    if shared:
        said = _(
            "The results are out, and your answers are in your {assessed}’s result. So the whole result of your area "
            "is withdrawn: nobody sees it here any more. Your {assessed} may guess why. The national figures stay as "
            "they are."
        )
    else:
        said = _(
            "The results are out. Your {assessed} got nothing from you, so what it sees stays as it is. The national "
            "figures stay as they are, too."
        )
    return said.format(assessed=assessed)
