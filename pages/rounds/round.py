"""One round: how it stands, what to do first, who has answered. /round?round=2026"""

import streamlit as st

from assessment.access.sweep import sweep
from assessment.language import _
from assessment.model.round import RoundState
from assessment.ui.frame.page import begin
from assessment.ui.rounds.acting import said
from assessment.ui.rounds.choice import choose_round, may_run
from assessment.ui.rounds.creating import today
from assessment.ui.rounds.steps import show_steps
from assessment.views.html import joined
from assessment.views.rounds.answered import answered, not_answered
from assessment.views.rounds.first import comments_to_check, first, first_step, standing
from assessment.views.rounds.overview import more, stages, to_do
from assessment.wording import running as words


def page() -> None:
    visit = begin(_(words.ROUND))
    top, foot = st.container(), st.container()
    with foot:
        chosen = choose_round(visit, "round")
    if chosen is None:
        top.title(_(words.ROUND), anchor=False)
        return
    looked = sweep(visit.place, visit.identity, chosen.id)
    found = looked.rates
    begin(found.round.title)
    with top:
        st.title(found.round.title, anchor=False)
        said()
        runs = may_run(visit, found.round)
        step = first_step(visit.identity, looked, today=today())
        st.html(joined([stages(found.round), standing(found, today=today()), first(step, with_button=runs)]))
        if runs and not step.address:
            show_steps(visit, found, first=True)
        by_check = len(looked.findings) if found.round.state is not RoundState.DRAFT else None
        comments = comments_to_check(visit.identity, looked)
        also = to_do(visit.identity, found, comments=comments, found_by_check=by_check, first=step.address)
        if also:
            st.html(also)
        if runs and step.address:
            show_steps(visit, found, first=False)
        st.html(joined([answered(found), not_answered(found), more(visit.identity, found.round)]))


page()
