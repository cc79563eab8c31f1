"""The words about a person's own data: what is held, a copy of all of it, deleting it for good."""

from typing import Final

TITLE: Final = "Your data"
LEAD: Final = "This is everything that we hold about you in this round. You can have a copy, or have it deleted."
HELD: Final = "What we hold"
COPY: Final = "A copy of everything"
COPY_MEANS: Final = (
    "To read or print, take the first. The second has every detail, in a form that other programs can read. Anybody "
    "who opens either can read your answers."
)
READABLE: Final = "Download my answers to read"
EVERYTHING: Final = "Download everything we hold (JSON)"
DELETE_HEADING: Final = "Delete my answers"
DELETE_LEAD: Final = "You can have your answers deleted for good at any time. First you read what that means."
DELETE: Final = "Delete my answers for good"
TO_DELETE: Final = "Go on to deleting"
DELETE_TITLE: Final = "Delete your answers for good?"
DELETED_TITLE: Final = "Your answers are deleted"
KEEP: Final = "No, keep my answers"
DELETE_MEANS: Final = "All your answers and words here are deleted. Nobody counts them, and you cannot get them back."
CODE_STAYS: Final = "Your code still opens the questions, with nothing in them. You can answer again until they close."
CODE_STAYS_CLOSED: Final = (
    "Your code still opens the questions, with nothing in them. They have closed, so you cannot answer again."
)
BACKUPS: Final = "Safety copies that were made earlier still hold them, until those copies are thrown away."
PAPERS: Final = "Papers and files that others have printed or downloaded stay as they are."
DELETED: Final = "All your answers and words are deleted. Nobody counts them any more."
WITHDRAWN: Final = "Your area’s result is withdrawn. Nobody sees it here any more."
DELETED_NEXT: Final = "You can close this page now. This button clears what this device still keeps of it."
FIRST_TICK: Final = "Nothing is deleted yet. First tick that you want this."
TICK: Final = "Yes, I want my answers deleted for good"
NOT_FOR_HELPERS: Final = (
    "Only the person whose answers these are can have them deleted or downloaded. They can do it here with their own "
    "code."
)

ROUND: Final = "The round"
AREA: Final = "Your area"
ROLE: Final = "Your role"
LABEL: Final = "What we call you"
CHOICE: Final = "Who may have your answers"
NO_CHOICE: Final = "You have not chosen yet."
STATE: Final = "Whether they are sent"
ANSWERS: Final = "Your answers"
NOT_HELD: Final = (
    "We do not need your name. We hold no e-mail address and no phone number of yours, and your code only in a form "
    "that cannot be read back."
)
KEPT_UNTIL: Final = "How long we keep it"
NO_DATE: Final = "No date has been set yet."


def answers_held(answers: int, texts: int) -> str:
    """ "23 answers, 4 of them in your own words"."""
    if not answers:
        return "None yet."
    held = "1 answer" if answers == 1 else f"{answers} answers"
    if not texts:
        return f"{held}."
    return f"{held}, {texts} of them in your own words."


def kept_until(on: str) -> str:
    """Until when people's data of the round are kept."""
    return f"Until {on}. Then it is to be deleted." if on else NO_DATE


def result_goes(assessed: str, *, shared: bool) -> str:
    """After the release: what deleting does to the area's result."""
    if not shared:
        return (
            f"The results are out. Your {assessed} got nothing from you, so what it sees stays as it is, and so do the "
            "national figures."
        )
    return (
        f"The results are out, and your answers are in your {assessed}’s result. So the whole result of your area is "
        f"withdrawn: nobody sees it here any more. Your {assessed} may guess why. National figures stay as they were "
        "published."
    )
