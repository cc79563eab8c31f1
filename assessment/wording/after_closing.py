"""The words for people who come back after the questions have closed."""

from typing import Final

ASKED_HEADING: Final = "Please choose once more"
ASKED_NOTICE: Final = "Please choose once more who sees your answers."
ASKED_ONCE: Final = (
    "The questions have closed, so you can choose once. You can also leave this page and come back with your code, "
    "until the results are out."
)
SAVE: Final = "Save my choice"
SEND_AGAIN: Final = "Send my answers again"
CHOICE_SAVED: Final = "Your choice is saved."
NOT_YET_SAVED: Final = "Nothing is changed until you press the button."
LOOK: Final = "Look at my answers"
STILL_DELETE: Final = "Answers can no longer be changed or taken back. You can still have them deleted for good."
DELETE_FOR_GOOD: Final = "To have them deleted for good as well, go to “Your data”."
