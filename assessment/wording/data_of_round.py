"""The words about a round's data: what is held, until when, and sealing it."""

from datetime import date
from typing import Final

from assessment.wording.numbers import plural
from assessment.wording.times import day

TITLE: Final = "Data of this round"
HELD: Final = "What is held"
NOTHING_HELD: Final = "Nothing about people is held in this round."
KEPT: Final = "How long it is kept"
NO_DATE: Final = "No day is chosen yet. People are told so."
KEPT_MEANS: Final = (
    "When the day is over, everything about people in this round is deleted by itself: invitations, answers, comments "
    "and counts. Each area’s own result is then shown to nobody any more. What was published of the round as a whole "
    "stays as it was on the day of its release."
)
OVER: Final = "That day is over. It is deleted within the hour while the server runs."
LAST_DAY: Final = "Last day on which it is kept"
SAVE: Final = "Save this day"
NO_DAY: Final = "Choose a day first. Nothing was changed."
REMOVE: Final = "Keep it without a day"
SAVED: Final = "Saved."

SEAL: Final = "Seal this round"
SEAL_MEANS: Final = (
    "Sealing cuts the link between invitations and answers. Results stay as they are, and the answers stay for the "
    "national team, but without their codes, labels, times and order. Where several people of one role were invited in "
    "an area, nothing left here tells whose answers are whose. Where only one was invited, their answers are still "
    "known to be theirs."
)
SEAL_LOSES: Final = (
    "Afterwards people cannot open, download or delete their answers with their code any more. Answers that were never "
    "sent are deleted. There is no way back. Safety copies that were made before still have the link."
)
SEAL_AFTER_RELEASE: Final = "A round can be sealed once it is released."
SEAL_TICK: Final = "I know that there is no way back"
SEAL_IT: Final = "Seal the round for good"
TICK_FIRST: Final = "Tick the line above the button first. Nothing was changed."
SEALED: Final = "The round is sealed."
IS_SEALED: Final = "This round is sealed. Nothing here leads from an answer to an invitation any more."

MOVING: Final = "Copies"
MOVING_MEANS: Final = (
    "Whoever hosts the toolkit can copy the whole round to a file, move it to another installation, or delete it, from "
    "the command line: export-round, import-round, erase round."
)


def held(*, invitations: int, sent: int, unsent: int, comments: int, sealed: int) -> tuple[str, ...]:
    """What there is, one line each; nothing that there is none of."""
    unfinished = "that their person has not sent"
    lines = (
        (invitations, plural(invitations, "invitation")),
        (sent, f"{plural(sent, 'set')} of answers that were sent"),
        (
            unsent,
            f"{plural(unsent, 'set')} of answers {unfinished if unsent == 1 else unfinished.replace('has', 'have')}",
        ),
        (sealed, f"{plural(sealed, 'sealed set')} of answers"),
        (comments, f"{plural(comments, 'released comment')}"),
    )
    return tuple(line for number, line in lines if number)


def kept_until(until: date | None) -> str:
    """Until when it is kept."""
    return f"It is kept until {day(until)}." if until else NO_DATE
