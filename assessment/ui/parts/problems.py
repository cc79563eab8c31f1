"""Saying what went wrong, where the words may hold what somebody typed or what stood in an address."""

import streamlit as st

from assessment.ui.assess.labels import plain


def say_problem(problem: Exception) -> None:
    """Show a problem as it is written. Streamlit reads it as Markdown, which makes a link even of a bare address: an
    address of ours with a stranger's words in it must not lead anybody to the stranger's site."""
    st.error(plain(str(problem)).replace("://", ": //").replace("www.", "www ."))
