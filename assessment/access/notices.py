"""The notices, and what each installation fills in: from the environment, since the words are the same everywhere."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from assessment.access.gate import Action, require
from assessment.model.content import Content
from assessment.model.identity import Identity
from assessment.model.notice import Notice

FILLED_FROM: Final = {
    "controller": "NOTICE_CONTROLLER",
    "contact": "NOTICE_CONTACT",
    "host": "NOTICE_HOST",
    "ground": "NOTICE_GROUND",
}
"""The environment variable of each blank."""
LONGEST: Final = 300


@dataclass(frozen=True)
class Filled:
    """A notice, and the words for its blanks as far as this installation has them."""

    notice: Notice
    words: Mapping[str, str]


def notice(identity: Identity, content: Content, name: str, environ: Mapping[str, str] = os.environ) -> Filled | None:
    """A notice by name; None where there is none. Open to all."""
    require(identity, Action.SEE_EVIDENCE)
    found = next((notice for notice in content.notices if notice.name == name), None)
    if found is None:
        return None
    return Filled(found, {blank: _clean(environ.get(variable, "")) for blank, variable in FILLED_FROM.items()})


def _clean(text: str) -> str:
    return " ".join(text.split())[:LONGEST]
