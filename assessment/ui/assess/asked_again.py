"""The question to somebody whose choice was set aside as the round closed: whom are your answers for now?"""

import streamlit as st

from assessment.access.answering import Sheet, choose_again
from assessment.language import _
from assessment.ui.assess.audience import draw_choice, is_told_by_them
from assessment.ui.assess.moving import go
from assessment.ui.frame.page import Visit
from assessment.views.answers.addresses import way
from assessment.views.answers.trusting import asked_of, why_asked_again
from assessment.views.html import element
from assessment.wording import after_closing as words
from assessment.wording import answering, helping

CHOSEN = "chosen again"
"""In the session: the choice was saved just now, and the next page says so."""


def ask_again(visit: Visit, sheet: Sheet) -> None:
    """Draw the page, nothing chosen, and keep the choice when its button is pressed: it can be made once."""
    asked, owner = asked_of(sheet), str(sheet.response.id)
    st.html(element("h1", _(words.ASKED_HEADING)) + why_asked_again(sheet))
    chosen = draw_choice(asked, None, f"again-{owner}")
    told = sheet.response.assisted is None or is_told_by_them(chosen, f"again-{owner}")
    st.html(element("p", _(words.NOT_YET_SAVED), class_="saved-choice"))
    if st.button(_(words.SEND_AGAIN) if asked.run_by_board else _(words.SAVE), type="primary", key="onward"):
        if chosen is None:
            st.error(_(answering.FIRST_CHOOSE))
        elif not told:
            st.error(_(helping.ASK_FIRST))
        else:
            choose_again(visit.place, visit.identity, chosen, told_invited=asked.invited, is_their_own=told)
            st.session_state[CHOSEN] = True
            go("sent")
    st.html(way("check-answers", _(words.LOOK)))
