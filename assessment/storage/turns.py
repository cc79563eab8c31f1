"""Taking turns in the order of asking."""

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Final

from assessment.language import _
from assessment.model.errors import ToolkitError

PATIENCE: Final = 30.0  # seconds


class Busy(ToolkitError):
    """Others wrote for longer than anybody should wait. Nothing was changed."""


class Turns:
    """A lock that is handed to whoever has waited longest.

    With a plain lock a thread that gives it back and asks again at once mostly gets it again, and others wait for
    seconds. Not for taking twice in one thread.
    """

    def __init__(self, patience: float = PATIENCE) -> None:
        self._patience = patience
        self._mutex = Lock()
        self._taken = False
        self._waiting: deque[Lock] = deque()

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait for one's turn and have it for the block. Raises Busy."""
        self._take()
        try:
            yield
        finally:
            self._give_back()

    def _take(self) -> None:
        with self._mutex:
            if not self._taken:
                self._taken = True
                return
            mine = Lock()
            mine.acquire()
            self._waiting.append(mine)
        if not mine.acquire(timeout=self._patience):
            with self._mutex:
                if mine in self._waiting:  # else it was handed over at the last moment
                    self._waiting.remove(mine)
                    raise Busy(_("Many people are saving at this moment. Nothing was changed; please try again."))

    def _give_back(self) -> None:
        with self._mutex:
            if self._waiting:
                self._waiting.popleft().release()
            else:
                self._taken = False
