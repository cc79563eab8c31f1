"""The server erases what is over by itself."""

import asyncio
from datetime import date
from pathlib import Path

import pytest

from assessment.access import keeping
from assessment.access.place import Place
from assessment.model.errors import ToolkitError
from assessment.web import erasing


class Erased:
    """Stands in for `erase_due`: counts, and fails the first time."""

    def __init__(self) -> None:
        self.times = 0
        self.twice = asyncio.Event()

    def __call__(self, place: Place, identity: object, *, today: date) -> tuple[str, ...]:
        assert identity is erasing.BY_ITSELF
        self.times += 1
        if self.times == 1:
            raise ToolkitError("the database is away")
        self.loop.call_soon_threadsafe(self.twice.set)
        return ()

    async def run(self, place: Place) -> None:
        self.loop = asyncio.get_running_loop()
        async with erasing.erasing_what_is_over(place, every=0.0):
            await asyncio.wait_for(self.twice.wait(), timeout=30)


def test_it_is_tried_again_after_it_failed_and_ends_with_the_server(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    assert erasing.erase_due is keeping.erase_due
    erased = Erased()
    monkeypatch.setattr(erasing, "erase_due", erased)
    asyncio.run(erased.run(Place(None, None, b"", False, tmp_path)))  # type: ignore[arg-type]  # nothing of it is used
    assert erased.times >= 2
    assert "ToolkitError" in caplog.text
    assert "away" not in caplog.text
