"""What goes between a page of questions and the browser: the line that says what is saved, with all that the
browser's script needs to notice what is not; and what the browser hands back after a lost connection.
"""

import json
from datetime import UTC, datetime
from typing import Any, Final

import streamlit as st

from assessment.ui.assess.form import Form
from assessment.ui.assess.saving import Saving
from assessment.ui.assess.session import HandedBack, handed_back, token
from assessment.views.html import element
from assessment.web.assets import href
from assessment.wording import answering as words

LISTENER: Final = "answering"

_listen = st.components.v2.component(
    LISTENER,
    js=f"""
export default function (component) {{
  const script = import(new URL("{href("answering.js")}", document.baseURI).href);
  script.then((answering) => answering.attach(component));
  return () => script.then((answering) => answering.detach());
}}
""",
)


def listen() -> HandedBack | None:
    """Start the browser's script, and give what it handed back in this rerun, if anything."""
    result = _listen(key=LISTENER, on_back_change=_nothing)
    return handed_back(result.get("back"))


def saved_line(form: Form) -> None:
    """The line that says what is saved. It is drawn last, so that it is true of all that was kept in this rerun."""
    saving = form.saving
    window = saving.window
    said = words.saved(saving.sheet.response, window.saved_at, datetime.now(UTC))
    told = json.dumps(_told(saving, form.fields), ensure_ascii=False, separators=(",", ":"))
    lines = [element("span", said, class_="saved"), element("span", words.SAVING, class_="saving", aria_hidden="true")]
    if not window.all_saved:
        lines.insert(0, element("span", words.NOT_ALL_SAVED, class_="open"))
    st.html(element("p", *lines, id="saved-line", class_="saved-line", data_told=told))


def _told(saving: Saving, fields: list[dict[str, Any]]) -> dict[str, Any]:
    window = saving.window
    return {
        "window": {
            "page": window.page,
            "editor": window.editor,
            "turn": window.turn,
            "seen": window.seen,
            "generations": {str(key): times for key, times in window.generations.items()},
        },
        "token": token(saving.place, saving.sheet),
        "fields": fields,
        "settled": [str(key) for key in window.settled],
    }


def _nothing() -> None:
    """Streamlit wants a callback for each value that a component may send; we read the value instead."""
