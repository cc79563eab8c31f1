"""Somebody helps with the person's own code: how the answers come, and who helps."""

import streamlit as st

from assessment.access.answering import open_sheet
from assessment.language import _
from assessment.ui.assess.helping import ask_who_helps
from assessment.ui.frame.page import begin
from assessment.views.answers.addresses import way
from assessment.views.html import element
from assessment.wording import answering
from assessment.wording import helping as words

visit = begin(_(words.WITH_CODE_TITLE))
sheet = open_sheet(visit.place, visit.identity)
st.html(
    element("h1", _(words.WITH_CODE_TITLE))
    + element("p", _(words.WITH_CODE_LEAD), class_="intro")
    + element("p", _(words.NOT_THE_BOARD))
    + element("p", _(words.GROUP_MEANS))
)
if not visit.identity.helping:
    ask_who_helps(visit, sheet)
st.html(way("questions", _(answering.ALL_QUESTIONS)))
