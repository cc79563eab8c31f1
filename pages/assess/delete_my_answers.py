"""Deleting one's answers for good: what it means, a tick, a button."""

import streamlit as st

from assessment.access.answering import open_sheet
from assessment.access.own_data import erase_own, require_the_person
from assessment.ui.frame.page import begin
from assessment.views.answers.addresses import way
from assessment.views.answers.data import what_deleting_means
from assessment.views.html import element
from assessment.wording import own_data as words

DONE = "answers deleted"

visit = begin(words.DELETE_TITLE)
require_the_person(visit.identity)
if DONE in st.session_state:
    withdrawn = f" {words.WITHDRAWN}" if st.session_state[DONE] else ""
    st.html(element("h1", words.DELETED_TITLE) + element("p", words.DELETED + withdrawn, role="status", class_="intro"))
    st.html("<form method='post' action='/leave'><button class='button'>Sign out</button></form>")
else:
    sheet = open_sheet(visit.place, visit.identity)
    st.html(element("h1", words.DELETE_TITLE) + what_deleting_means(sheet) + way("your-data", words.KEEP))
    sure = st.checkbox(words.TICK, key=f"role__delete__{sheet.response.id}")
    if st.button(words.DELETE, type="primary", key="delete"):
        if not sure:
            st.error(words.FIRST_TICK)
        else:
            st.session_state[DONE] = erase_own(visit.place, visit.identity).withdrawn
            st.rerun()
