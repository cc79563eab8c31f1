"""The pages whose telling is kept as text in trees/: each question, and the pages around them."""

from pathlib import Path
from typing import Final

from playwright.sync_api import Page, expect

from assessment.catalogue import content
from tests.accessibility.spoken import spoken
from tests.journeys.browsing import open_at
from tests.journeys.people import drawn
from tests.journeys.server import Server

PHONE: Final = {"viewport": {"width": 360, "height": 3000}}
FOLDER: Final = Path(__file__).with_name("trees")
QUESTIONS: Final = tuple(indicator.number for indicator in content().framework("equal-and-expert").indicators)
AROUND: Final = {
    "start": ("/", "visitor"),
    "questions": ("/questions", "carer"),
    "last-questions": ("/last-questions", "carer"),
    "check-answers": ("/check-answers", "carer"),
    "who-sees-this": ("/who-sees-this", "carer"),
    "send": ("/send", "carer"),
    "sent": ("/sent", "carer who has sent"),
}
"""Address and guest by the name of the file."""
TOLD: Final = {f"question-{number}": (f"/question?q={number}", "carer") for number in QUESTIONS} | AROUND


def told(page: Page, server: Server, name: str) -> str:
    """What a screen reader is told of this page: of the first page all, of the others what is their own."""
    address, _guest = TOLD[name]
    open_at(page, server, address)
    page.wait_for_load_state("networkidle")
    expect(page.locator(".st-key-page")).to_have_attribute("role", "main")
    if address.startswith(("/question?", "/last-questions")):
        drawn(page)
    page.wait_for_timeout(250)  # the browser's script names the fields once the page stands still
    return spoken(page, "RootWebArea" if name == "start" else "main")
