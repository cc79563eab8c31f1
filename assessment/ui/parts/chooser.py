"""A choice that stands in the address, so that a link shows the next reader the same and Back goes back to it."""

from collections.abc import Mapping

import streamlit as st

WIDTH = 280  # pixels: as many as fit stand in one row, and one fits a phone


def choose(label: str, options: Mapping[str, str], *, param: str, page: str) -> str:
    """Let one of `options` (value: words) be chosen; the first is chosen where the address names none of them.

    `param` is its name in the address, `page` the page's address. The widget is made anew only when the address has
    changed by other means (a link, Back): after its own change it keeps the keyboard's focus.
    """
    values = list(options)
    asked = st.query_params.get(param, values[0])
    asked = asked if asked in options else values[0]
    state = st.session_state.setdefault(f"choice:{page}:{param}", {"shown": asked, "made": 0})
    if state["shown"] != asked:
        state["shown"] = asked
        state["made"] += 1
    chosen = st.selectbox(
        label,
        values,
        index=values.index(asked),
        format_func=lambda value: options.get(value, value),
        key=f"{page}-{param}-{state['made']}",
        filter_mode=None,
        width=WIDTH,
    )
    if chosen is not None and chosen != asked:
        state["shown"] = chosen
        st.query_params[param] = chosen
    return chosen or asked
