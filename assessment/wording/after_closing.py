"""The words for people who come back after the questions have closed."""

from typing import Final

from assessment.language import N_

ASKED_HEADING: Final = N_("Please choose once more")
ASKED_NOTICE: Final = N_("Please choose once more who sees your answers.")
ASKED_ONCE: Final = N_(
    "The questions have closed, so you can choose once. You can also leave this page and come back with your code, "
    "until the results are out."
)
SAVE: Final = N_("Save my choice")
SEND_AGAIN: Final = N_("Send my answers again")
CHOICE_SAVED: Final = N_("Your choice is saved.")
NOT_YET_SAVED: Final = N_("Nothing changes until you press the button.")
LOOK: Final = N_("Look at my answers")
STILL_DELETE: Final = N_(
    "You can no longer change your answers or take them back. You can still have them deleted for good."
)
DELETE_FOR_GOOD: Final = N_("To have them deleted for good as well, go to “Your data”.")
