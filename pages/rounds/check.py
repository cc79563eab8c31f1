"""The check before a release: what somebody should look at, each line with the way to it."""

import streamlit as st

from assessment.access.sweep import sweep
from assessment.language import _
from assessment.ui.frame.page import begin
from assessment.ui.parts.chooser import choose
from assessment.ui.rounds.choice import choose_round
from assessment.views.html import element, joined
from assessment.views.rounds.checked import checked
from assessment.views.rounds.overview import crumbs
from assessment.wording import sweeping as words

EVERYWHERE = "all"


def page() -> None:
    visit = begin(_(words.CHECK))
    st.title(_(words.CHECK), anchor=False)
    chosen = choose_round(visit, "check-round")
    if chosen is None:
        return
    found = sweep(visit.place, visit.identity, chosen.id)
    st.html(joined([crumbs(found.rates.round), element("p", _(words.CHECK_INTRO))]))
    areas = {one.area.code: one.area.name for one in found.findings if one.area}
    names = {EVERYWHERE: _(words.ALL_AREAS)} | dict(sorted(areas.items(), key=lambda one: one[1]))
    area = choose(_(words.AREA), names, param="area", page="check-round") if len(areas) > 1 else EVERYWHERE
    st.html(checked(found, area="" if area == EVERYWHERE else area))


page()
