"""Going from page to page: each question has an address of its own, so that Back leads to the question before."""

from functools import cache
from pathlib import Path
from typing import NoReturn

import streamlit as st

from assessment.model.framework import Framework, Indicator
from assessment.ui.frame.registry import PAGES
from assessment.views.answers.addresses import question_query, today_query
from assessment.views.answers.steps import beside


@cache
def script_of(url_path: str) -> Path:
    """The script of the page with this address. Raises KeyError."""
    return {page.url_path: page.script for page in PAGES}[url_path]


def go(url_path: str, **query: str) -> NoReturn:
    """Show another page. `query` stands in its address."""
    st.switch_page(script_of(url_path), query_params=query or None)


def go_to_question(indicator: Indicator, today: tuple[Indicator, ...] = ()) -> NoReturn:
    """Show the page of this indicator. `today`: the questions of a short visit that it belongs to."""
    st.switch_page(script_of("question"), query_params=question_query(indicator, today))


def go_onward(framework: Framework, indicator: Indicator, today: tuple[Indicator, ...] = ()) -> NoReturn:
    """Show the page after this indicator's; after the last one of a short visit the page that ends it."""
    after = beside(today or framework.indicators, indicator)[1]
    if after is not None:
        go_to_question(after, today)
    if today:
        go("stop-for-today", **today_query(today))
    go("last-questions")
