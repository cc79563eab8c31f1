"""A page whose words are content."""

import streamlit as st

from assessment.access.notices import notice
from assessment.language import _
from assessment.ui.frame.page import Visit
from assessment.views.about.notice import shown
from assessment.views.html import element
from assessment.wording import about as words


def show_notice(visit: Visit, name: str, title: str) -> None:
    """Show the notice of this name; `title` where there is none."""
    found = notice(visit.identity, visit.place.content, name)
    if found is None:
        st.html(element("h1", title) + element("p", _(words.NO_NOTICE)))
    else:
        st.html(shown(found.notice, found.words))
