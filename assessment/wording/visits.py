"""The words for visits that end early and are taken up again: three questions today, where somebody was, stopping."""

from datetime import datetime
from typing import Final

from assessment.language import N_, _, ngettext
from assessment.wording.times import clock, day, local

TODAY_HEADING: Final = N_("Only a few minutes today?")
TODAY_MEANS: Final = N_(
    "Do three questions now, and the next three another day. Everything stays saved in between, and nothing is sent."
)
TODAY_MEANS_SENT: Final = N_(
    "Do three questions now, and the next three another day. Everything is saved at once, and your answers stay sent."
)
TODAY: Final = N_("Three questions today")
FINISH_TODAY: Final = N_("Finish for today")
STOP: Final = N_("Stop for today")
THAT_IS_IT: Final = N_("That is it for today. Thank you.")
YOU_WERE_HERE: Final = N_("You were here")

ALL_ANSWERED: Final = N_("Every question has an answer now. You can look through them, and then send them.")
STOP_HEADING: Final = N_("Stop here")
STOP_MEANS: Final = N_("You can close this page now. Nothing gets lost.")
WHEN_YOU_COME_BACK: Final = N_("When you come back")
SAME_CODE: Final = N_("Use the same code as today, on this device or on any other.")
SHOWS_WHERE: Final = N_("Your questions open at the place where you stopped.")
CODE_HEADING: Final = N_("Where your code is")
CODE_IS: Final = N_("Your code is on the letter, slip or email that invited you. Please keep it.")
CODE_IS_NOT_HERE: Final = N_(
    "We cannot show it to you here. We keep it only in a scrambled form that nobody can read back."
)
ANSWERS_STAY: Final = N_("The new code opens the same answers.")
DEVICE_HEADING: Final = N_("Do others use this phone or computer?")
DEVICE_MEANS: Final = N_(
    "Then let it forget you now. What is saved stays saved with us, and your code brings you back."
)
HELPER_MEANS: Final = N_(
    "What you entered is saved. The person can go on with their own code, and so can you until you finish helping them."
)
GO_ON: Final = N_("Or go on now")


def position_today(number: int, total: int) -> str:
    """ "Question 1 of 3 today"."""
    return _("Question {number} of {total} today").format(number=number, total=total)


def in_all(number: int, total: int) -> str:
    """Where a question of a short visit stands among all."""
    return _("It is question {number} of {total} in all.").format(number=number, total=total)


def more(count: int) -> str:
    """The words of the link to the next questions of a short visit."""
    if count == 1:
        return _("Do the last question")
    return ngettext("{count} more question", "{count} more questions", count).format(count=count)


def left(count: int) -> str:
    """How many have no answer yet."""
    return ngettext("{count} question is left.", "{count} questions are left.", count).format(count=count)


def done_today(answered: int, total: int) -> str:
    """How many of a visit's questions have an answer; "" where all have."""
    if answered == total:
        return ""
    said = ngettext(
        "The question for today has no answer yet. You can come back to it.",
        "Of the {total} questions for today, {answered} have an answer. You can come back to the rest.",
        total,
    )
    return said.format(total=total, answered=answered)


def was_here(number: int, total: int, label: str) -> str:
    """At which question somebody stopped."""
    return _("You were at question {number} of {total}: {label}.").format(number=number, total=total, label=label)


def saved_there(at: datetime, now: datetime) -> str:
    """When something was saved there last."""
    if local(at).date() == local(now).date():
        return _("You last saved something there today at {time}.").format(time=clock(at))
    return _("You last saved something there on {day} at {time}.").format(day=day(at), time=clock(at))


def new_code_from(contact: str) -> str:
    """Whom to ask where a code is lost."""
    if contact:
        return _("If you cannot find it, ask for a new one: {contact}.").format(contact=contact.rstrip("."))
    return _("If you cannot find it, ask the person who gave it to you for a new one.")
