"""The published national figures: over the years, side by side, by source, and in the report's words. Open to all."""

import streamlit as st

from assessment.access.evidence import library
from assessment.charts.national import group_chart, group_title, groups, series_chart
from assessment.reports.evidence_file import as_csv
from assessment.ui.frame.page import begin
from assessment.ui.parts.chart import show
from assessment.views.evidence import figures, words

visit = begin("National figures")
evidence = library(visit.identity, visit.place.content)

st.title("National figures", anchor=False)
st.html(
    f"<p class='lead'>{len(evidence.figures)} published figures on carers and their representatives in Scotland. "
    "Each has its source, year and base, and what to take care of. What is not known is left out, not guessed.</p>"
)
st.download_button(
    "Download every figure (CSV)", as_csv(evidence), "national-evidence.csv", "text/csv", on_click="ignore"
)

st.header("Over the years", anchor=False)
topic = st.radio("Show figures about", figures.topics(evidence.content.series), horizontal=True)
for series in evidence.content.series:
    if series.topic == topic:
        show(series_chart(series, evidence.content), key=series.id, heading="h3")
        if series.caution:
            st.html(figures.caution(series.caution))

st.header("Side by side", anchor=False)
st.html("<p>Only figures that were counted among the same base stand in one chart.</p>")
for group in groups(evidence.figures):
    show(group_chart(group_title(group), group, evidence.content), key=group[0].id, heading="h3")

st.header("Every figure, by source", anchor=False)
st.html(figures.sources(evidence))

for framework in evidence.frameworks:
    for readings in evidence.readings_of(framework):
        st.header(words.heading(evidence, readings), anchor=False)
        st.html(words.in_words(framework, readings))
        if readings.shown:
            st.html(words.our_reading(framework, readings))
