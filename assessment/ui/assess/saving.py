"""Saving what a person changes on a page of questions, and never over something that their window has not shown.

An answer is saved when a widget's value differs from what the window last showed or saved: no callbacks (they do not
run in the first rerun after a server's restart) and no seeding of widget state (it would overwrite what the browser
sends). Nothing here draws anything.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from assessment.access.answering import Saved, Sheet, save
from assessment.access.place import Place
from assessment.model.errors import Conflict, Refused, ToolkitError
from assessment.model.identity import Identity
from assessment.model.round import Answer, AnswerKey
from assessment.ui.assess.window import LAST_WORDS, Clash, Window


@dataclass
class Saving:
    """The window, and the sheet as it was read last, with what this window has saved since. `saves` counts those of
    this run; `stale` says that another window has saved something too."""

    place: Place
    identity: Identity
    sheet: Sheet
    window: Window
    saves: int = 0
    stale: bool = False
    _first: AnswerKey | None = None

    def stored(self, key: AnswerKey) -> str:
        """The saved value; "" for none."""
        answer = self.sheet.response.answers.get(key)
        return answer.value if answer else ""

    def shown(self, key: AnswerKey) -> str:
        """What the widget of this answer starts with: what the window last showed, else what is saved."""
        return self.window.shown.setdefault(key, self.stored(key))

    def begin(self, keys: Iterable[AnswerKey]) -> None:
        """At a run's start: a page that shows all that is saved for its questions has seen everything so far. What was
        wrong with an answer is found anew where it is drawn; what is not drawn any more has nothing wrong with it."""
        window, self.saves, self._first = self.window, 0, None
        window.problems.clear()
        if window.certain and all(self._has_shown(key) for key in keys):
            window.seen = max(window.seen, self.sheet.response.revision)

    def _has_shown(self, key: AnswerKey) -> bool:
        if key in self.window.shown:
            return self.window.shown[key] == self.stored(key)
        answer = self.sheet.response.answers.get(key)
        return answer is None or answer.revision <= self.window.seen

    def keep_first(self, key: AnswerKey, value: str) -> None:
        """Take the value that a widget holds, before it is drawn. What came of it stands for this run: the widget may
        be made anew to show something else, which is not the person's."""
        self.keep(key, value)
        self._first = key

    def keep(self, key: AnswerKey, value: str) -> None:
        """Take the value that a widget shows, and save it if the person changed it here."""
        if key == self._first:
            return
        window = self.window
        stored = self.sheet.response.answers.get(key)
        saved = stored.value if stored else ""
        if value == self.shown(key):
            if value == saved or stored is None or stored.revision == window.ours.get(key):
                return  # untouched, or this window's own words as the store tidied them
            if window.own(stored):
                window.show(key, saved)
            else:
                window.clashes[key] = Clash(value, saved, stored.revision)
            return
        if value == saved:
            window.shown[key] = value
            window.settle(key)
            return
        seen = window.seen if window.certain else 0
        if stored is not None and stored.editor == window.editor + LAST_WORDS:
            if self.shown(key) != saved and saved.startswith(value):
                window.show(key, saved)  # a slower save of fewer words than the last ones
                return
            seen = max(seen, stored.revision)  # their own words: who typed them has seen them, and went on
        self._save(key, value, seen)

    def take_left_behind(self, key: AnswerKey, value: str, *, seen: int) -> None:
        """Take text that the browser kept because it could not be saved when it was typed."""
        window = self.window
        on_the_screen = window.shown.get(key)
        if self.stored(key) != value:
            self._save(key, value, seen)
        if key in window.clashes:
            return
        window.settled[key] = None
        if key in window.problems:
            window.unkept[key] = window.problems.pop(key)
        elif on_the_screen not in (None, value):
            window.show(key, value)

    def keep_mine(self, key: AnswerKey) -> None:
        """The person chose their own answer of a clash."""
        clash = self.window.clashes.pop(key)
        self._save(key, clash.mine, max(self.window.seen, clash.theirs_revision))
        if key not in self.window.clashes:
            self.window.show(key, clash.mine)
            self.window.settled[key] = None

    def take_theirs(self, key: AnswerKey) -> None:
        """The person chose the saved answer of a clash."""
        self.window.show(key, self.window.clashes.pop(key).theirs)
        self.window.settled[key] = None

    def clear(self, *keys: AnswerKey) -> None:
        """Empty answers and the widgets that show them: nobody can undo a choice of one in its widget."""
        for key in keys:
            if self.stored(key) or self.shown(key):
                self._save(key, "", self.window.seen)
                if key not in self.window.clashes:
                    self.window.show(key, "")

    def _save(self, key: AnswerKey, value: str, seen: int) -> None:
        window = self.window
        try:
            saved = save(self.place, self.identity, key, value, seen=seen, editor=window.editor)
        except Conflict as conflict:
            self._clash(key, value, conflict.theirs)
        except Refused:
            raise
        except ToolkitError as problem:
            window.problems[key] = str(problem)
        else:
            window.shown[key] = value
            window.unkept.pop(key, None)
            window.ours[key] = saved.revision
            window.saved_at = saved.saved_at
            window.settle(key)
            if seen == window.seen:
                window.seen = saved.seen
            self._note(key, saved)

    def _clash(self, key: AnswerKey, value: str, theirs: Answer) -> None:
        window = self.window
        if theirs.editor != window.editor + LAST_WORDS:
            window.clashes[key] = Clash(value, theirs.value, theirs.revision)
            window.shown[key] = value
            self.stale = True
        elif theirs.value.startswith(value):
            window.show(key, theirs.value)  # typed after this value was, in the same window
        else:
            self._save(key, value, theirs.revision)

    def _note(self, key: AnswerKey, saved: Saved) -> None:
        """Know what was saved without reading everything again."""
        response = self.sheet.response
        self.saves += 1
        self.stale = self.stale or saved.revision > response.revision + 1 or saved.sent is not response.is_sent
        answer = Answer(key, saved.value, saved.revision, self.window.editor, saved.saved_at)
        answers = {**response.answers, key: answer}
        now = replace(response, revision=saved.revision, changed_at=saved.saved_at, answers=answers)
        self.sheet = replace(self.sheet, response=now)
