"""Browser journeys: Debian's Chromium drives a real server. Nothing may be fetched from anywhere else."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.journeys.browsing import LONGEST_WAIT
from tests.journeys.lines import Line
from tests.journeys.server import Server

expect.set_options(timeout=LONGEST_WAIT)  # a page comes back by itself after a restart, but not always in five seconds

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
HERE = ("http://127.0.0.1:", "data:", "blob:")


def chromium() -> str | None:
    """Where the system's Chromium is, if it has one."""
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """The system's Chromium; in CI a journey without one fails, since a skipped journey proves nothing."""
    found = chromium()
    if found is None:
        if os.environ.get("CI") == "true":
            pytest.fail("the browser journeys need Chromium: apt-get install chromium")
        pytest.skip("no Chromium here: apt-get install chromium")
    return {"executable_path": found, "args": FLAGS, "headless": True}


@pytest.fixture(scope="session")
def browser_context_args() -> dict[str, Any]:
    """A phone, unless a test asks for another width."""
    return {"viewport": {"width": 360, "height": 740}, "locale": "en-GB", "timezone_id": "Europe/London"}


@pytest.fixture(autouse=True)
def nothing_from_elsewhere(context: BrowserContext) -> Iterator[list[str]]:
    """Fails the test that asks for anything that is not on this machine; the browser finds no other (FLAGS). Requests
    are watched, not routed: routing would turn the browser's cache off, and each page cost a third more."""
    asked: list[str] = []
    context.on("request", lambda request: None if request.url.startswith(HERE) else asked.append(request.url))
    context.set_default_timeout(LONGEST_WAIT)
    yield asked
    assert asked == []


@pytest.fixture
def complaints(page: Page) -> list[str]:
    """What the browser's console complains about while a test runs."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    return said


@pytest.fixture(scope="module")
def server(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server with the demonstration, for the tests of one module."""
    started = Server(root, tmp_path_factory.mktemp("data")).start()
    yield started
    started.stop()


@pytest.fixture
def line(server: Server) -> Iterator[Line]:
    """A line to the server that may break: another address of the same."""
    made = Line(server.port)
    yield made
    made.close()
