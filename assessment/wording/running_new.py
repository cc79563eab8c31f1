"""The words of the form for a new round."""

from typing import Final

from assessment.language import N_

NAME_HINT: Final = N_("People see it. Such as: Autumn 2027")
VERSION: Final = N_("{title}, version {version}")
STANDARDS: Final = N_("Standards")
AREA_SET: Final = N_("Areas")
BY_BOARD: Final = N_("One board runs this round itself")
BY_BOARD_HINT: Final = N_(
    "Only for a board that works without the national team. Then nobody can choose “national team only”, and people "
    "are told so."
)
