"""Who is invited, and what can be done about one of them."""

import streamlit as st

from assessment.access.invited import Guests, Invited, reissue, relabel, revoke
from assessment.access.inviting import LONGEST_LABEL
from assessment.language import _
from assessment.model.errors import ToolkitError
from assessment.ui.frame.page import Visit
from assessment.ui.inviting.window import Window
from assessment.ui.parts.chooser import choose
from assessment.ui.parts.problems import say_problem
from assessment.ui.rounds.paging import page_asked, show_pager
from assessment.views.html import element
from assessment.views.letters.listed import listed
from assessment.views.rounds.paging import pages
from assessment.wording import inviting as words

EVERYWHERE = "all"
EVERYBODY, WAITING = "everybody", "waiting"


def show_list(visit: Visit, found: Guests, window: Window) -> None:
    """The list, of one area or of all, and the ways to change one invitation."""
    st.html(element("h2", _(words.LIST), id="invited"))
    if not found.people:
        st.html(element("p", _(words.NOBODY if found.may_change else words.NOBODY_EVER), class_="empty"))
        return
    areas = {EVERYWHERE: words.all_areas(len(found.areas))} | {area.code: area.name for area in found.areas}
    area, show = EVERYWHERE, EVERYBODY
    with st.container(horizontal=True):
        if len(found.areas) > 1:
            area = choose(_(words.WHICH_AREA), areas, param="area", page="invitations")
        if any(one.sent is not None for one in found.standing):
            shown = {EVERYBODY: _(words.EVERYBODY), WAITING: _(words.WAITING)}
            show = choose(_(words.WHO_IS_SHOWN), shown, param="show", page="invitations")
    here = tuple(one for one in found.people if area in (EVERYWHERE, one.area.code))
    standing = {one.id: one for one in here if not one.revoked and (show == EVERYBODY or one.sent is False)}
    part = pages(len(standing), page_asked("invitations", (found.round.id, area, show)))
    taken_back = sum(one.revoked for one in here)
    st.html(listed(tuple(standing.values()), part, taken_back=taken_back, all_sent=show == WAITING))
    asked = {"area": "" if area == EVERYWHERE else area, "show": "" if show == EVERYBODY else show}
    show_pager(part, "invitations", round=found.round.id, **asked)
    if found.may_change and standing:
        _change(visit, found, window, standing)


def _change(visit: Visit, found: Guests, window: Window, people: dict[int, Invited]) -> None:
    st.html(element("h3", _(words.CHANGE)))
    chosen = st.selectbox(
        _(words.WHICH_PERSON),
        list(people),
        index=None,
        placeholder=_(words.CHOOSE_ONE),
        format_func=lambda id_: f"{people[id_].area.name}: {people[id_].label}" if id_ in people else "",
        key=f"change-{window.turn}",
    )
    if chosen is None or chosen not in people:
        return
    one = people[chosen]
    try:
        _label(visit, found, window, one)
        _reissue(visit, found, window, one)
        _revoke(visit, found, window, one)
    except ToolkitError as problem:
        say_problem(problem)


def _label(visit: Visit, found: Guests, window: Window, one: Invited) -> None:
    label = st.text_input(
        _(words.NEW_LABEL), value=one.label, max_chars=LONGEST_LABEL, key=f"label-{one.id}-{window.turn}"
    )
    if st.button(_(words.SAVE_LABEL), key="save-label"):
        window.say(words.renamed(relabel(visit.place, visit.identity, found.round.id, one.id, label)))
        st.rerun()


def _reissue(visit: Visit, found: Guests, window: Window, one: Invited) -> None:
    st.html(element("p", _(words.REISSUE_MEANS), class_="hint"))
    if st.button(_(words.REISSUE), key="reissue"):
        window.add([reissue(visit.place, visit.identity, found.round.id, one.id)])
        st.rerun()


def _revoke(visit: Visit, found: Guests, window: Window, one: Invited) -> None:
    if one.sent:
        st.html(element("p", _(words.HAS_SENT), class_="hint"))
        return
    left = found.invited(one.area.code, one.perspective.id) - 1
    st.html(element("p", words.revoke_means(one.area.name, left), class_="hint"))
    meant = st.checkbox(_(words.REVOKE_TICK), key=f"revoke-{one.id}-{window.turn}")
    if st.button(_(words.REVOKE), key="revoke"):
        if not meant:
            st.error(_(words.REVOKE_TICK_FIRST))
            return
        revoke(visit.place, visit.identity, found.round.id, one.id)
        window.fresh.pop(one.id, None)
        window.say(words.revoked(one.label))
        st.rerun()
