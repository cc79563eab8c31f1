"""The published national figures: over the years, side by side, by source, and in the report's words. Open to all."""

import streamlit as st

from assessment.access.evidence import library
from assessment.charts.national import group_chart, group_title, groups, series_chart
from assessment.language import _
from assessment.reports.evidence_file import as_csv
from assessment.ui.frame.page import begin
from assessment.ui.parts.chart import show
from assessment.ui.parts.chooser import choose
from assessment.views.evidence import figures, words
from assessment.views.html import element

visit = begin(_("National figures"))
evidence = library(visit.identity, visit.place.content)

st.title(_("National figures"), anchor=False)
about = _(
    "{count} published figures on carers and their representatives in Scotland. Each has its source, year and base, "
    "and what to take care of. What is not known is left out, not guessed."
)
st.html(element("p", about.format(count=len(evidence.figures)), class_="lead"))
st.download_button(
    _("Download every figure (CSV)"), as_csv(evidence), "national-evidence.csv", "text/csv", on_click="ignore"
)

st.html(element("h2", _("Over the years"), id="over-the-years", tabindex="-1"))
topics = figures.topics(evidence.content.series)
topic = topics[choose(_("Show figures about"), topics, param="about", page="national-figures")]
for series in evidence.content.series:
    if series.topic == topic:
        show(series_chart(series, evidence.content), key=series.id, heading="h3")
        if series.caution:
            st.html(figures.caution(series.caution))

st.html(element("h2", _("Side by side"), id="side-by-side", tabindex="-1"))
st.html(element("p", _("Only figures that were counted among the same base stand in one chart.")))
for group in groups(evidence.figures):
    show(group_chart(group_title(group), group, evidence.content), key=group[0].id, heading="h3")

st.html(element("h2", _("Every figure, by source"), id="by-source", tabindex="-1"))
st.html(figures.sources(evidence))

for framework in evidence.frameworks:
    for readings in evidence.readings_of(framework):
        st.html(element("h2", words.heading(evidence, readings), id=f"words-of-{readings.source}", tabindex="-1"))
        st.html(words.in_words(framework, readings))
        if readings.shown:
            st.html(words.our_reading(framework, readings))
