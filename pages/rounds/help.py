"""Entering answers for somebody: whose, and how they come. The form posts to our own route."""

import streamlit as st

from assessment.access.helping import people_to_help, rounds_to_help
from assessment.language import _
from assessment.ui.frame.page import begin
from assessment.views.helping.beginning import begin_form
from assessment.views.html import element
from assessment.wording import helping as words
from assessment.wording.rounds import round_label

visit = begin(_(words.TITLE))
st.html(
    element("h1", _(words.TITLE)) + element("p", _(words.LEAD), class_="intro") + element("p", _(words.NOT_THE_BOARD))
)

rounds = {round_.id: round_ for round_ in rounds_to_help(visit.place, visit.identity)}
asked = st.query_params.get("round", "")
if not rounds:
    st.html(element("p", _(words.NO_ROUND), class_="notice-line"))
    st.stop()
if len(rounds) > 1:
    names = list(rounds)
    first = names.index(asked) if asked in rounds else len(names) - 1
    asked = st.selectbox(
        _(words.ROUND), names, index=first, format_func=lambda name: round_label(rounds[name]), key="round-to-help"
    )
round_ = rounds.get(asked) or next(iter(rounds.values()))

people = people_to_help(visit.place, visit.identity, round_.id)
st.html(element("h2", round_.title))
if visit.identity.demonstration:
    st.html(element("p", _(words.INVENTED_PERSON), class_="notice-line"))
st.html(begin_form(people, visit.identity) if people else element("p", _(words.NOBODY)))
