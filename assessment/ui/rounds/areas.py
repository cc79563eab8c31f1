"""Choosing which areas take part in a round, and recording which agree to be named."""

from collections.abc import Mapping, Sequence

import streamlit as st

from assessment.access import rounds
from assessment.access.rates import Rates
from assessment.language import _
from assessment.model.round import RoundState
from assessment.ui.frame.page import Visit
from assessment.ui.rounds.acting import do
from assessment.views.html import element
from assessment.views.rounds.areas import agreeing
from assessment.wording import running as words

EVERY, SOME = "every", "some"


def show_taking_part(visit: Visit, found: Rates) -> None:
    """All areas of the set, or some of them."""
    st.html(element("h2", _(words.TAKING_PART)))
    if found.round.state not in (RoundState.DRAFT, RoundState.OPEN):
        st.html(element("p", _(words.NO_MORE_AREAS)))
        return
    st.html(element("p", _(words.TAKING_PART_MEANS), class_="hint"))
    every = {area.code: area.name for area in sorted(found.area_set.areas, key=lambda area: area.name)}
    taking_part = [area.code for area in found.areas]
    choices = {EVERY: words.all_areas(len(every)), SOME: _(words.SOME_TAKE_PART)}
    version = f"{found.round.id}-{'-'.join(taking_part)}"
    which = st.radio(
        _(words.TAKING_PART),
        list(choices),
        format_func=lambda which: choices.get(which, which),
        index=int(len(taking_part) < len(every)),
        key=f"all-{version}",
        label_visibility="collapsed",
    )
    chosen: Sequence[str] = list(every)
    if which == SOME:
        chosen = _pills(_(words.CHOOSE_AREAS), every, taking_part, key=f"areas-{version}")
    if st.button(_(words.SAVE_AREAS), key="save-areas"):
        do(lambda: rounds.choose_areas(visit.place, visit.identity, found.round.id, chosen), _(words.SAVED))


def show_named(visit: Visit, found: Rates) -> None:
    """Which areas agree; after the release only what was settled."""
    st.html(element("h2", _(words.NAMED)) + element("p", _(words.NAMED_MEANS)))
    if found.round.state is RoundState.RELEASED:
        st.html(element("p", _(words.NAMED_SETTLED)) + agreeing(found))
        return
    names = {area.code: area.name for area in found.areas}
    agreed = [code for code in names if code in found.agreed]
    chosen = _pills(_(words.CHOOSE_NAMED), names, agreed, key=f"named-{found.round.id}-{'-'.join(agreed)}")
    if st.button(_(words.SAVE_NAMED), key="save-named"):
        do(lambda: rounds.choose_named(visit.place, visit.identity, found.round.id, chosen), _(words.SAVED))


def _pills(label: str, names: Mapping[str, str], chosen: list[str], *, key: str) -> Sequence[str]:
    picked: Sequence[str] = st.pills(
        label,
        list(names),
        format_func=lambda code: names.get(code, code),
        selection_mode="multi",
        default=chosen,
        key=key,
    )
    return picked
