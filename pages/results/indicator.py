"""One indicator of a board: /indicator?i=1.2"""

import streamlit as st

from assessment.access.comments import area_comments
from assessment.access.results import area_view
from assessment.charts.beside import comparisons
from assessment.charts.facts import facts_chart
from assessment.language import _
from assessment.ui.frame.page import begin
from assessment.ui.parts.chart import show
from assessment.ui.results.choice import choose_round_and_area, has_one_area
from assessment.ui.results.indicator import indicator_of
from assessment.views.comments.reading import in_their_words
from assessment.views.html import joined
from assessment.views.results.empty import no_round, nobody_answered
from assessment.views.results.facts import facts_section
from assessment.views.results.one_indicator import answer, around, asked, crumbs, meanings
from assessment.wording.findings import named


def page() -> None:
    visit = begin(_("One indicator"))
    top = st.container()
    choice = choose_round_and_area(visit, "indicator")
    if choice is None:
        top.title(_("One indicator"), anchor=False)
        st.html(no_round(national=not has_one_area(visit)))
        return
    view = area_view(visit.place, visit.identity, choice.round.id, choice.area.code)
    indicator = indicator_of(view.framework)
    begin(_("{indicator}, {area}").format(indicator=named(indicator), area=view.area.name))
    top.html(crumbs(view, indicator, choice.suffix))
    top.title(named(indicator), anchor=False)
    st.html(asked(indicator))
    if not view.sent:
        st.html(nobody_answered(view))
        return
    content = visit.place.content
    result = view.results.indicator(indicator.id)
    besides = comparisons(view.framework, indicator.facts, view.facts, content)
    st.html(answer(view, result))
    st.html(joined([meanings(view.framework, indicator), facts_section(view, indicator, besides, content)]))
    chart = facts_chart(besides, content, area=view.area.name)
    if chart is not None:
        show(chart, key="facts")
    written = area_comments(visit.place, visit.identity, choice.round.id, choice.area.code)
    said = in_their_words(written, indicator, choice.suffix)
    st.html(joined([said, around(view, indicator, content, choice.suffix)]))


page()
