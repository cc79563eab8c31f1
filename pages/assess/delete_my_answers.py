"""Deleting one's answers for good: what it means, a tick, a button."""

import streamlit as st

from assessment.access.answering import open_sheet
from assessment.access.own_data import erase_own, require_the_person
from assessment.language import _
from assessment.ui.frame.page import begin
from assessment.views.answers.addresses import way
from assessment.views.answers.data import deleted, what_deleting_means
from assessment.views.html import element
from assessment.wording import own_data as words

visit = begin(_(words.DELETE_TITLE))
require_the_person(visit.identity)
sheet = open_sheet(visit.place, visit.identity)

whole = st.empty()  # once the answers are gone, their person is known here no more: this very run must say so
with whole.container():
    st.html(element("h1", _(words.DELETE_TITLE)) + what_deleting_means(sheet) + way("your-data", _(words.KEEP)))
    sure = st.checkbox(_(words.TICK), key=f"role__delete__{sheet.response.id}")
    pressed = st.button(_(words.DELETE), type="primary", key="delete")
    if pressed and not sure:
        st.error(_(words.FIRST_TICK))
if pressed and sure:
    erased = erase_own(visit.place, visit.identity)
    whole.html(deleted(withdrawn=erased.withdrawn))
