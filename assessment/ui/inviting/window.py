"""What a window's page of invitations holds: codes that were just made, and what was said last."""

from collections.abc import Iterable
from dataclasses import dataclass, field

import streamlit as st

from assessment.access.inviting import Issued


@dataclass
class Window:
    """`fresh` are codes of one round that are still on the screen, by invitation id: only here, in the memory of this
    window's session. `turn` counts how often the form was emptied.

    It is changed in place: a second press of a button ends the script at its next touch of the session's state, and
    codes on their way into that state would be lost."""

    fresh: dict[int, Issued] = field(default_factory=dict)
    said: str = ""
    turn: int = 0

    def add(self, issued: Iterable[Issued]) -> None:
        """Put codes on the screen. One that replaces another takes its place."""
        self.fresh.update((one.id, one) for one in issued)
        self.turn += 1

    def say(self, words: str) -> None:
        self.said = words
        self.turn += 1


def window_of(round_id: str) -> Window:
    """This window's, for one round."""
    window: Window = st.session_state.setdefault(f"inviting:{round_id}", Window())
    return window
