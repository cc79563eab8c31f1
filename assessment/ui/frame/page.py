"""What each page script begins with."""

from dataclasses import dataclass

import streamlit as st

from assessment.access.place import Place, place
from assessment.model.identity import Identity
from assessment.ui.frame.who import identity
from assessment.wording.product import NAME


@dataclass(frozen=True)
class Visit:
    """Who is looking at a page, and where."""

    identity: Identity

    @property
    def place(self) -> Place:
        return place()


def begin(title: str) -> Visit:
    """Name the browser tab and say who is looking. The first line of every page: a page that sets no title would keep
    the title of the page before it."""
    st.set_page_config(page_title=f"{title} – {NAME}")
    return Visit(identity())
