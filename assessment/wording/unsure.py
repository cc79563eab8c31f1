"""The words for people who are not sure: no answer is wrong, and somebody can be asked."""

from typing import Final

from assessment.language import N_, _

NO_RIGHT_ANSWER: Final = N_("There is no right answer. Say how it is for you.")
NOT_SURE: Final = N_("If you are not sure, choose what comes nearest. You can change it later. “I don’t know” is fine.")
ASK_SOMEBODY: Final = N_("Whom to ask:")
NOBODY_NAMED: Final = N_("Ask the person who gave you your code.")


def ask(contact: str) -> str:
    """Whom somebody can phone or write to."""
    return contact or _(NOBODY_NAMED)
