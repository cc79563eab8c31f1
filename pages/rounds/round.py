"""One round: where it stands, what to do next, who has answered. /round?round=2026"""

import streamlit as st

from assessment.access.rates import rates
from assessment.access.sweep import sweep
from assessment.language import _
from assessment.model.round import RoundState
from assessment.ui.frame.page import begin
from assessment.ui.rounds.acting import said
from assessment.ui.rounds.choice import choose_round, may_run
from assessment.ui.rounds.creating import today
from assessment.ui.rounds.steps import show_steps
from assessment.views.rounds.answered import answered, not_answered
from assessment.views.rounds.overview import more, stages, to_do
from assessment.wording import running as words


def page() -> None:
    visit = begin(_(words.ROUND))
    top = st.container()
    chosen = choose_round(visit, "round")
    if chosen is None:
        top.title(_(words.ROUND), anchor=False)
        return
    found = rates(visit.place, visit.identity, chosen.id)
    begin(found.round.title)
    top.title(found.round.title, anchor=False)
    said()
    checked = None
    if found.round.state is RoundState.CLOSED:
        checked = len(sweep(visit.place, visit.identity, chosen.id).findings)
    st.html(stages(found.round) + to_do(found, today=today(), found_by_check=checked))
    if may_run(visit, found.round):
        show_steps(visit, found)
    st.html(answered(found) + not_answered(found) + more(visit.identity, found.round))


page()
