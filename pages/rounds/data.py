"""Data of one round: what is held, until when, and sealing it. /round-data?round=2026"""

import streamlit as st

from assessment.access.keeping import held
from assessment.language import _
from assessment.ui.frame.page import begin
from assessment.ui.rounds.acting import said
from assessment.ui.rounds.choice import choose_round, may_run
from assessment.ui.rounds.creating import today
from assessment.ui.rounds.keeping import choose_last_day, seal_it
from assessment.views.rounds import data
from assessment.wording import data_of_round as words


def page() -> None:
    visit = begin(_(words.TITLE))
    st.title(_(words.TITLE), anchor=False)
    chosen = choose_round(visit, "round-data")
    if chosen is None:
        return
    found = held(visit.place, visit.identity, chosen.id)
    said()
    st.html(data.held(found, today=today()))
    runs = may_run(visit, found.round)
    if runs:
        choose_last_day(visit, found, today=today())
    st.html(data.sealing(found))
    if runs:
        seal_it(visit, found)
    st.html(data.moving())


page()
