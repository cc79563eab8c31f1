"""What a visit leaves behind: nothing in logs, addresses and the browser's history that opens or tells anything."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.browsing import LONGEST_WAIT, READY, open_at, open_menu, ready
from tests.journeys.people import comment
from tests.journeys.server import Server

pytestmark = pytest.mark.journey

WORDS = "the meeting was moved twice"


EVERYTHING_LOGGED = (
    "import logging, sys, uvicorn, streamlit.logger as log; "
    "log._global_log_level = logging.DEBUG; log.set_log_level = lambda level: None; "
    "uvicorn.run('app:app', port=int(sys.argv[1]), log_level='debug')"
)
"""Streamlit keeps the server's logs quiet, as our settings tell it; here somebody has switched all of them on."""


class TalkativeServer(Server):
    """The same application, with every log switched on."""

    def start(self) -> "TalkativeServer":
        environ = {**os.environ, "DATA_DIR": str(self.folder), "DEMONSTRATION": "off"}
        command = [sys.executable, "-c", EVERYTHING_LOGGED, str(self.port)]
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(command, cwd=self.root, env=environ, stdout=log, stderr=log)
        self.wait()
        return self


@pytest.fixture(scope="module")
def talkative(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    made = TalkativeServer(root, tmp_path_factory.mktemp("talkative"), demonstration=False)
    yield made.start()
    made.stop()


@pytest.fixture(scope="module")
def code(talkative: Server) -> str:
    """The code of a carer who is invited to an open round."""
    talkative.command(
        *("round", "create", "--id", "2026", "--area", "Moray", "--opens", "2026-09-01", "--closes", "2030-01-01")
    )
    said = talkative.command("invite", "2026", "--area", "Moray", "--perspective", "carer_rep")
    talkative.command("round", "open", "2026")
    return next(word for word in said.split() if word.count("-") == 2 and len(word) == 13)


def test_no_code_link_or_own_words_in_any_log_or_address(page: Page, talkative: Server, code: str) -> None:
    link = talkative.sign_in_link()
    token = link.rpartition("/")[2]
    visited: list[str] = []
    page.on("framenavigated", lambda frame: visited.append(frame.url))

    open_at(page, talkative)
    page.get_by_label("Your code").fill("FMDT-JBEF-KNX")
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("alert")).to_contain_text("We do not know that code")
    page.get_by_label("Your code").fill(code)
    page.get_by_role("button", name="Continue").click()
    page.wait_for_url(f"{talkative.base}/questions")
    ready(page)
    open_at(page, talkative, "/question?q=1.2")
    comment(page).fill(WORDS)
    comment(page).blur()
    expect(page.get_by_text(re.compile(r"Saved \d")).first).to_be_visible()
    open_at(page, talkative, f"/?{urlencode({'code': code, 'words': WORDS})}")  # as a careless link would have it
    entered = [address for address in visited if "words" not in address]

    page.goto(link)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_selector(READY)
    after_link = page.url

    page.request.post(f"{talkative.base}/draft", data=json.dumps({"answers": WORDS}))
    page.request.post(f"{talkative.base}/enter", form={"code": WORDS})
    page.request.get(f"{talkative.base}/download/{token}?code={code}")

    log = talkative.log.read_text(encoding="utf-8")
    assert "POST /enter" in log
    assert "/sign-in/…" in log
    for secret in (code, code.replace("-", ""), "FMDT", token, WORDS, "moved", urlencode({"w": WORDS})[2:]):
        assert secret not in log, f"in the log: {secret}"
        assert not any(secret in address for address in entered)
    assert "/sign-in/" not in after_link


def test_a_device_that_others_use_forgets_a_carer(page: Page, talkative: Server, code: str) -> None:
    open_at(page, talkative)
    page.get_by_label("Your code").fill(code)
    page.get_by_role("button", name="Continue").click()
    page.wait_for_url(f"{talkative.base}/questions")
    ready(page)
    page.evaluate("localStorage.setItem('words not saved yet', 'of a carer')")
    open_menu(page)
    page.get_by_role("link", name="Finish on this device").click()
    page.wait_for_url(f"{talkative.base}/your-sign-in")
    ready(page)
    page.get_by_role("button", name="Finish and forget this device").click()
    expect(page.get_by_role("heading", name="This device has forgotten you")).to_be_visible()
    assert page.evaluate("localStorage.length") == 0
    assert [cookie["name"] for cookie in page.context.cookies() if cookie["name"] == "toolkit_session"] == []
    page.go_back()
    open_at(page, talkative, "/questions")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in to see this page")


def test_a_window_left_open_shows_nothing_more_once_somebody_leaves_in_another(
    page: Page, talkative: Server, code: str
) -> None:
    open_at(page, talkative)
    page.get_by_label("Your code").fill(code)
    page.get_by_role("button", name="Continue").click()
    page.wait_for_url(f"{talkative.base}/questions")
    ready(page)
    left_open = page.context.new_page()
    open_at(left_open, talkative, "/question?q=1.2")
    expect(comment(left_open)).to_be_visible()
    open_at(page, talkative, "/your-sign-in")
    page.get_by_role("button", name="Finish and forget this device").click()
    heading = left_open.get_by_role("heading", name="Sign in to see this page")
    expect(heading).to_be_visible(timeout=LONGEST_WAIT)
    left_open.close()
