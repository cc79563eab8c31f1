"""Measures what axe-core does not see, in a page that is open (looking.js)."""

from pathlib import Path
from typing import Any, Final

from playwright.sync_api import Page

SCRIPT: Final = Path(__file__).with_name("looking.js").read_text("utf-8")


def see(page: Page, what: str) -> Any:
    """What one of the functions of looking.js finds: "frame", "sideways", "moving", "cut", "printed", "listen"."""
    if not page.evaluate("'looking' in window"):
        page.evaluate(SCRIPT)
    return page.evaluate("what => window.looking[what]()", what)
