"""Which texts stand on the screen of decisions.

They stay until the decisions are saved or something else is looked for: a list that closed up while somebody reads
would carry a decision away with the text that it was made about.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import streamlit as st

from assessment.model.comment import Written
from assessment.views.rounds.paging import Pages

AT_ONCE: Final = 10
STATE: Final = "comments batch"

Handle = tuple[int, str, int]
"""A revision of a text."""


@dataclass(frozen=True)
class Batch:
    """The texts on the screen. `first` is the number of the first of them, from 0, among `of` texts; `left` says how
    many stood here and are not to be found any more."""

    shown: tuple[Written, ...]
    first: int
    of: int
    left: int

    @property
    def pages(self) -> Pages:
        """The same as a part of a list with its own address."""
        return Pages(self.of, self.first // AT_ONCE + 1, AT_ONCE)


def batch(found: Sequence[Written], looked_for: tuple[str, ...], page: int = 1) -> Batch:
    """The batch of this screen. `looked_for` is all by which `found` was chosen, `page` what the address asks for."""
    kept = st.session_state.get(STATE)
    if kept is None or kept["looked for"] != (*looked_for, page):
        first = (page - 1) * AT_ONCE
        kept = st.session_state[STATE] = {"looked for": (*looked_for, page), "first": first, "shown": None}
    by_handle = {handle(text): text for text in found}
    shown = None if kept["shown"] is None else [by_handle[one] for one in kept["shown"] if one in by_handle]
    left = 0 if shown is None else len(kept["shown"]) - len(shown)
    if not shown:
        kept["first"] = min(kept["first"], max(0, (len(found) - 1) // AT_ONCE * AT_ONCE))
        shown = list(found[kept["first"] : kept["first"] + AT_ONCE])
        kept["shown"] = [handle(text) for text in shown]
    return Batch(tuple(shown), kept["first"], len(found), left)


def anew() -> None:
    """Take whatever stands first here now."""
    kept = st.session_state.get(STATE)
    if kept is not None:
        kept["shown"] = None


def handle(text: Written) -> Handle:
    return text.response_id, str(text.key), text.revision
