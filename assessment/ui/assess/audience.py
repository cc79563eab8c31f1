"""The choice of who gets the answers: saved at once, and never changed by a page that showed something older."""

from dataclasses import dataclass
from datetime import UTC, datetime

import streamlit as st

from assessment.access.answering import Sheet, choose_audience, name_for_browsers
from assessment.language import _
from assessment.model.round import SHARED, Audience
from assessment.ui.assess.labels import answer_label, question_label, sentence
from assessment.ui.frame.page import Visit
from assessment.views.html import element
from assessment.wording import answering as words
from assessment.wording import helping, trust
from assessment.wording.times import clock
from assessment.wording.trust import Asked

STATE = "audience_window"


@dataclass
class Shown:
    """What this window's page shows: the choice, how often its widgets were made anew, and the invited number that
    its sentences name."""

    audience: Audience | None
    turn: int = 0
    said: str = ""
    invited: int | None = None


def choose(visit: Visit, sheet: Sheet, asked: Asked) -> Audience | None:
    """Draw the choice, keep it, and give what is saved now."""
    stored = sheet.response.audience
    shown: Shown | None = None if visit.arrived else st.session_state.get(STATE)
    is_first = shown is None
    if shown is None:
        before: Shown | None = st.session_state.get(STATE)
        shown = st.session_state[STATE] = Shown(stored, before.turn + 1 if before else 0)
    if shown.audience is not stored:
        shown = st.session_state[STATE] = Shown(stored, shown.turn + 1, _(words.CHOICE_ELSEWHERE), shown.invited)
    told_invited = asked.invited if shown.invited is None else shown.invited  # as it stood beside what was pressed
    told_then = sheet.response.told_invited or 0
    chosen = draw_choice(asked, shown.audience, f"{name_for_browsers(visit.place, sheet.response.id)}{shown.turn}")
    told = sheet.response.assisted is None or is_told_by_them(chosen, f"{sheet.response.id}-{shown.turn}")
    if chosen is not None and chosen is not stored and not told and not is_first:
        st.html(element("p", _(helping.ASK_FIRST), role="status", class_="saved-choice"))
        return None
    if chosen is not None and chosen is not stored:
        if is_first:
            # A new session that meets a page drawn by an old one cannot know what was meant.
            st.session_state[STATE] = Shown(stored, shown.turn + 1, _(words.CHOICE_AGAIN))
            st.rerun()
        choose_audience(visit.place, visit.identity, chosen, told_invited=told_invited, is_their_own=told)
        shown.audience, shown.said = chosen, words.choice_saved(clock(datetime.now(UTC)), sent=sheet.response.is_sent)
        stored, told_then = chosen, told_invited
    shown.invited = asked.invited
    line = shown.said or words.choice_stands(made=stored is not None, sent=sheet.response.is_sent)
    st.html(element("p", line, role="status", class_="saved-choice"))
    fewer = trust.fewer_now(told_then, asked) if stored in SHARED else ""
    if fewer:
        st.html(element("p", fewer, role="status", class_="notice-line"))
    is_open = bool(fewer or (sheet.response.set_aside and not shown.said))
    if stored and is_open and st.button(_(words.STAYS), key="choice-stays"):
        choose_audience(visit.place, visit.identity, stored, told_invited=told_invited, is_their_own=told)
        st.rerun()
    return stored


def is_told_by_them(chosen: Audience | None, name: str) -> bool:
    """Where somebody else is at the keys: whether they say that the person chose this. Another choice is another
    tick."""
    if chosen is None:
        return False
    label = answer_label(sentence(_(helping.THEIR_OWN_CHOICE)), _(helping.THEIR_OWN_MEANS))
    return st.checkbox(label, key=f"role__told__{name}__{chosen}")


def draw_choice(asked: Asked, begin_with: Audience | None, name: str) -> Audience | None:
    """The choice on the screen; None while there is none. `name` is part of the widgets' keys: it names the response,
    as in `Window`, and grows where they must be made anew."""
    options = {Audience.BOARD: answer_label(sentence(trust.board_label(asked)), trust.board_means(asked))}
    if not asked.run_by_board:
        options[Audience.NATIONAL] = answer_label(sentence(_(trust.NATIONAL_LABEL)), trust.national_means(asked))
    values = list(options)
    current = Audience.BOARD if begin_with in SHARED else begin_with
    picked = st.radio(
        question_label(_(words.CHOOSE_QUESTION)),
        values,
        index=values.index(current) if current in values else None,
        format_func=options.__getitem__,
        key=f"rating__audience__{name}",
    )
    if picked is not Audience.BOARD:
        return picked
    ticked = st.checkbox(
        answer_label(sentence(trust.role_label(asked)), trust.role_means(asked)),
        value=begin_with is Audience.BOARD_WITH_ROLE,
        key=f"role__audience__{name}",
    )
    return Audience.BOARD_WITH_ROLE if ticked else Audience.BOARD
