"""Invitations: who is invited to a round, codes that are shown once, letters, reminders."""

import streamlit as st

from assessment.access.invited import guests
from assessment.access.rounds import rounds
from assessment.language import _
from assessment.ui.frame.page import begin
from assessment.ui.inviting.form import show_form
from assessment.ui.inviting.fresh import show_fresh
from assessment.ui.inviting.listed import WAITING, show_list
from assessment.ui.inviting.reminders import show_reminders
from assessment.ui.inviting.window import window_of
from assessment.ui.parts.chooser import choose
from assessment.views.html import element, link
from assessment.views.rounds.overview import crumbs
from assessment.wording import inviting as words
from assessment.wording.rounds import round_label


def page() -> None:
    visit = begin(_(words.TITLE))
    st.title(_(words.TITLE), anchor=False)
    newest_first = sorted(rounds(visit.place, visit.identity), key=lambda one: (one.opens, one.id), reverse=True)
    names = {one.id: round_label(one) for one in newest_first}
    if not names:
        st.html(element("p", _(words.NO_ROUNDS), " ", link(_(words.TO_THE_ROUNDS), "/rounds"), class_="empty"))
        return
    round_id = choose(_(words.ROUND), names, param="round", page="invitations")
    found = guests(visit.place, visit.identity, round_id)
    st.html(crumbs(found.round))
    window = window_of(round_id)
    if window.said:
        st.html(element("p", window.said, role="status", class_="notice-line"))
        window.said = ""
    show_fresh(found, window)
    # Whoever comes to remind people reads first who they are; whoever comes to invite, the form.
    reminding = st.query_params.get("show") == WAITING
    first, then = st.container(), st.container()
    with then if reminding else first:
        if found.may_change:
            show_form(visit, found, window)
        else:
            st.html(element("p", words.closed(found.round) or _(words.NOT_IN_THE_DEMONSTRATION)))
    with first if reminding else then:
        who, reminders = st.container(), st.container()
        with reminders if reminding else who:
            show_list(visit, found, window)
        with who if reminding else reminders:
            show_reminders(visit, found)


page()
