"""Doing what a button says, and saying on the next run of the page that it is done."""

from collections.abc import Callable

import streamlit as st

from assessment.model.errors import ToolkitError
from assessment.ui.parts.problems import say_problem
from assessment.views.html import element

DONE = "round done"


def attempt(act: Callable[[], object], done: str) -> bool:
    """Do it; where it cannot be done say why, in place. True: it is done, and `said` will say so."""
    try:
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
