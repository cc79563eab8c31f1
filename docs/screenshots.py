"""Take the screenshots of docs/screens/ from the running app: `make screenshots`.

Starts the app on a throw-away data folder with the demonstration, walks it as a carer, an officer and a facilitator,
and writes each page at a phone's and a desk's width. Then it makes a round of its own with 1, 2, 3 and 10 people
invited for an area, and writes what each of them is told before the first question and before Send, on a phone.
Last come the contact sheets of contact_sheets.py. `make screenshots ONLY=pages`, `ONLY=sentence` or `ONLY=sheets`
writes one of the three.
"""

import csv
import io
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from contact_sheets import write_sheets
from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
SCREENS = ROOT / "docs" / "screens"
WIDTHS = (360, 1280)
TALLEST = 3600
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
PAGES: dict[str, tuple[tuple[str, str], ...]] = {
    "visitor": (("", "welcome"), ("national-figures", "national-figures"), ("how-scoring-works", "how-scoring-works")),
    "carer": (
        ("questions", "questions"),
        ("question?q=1.2", "question"),
        ("check-answers", "check-answers"),
        ("who-sees-this", "who-sees-this"),
        ("your-data", "your-data"),
    ),
    "officer": (
        ("results", "results"),
        ("indicator?i=1.2", "indicator"),
        ("comments", "comments"),
        ("benchmarks", "benchmarks"),
    ),
    "facilitator": (
        ("compare", "compare"),
        ("map", "map"),
        ("dont-know", "dont-know"),
        ("answered", "answered"),
        ("comments-to-check", "comments-to-check"),
    ),
}


AREAS = {1: "Moray", 2: "Fife", 3: "Highland", 10: "Glasgow City"}
"""Areas by how many carer representatives are invited there."""


@contextmanager
def running_app() -> Iterator[tuple[str, dict[int, str], str]]:
    """The app on a free port and an empty data folder: its address, a code by how many are invited beside it, and the
    administrator's sign-in link."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    with tempfile.TemporaryDirectory() as folder:
        settings = {**os.environ, "DATA_DIR": folder, "DEMONSTRATION": "on", "HOST": "127.0.0.1", "PORT": str(port)}
        codes = invited(settings)
        server = subprocess.Popen(
            [sys.executable, "-m", "assessment", "serve"], cwd=ROOT, env=settings, stdout=subprocess.DEVNULL
        )
        try:
            for _ in range(1800):
                try:
                    urllib.request.urlopen(address + "/_stcore/health", timeout=1)
                    break
                except (urllib.error.URLError, ConnectionError):
                    time.sleep(0.1)
            else:
                raise SystemExit("The app did not start.")
            yield address, codes, command(settings, "sign-in-link", "--role", "administrator", "--address", address)
        finally:
            server.terminate()
            server.wait(10)


def command(settings: dict[str, str], *arguments: str) -> str:
    """Runs a command of the toolkit; what it printed."""
    called = [sys.executable, "-m", "assessment", *arguments]
    return subprocess.run(called, cwd=ROOT, env=settings, check=True, capture_output=True, text=True).stdout.strip()


def invited(settings: dict[str, str]) -> dict[int, str]:
    """Makes a round and invites people to it; the first person's code by how many are invited for their area."""
    command(settings, "round", "create", "--id", "2027", "--opens", "2027-01-11", "--closes", "2027-02-26")
    command(settings, "round", "open", "2027")
    codes = {}
    for people, area in AREAS.items():
        who = ("--area", area, "--perspective", "carer_rep", "--count", str(people), "--format", "csv")
        codes[people] = next(csv.DictReader(io.StringIO(command(settings, "invite", "2027", *who))))["code"]
    return codes


def settled(page: Page) -> None:
    """Wait until the page's script has run and its fonts and charts are drawn."""
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]')
    page.wait_for_selector("h1")
    page.wait_for_load_state("networkidle")
    page.wait_for_selector('[data-testid="stSkeleton"]', state="detached")


def take(page: Page, address: str, where: str, name: str) -> None:
    """One page at each width, as tall as its content (Streamlit scrolls inside, so a full-page shot would cut it)."""
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(f"{address}/{where}")
        settled(page)
        height = page.evaluate("document.querySelector('[data-testid=\"stMain\"]').scrollHeight")
        page.set_viewport_size({"width": width, "height": min(int(height) + 20, TALLEST)})
        settled(page)
        keep(page, f"{name}-{width}")


def keep(page: Page, name: str) -> None:
    """What the window shows, as a file."""
    file = SCREENS / f"{name}.png"
    page.screenshot(path=file)
    with Image.open(file) as picture:  # flat colours: a palette takes a quarter of the space
        picture.convert("RGB").quantize(128).save(file, optimize=True)


def sentence(browser: Browser, address: str, people: int, code: str) -> None:
    """What somebody is told where so many are invited: before the first question, and, if they share, before Send."""
    context = browser.new_context(reduced_motion="reduce", locale="en-GB", timezone_id="Europe/London")
    page = context.new_page()
    page.set_viewport_size({"width": 360, "height": 1500})
    page.goto(address)
    settled(page)
    page.get_by_label("Your code").fill(code)
    page.get_by_role("button", name="Continue").click()
    page.wait_for_url("**/questions")
    settled(page)
    keep(page, f"sentence-{people}-360")
    page.goto(f"{address}/who-sees-this")
    settled(page)
    page.locator('label[data-testid="stRadioOption"]').filter(has_text="My board too").click()
    page.get_by_text("Saved").first.wait_for()
    page.get_by_role("button", name="Next: send your answers").click()
    page.get_by_role("button", name="Send my answers").wait_for()
    page.set_viewport_size({"width": 360, "height": 1150})
    settled(page)
    keep(page, f"sentence-{people}-before-sending-360")
    context.close()


def enter(browser: Browser, address: str, role: str, link: str = "") -> Page:
    """A window of its own, in which somebody has taken this seat of the invented example, or followed the link."""
    context = browser.new_context(reduced_motion="reduce", locale="en-GB", timezone_id="Europe/London")
    page = context.new_page()
    page.set_default_timeout(120_000)  # the machine may be busy with other work
    if role != "visitor":
        page.goto(link or address)
        if link:
            page.get_by_role("button", name="Sign in").click()
        else:
            settled(page)
            page.locator(f'form[action="/demonstration/{role}"] button').click()
        page.wait_for_selector(".menu-panel", state="attached")
        settled(page)
    return page


def walk(browser: Browser, address: str, role: str) -> None:
    page = enter(browser, address, role)
    for where, name in PAGES[role]:
        take(page, address, where, name)
    page.context.close()


def main() -> None:
    SCREENS.mkdir(parents=True, exist_ok=True)
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    only = sys.argv[1] if sys.argv[1:] else ""
    with running_app() as (address, codes, link), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        for role in PAGES if only in ("", "pages") else ():
            walk(browser, address, role)
        for people, code in codes.items() if only in ("", "sentence") else ():
            sentence(browser, address, people, code)
        if only in ("", "sheets"):
            links = {"administrator": link}
            seat = lambda role: enter(browser, address, role, links.get(role, ""))  # noqa: E731
            write_sheets(SCREENS, address, enter=seat, settled=settled)
        browser.close()


if __name__ == "__main__":
    main()
