"""Starting: ready, or refused in our own words."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from starlette.types import Message

from assessment.access import place as places
from assessment.access.place import PlaceError
from assessment.web import start as starting
from assessment.web.settings import REQUIRED
from assessment.web.start import CannotStartError, PlainRefusal, Start, open_checked_place


def test_broken_content_is_listed_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from assessment.catalogue import content

    framework = tmp_path / "broken" / "1.0"
    framework.mkdir(parents=True)
    (framework / "framework.yaml").write_text("kind: framework\nid: Broken\nid: again\n", encoding="utf-8")
    (framework / "standard.yaml").write_text("kind: standard\n\tid: x\n", encoding="utf-8")
    monkeypatch.setenv("EXTRA_FRAMEWORKS", str(tmp_path / "broken"))
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))
    content.cache_clear()
    try:
        with pytest.raises(CannotStartError) as refused:
            open_checked_place()
    finally:
        content.cache_clear()
    assert "its content has" in str(refused.value)
    assert "framework.yaml:" in str(refused.value)
    assert "standard.yaml:" in str(refused.value)


def test_an_environment_that_cannot_be_used_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "short")
    with pytest.raises(CannotStartError, match="SECRET_KEY"):
        open_checked_place()


def test_a_start_opens_the_place_and_closes_it_at_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    monkeypatch.setattr(places, "_places", [])
    monkeypatch.setattr(starting, "preload", lambda: None)

    async def run() -> None:
        async with Start(REQUIRED.__getitem__).lifespan(None):
            assert places.place().data_folder == tmp_path

    asyncio.run(run())
    assert (tmp_path / "toolkit.sqlite").is_file()


def test_a_refused_start_prints_our_words_and_no_trace(monkeypatch: pytest.MonkeyPatch) -> None:
    start = Start(lambda _: None)
    sent: list[Message] = []

    async def application(scope: Any, receive: Any, send: Any) -> None:
        try:
            async with start.lifespan(None):
                raise AssertionError("started")
        except CannotStartError:
            await send({"type": "lifespan.startup.failed", "message": "Traceback (most recent call last): …"})

    async def receive() -> Message:
        return {"type": "lifespan.startup"}

    async def send(message: Message) -> None:
        sent.append(message)

    asyncio.run(PlainRefusal(application, start)({"type": "lifespan"}, receive, send))
    (message,) = sent
    assert "Traceback" not in message["message"]
    assert "postScriptGC" in message["message"]


def test_a_place_that_cannot_be_opened_is_an_error_for_people() -> None:
    assert issubclass(CannotStartError, places.ToolkitError)
    assert issubclass(PlaceError, places.ToolkitError)


def test_everything_that_is_loaded_ahead_can_be_loaded() -> None:
    starting.preload()
