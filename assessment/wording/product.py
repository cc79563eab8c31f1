"""What the toolkit is called."""

from typing import Final

from assessment.language import N_

NAME: Final = N_("Carers’ self-assessment")
