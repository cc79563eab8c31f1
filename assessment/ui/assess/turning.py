"""The buttons at the foot of a page of questions."""

from dataclasses import dataclass

import streamlit as st

from assessment.ui.assess.moving import link
from assessment.wording import answering as words


@dataclass(frozen=True)
class Turned:
    """Which way the person asked to go in this rerun."""

    back: bool
    onward: bool


def turn_page(*, has_before: bool, onward: str) -> Turned:
    """Draw the way on, the way back, and the ways out. `onward` is what the way on is called."""
    with st.container(key="turning"):
        go_on = st.button(onward, type="primary", key="onward")
        go_back = has_before and st.button(words.PREVIOUS, key="back")
    with st.container(key="ways-out"):
        link("questions", words.ALL_QUESTIONS)
        link("check-answers", words.CHECK)
    return Turned(back=go_back, onward=go_on)
