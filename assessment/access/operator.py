"""The person at the command line of the machine that hosts the toolkit."""

from typing import Final

from assessment.model.identity import Identity, Role

OPERATOR: Final = Identity(Role.ADMINISTRATOR, name="the command line")
