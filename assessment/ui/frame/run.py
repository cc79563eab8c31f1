"""One rerun: the pages that exist for this identity, and the one that was asked for."""

from functools import partial
from typing import Final

import streamlit as st

from assessment.access.gate import permit
from assessment.access.place import place
from assessment.language import _, language
from assessment.model.errors import ToolkitError
from assessment.model.identity import Identity
from assessment.ui.frame.errors import say_what_happened
from assessment.ui.frame.masthead import foot, helping_banner, masthead
from assessment.ui.frame.page import visiting
from assessment.ui.frame.registry import HOME, PAGES, PageSpec
from assessment.ui.frame.sign_in import sign_in_to_see
from assessment.ui.frame.speech import in_their_language
from assessment.ui.frame.who import identity
from assessment.views.languages import language_chooser

KEPT: Final = "toolkit pages"
CONTENT: Final = "page"  # carers.js makes it the main landmark, so that people can skip the menu


def run() -> None:
    """Run the page of this address for whoever is asking, in their language."""
    with in_their_language():
        _run()


def _run() -> None:
    who = identity()
    page = st.navigation(_pages(who), position="hidden")
    st.html(masthead(who, page.url_path) + helping_banner(who))
    with st.container(key=CONTENT):
        try:
            with visiting(who):
                page.run()
        except ToolkitError as error:
            say_what_happened(error)
    st.html(foot() + language_chooser(place().languages))


def _pages(who: Identity) -> "list[st.Page]":
    """The pages of this session, made anew only for somebody else or another language: making them costs a millisecond,
    as much as all else that the frame does. They must not be shared between sessions: a page remembers whether it may
    be run now."""
    kept: tuple[Identity, str, list[st.Page]] | None = st.session_state.get(KEPT)
    if kept is None or kept[:2] != (who, language()):
        if kept is not None and kept[0] != who:
            # A lost connection was taken up again with another cookie. What the page holds, pressed buttons included,
            # was meant by somebody else.
            for key in list(st.session_state):
                del st.session_state[key]
        kept = (who, language(), [_page(spec, who) for spec in PAGES])
        st.session_state[KEPT] = kept
    return kept[2]


def _page(spec: PageSpec, who: Identity) -> "st.Page":
    source = spec.script if permit(who, spec.action) else partial(sign_in_to_see, spec)
    return st.Page(source, title=_(spec.title), url_path=spec.url_path, default=spec is HOME)
