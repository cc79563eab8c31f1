"""The language of this run: what the visitor chose, else what their browser asks for."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from assessment.access.place import place
from assessment.language import speaking
from assessment.language.offering import COOKIE, met


def asked_for() -> tuple[str, str]:
    """The language cookie and the browser's Accept-Language. Kept apart because tests of pages have no browser."""
    return st.context.cookies.get(COOKIE, ""), st.context.headers.get("Accept-Language", "")


@contextmanager
def in_their_language() -> Iterator[None]:
    """While the block runs, texts are in the visitor's language. Whatever Streamlit runs by itself begins with this:
    the script, a fragment, and what says that something failed."""
    languages = place().languages
    with speaking(languages[0] if len(languages) == 1 else met(*asked_for(), languages)):
        yield
