"""The words around reading a question aloud."""

from typing import Final

from assessment.language import N_

READ: Final = N_("Read this question aloud")
PRESS_AGAIN: Final = N_("Press again to stop")
STOPPED: Final = N_("Reading has stopped.")
FINISHED: Final = N_("That was the whole question.")
FAILED: Final = N_("This device could not read it aloud.")
ANSWERS: Final = N_("You can answer:")
