"""Take the screenshots of docs/screens/ from the running app: `make screenshots`.

Starts the app on a throw-away data folder with the demonstration, walks it as a carer, an officer and a facilitator,
and writes each page at a phone's and a desk's width.
"""

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
    ),
    "officer": (("results", "results"), ("indicator?i=1.2", "indicator"), ("benchmarks", "benchmarks")),
    "facilitator": (("compare", "compare"), ("map", "map"), ("dont-know", "dont-know"), ("answered", "answered")),
}


@contextmanager
def running_app() -> Iterator[str]:
    """The app on a free port and an empty data folder; its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    with tempfile.TemporaryDirectory() as folder:
        settings = {**os.environ, "DATA_DIR": folder, "DEMONSTRATION": "on", "HOST": "127.0.0.1", "PORT": str(port)}
        server = subprocess.Popen(
            [sys.executable, "-m", "assessment", "serve"], cwd=ROOT, env=settings, stdout=subprocess.DEVNULL
        )
        try:
            for _ in range(600):
                try:
                    urllib.request.urlopen(address + "/_stcore/health", timeout=1)
                    break
                except (urllib.error.URLError, ConnectionError):
                    time.sleep(0.1)
            else:
                raise SystemExit("The app did not start.")
            yield address
        finally:
            server.terminate()
            server.wait(10)


def settled(page: Page) -> None:
    """Wait until the page's script has run and its fonts and charts are drawn."""
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]')
    page.wait_for_selector("h1")
    page.wait_for_load_state("networkidle")


def take(page: Page, address: str, where: str, name: str) -> None:
    """One page at each width, as tall as its content (Streamlit scrolls inside, so a full-page shot would cut it)."""
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(f"{address}/{where}")
        settled(page)
        height = page.evaluate("document.querySelector('[data-testid=\"stMain\"]').scrollHeight")
        page.set_viewport_size({"width": width, "height": min(int(height) + 20, TALLEST)})
        settled(page)
        file = SCREENS / f"{name}-{width}.png"
        page.screenshot(path=file)
        with Image.open(file) as picture:  # flat colours: a palette takes a quarter of the space
            picture.convert("RGB").quantize(128).save(file, optimize=True)


def walk(browser: Browser, address: str, role: str) -> None:
    context = browser.new_context(reduced_motion="reduce", locale="en-GB", timezone_id="Europe/London")
    page = context.new_page()
    if role != "visitor":
        page.goto(address)
        settled(page)
        page.locator(f'form[action="/demonstration/{role}"] button').click()
        settled(page)
    for where, name in PAGES[role]:
        take(page, address, where, name)
    context.close()


def main() -> None:
    SCREENS.mkdir(parents=True, exist_ok=True)
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    with running_app() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        for role in PAGES:
            walk(browser, address, role)
        browser.close()


if __name__ == "__main__":
    main()
