"""What a window's page of invitations holds: codes that were just made, and what was said last."""

from collections.abc import Container, Iterable
from dataclasses import dataclass, field

import streamlit as st

from assessment.access.inviting import Issued


@dataclass
class Window:
    """`fresh` are codes of one round that are still on the screen, by invitation id: only here, in the memory of this
    window's session. `turn` counts how often the form was emptied. `led_to` is the area that a link led to last.

    It is changed in place: a second press of a button ends the script at its next touch of the session's state, and
    codes on their way into that state would be lost."""

    fresh: dict[int, Issued] = field(default_factory=dict)
    said: str = ""
    turn: int = 0
    led_to: str = ""

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


def led_to(areas: Container[str], window: Window) -> str:
    """The area that a link leads here for, once: afterwards the form is its reader's own. Choosing an area in the list
    of who is invited writes it into the address too, and is no link."""
    asked = st.query_params.get("area", "")
    in_the_list = st.session_state.get("choice:invitations:area", {}).get("shown", "")
    if asked not in areas or asked in (window.led_to, in_the_list):
        return ""
    window.led_to = asked
    return asked
