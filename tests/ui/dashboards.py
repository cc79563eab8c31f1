"""What the tests of dashboards read from a page without a browser."""

from streamlit.testing.v1 import AppTest

from tests.views.samples import words


def said(app: AppTest) -> str:
    """All that the page says."""
    titles = [title.value for title in app.title]
    return " ".join([*titles, *(words(element.proto.body) for element in app.get("html"))])


def html(app: AppTest) -> str:
    return "".join(element.proto.body for element in app.get("html"))


def charts(app: AppTest) -> int:
    """How many plotly charts the page draws, anywhere in it."""
    return len(app.get("plotly_chart"))
