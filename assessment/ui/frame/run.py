"""One rerun: the pages that exist for this identity, and the one that was asked for."""

from functools import partial
from typing import Final

import streamlit as st

from assessment.access.gate import permit
from assessment.model.errors import ToolkitError
from assessment.model.identity import Identity
from assessment.ui.frame.errors import say_what_happened
from assessment.ui.frame.masthead import FOOT, helping_banner, masthead
from assessment.ui.frame.page import visiting
from assessment.ui.frame.registry import HOME, PAGES, PageSpec
from assessment.ui.frame.sign_in import sign_in_to_see
from assessment.ui.frame.who import identity

KEPT: Final = "toolkit pages"


def run() -> None:
    """Run the page of this address for whoever is asking."""
    who = identity()
    page = st.navigation(_pages(who), position="hidden")
    st.html(masthead(who, page.url_path) + helping_banner(who))
    try:
        with visiting(who):
            page.run()
    except ToolkitError as error:
        say_what_happened(error)
    st.html(FOOT)


def _pages(who: Identity) -> "list[st.Page]":
    """The pages of this session, made anew only when somebody else has signed in: making them costs a millisecond,
    as much as all else that the frame does. They must not be shared between sessions: a page remembers whether it may
    be run now."""
    kept: tuple[Identity, list[st.Page]] | None = st.session_state.get(KEPT)
    if kept is None or kept[0] != who:
        if kept is not None:
            # A lost connection was taken up again with another cookie. What the page holds, pressed buttons included,
            # was meant by somebody else.
            for key in list(st.session_state):
                del st.session_state[key]
        kept = (who, [_page(spec, who) for spec in PAGES])
        st.session_state[KEPT] = kept
    return kept[1]


def _page(spec: PageSpec, who: Identity) -> "st.Page":
    source = spec.script if permit(who, spec.action) else partial(sign_in_to_see, spec)
    return st.Page(source, title=spec.title, url_path=spec.url_path, default=spec is HOME)
