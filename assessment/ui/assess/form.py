"""The widgets of a page of questions: each shows what is saved, and is saved when its value changes.

Each widget is also written down for the browser (`fields`), which compares what is on the screen with what is held
and so knows what is not saved yet.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import streamlit as st

from assessment.language import _
from assessment.model.framework import DONT_KNOW
from assessment.model.round import AnswerKey
from assessment.ui.assess.clashes import settle_clash
from assessment.ui.assess.labels import plain
from assessment.ui.assess.saving import Saving
from assessment.views.answers.numbers import whole_number
from assessment.views.answers.problems import said_at
from assessment.views.html import element
from assessment.wording import answering as words

Said = Callable[[str], str]
"""Puts a stored value into words."""
LONGEST_TEXT: Final = 20_000
LONGEST_NUMBER: Final = 200
"""Characters: far more than is saved. What is longer than a field takes would vanish, unsaid, as it is pasted."""


class Form:
    """The widgets of one part of a page, in one run."""

    def __init__(self, saving: Saving) -> None:
        self.saving = saving
        self.fields: list[dict[str, Any]] = []
        self._alone: dict[AnswerKey, str] = {}

    def keep_what_changed(self) -> None:
        """Before this form is drawn again: keep what was changed since, if it was one answer that is one widget.

        All else is kept as it is drawn. But a save lets other threads run, and the one that sends messages then takes
        turns with the drawing, message by message; while nothing is drawn there is little to send. It halves the cost.
        """
        shown = self.saving.shown
        drawn = [(key, widget) for key, widget in self._alone.items() if widget == self._widget(key)]
        values = {key: st.session_state.get(widget, shown(key)) or "" for key, widget in drawn}
        changed = [key for key, value in values.items() if value != shown(key)]
        if len(changed) == 1:
            self.saving.keep_first(changed[0], values[changed[0]])

    def one_of(self, key: AnswerKey, question: str, options: Mapping[str, str], said: Said) -> str:
        """A choice of one, nothing chosen at first. `options`: label by stored value."""
        shown, values = self.saving.shown(key), list(options)
        index = values.index(shown) if shown in options else None
        chosen = st.radio(
            question, values, index=index, format_func=options.__getitem__, key=self._widget(key), width="stretch"
        )
        value = chosen or ""
        self.saving.keep(key, value)
        self._alone[key] = self._finish(key, "radio", value, said, options=values)
        return value

    def text(self, key: AnswerKey, question: str, *, longest: int, lines: int) -> None:
        """A text, saved after a pause and as the page closes. Of one that is longer than `longest` characters the
        beginning is saved, and the person is told."""
        height = 26 * lines + 20  # pixels: a line of our type and the field's own edges
        shown = self.saving.shown(key)
        value = st.text_area(question, value=shown, max_chars=LONGEST_TEXT, height=height, key=self._widget(key)) or ""
        self.saving.keep(key, value)
        if len(value) > longest:
            self.saving.window.problems[key] = words.too_long(longest)
        self._alone[key] = self._finish(key, "text", value, str)

    def number(self, key: AnswerKey, question: str, said: Said, *, invalid: Said) -> None:
        """A whole number, or "I don't know". `invalid` puts into words that what was typed is not a number."""
        shown = self.saving.shown(key)
        known = shown == DONT_KNOW
        before = "" if known else shown
        typed = (st.text_input(question, before, max_chars=LONGEST_NUMBER, key=self._widget(key)) or "").strip()
        ticked = st.checkbox(_(words.DONT_KNOW_ANSWER), value=known, key=self._widget(key, DONT_KNOW))
        only_ticked = ticked and not (known and typed)  # of the two, the one that was given last holds
        value = DONT_KNOW if only_ticked else whole_number(typed) if typed else ""
        if value is None:
            self.saving.window.problems[key] = invalid(typed)
        else:
            self.saving.keep(key, value)
            if ticked is not (value == DONT_KNOW) or (only_ticked and typed):
                self.saving.window.redraw(key)
        self._finish(key, "number", value or "", said, alone=[DONT_KNOW])

    def several(
        self, key: AnswerKey, question: str, options: Mapping[str, str], said: Said, *, hint: str, alone: Sequence[str]
    ) -> None:
        """A choice of several; each of `alone` stands by itself. `options`: label by stored value, `alone` included."""
        shown = set(self.saving.shown(key).split())
        with st.container(key=f"group__{key.item}"):
            st.html(element("p", element("strong", question), " ", hint, id=f"asks__{key.item}", class_="asks"))
            ticked = {
                option
                for option, words_of_it in options.items()
                if st.checkbox(plain(words_of_it), value=option in shown, key=self._widget(key, option))
            }
        chosen = made_consistent(ticked, shown, alone)
        value = " ".join(option for option in options if option in chosen)
        self.saving.keep(key, value)
        if chosen != ticked:
            self.saving.window.redraw(key)
        self._finish(key, "several", value, said, options=list(options), alone=list(alone))

    def people(self, key: AnswerKey, asks: Mapping[str, str], said: Said, *, most: int, nobody: str) -> None:
        """How many people would give each of several answers. `asks`: the question by the answer's stored value. A
        choice is saved as it is made, so the browser has nothing to look after."""
        shown = dict(part.split("=", 1) for part in self.saving.shown(key).split())
        numbers = list(range(1, most + 1))
        chosen = {
            option: st.selectbox(
                question,
                numbers,
                index=int(shown[option]) - 1 if int(shown.get(option, "0")) in numbers else None,
                placeholder=nobody,
                key=self._widget(key, option),
            )
            for option, question in asks.items()
        }
        self.saving.keep(key, " ".join(f"{option}={people}" for option, people in chosen.items() if people))
        problem = self.saving.window.problems.get(key)
        if problem:
            st.html(said_at(key, problem))
        settle_clash(self.saving, key, said)

    def _widget(self, key: AnswerKey, option: str = "") -> str:
        window = self.saving.window
        made = f"{key.kind}__{key.item}__{window.owner}{window.turn}-{window.generations.get(key, 0)}"
        return f"{made}__{option}" if option else made

    def _finish(self, key: AnswerKey, kind: str, value: str, said: Said, **more: Any) -> str:
        """Say what is wrong with an answer, if anything; write the widget down for the browser. Its key is given."""
        window = self.saving.window
        problem = window.problems.get(key) or window.unkept.get(key)
        if problem:
            st.html(said_at(key, problem))
        is_held = key not in window.clashes and key not in window.problems
        held = value if is_held else self.saving.stored(key)
        widget = self._widget(key)
        self.fields.append({"key": str(key), "kind": kind, "widget": widget, "held": held, "open": not is_held, **more})
        settle_clash(self.saving, key, said)
        return widget


def made_consistent(ticked: set[str], shown: set[str], alone: Sequence[str]) -> set[str]:
    """What is chosen where some answers stand alone: what was ticked last wins."""
    for option in alone:
        if option in ticked and option not in shown:
            return {option}
    return ticked - set(alone) or ticked
