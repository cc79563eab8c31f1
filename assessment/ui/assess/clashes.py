"""Two answers to one question, from two windows or devices: both are shown, and the person chooses."""

from collections.abc import Callable

import streamlit as st

from assessment.language import _
from assessment.model.round import AnswerKey
from assessment.ui.assess.saving import Saving
from assessment.views.answers.problems import place_of
from assessment.views.html import element
from assessment.wording import answering as words


def settle_clash(saving: Saving, key: AnswerKey, said: Callable[[str], str]) -> None:
    """Show both answers and take the choice. Draws nothing without a clash. `said` puts a stored value into words."""
    clash = saving.window.clashes.get(key)
    if clash is None:
        return
    with st.container(key=f"clash__{key.kind}__{key.item}"):
        st.html(
            element(
                "div",
                element("p", element("strong", _(words.CLASH))),
                element("p", _(words.CLASH_MINE)),
                element("blockquote", said(clash.mine) or _(words.CLASH_EMPTY)),
                element("p", _(words.CLASH_THEIRS)),
                element("blockquote", said(clash.theirs) or _(words.CLASH_EMPTY)),
                role="alert",
                id=place_of(key),
                tabindex="-1",
                class_="clash",
            )
        )
        if st.button(_(words.CLASH_KEEP_MINE), key=f"mine__{key.kind}__{key.item}"):
            saving.keep_mine(key)
        if st.button(_(words.CLASH_TAKE_THEIRS), key=f"theirs__{key.kind}__{key.item}"):
            saving.take_theirs(key)
