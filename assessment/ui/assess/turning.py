"""The buttons at the foot of a page of questions."""

from dataclasses import dataclass

import streamlit as st

from assessment.language import _
from assessment.wording import answering as words


@dataclass(frozen=True)
class Turned:
    """Which way the person asked to go in this rerun."""

    back: bool
    onward: bool


def turn_page(*, has_before: bool, onward: str) -> Turned:
    """Draw the way on and the way back. `onward` is what the way on is called."""
    go_on = st.button(onward, type="primary", key="onward", width="stretch")
    go_back = has_before and st.button(_(words.PREVIOUS), key="back", width="stretch")
    return Turned(back=go_back, onward=go_on)
