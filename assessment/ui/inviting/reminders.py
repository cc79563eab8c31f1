"""Reminders: who has not sent answers, words to copy, a file for a mail merge. For facilitators alone."""

from urllib.parse import quote

import streamlit as st

from assessment.access.gate import Action, permit
from assessment.access.invited import Guests, to_remind
from assessment.language import _
from assessment.model.round import RoundState
from assessment.ui.frame.page import Visit
from assessment.views.html import element, joined, link
from assessment.views.letters.listed import reminder_text
from assessment.wording import inviting as words


def show_reminders(visit: Visit, found: Guests) -> None:
    """Nothing for those who may not know who has answered, or while the round is not open."""
    if found.round.state is not RoundState.OPEN or not permit(visit.identity, Action.COMPARE_AREAS, round=found.round):
        return
    _guests, waiting = to_remind(visit.place, visit.identity, found.round.id)
    if not found.standing:
        return
    st.html(element("h2", _(words.REMINDERS), id="remind"))
    if not waiting:
        st.html(element("p", _(words.ALL_HAVE_SENT)))
        return
    file = link(
        _(words.REMINDERS_FILE), f"/download/reminders?round={quote(found.round.id)}", class_="button", download=""
    )
    text = words.reminder(found.round, found.framework, _(words.YOUR_AREA))
    st.html(
        joined(
            (
                element("p", words.not_sent(len(waiting), len(found.standing))),
                element("p", _(words.REMINDERS_MEANS)),
                reminder_text(text),
                element("p", file),
            )
        )
    )
