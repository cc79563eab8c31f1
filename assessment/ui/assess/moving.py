"""Going from page to page: each question has an address of its own, so that Back leads to the question before."""

from functools import cache
from pathlib import Path
from typing import NoReturn

import streamlit as st

from assessment.model.framework import Framework, Indicator
from assessment.ui.frame.registry import PAGES
from assessment.views.answers.steps import beside


@cache
def script_of(url_path: str) -> Path:
    """The script of the page with this address. Raises KeyError."""
    return {page.url_path: page.script for page in PAGES}[url_path]


def go(url_path: str) -> NoReturn:
    """Show another page."""
    st.switch_page(script_of(url_path))


def go_to_question(indicator: Indicator) -> NoReturn:
    """Show the page of this indicator."""
    st.switch_page(script_of("question"), query_params={"q": indicator.number})


def go_onward(framework: Framework, indicator: Indicator) -> NoReturn:
    """Show the page after this indicator's."""
    _, after = beside(framework, indicator)
    if after is None:
        go("last-questions")
    go_to_question(after)
