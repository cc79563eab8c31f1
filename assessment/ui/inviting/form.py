"""Whom to invite: so many of each role in each area, or a list that is pasted in."""

from collections.abc import Sequence

import streamlit as st

from assessment.access.invited import Guests
from assessment.access.inviting import Wanted, invite, wanted_from_lines
from assessment.language import _
from assessment.model.errors import ToolkitError
from assessment.ui.frame.page import Visit
from assessment.ui.inviting.window import Window, led_to
from assessment.ui.parts.problems import say_problem
from assessment.ui.rounds.acting import once
from assessment.views.html import element
from assessment.wording import inviting as words
from assessment.wording.running import WORKING

EVERY, SOME = "every", "some"
MOST_OF_A_ROLE = 50
WIDTH = 260  # pixels: two on a desk's column, one on a phone


def show_form(visit: Visit, found: Guests, window: Window) -> None:
    """The form, and the list in a part that opens."""
    st.html(element("h2", _(words.INVITE), id="invite"))
    counts = _counts(found, window)
    areas = _areas(found, window)
    people = sum(counts.values()) * len(areas)
    st.html(element("p", words.will_invite(people, len(areas)), role="status"))
    if once("make-codes").button(_(words.MAKE_CODES), type="primary", key="make-codes"):
        wanted = [Wanted(area, role, count=count) for area in areas for role, count in counts.items() if count]
        _invite(visit, found, window, wanted, _(words.NO_AREA_YET) if not areas else _(words.NOBODY_YET))
    with st.expander(_(words.PASTE), key="paste-a-list"):
        text = st.text_area(
            _(words.PASTE_LABEL),
            key=f"paste-{window.turn}",
            help=None,
            placeholder=_(words.PASTE_EXAMPLE),
            max_chars=40_000,
        )
        st.html(element("p", _(words.PASTE_HINT), class_="hint"))
        if once("make-from-list").button(_(words.MAKE_FROM_LIST), key="make-from-list"):
            try:
                wanted = wanted_from_lines(text)
            except ToolkitError as problem:
                say_problem(problem)
            else:
                _invite(visit, found, window, wanted, _(words.EMPTY_LIST))


def _counts(found: Guests, window: Window) -> dict[str, int]:
    """How many of each role, by its id."""
    st.html(element("p", element("strong", _(words.HOW_MANY))))
    counts: dict[str, int] = {}
    with st.container(horizontal=True):
        for perspective in found.framework.perspectives:
            counts[perspective.id] = st.number_input(
                perspective.plural.capitalize(),
                min_value=0,
                max_value=MOST_OF_A_ROLE,
                value=0,
                step=1,
                key=f"count-{perspective.id}-{window.turn}",
                width=WIDTH,
            )
    return counts


def _areas(found: Guests, window: Window) -> Sequence[str]:
    """Codes of the areas to invite to."""
    every = {area.code: area.name for area in found.areas}
    if len(every) == 1:
        return tuple(every)
    choices = {EVERY: words.all_areas(len(every)), SOME: _(words.ONLY_SOME)}
    asked = led_to(every, window)
    if asked:
        st.session_state[f"which-areas-{window.turn}"] = SOME
        st.session_state[f"areas-{window.turn}"] = [asked]
    which = st.radio(
        _(words.WHICH_AREAS),
        list(choices),
        format_func=lambda which: choices.get(which, which),
        key=f"which-areas-{window.turn}",
    )
    if which != SOME:
        return tuple(every)
    chosen: Sequence[str] = st.pills(
        _(words.CHOOSE_AREAS),
        list(every),
        format_func=lambda code: every[code],
        selection_mode="multi",
        key=f"areas-{window.turn}",
    )
    return tuple(code for code in every if code in chosen)


def _invite(visit: Visit, found: Guests, window: Window, wanted: Sequence[Wanted], empty: str) -> None:
    """Make the codes and put them on the screen, or say what is missing."""
    if not wanted:
        st.error(empty)
        return
    try:
        with st.spinner(_(WORKING)):
            window.add(invite(visit.place, visit.identity, found.round.id, wanted))
    except ToolkitError as problem:
        say_problem(problem)
        return
    st.rerun()
