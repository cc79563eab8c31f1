"""Who helps to enter these answers, said with the person's own code."""

import streamlit as st

from assessment.access.answering import Sheet
from assessment.access.helping import LONGEST_NAME, mark
from assessment.language import _
from assessment.model.round import Assisted
from assessment.ui.assess.labels import answer_label, question_label
from assessment.ui.frame.page import Visit
from assessment.views.html import element
from assessment.wording import helping as words

NOBODY = "nobody"
SAVED = "help saved"


def ask_who_helps(visit: Visit, sheet: Sheet) -> None:
    """Draw the questions and keep the answers when “Save” is pressed. Nothing is chosen until somebody helps."""
    now = sheet.response.assisted
    options = {
        **{how.value: answer_label(_(said)) for how, said in words.WAYS.items()},
        NOBODY: answer_label(_(words.NO_HELP)),
    }
    values = list(options)
    picked = st.radio(
        question_label(_(words.HOW)),
        values,
        index=values.index(now.value) if now else None,
        format_func=options.__getitem__,
        key=f"rating__helping__{sheet.response.id}",
    )
    by, allowed = sheet.response.assisted_by, True
    if picked not in (None, NOBODY):
        label = question_label(_(words.WHO_HELPS), _(words.WHO_HELPS_HINT))
        by = st.text_input(label, by, max_chars=LONGEST_NAME, key=f"comment__helper__{sheet.response.id}") or ""
        allowed = st.checkbox(_(words.NOT_FROM_THE_BOARD), key=f"role__helper__{sheet.response.id}")
    if st.button(_(words.SAVE), type="primary", key="save-help"):
        _save(visit, picked, by, allowed=allowed)
    if st.session_state.pop(SAVED, False):
        st.html(element("p", _(words.HELP_SAVED), role="status", class_="saved-choice"))


def _save(visit: Visit, picked: str | None, by: str, *, allowed: bool) -> None:
    if picked is None:
        st.error(_(words.FIRST_CHOOSE))
    elif not allowed:
        st.error(_(words.FIRST_NOT_FROM_THE_BOARD))
    else:
        mark(visit.place, visit.identity, None if picked == NOBODY else Assisted(picked), by=by)
        st.session_state[SAVED] = True
        st.rerun()
