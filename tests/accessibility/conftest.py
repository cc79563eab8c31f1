"""One server and one browser for all pages, and a window for each person who looks at them."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.accessibility.guests import cookies_on
from tests.journeys.browsing import LONGEST_WAIT
from tests.journeys.conftest import browser_type_launch_args
from tests.journeys.server import Server

__all__ = ["browser_type_launch_args"]

Window = Callable[[str], Page]


@pytest.fixture(scope="session")
def browser_context_args() -> dict[str, Any]:
    return {"viewport": {"width": 320, "height": 3000}, "locale": "en-GB", "timezone_id": "Europe/London"}


@pytest.fixture(scope="session")
def server(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    started = Server(root, tmp_path_factory.mktemp("accessible")).start()
    yield started
    started.stop()


@pytest.fixture(scope="session")
def cookies(server: Server) -> dict[str, str]:
    """The session cookie of each guest."""
    return cookies_on(server.folder)


@pytest.fixture(scope="session")
def window(
    browser: Browser, browser_context_args: dict[str, Any], server: Server, cookies: dict[str, str]
) -> Iterator[Window]:
    """A page of the browser for this guest, the same each time."""
    opened: dict[str, tuple[BrowserContext, Page]] = {}

    def of(guest: str) -> Page:
        if guest not in opened:
            opened[guest] = a_window(browser, browser_context_args, server, cookies[guest])
        return opened[guest][1]

    yield of
    for context, _page in opened.values():
        context.close()


def a_window(browser: Browser, how: dict[str, Any], server: Server, cookie: str) -> tuple[BrowserContext, Page]:
    context = browser.new_context(**how)
    context.set_default_timeout(LONGEST_WAIT)
    if cookie:
        context.add_cookies([{"name": "toolkit_session", "value": cookie, "url": server.base}])
    return context, context.new_page()
