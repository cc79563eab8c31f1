"""A page of questions.

Its form is one fragment, buttons included: an answer reruns the form alone, without the frame around it. (Smaller
fragments would be cheaper still, but a browser sends changes of the same moment as one message for one fragment: a tap
on a button just after typing would be lost.) After a server's restart the new session does not know the fragment; what
the browser's script then hands back reruns the whole page, which saves all that is on the screen.
"""

from collections.abc import Callable, Iterable
from typing import Concatenate, ParamSpec

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from assessment.access.answering import Sheet, name_for_browsers, open_sheet
from assessment.model.errors import ToolkitError
from assessment.model.round import AnswerKey
from assessment.ui.assess.browser import listen, saved_line
from assessment.ui.assess.form import Form
from assessment.ui.assess.saving import Saving
from assessment.ui.assess.session import open_window
from assessment.ui.frame.errors import say_what_happened
from assessment.ui.frame.page import Visit
from assessment.ui.frame.speech import in_their_language

P = ParamSpec("P")


class Page:
    """One page of questions in this session, from its last whole run on. `keys` are all answers that it asks for."""

    def __init__(self, visit: Visit, sheet: Sheet, address: str, keys: Iterable[AnswerKey]) -> None:
        owner = name_for_browsers(visit.place, sheet.response.id)
        back = listen(owner)
        self.visit, self.address, self.keys = visit, address, tuple(keys)
        self.window = open_window(address, owner, sheet, back, arrived=visit.arrived)
        self._saving = self._begin(sheet)
        self._form = Form(self._saving)
        for key, kept in back.left_behind.items() if back else ():
            self._saving.take_left_behind(key, kept.value, seen=kept.seen)

    def form(self) -> Form:
        """The form in this run."""
        if runs_alone():
            self.window.certain = True  # this session drew what the browser shows
            self._saving.begin(self.keys)
            self._form.keep_what_changed()
        self._form = Form(self._saving)
        return self._form

    def must_draw_again(self) -> bool:
        """After a run: whether something on the screen is not as it should be. Raises Refused.

        A run that saved has learnt from that whether another window has saved, too; one that did not must look.
        """
        saving, window = self._saving, self.window
        if runs_alone() and not saving.saves:
            before, saving.sheet = saving.sheet.response, open_sheet(self.visit.place, self.visit.identity)
            now = saving.sheet.response
            saving.stale = saving.stale or now.revision != before.revision or now.sent_at != before.sent_at
        again = window.again or (saving.stale and runs_alone())
        window.again = saving.stale = False
        return again

    def _begin(self, sheet: Sheet) -> Saving:
        saving = Saving(self.visit.place, self.visit.identity, sheet, self.window)
        saving.begin(self.keys)
        return saving


def page_form(draw: Callable[Concatenate[Form, P], None]) -> Callable[Concatenate[Page, P], None]:
    """The form of a page: `draw(form, …)` as a fragment that is called with the page. Unless `draw` goes elsewhere, the
    line that says what is saved follows. Errors meant for people are said where they happen."""

    def drawn(page: Page, /, *args: P.args, **kwargs: P.kwargs) -> None:
        with in_their_language():  # the form runs without the frame around it
            try:
                form = page.form()
                draw(form, *args, **kwargs)
                again = page.must_draw_again()
            except ToolkitError as error:
                say_what_happened(error)
                return
            if again:
                st.rerun()
            saved_line(form, page.address)

    drawn.__qualname__ = draw.__qualname__  # a fragment's identity is made from it
    return st.fragment(drawn)


def runs_alone() -> bool:
    """Whether a form is being run without the rest of its page."""
    context = get_script_run_ctx()
    return context is not None and bool(context.fragment_ids_this_run)
