"""What each page script begins with."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

import streamlit as st

from assessment.access.place import Place, place
from assessment.language import _
from assessment.model.identity import Identity
from assessment.ui.frame.who import identity
from assessment.wording.product import NAME


@dataclass(frozen=True)
class Visit:
    """Who is looking at a page, and where. `arrived`: the rerun before this one showed another page."""

    identity: Identity
    arrived: bool = True

    @property
    def place(self) -> Place:
        return place()


SHOWN = "toolkit page shown"
_visitor: ContextVar[Identity | None] = ContextVar("visitor", default=None)


@contextmanager
def visiting(who: Identity) -> Iterator[None]:
    """While the block runs, pages begin for this identity without asking for the cookie again."""
    token = _visitor.set(who)
    try:
        yield
    finally:
        _visitor.reset(token)


def visitor() -> Identity:
    """Who is looking, for a page whose title depends on it."""
    return _visitor.get() or identity()


def begin(title: str, *, wide: bool = False) -> Visit:
    """Name the browser tab and say who is looking: the first line of every page. `wide` is for grids and dashboards.

    Both must be said on every page, since a page that says nothing keeps what the page before it said.
    """
    st.set_page_config(page_title=f"{title} – {_(NAME)}", layout="wide" if wide else "centered")
    arrived = st.session_state.get(SHOWN) != title
    st.session_state[SHOWN] = title
    return Visit(visitor(), arrived)
