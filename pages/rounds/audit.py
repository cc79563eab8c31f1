"""The audit log: who did what, and when. /audit?round=2026"""

import streamlit as st

from assessment.access.auditing import acts
from assessment.access.rounds import rounds_to_see
from assessment.language import _
from assessment.ui.frame.page import begin
from assessment.ui.parts.chooser import choose
from assessment.ui.rounds.paging import page_asked, show_pager
from assessment.views.html import element
from assessment.views.rounds.audit import log
from assessment.views.rounds.paging import pages
from assessment.wording import record as words
from assessment.wording.rounds import round_label

AT_MOST = 1000
EVERY = "all"


def page() -> None:
    visit = begin(_(words.TITLE))
    st.title(_(words.TITLE), anchor=False)
    st.html(element("p", _(words.INTRO)))
    seen = rounds_to_see(visit.place, visit.identity)
    rounds = {EVERY: _(words.EVERY_ROUND)} | {round_.id: round_label(round_) for round_ in seen}
    chosen = choose(_(words.ROUND), rounds, param="round", page="audit") if len(rounds) > 1 else EVERY
    found = acts(visit.place, visit.identity, at_most=AT_MOST, round_id="" if chosen == EVERY else chosen)
    names = {area.code: area.name for area_set in visit.place.content.area_sets for area in area_set.areas}
    shown = pages(len(found), page_asked("audit", (chosen,)))
    st.html(log(shown.part(found), names))
    show_pager(shown, "audit", round="" if chosen == EVERY else chosen)
    if len(found) == AT_MOST:
        st.html(element("p", words.only_newest(AT_MOST), class_="quiet"))


page()
