"""Which part of a long list the address asks for, and the links to the others. Whoever looks for something else begins
at its first part."""

import streamlit as st

from assessment.views.rounds.paging import Pages, pager


def page_asked(name: str, looked_for: tuple[str, ...]) -> str:
    """The page of the list `name` as the address gives it. `looked_for` is all by which its rows were chosen: a page
    that was asked for before something else was looked for is taken out of the address."""
    asked = st.query_params.get("page", "")
    key = f"pages:{name}"
    before = st.session_state.get(key)
    if asked and before is not None and before[0] != looked_for and before[1] == asked:
        del st.query_params["page"]
        asked = ""
    st.session_state[key] = (looked_for, asked)
    return asked


def show_pager(shown: Pages, url_path: str, **query: str) -> None:
    """The links to the other parts of a list. Nothing where it has one."""
    if shown.last > 1:
        st.html(pager(shown, url_path, **query))
