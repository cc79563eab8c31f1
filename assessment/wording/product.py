"""What the toolkit is called."""

from typing import Final

NAME: Final = "Carers’ self-assessment"
