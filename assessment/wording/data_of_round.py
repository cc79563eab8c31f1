"""The words about a round's data: what is held, until when, and sealing it."""

from datetime import date
from typing import Final

from assessment.language import N_, _, ngettext
from assessment.wording.times import day

TITLE: Final = N_("Data of this round")
HELD: Final = N_("What is held")
NOTHING_HELD: Final = N_("Nothing about people is held in this round.")
KEPT: Final = N_("How long it is kept")
NO_DATE: Final = N_("No day is chosen yet. People are told so.")
KEPT_MEANS: Final = N_(
    "When the day is over, everything about people in this round is deleted by itself: invitations, answers, comments "
    "and counts. Each area’s own result is then shown to nobody any more. What was published of the round as a whole "
    "stays as it was on the day of its release."
)
OVER: Final = N_("That day is over. It is deleted within the hour while the server runs.")
LAST_DAY: Final = N_("Last day on which it is kept")
SAVE: Final = N_("Save this day")
NO_DAY: Final = N_("Choose a day first. Nothing was changed.")
REMOVE: Final = N_("Keep it without a day")
SAVED: Final = N_("Saved.")

SEAL: Final = N_("Seal this round")
SEAL_MEANS: Final = N_(
    "Sealing cuts the link between invitations and answers. Results stay as they are, and the answers stay for the "
    "national team, but without their codes, labels, times and order. Where several people of one role were invited in "
    "an area, nothing left here tells whose answers are whose. Where only one was invited, their answers are still "
    "known to be theirs."
)
SEAL_LOSES: Final = N_(
    "Afterwards people cannot open, download or delete their answers with their code any more. Answers that were never "
    "sent are deleted. There is no way back. Safety copies that were made before still have the link."
)
SEAL_AFTER_RELEASE: Final = N_(
    "Sealing cuts the link from answers to invitations, for good. A round can be sealed once it is released."
)
SEAL_TICK: Final = N_("I know that there is no way back")
SEAL_IT: Final = N_("Seal the round for good")
TICK_FIRST: Final = N_("Tick the line above the button first. Nothing was changed.")
SEALED: Final = N_("The round is sealed.")
IS_SEALED: Final = N_("This round is sealed. Nothing here leads from an answer to an invitation any more.")

MOVING: Final = N_("Copies")
MOVING_MEANS: Final = N_(
    "Whoever hosts the toolkit can copy the whole round to a file, move it to another installation, or delete it, from "
    "the command line: export-round, import-round, erase round."
)


def held(*, invitations: int, sent: int, unsent: int, comments: int, sealed: int) -> tuple[str, ...]:
    """What there is, one line each; nothing that there is none of."""
    lines = (
        (invitations, ngettext("{count} invitation", "{count} invitations", invitations)),
        (sent, ngettext("{count} set of answers that were sent", "{count} sets of answers that were sent", sent)),
        (
            unsent,
            ngettext(
                "{count} set of answers that is not sent yet",
                "{count} sets of answers that are not sent yet",
                unsent,
            ),
        ),
        (sealed, ngettext("{count} sealed set of answers", "{count} sealed sets of answers", sealed)),
        (comments, ngettext("{count} released comment", "{count} released comments", comments)),
    )
    return tuple(line.format(count=f"{number:,}") for number, line in lines if number)


def kept_until(until: date | None) -> str:
    """Until when it is kept."""
    return _("It is kept until {day}.").format(day=day(until)) if until else _(NO_DATE)
