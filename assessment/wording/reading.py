"""The words of the questions to read: in large print, and in short lines."""

from typing import Final

from assessment.language import N_, _, ngettext

TITLE: Final = N_("Questions to read")
READ_ON_PAPER: Final = N_("Read the questions in large print or in easy words")
LARGE: Final = N_("Large print")
EASY: Final = N_("Easy read")
VERSIONS: Final = N_("Ways to read the questions")
PRINT: Final = N_("Print")
TO_A_PART: Final = N_("Go to a part")
BACK_TO_PARTS: Final = N_("Back to the list of parts")
ONLY_TO_READ: Final = N_("This page is only to read. You answer on the page “All questions”, or as your letter says.")
CARER_MEANS: Final = N_("A carer is somebody who looks after a relative or a friend, and is not paid for it.")
REP_MEANS: Final = N_("A carer rep speaks for other carers on the board.")
ASKED: Final = N_("The question:")
ANSWERS: Final = N_("Your answer can be:")
DETAILS: Final = N_("A few details")

EASY_HOW: Final = N_("How it works")
EASY_STEPS: Final = (
    N_("You read a question."),
    N_("You choose one answer."),
    N_("You can leave out a question."),
    N_("You can stop, and go on another day."),
    N_("There is no right answer."),
    N_("Nobody marks you."),
)
ANSWER_WORDS: Final = N_("What the answers mean")
CIRCLES: Final = N_("The fuller the circle is, the more of it happens.")
DONT_KNOW_MEANS: Final = N_("You are not sure. That is a good answer too.")
NOT_APPLICABLE_MEANS: Final = N_("The question does not fit here.")


def how_many(total: int) -> str:
    """How many questions there are."""
    return ngettext("There is {total} question.", "There are {total} questions.", total).format(total=total)


def numbered(number: str, label: str) -> str:
    """A question's number and name: "1.2 Papers in time"."""
    return _("{number} {label}").format(number=number, label=label)
