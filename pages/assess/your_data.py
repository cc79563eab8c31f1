"""Your data: what is held about a person, a copy of it, and the way to deleting it."""

import streamlit as st

from assessment.access.answering import open_sheet
from assessment.language import _
from assessment.ui.frame.page import begin
from assessment.views.answers.addresses import way
from assessment.views.answers.data import copies, what_is_held
from assessment.views.html import element
from assessment.wording import answering
from assessment.wording import own_data as words

visit = begin(_(words.TITLE))
sheet = open_sheet(visit.place, visit.identity)
st.html(element("h1", _(words.TITLE)) + element("p", _(words.LEAD), class_="intro") + what_is_held(sheet))
if visit.identity.helping:
    st.html(element("p", _(words.NOT_FOR_HELPERS), class_="notice-line"))
else:
    st.html(
        copies()
        + element("h2", _(words.DELETE_HEADING))
        + element("p", _(words.DELETE_LEAD))
        + way("delete-my-answers", _(words.TO_DELETE))
    )
st.html(way("check-answers", _(answering.CHECK)))
