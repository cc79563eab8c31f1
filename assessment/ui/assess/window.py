"""What one browser window has shown of one page of questions.

The window is kept in the session, and told to the browser, which hands it back after the server has restarted.
"""

from dataclasses import dataclass, field
from datetime import datetime

from assessment.model.round import Answer, AnswerKey

LAST_WORDS = "~"
"""The mark on the editor of what the browser sent as the page closed. A slower save by the same window, of fewer
words, must not undo it."""


@dataclass(frozen=True)
class Clash:
    """Two answers to one question: `mine` was given in this window and is not saved, `theirs` is what is saved."""

    mine: str
    theirs: str
    theirs_revision: int


@dataclass
class Window:
    """`page` names the page of questions, `editor` this window, `turn` counts the pages it has shown. `seen` is the
    newest revision whose answers this page has shown. `owner` names the response: it is part of every widget's key, so
    that what a page showed of one person's can never be taken for another's who enters their code on the same device.

    `shown` is what each widget last showed or saved; `generations` counts how often a widget was made anew to show
    something else; `ours` is the revision of this page's own last save of an answer. `problems` says what stands in a
    field and cannot be saved, `unkept` what was left behind in the browser and could not. `certain` is false while it
    is not known which revision the browser shows: a new session may meet a page that an old one has drawn.
    """

    page: str
    editor: str
    turn: int
    seen: int
    owner: str = ""
    certain: bool = True
    shown: dict[AnswerKey, str] = field(default_factory=dict)
    generations: dict[AnswerKey, int] = field(default_factory=dict)
    ours: dict[AnswerKey, int] = field(default_factory=dict)
    clashes: dict[AnswerKey, Clash] = field(default_factory=dict)
    problems: dict[AnswerKey, str] = field(default_factory=dict)
    unkept: dict[AnswerKey, str] = field(default_factory=dict)
    settled: dict[AnswerKey, str | None] = field(default_factory=dict)
    """What the browser need keep no longer: the text that is saved, or None for whatever it keeps."""
    saved_at: datetime | None = None
    """When this page last saved something."""
    again: bool = False
    """Something on the screen must be drawn anew: the page runs once more."""

    def after(self, page: str, seen: int) -> "Window":
        """The window when it shows another page, whose answers it has seen up to `seen`."""
        saved: dict[AnswerKey, str | None] = {key: self.shown[key] for key in self.ours if key not in self.clashes}
        return Window(page, self.editor, self.turn + 1, seen, owner=self.owner, settled=saved)

    @property
    def all_saved(self) -> bool:
        """Whether everything that this page shows is what is saved."""
        return not self.clashes and not self.problems

    def own(self, answer: Answer) -> bool:
        """Whether an answer was saved by this window, its last words included."""
        return answer.editor in (self.editor, self.editor + LAST_WORDS)

    def show(self, key: AnswerKey, value: str) -> None:
        """Show another value in the widget of this answer, which must be made anew for that."""
        self.shown[key] = value
        self.redraw(key)
        self.settle(key)

    def redraw(self, key: AnswerKey) -> None:
        """Make the widgets of this answer anew: they show what the window says, not what the browser says."""
        self.generations[key] = self.generations.get(key, 0) + 1
        self.again = True

    def settle(self, key: AnswerKey) -> None:
        """Nothing is open about this answer any more."""
        self.clashes.pop(key, None)
        self.problems.pop(key, None)
