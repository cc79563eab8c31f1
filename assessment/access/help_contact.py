"""Whom people may ask for help with the questions: each installation fills it in, from the environment."""

import os
from collections.abc import Mapping
from typing import Final

from assessment.access.notices import FILLED_FROM, LONGEST

VARIABLE: Final = "HELP_CONTACT"


def help_contact(environ: Mapping[str, str] = os.environ) -> str:
    """A name with a phone number or an address, as it was filled in; "" where nobody is. Without one of its own, it is
    the contact of the notices."""
    given = environ.get(VARIABLE, "").strip() or environ.get(FILLED_FROM["contact"], "")
    return " ".join(given.split())[:LONGEST]
