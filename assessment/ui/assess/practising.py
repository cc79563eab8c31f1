"""The widgets of the practice run: those of a real question, with nothing behind them. Nothing here knows a response or
the storage."""

from typing import Final

import streamlit as st

from assessment.language import _
from assessment.model.framework import DONT_KNOW, NOT_APPLICABLE
from assessment.ui.assess.labels import answer_label, question_label, sentence
from assessment.ui.assess.turning import Turned, turn_page
from assessment.wording import answering
from assessment.wording.practising import FINISH, PracticeQuestion

TIMES: Final = "practice cleared"
HEIGHT: Final = 124


def practise(question: PracticeQuestion, number: int, total: int) -> Turned:
    """Draw one question of the practice run, and tell which way the person asked to go."""
    times = st.session_state.get(TIMES, 0)
    options = {
        str(place): answer_label(sentence(_(said)), _(means)) for place, (said, means) in enumerate(question.answers)
    }
    options |= {
        DONT_KNOW: answer_label(_(answering.DONT_KNOW_ANSWER)),
        NOT_APPLICABLE: answer_label(_(answering.NOT_APPLICABLE_ANSWER)),
    }
    chosen = st.radio(
        question_label(_(question.question)),
        list(options),
        index=None,
        format_func=options.__getitem__,
        key=f"rating__practice__{number}-{times}",
        width="stretch",
    )
    skipped = False
    if chosen is None:
        skipped = st.button(_(answering.SKIP), key="practice-skip")
    elif st.button(_(answering.CLEAR), key="practice-clear"):
        st.session_state[TIMES] = times + 1
        st.rerun()
    label = question_label(_(answering.COMMENT_QUESTION), _(answering.COMMENT_HINT))
    st.text_area(label, max_chars=200, height=HEIGHT, key=f"comment__practice__{number}")
    onward = _(answering.NEXT) if number < total else _(FINISH)
    turned = turn_page(has_before=number > 1, onward=onward)
    return Turned(back=turned.back, onward=turned.onward or skipped)
