"""The form for a new round."""

from datetime import UTC, date, datetime, timedelta

import streamlit as st

from assessment.access.frameworks import spoken
from assessment.access.rounds import create_round
from assessment.language import _
from assessment.model.area import AreaSet
from assessment.model.framework import Framework
from assessment.model.round import Round, RoundState
from assessment.ui.assess.moving import script_of
from assessment.ui.frame.page import Visit
from assessment.ui.rounds.acting import attempt, once
from assessment.views.html import element
from assessment.wording import running as words
from assessment.wording import running_new as making
from assessment.wording.times import local

WEEKS = timedelta(weeks=6)
DAY_MONTH_YEAR = "DD/MM/YYYY"
WIDTH = 260  # pixels: two in a row on a desk, one on a phone
LONGEST_NAME = 80


def today() -> date:
    """The day that it is in Scotland."""
    return local(datetime.now(UTC)).date()


def show_new_round(visit: Visit) -> None:
    """The fields and the button. Goes to the new round's page when it is made."""
    st.html(element("h2", _(words.MAKE), id="new-round"))
    title = st.text_input(_(words.NAME), key="new-title", max_chars=LONGEST_NAME, placeholder=None)
    st.html(element("p", _(making.NAME_HINT), class_="hint"))
    framework = _framework(visit)
    area_set = _area_set(visit)
    with st.container(horizontal=True):
        opens = st.date_input(_(words.FIRST_DAY), today(), key="new-opens", format=DAY_MONTH_YEAR, width=WIDTH)
        closes = st.date_input(_(words.LAST_DAY), today() + WEEKS, key="new-closes", format=DAY_MONTH_YEAR, width=WIDTH)
    st.html(element("p", _(words.DAYS_HINT), class_="hint"))
    by_board = st.checkbox(_(making.BY_BOARD), key="new-by-board")
    st.html(element("p", _(making.BY_BOARD_HINT), class_="hint"))
    if not once("make-round").button(_(words.MAKE_IT), type="primary", key="make-round"):
        return
    if not title.strip():
        st.error(_(words.NO_NAME))
        return
    made: list[Round] = []
    new = Round(
        id="",
        title=title,
        framework_id=framework.id,
        framework_version=framework.version,
        area_set=area_set.id,
        state=RoundState.DRAFT,
        opens=opens,
        closes=closes,
        run_by_board=by_board,
    )
    if attempt(lambda: made.append(create_round(visit.place, visit.identity, new)), _(words.MADE)):
        st.switch_page(script_of("round"), query_params={"round": made[0].id})


def _framework(visit: Visit) -> Framework:
    newest = {framework.id: framework for framework in visit.place.content.frameworks}
    every = [spoken(visit.place.content, visit.place.content.framework(id_)) for id_ in newest]
    if len(every) == 1:
        return every[0]
    names = {framework.id: framework for framework in every}
    chosen = st.selectbox(
        _(making.STANDARDS),
        list(names),
        format_func=lambda id_: _(making.VERSION).format(title=names[id_].title, version=names[id_].version),
        key="new-framework",
        filter_mode=None,
    )
    return names[chosen]


def _area_set(visit: Visit) -> AreaSet:
    every = {one.id: one for one in visit.place.content.area_sets if not one.invented}
    if len(every) == 1:
        return next(iter(every.values()))
    chosen = st.selectbox(
        _(making.AREA_SET),
        list(every),
        format_func=lambda id_: every[id_].label,
        key="new-area-set",
        filter_mode=None,
    )
    return every[chosen]
