"""One rerun: the pages that exist for this identity, and the one that was asked for."""

from functools import partial

import streamlit as st

from assessment.access.gate import permit
from assessment.model.errors import ToolkitError
from assessment.model.identity import Identity
from assessment.ui.frame.page import begin
from assessment.ui.frame.registry import HOME, PAGES, PageSpec
from assessment.ui.frame.who import identity


def run() -> None:
    """Run the page of this address for whoever is asking."""
    who = identity()
    page = st.navigation([_page(spec, who) for spec in PAGES if spec.script.is_file()], position="hidden")
    try:
        page.run()
    except ToolkitError as error:
        st.error(str(error))


def _page(spec: PageSpec, who: Identity) -> "st.Page":
    source = spec.script if permit(who, spec.action) else partial(_sign_in_to_see, spec)
    return st.Page(source, title=spec.title, url_path=spec.url_path, default=spec is HOME)


def _sign_in_to_see(spec: PageSpec) -> None:
    begin("Sign in")
    st.title("Sign in to see this page", anchor=False)
    st.write(f"“{spec.title}” is for people who have signed in.")
