"""What a screen reader is told of each page of the questionnaire is what a person has read through in trees/*.txt."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.accessibility.conftest import a_window
from tests.accessibility.guests import cookies_on
from tests.accessibility.telling import FOLDER, PHONE, TOLD, told
from tests.journeys.server import Server

pytestmark = pytest.mark.journey


@pytest.fixture(scope="module")
def tell(
    browser: Browser, browser_context_args: dict[str, Any], root: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[str], str]]:
    """From a server of its own: how many are invited stands on the pages, and other tests invite people."""
    server = Server(root, tmp_path_factory.mktemp("told")).start()
    cookies = cookies_on(server.folder)
    how = {**browser_context_args, **PHONE}
    windows = {guest: a_window(browser, how, server, cookie) for guest, cookie in cookies.items()}
    yield lambda name: told(windows[TOLD[name][1]][1], server, name)
    for context, _page in windows.values():
        context.close()
    server.stop()


@pytest.mark.parametrize("name", TOLD)
def test_the_page_is_told_as_it_was_read_through(tell: Callable[[str], str], name: str) -> None:
    kept = (FOLDER / f"{name}.txt").read_text("utf-8")
    assert tell(name) == kept, "read the difference aloud; if it is right: make accessibility-trees"


def test_every_file_is_of_a_page() -> None:
    assert {file.stem for file in FOLDER.glob("*.txt")} == set(TOLD)
