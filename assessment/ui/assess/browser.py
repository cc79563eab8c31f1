"""What goes between a page of questions and the browser: the line that says what is saved, with all that the
browser's script needs to notice what is not; and what the browser hands back after a lost connection.
"""

import json
from datetime import UTC, datetime
from typing import Final

import streamlit as st

from assessment.language import _
from assessment.ui.assess.form import Form
from assessment.ui.assess.session import HandedBack, handed_back
from assessment.ui.assess.window import Window
from assessment.views.answers.addresses import ways_out
from assessment.views.answers.problems import place_of
from assessment.views.html import Html, element, joined, link
from assessment.web.assets import FOLDER
from assessment.wording import answering as words

LISTENER: Final = "answering"
PARTS: Final = ("answering-screen.js", "answering-keeping.js", "answering-naming.js", "answering.js")
"""The files of the browser's script, in their order: each uses what stands before it."""


def script() -> str:
    """The browser's script: one text, since it comes with the page and not by requests of its own, which a bad
    connection could lose."""
    return "\n".join((FOLDER / part).read_text("utf-8") for part in PARTS)


_listen = st.components.v2.component(LISTENER, js=script())


def listen(owner: str) -> HandedBack | None:
    """Start the browser's script, and give what it handed back in this rerun, if anything. What belongs to another
    response than `owner` stays in the browser until its person comes back."""
    # Without a key of its own: Streamlit would look at it again for each radio and text.
    result = _listen(on_back_change=_nothing)
    back = handed_back(result.get("back"))
    return back if back is not None and back.owner == owner else None


def saved_line(form: Form, address: str) -> None:
    """The line that says what is saved. It is drawn last, so that it is true of all that was kept in this run.
    `address` is the page's own."""
    saving, window = form.saving, form.saving.window
    said = words.saved(saving.sheet.response, window.saved_at, datetime.now(UTC))
    told = {
        "window": {
            "page": window.page,
            "editor": window.editor,
            "turn": window.turn,
            "seen": window.seen,
            "generations": {str(key): times for key, times in window.generations.items()},
        },
        "address": address,
        "token": window.owner,
        "fields": form.fields,
        "settled": {str(key): text for key, text in window.settled.items()},
    }
    packed = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    line = joined(
        (
            element("span", said, class_="saved") if window.all_saved else _not_all(window),
            element("span", _(words.SAVING), class_="saving", aria_hidden="true"),
        )
    )
    st.html(element("p", line, id="saved-line", class_="saved-line", data_told=packed) + ways_out())


def _not_all(window: Window) -> Html:
    """How many things are not saved, with a link to the first of them: it may be far up on a phone."""
    waiting = list({**window.problems, **window.clashes})
    show = link(_(words.SHOW_ME), f"#{place_of(waiting[0])}")
    return element("span", words.not_all_saved(len(waiting)), " ", show, class_="saved not-all")


def _nothing() -> None:
    """Streamlit wants a callback for each value that a component may send; we read the value instead."""
