"""Codes that were just made: they are shown once, so printing them comes before everything else on the page."""

import streamlit as st

from assessment.access.invited import Guests
from assessment.language import _
from assessment.ui.inviting.window import Window
from assessment.views.html import element
from assessment.views.letters.fresh import fresh_codes
from assessment.wording import inviting as words


def show_fresh(found: Guests, window: Window) -> None:
    """The codes with all ways to keep them, until the person says that they have them."""
    if not window.fresh:
        return
    with st.container(border=True, key="fresh-codes"):
        st.html(fresh_codes(found, tuple(window.fresh.values())))
        kept = st.checkbox(_(words.KEPT_THEM), key=f"kept-{window.turn}")
        if st.button(_(words.HIDE), key="hide-codes"):
            if kept:
                window.fresh.clear()
                window.say(_(words.HIDDEN))
                st.rerun()
            st.html(element("p", _(words.TICK_FIRST), role="status", class_="notice-line"))
