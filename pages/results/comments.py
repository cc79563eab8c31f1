"""A board's comments: what people wrote, as far as it was released, and the area's replies."""

import streamlit as st

from assessment.access.comments import area_comments
from assessment.language import _
from assessment.ui.comments.replying import show_comments
from assessment.ui.frame.page import begin
from assessment.ui.results.choice import choose_round_and_area, has_one_area
from assessment.views.comments.reading import top
from assessment.views.results.empty import no_round
from assessment.wording import comments as words


def page() -> None:
    visit = begin(_(words.READ_HEADING))
    head = st.container()
    choice = choose_round_and_area(visit, "comments")
    if choice is None:
        head.title(_(words.READ_HEADING), anchor=False)
        st.html(no_round(national=not has_one_area(visit)))
        return
    found = area_comments(visit.place, visit.identity, choice.round.id, choice.area.code)
    begin(words.comments_in_tab(found.area.name))
    head.title(words.comments_of(found.area.name), anchor=False)
    st.html(top(found, choice.suffix))
    show_comments(visit, found, choice.suffix)


page()
