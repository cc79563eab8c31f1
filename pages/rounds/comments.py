"""Comments to check: the national team decides what boards may read, and searches what people wrote."""

import streamlit as st

from assessment.language import _
from assessment.ui.comments.checking import look, show_texts
from assessment.ui.frame.page import begin
from assessment.views.comments.checking import guidance
from assessment.views.rounds.overview import crumbs
from assessment.wording import comments as words


def page() -> None:
    visit = begin(_(words.CHECK_HEADING))
    st.title(_(words.CHECK_HEADING), anchor=False)
    st.html(guidance())
    looked = look(visit)
    if looked is None:
        st.info(_(words.NO_ROUND))
        return
    if not looked.texts.may_decide:
        st.info(_(words.SETTLED))
    if looked.texts.round.demonstration:
        st.info(_(words.NOTES_NOT_KEPT))
    show_texts(visit, looked)
    st.html(crumbs(looked.texts.round))


page()
