"""The window of this rerun: kept in the session, or handed back by the browser when the session is a new one.

What the browser hands back is not trusted: it is checked for its shape, and can only make the person's own saves more
careful or name their own answers.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import uuid4

import streamlit as st

from assessment.access.answering import Sheet
from assessment.model.round import AnswerKey
from assessment.ui.assess.window import Window

STATE: Final = "answering_window"
MOST: Final = 200
LONGEST: Final = 4000


@dataclass(frozen=True)
class LeftBehind:
    """Text that a browser kept because it could not be saved, and the revision that its page had seen."""

    value: str
    seen: int


@dataclass(frozen=True)
class HandedBack:
    """What the browser says after a lost connection: the window that it shows, and text that was left behind. `owner`
    names the response that its page shows."""

    owner: str = ""
    page: str = ""
    editor: str = ""
    turn: int = 0
    seen: int = 0
    generations: Mapping[AnswerKey, int] = field(default_factory=dict)
    left_behind: Mapping[AnswerKey, LeftBehind] = field(default_factory=dict)


def handed_back(given: Any) -> HandedBack | None:
    """What the browser handed back, or None if it is not of the right shape."""
    if not isinstance(given, dict):
        return None
    try:
        window = given.get("window") or {}
        return HandedBack(
            owner=str(given.get("token", ""))[:LONGEST],
            page=str(window.get("page", ""))[:LONGEST],
            editor=_editor(window.get("editor")),
            turn=int(window.get("turn", 0)),
            seen=int(window.get("seen", 0)),
            generations={AnswerKey.parse(key): int(times) for key, times in _items(window.get("generations"))},
            left_behind={
                AnswerKey.parse(key): LeftBehind(str(kept["value"])[:LONGEST], int(kept["seen"]))
                for key, kept in _items(given.get("left"))
            },
        )
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError):
        return None


def open_window(page: str, owner: str, sheet: Sheet, back: HandedBack | None, *, arrived: bool) -> Window:
    """The window of this page. `owner` names the response; `arrived`: the rerun before this one showed another page."""
    known: Window | None = st.session_state.get(STATE)
    if known is not None and known.owner != owner:
        known = None
    if known is not None and known.page == page and not arrived:
        known.certain = True  # this session drew what the browser shows
        return known
    revision = sheet.response.revision
    if known is None and back is not None and back.page == page and back.editor:
        window = Window(page, back.editor, back.turn, seen=max(0, min(back.seen, revision)), owner=owner)
        window.generations.update(back.generations)
    elif known is None:
        window = Window(page, uuid4().hex, 0, seen=revision, owner=owner, certain=False)
    else:
        window = known.after(page, revision)
    st.session_state[STATE] = window
    return window


def _items(given: Any) -> list[tuple[str, Any]]:
    return list((given or {}).items())[:MOST]


def _editor(given: Any) -> str:
    editor = str(given or "")
    return editor if len(editor) == 32 and editor.isalnum() else ""
