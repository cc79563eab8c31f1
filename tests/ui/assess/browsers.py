"""A browser window without a browser: what its widgets show, and one rerun of the page."""

from assessment.access.answering import open_sheet, save
from assessment.access.place import Place
from assessment.model.identity import Identity
from assessment.model.round import AnswerKey, AnswerKind
from assessment.ui.assess.saving import Saving
from assessment.ui.assess.window import LAST_WORDS, Window

ITEM = "papers-in-time"
RATING = AnswerKey(AnswerKind.RATING, ITEM)
COMMENT = AnswerKey(AnswerKind.COMMENT, ITEM)
DAYS = AnswerKey(AnswerKind.FACT, "papers-days")
KEYS = (RATING, COMMENT, DAYS)


class BrowserWindow:
    """`editor` names it. A widget that is made anew shows what the window says, as in a real browser. `keeps_first`:
    the one answer that was changed is kept before the form is drawn, as a form that reruns alone does."""

    def __init__(self, place: Place, identity: Identity, editor: str, *, keeps_first: bool = False) -> None:
        self.place, self.identity, self._keeps_first = place, identity, keeps_first
        self.window = Window(ITEM, editor, 0, seen=open_sheet(place, identity).response.revision)
        self.screen: dict[AnswerKey, str] = {}
        self._generations: dict[AnswerKey, int] = {}
        self.rerun()

    def rerun(self) -> Saving:
        """Run the page until nothing has to be drawn anew, with what is saved read afresh."""
        while True:
            saving = Saving(self.place, self.identity, open_sheet(self.place, self.identity), self.window)
            self.run_form(saving)
            if not self.window.again and not saving.stale:
                return saving

    def run_form(self, saving: Saving) -> None:
        """Run the form once, with what is saved as it was read before."""
        self.window.again = saving.stale = False
        saving.begin(KEYS)
        changed = [key for key in KEYS if self._is_drawn(key) and self.screen[key] != saving.shown(key)]
        if self._keeps_first and len(changed) == 1:
            saving.keep_first(changed[0], self.screen[changed[0]])
        for key in KEYS:
            shown = saving.shown(key)
            if not self._is_drawn(key):
                self._generations[key] = self.window.generations.get(key, 0)
                self.screen[key] = shown
            saving.keep(key, self.screen[key])

    def _is_drawn(self, key: AnswerKey) -> bool:
        return self._generations.get(key) == self.window.generations.get(key, 0)

    def answer(self, key: AnswerKey, value: str) -> Saving:
        """The person chooses or types something, and the page reruns."""
        self.screen[key] = value
        return self.rerun()

    def close_with(self, key: AnswerKey, value: str) -> None:
        """The page closes; the browser sends its last words."""
        self.screen[key] = value
        editor = self.window.editor + LAST_WORDS
        save(self.place, self.identity, key, value, seen=self.window.seen, editor=editor)

    def after_a_restart(self, *, handed_back: bool = True) -> None:
        """The server has restarted: a new session meets the page that the old one drew."""
        old = self.window
        revision = open_sheet(self.place, self.identity).response.revision
        if handed_back:
            self.window = Window(ITEM, old.editor, old.turn, seen=min(old.seen, revision))
            self.window.generations.update(old.generations)
        else:
            self.window = Window(ITEM, "f" * 32, old.turn, seen=revision, certain=False)
            self.window.generations.update(old.generations)
        self.rerun()


def stored(place: Place, identity: Identity, key: AnswerKey) -> str:
    answer = open_sheet(place, identity).response.answers.get(key)
    return answer.value if answer else ""
