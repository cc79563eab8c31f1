"""Who is asking: the identity of this run, from the session cookie of the browser's connection."""

import streamlit as st

from assessment.model.identity import VISITOR, Identity
from assessment.web.cookies import COOKIE


def session_cookie() -> str:
    """The value of our session cookie, or "". Kept apart because tests of pages have no browser that sends one."""
    return st.context.cookies.get(COOKIE, "")


def identity() -> Identity:
    """The verified identity of this run."""
    cookie = session_cookie()
    if not cookie:
        return VISITOR
    from assessment.access.place import place
    from assessment.access.signing_in import identity_of_cookie

    return identity_of_cookie(place(), cookie)
