"""A chart on a page: what it shows in a sentence, the figure, its table, its source."""

import streamlit as st

from assessment.charts.chart import Chart
from assessment.charts.style import CONFIG
from assessment.language import _
from assessment.views.html import details, element, joined, table


def show(chart: Chart, *, key: str, heading: str = "h2") -> None:
    """Draw a chart under its heading. `key` is its own on the page."""
    st.html(joined([element(heading, chart.title, id=f"chart-{key}", tabindex="-1"), element("p", chart.sentence)]))
    st.plotly_chart(chart.figure, theme=None, config=dict(CONFIG), key=key, alt=f"{chart.title}. {chart.sentence}")
    source = element("p", _("Source: {source}").format(source=chart.source), class_="quiet source")
    st.html(joined([details(_("The figures as a table"), table(chart.table), class_="more"), source]))
