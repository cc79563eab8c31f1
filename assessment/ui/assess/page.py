"""A page of questions: its window, its form, and how it ends."""

from collections.abc import Iterable

import streamlit as st

from assessment.access.answering import Sheet
from assessment.model.round import AnswerKey
from assessment.ui.assess.browser import listen, saved_line
from assessment.ui.assess.form import Form
from assessment.ui.assess.saving import Saving
from assessment.ui.assess.session import open_window
from assessment.ui.frame.page import Visit
from assessment.wording.product import NAME


def begin_form(visit: Visit, sheet: Sheet, page: str, keys: Iterable[AnswerKey]) -> Form:
    """The form of this rerun. `page` names the page of questions, `keys` are all answers that it may ask for."""
    back = listen()
    window = open_window(page, sheet, back, arrived=visit.arrived)
    saving = Saving(visit.place, visit.identity, sheet, window)
    saving.begin(keys)
    for key, kept in back.left_behind.items() if back else ():
        saving.take_left_behind(key, kept.value, seen=kept.seen)
    return Form(saving)


def name_tab(title: str) -> None:
    """Name the browser tab after what is on the page, once that is known."""
    st.set_page_config(page_title=f"{title} – {NAME}")


def end_form(form: Form) -> None:
    """Say what is saved; draw anew what must show something else."""
    if form.saving.window.again:
        st.rerun()
    saved_line(form)
