"""The practice run: two made-up questions, for anybody. It touches no storage, keeps nothing, and signs nobody in."""

import streamlit as st

from assessment.access.help_contact import help_contact
from assessment.language import _
from assessment.ui.assess.moving import go
from assessment.ui.assess.practising import practise
from assessment.ui.frame.page import begin, visitor
from assessment.views.answers.practising import (
    band,
    practice_about,
    practice_done,
    practice_heading,
    practice_line,
    way_out,
)
from assessment.wording import practising as words

DONE = "done"
total = len(words.QUESTIONS)
step = st.query_params.get("step", "1")
number = int(step) if step in {str(place) for place in range(1, total + 1)} else 1

if step == DONE:
    begin(_(words.DONE_TITLE))
    st.html(band() + practice_done(visitor()))
else:
    question = words.QUESTIONS[number - 1]
    begin(words.position(number, total))
    st.html(band() + practice_heading(question, number, total) + practice_about(question, help_contact()))
    turned = practise(question, number, total)
    st.html(practice_line())
    st.html(way_out(visitor()))
    if turned.back:
        go("try-it", step=str(number - 1))
    if turned.onward:
        go("try-it", step=str(number + 1) if number < total else DONE)
