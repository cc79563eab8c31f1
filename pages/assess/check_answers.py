"""Check your answers: what was said, what is missing, and the way to change each before sending."""

import streamlit as st

from assessment.access.answering import open_sheet
from assessment.language import _
from assessment.model.round import RoundState
from assessment.ui.assess.moving import go
from assessment.ui.frame.page import begin
from assessment.views.answers.copy import copy_links
from assessment.views.answers.listing import check_list, check_top
from assessment.views.answers.steps import unanswered
from assessment.views.html import element
from assessment.views.words import words_on
from assessment.wording import answering as words

visit = begin(_(words.CHECK))
sheet = open_sheet(visit.place, visit.identity)
may_change = sheet.round.state is RoundState.OPEN

listed = check_list(sheet, may_change=may_change)
st.html(
    check_top(sheet, unanswered(sheet.framework, sheet.response))
    + listed
    + words_on(visit.place.content.glossary, listed)
)
if may_change:
    st.html(element("h2", _(words.DONE_CHECKING)) + element("p", words.standing(sheet.response)))
    if st.button(_(words.WHO_SEES), type="primary", key="who-sees"):
        go("who-sees-this")
st.html(element("h2", _(words.YOUR_COPY)) + copy_links())
