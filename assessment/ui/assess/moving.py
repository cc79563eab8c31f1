"""Going from page to page: each question has an address of its own, so that Back leads to the question before."""

from functools import cache
from pathlib import Path
from typing import NoReturn

import streamlit as st

from assessment.model.framework import Indicator
from assessment.ui.frame.registry import PAGES


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


def link(url_path: str, words: str) -> None:
    """A link to a page, within the page that is open: nothing is loaded anew."""
    st.page_link(script_of(url_path), label=words)


def link_to_question(indicator: Indicator, words: str) -> None:
    """A link to the page of this indicator."""
    st.page_link(script_of("question"), label=words, query_params={"q": indicator.number})
