"""The national team's screen: what is looked for, and a form with a decision for each text."""

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from assessment.access.moderating import (
    LONGEST_NOTE,
    LONGEST_SEARCH,
    Done,
    Show,
    Texts,
    Verdict,
    decide,
    rounds_to_moderate,
    texts_of,
)
from assessment.language import _
from assessment.model.comment import Decision, Written
from assessment.model.errors import ToolkitError
from assessment.model.round import RoundState
from assessment.ui.assess.labels import plain
from assessment.ui.comments.batch import AT_ONCE, Batch, anew, batch
from assessment.ui.frame.page import Visit
from assessment.ui.parts.chooser import choose
from assessment.ui.parts.problems import say_problem
from assessment.ui.rounds.paging import page_asked, show_pager
from assessment.views.comments.checking import all_of_them, one_text, said
from assessment.views.rounds.paging import pages
from assessment.wording import comments as words
from assessment.wording.rounds import round_label

PAGE = "comments-to-check"
SAID = "comments said"
EVERY_AREA = "all"
ONE = "comment"


@dataclass(frozen=True)
class Looked:
    """The texts of a round, what of them is looked for, and those on this screen. `address` is what the address says
    of that; `only`: a link led to one text, and this screen shows it alone."""

    texts: Texts
    show: Show
    here: Batch
    address: Mapping[str, str]
    only: bool = False


def look(visit: Visit) -> Looked | None:
    """What is looked for, by the address and the field for words. None: there is no round yet."""
    rounds = {round_.id: round_label(round_) for round_ in rounds_to_moderate(visit.place, visit.identity)}
    if not rounds:
        return None
    with st.container(horizontal=True):
        round_id = choose(_(words.ROUND), rounds, param="round", page=PAGE) if len(rounds) > 1 else next(iter(rounds))
        texts = texts_of(visit.place, visit.identity, round_id)
        reference = st.query_params.get(ONE, "")
        if reference:
            return _one(texts, reference)
        shown = {show.value: f"{_(words.SHOWN[show])} ({texts.number(show)})" for show in Show}
        show = Show(choose(_(words.SHOW), shown, param="show", page=PAGE))
        names = {code: texts.area_set.area(code).name for code in texts.areas}
        area = choose(_(words.AREA), {EVERY_AREA: _(words.ALL_AREAS)} | names, param="area", page=PAGE)
        # Not in the address: what somebody looks for may be a name.
        search = st.text_input(_(words.FIND), max_chars=LONGEST_SEARCH, key="find", width=280) or ""
    code = "" if area == EVERY_AREA else area
    found = texts.looked_for(show, area=code, search=search)
    looked_for = (round_id, str(show), code, search)
    page = pages(len(found), page_asked(PAGE, looked_for), at_once=AT_ONCE).page
    return Looked(texts, show, batch(found, looked_for, page), {"show": str(show), "area": code})


def _one(texts: Texts, reference: str) -> Looked:
    """The one text that a link leads to, whatever was decided about it."""
    text = texts.called(reference)
    shown = () if text is None else (text,)
    return Looked(texts, Show.EVERYTHING, Batch(shown, 0, len(shown), 0), {}, only=True)


def show_texts(visit: Visit, looked: Looked) -> None:
    """The texts with their decisions, and the ways to the others."""
    texts, here = looked.texts, looked.here
    message = st.session_state.pop(SAID, "")
    if message:
        st.html(said(message))
    if here.left:
        st.html(said(words.left_meanwhile(here.left)))
    if looked.only:
        st.html(all_of_them(texts))
    if not here.shown and looked.only:
        st.info(_(words.NOT_THERE))
        return
    if not here.shown:
        nothing_waits = looked.show is Show.WAITING and not texts.number(Show.WAITING)
        st.info(_(words.NOTHING_WAITS) if nothing_waits else _(words.NOTHING_FOUND))
        return
    if not looked.only:
        st.html(said(words.found(here.of, here.first + 1, here.first + len(here.shown))))
    if texts.may_decide and any(text.is_for_boards for text in here.shown):
        with st.form("decisions", border=False):
            verdicts = [verdict for text in here.shown if (verdict := _ask(texts, text)) is not None]
            if st.form_submit_button(_(words.SAVE), type="primary"):
                _save(visit, texts, verdicts)
    else:
        for text in here.shown:
            st.html(one_text(texts, text, with_decision=True))
    show_pager(here.pages, PAGE, round=texts.round.id, **looked.address)


def _ask(texts: Texts, text: Written) -> Verdict | None:
    """One text with its decision. None: nothing is chosen, or what was decided before."""
    offered = [d for d in Decision if d is not Decision.ASK or texts.round.state is RoundState.OPEN]
    st.html(one_text(texts, text, with_decision=text.decision not in offered))
    if not text.is_for_boards:
        return None
    about = f"{texts.area_set.area(text.area).name}: {words.about(texts.framework, text.key)}"
    key = f"{text.response_id}_{text.key.kind}_{text.key.item}_{text.revision}"
    index = offered.index(text.decision) if text.decision in offered else None
    chosen = st.radio(
        words.what_to_do_with(plain(about)),
        offered,
        index=index,
        format_func=lambda decision: _(words.DECISIONS[decision]),
        key=f"decide__{key}",
        label_visibility="collapsed",  # the heading above says it to those who see it
    )
    note = st.text_input(
        f"{_(words.NOTE)}\n\n{_(words.NOTE_HINT)}", value=text.note, max_chars=LONGEST_NOTE, key=f"note__{key}"
    )
    if chosen is None or (chosen, note or "") == (text.decision, text.note):
        return None
    return Verdict(text, chosen, note or "")


def _save(visit: Visit, texts: Texts, verdicts: list[Verdict]) -> None:
    try:
        done: Done = decide(visit.place, visit.identity, texts.round.id, verdicts)
    except ToolkitError as error:
        say_problem(error)
        return
    st.session_state[SAID] = words.saved(done.kept, len(done.changed))
    anew()
    st.rerun()
