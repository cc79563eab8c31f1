"""The practice run: two questions about a club that does not exist, so that nobody takes them for the real ones."""

from dataclasses import dataclass
from typing import Final

from assessment.language import N_, _

TITLE: Final = N_("Practice run")
BAND: Final = N_("Practice.")
BAND_MEANS: Final = N_("The garden club is made up. Nothing that you choose or write here is saved or sent.")
LINE: Final = N_("Practice: nothing is saved.")
ON_THE_REAL_PAGE: Final = N_("With the real questions this line tells you when your answer was saved.")
FINISH: Final = N_("Finish the practice run")
DONE_TITLE: Final = N_("That is all there is to it")
DONE_MEANS: Final = N_(
    "The real questions look the same. Each answer is saved at once. You can stop at any time, leave out what you "
    "like, and change any answer later. Nothing is sent until you say so."
)
NOTHING_KEPT: Final = N_("Nothing of this practice run was kept.")
TO_YOUR_QUESTIONS: Final = N_("Go to your questions")
TO_THE_START: Final = N_("Go to the first page, to type your code")
AGAIN: Final = N_("Practise again")
LEAVE: Final = N_("Leave the practice run")
OFFER: Final = N_("Try a practice run first")
OFFER_MEANS: Final = N_("Two made-up questions show you how it works. Nothing is saved or sent.")


@dataclass(frozen=True)
class PracticeQuestion:
    """A question about the club. `answers`: what each looks like, by its words; all stay English until shown."""

    label: str
    statement: str
    question: str
    example: str
    look_at: tuple[str, ...]
    answers: tuple[tuple[str, str], ...]


GOOD: Final = N_("Good: this mostly happens here")
MIXED: Final = N_("Mixed: some of it happens, or only at times")
POOR: Final = N_("Poor: little or none of it happens")

QUESTIONS: Final = (
    PracticeQuestion(
        N_("Tea at the Unicorn Garden Club"),
        N_("Everybody who comes to the Unicorn Garden Club gets a cup of tea."),
        N_("How well does the Unicorn Garden Club look after its tea?"),
        N_("The kettle is on when the doors open. Somebody asks how you take it, and there is a biscuit too."),
        (N_("Whether there was tea when you last came"), N_("How many biscuits were left")),
        (
            (GOOD, N_("There was tea for everybody at each of the last three meetings.")),
            (MIXED, N_("There was tea at some meetings, or it ran out.")),
            (POOR, N_("There was no tea, or it was cold.")),
        ),
    ),
    PracticeQuestion(
        N_("A seat at the Unicorn Garden Club"),
        N_("Everybody who comes to the Unicorn Garden Club finds a seat."),
        N_("How well does the Unicorn Garden Club look after its seats?"),
        N_("There are more chairs than people. A cushion lies on the hard ones."),
        (N_("Where you sat when you last came"), N_("Who had to stand")),
        (
            (GOOD, N_("Everybody had a seat at each of the last three meetings.")),
            (MIXED, N_("Some people had a seat, and others shared one.")),
            (POOR, N_("Most people stood.")),
        ),
    ),
)


def position(number: int, total: int) -> str:
    """ "Practice: question 1 of 2"."""
    return _("Practice: question {number} of {total}").format(number=number, total=total)
