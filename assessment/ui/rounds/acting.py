"""Doing what a button says, and saying on the next run of the page that it is done."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import streamlit as st

from assessment.language import _
from assessment.model.errors import ToolkitError
from assessment.ui.parts.problems import say_problem
from assessment.views.html import element
from assessment.wording.running import WORKING

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator

DONE = "round done"


def once(key: str) -> "DeltaGenerator":
    """A place for a button whose second press must do nothing while the first is at work: the script of our pages sees
    to that by the name of the place."""
    return st.container(key=f"once-{key}")


def attempt(act: Callable[[], object], done: str) -> bool:
    """Do it; where it cannot be done say why, in place. True: it is done, and `said` will say so."""
    try:
        with st.spinner(_(WORKING)):
            act()
    except ToolkitError as problem:
        say_problem(problem)
        return False
    st.session_state[DONE] = done
    return True


def do(act: Callable[[], object], done: str) -> None:
    """Do it and show the page anew."""
    if attempt(act, done):
        st.rerun()


def said() -> None:
    """What was done last, once."""
    done = st.session_state.pop(DONE, "")
    if done:
        st.html(element("p", done, role="status", class_="notice-line done"))
