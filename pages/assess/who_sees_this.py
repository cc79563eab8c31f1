"""Who sees this: what a person should know, and their choice, which is saved at once."""

import streamlit as st

from assessment.access.answering import open_sheet
from assessment.language import _
from assessment.model.round import SHARED, RoundState
from assessment.ui.assess.asked_again import ask_again
from assessment.ui.assess.audience import choose
from assessment.ui.assess.moving import go
from assessment.ui.frame.page import begin
from assessment.views.answers.addresses import way
from assessment.views.answers.own_words import may_choose
from assessment.views.answers.trusting import asked_of, before_choosing, what_stands, what_was_set_aside
from assessment.views.html import element
from assessment.wording import answering as words
from assessment.wording import own_words, sending

visit = begin(_(words.CHOOSE_HEADING))
sheet = open_sheet(visit.place, visit.identity)
asked = asked_of(sheet)

if sheet.is_asked_again:
    ask_again(visit, sheet)
elif sheet.round.state is not RoundState.OPEN:
    st.html(element("h1", _(words.CHOOSE_HEADING)) + what_stands(sheet) + way("check-answers", _(words.CHECK)))
else:
    st.html(element("h1", _(words.CHOOSE_HEADING)) + what_was_set_aside(sheet) + before_choosing(asked))
    audience = choose(visit, sheet, asked)
    has_words = audience in SHARED and may_choose(sheet, audience)
    sent = sheet.response.is_sent
    onward = _(own_words.NEXT) if has_words else _(words.DONE) if sent else _(sending.SEND_NEXT)
    if st.button(onward, type="primary", key="onward"):
        if audience is None:
            st.error(_(words.FIRST_CHOOSE))
        else:
            go("your-words" if has_words else "sent" if sent else "send")
    st.html(way("check-answers", _(words.CHECK)))
