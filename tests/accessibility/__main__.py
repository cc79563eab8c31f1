"""Write trees/*.txt anew from the running app: `make accessibility-trees`. Then read aloud what has changed."""

import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.accessibility.conftest import a_window
from tests.accessibility.guests import cookies_on
from tests.accessibility.telling import FOLDER, PHONE, TOLD, told
from tests.journeys.conftest import FLAGS, chromium
from tests.journeys.server import Server

ROOT = Path(__file__).resolve().parents[2]
HOW = {**PHONE, "locale": "en-GB", "timezone_id": "Europe/London"}


def main() -> None:
    """Every file, from a server of its own."""
    with tempfile.TemporaryDirectory() as folder:
        server = Server(ROOT, Path(folder)).start()
        try:
            write(server)
        finally:
            server.stop()


def write(server: Server) -> None:
    """Every file, from this server."""
    cookies = cookies_on(server.folder)
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.txt"):
        old.unlink()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        windows = {guest: a_window(browser, HOW, server, cookie)[1] for guest, cookie in cookies.items()}
        for name, (_address, guest) in TOLD.items():
            text = told(windows[guest], server, name)
            (FOLDER / f"{name}.txt").write_text(text, "utf-8")
        browser.close()


if __name__ == "__main__":
    main()
