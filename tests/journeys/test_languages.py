"""Another language: chosen at the foot of a page, spoken by every part of it, and longer words still fit a phone."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.browsing import enter_demonstration, open_at, ready
from tests.journeys.server import Server

pytestmark = pytest.mark.journey

SPOKEN = re.compile("^⟦")
CUT = """() => [...document.querySelectorAll('button, a.button, summary')]
  .filter(each => each.checkVisibility() && each.clientWidth && getComputedStyle(each).display !== 'inline'
    && (each.scrollWidth > each.clientWidth + 2 || each.getBoundingClientRect().right > innerWidth + 1))
  .map(each => each.innerText.slice(0, 60))"""
SIDEWAYS = "document.scrollingElement.scrollWidth - innerWidth"
PAGES = {
    "a carer": ("question?q=1.1", "questions", "check-answers", "last-questions", "who-sees-this", "your-data"),
    "an officer": ("results", "indicator?i=1.1", "benchmarks", "comments"),
    "a facilitator": ("compare", "dont-know", "answered", "rounds"),
}


@pytest.fixture(scope="module")
def server(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that offers the invented language."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("LANGUAGES", "en-GB,en-XA")
        started = Server(root, tmp_path_factory.mktemp("spoken")).start()
    yield started
    started.stop()


def choose(page: Page, tag: str) -> None:
    """Press the language at the foot of the page."""
    page.locator(f'.languages button[lang="{tag}"]').click()
    expect(page.locator("html")).to_have_attribute("lang", tag)
    ready(page)


def test_a_language_is_chosen_and_spoken_by_each_part_of_the_page(page: Page, server: Server) -> None:
    enter_demonstration(page, server, "a carer")
    open_at(page, server, "/question?q=1.2")
    choose(page, "en-XA")
    expect(page).to_have_url(f"{server.base}/question?q=1.2")
    expect(page).to_have_title(SPOKEN)
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("⟦"))
    # An answer reruns the form alone, without the frame that knows the language of the page.
    page.get_by_role("radiogroup").first.get_by_text("⟦Ǵóóđ").first.click()
    expect(page.get_by_role("radio").first).to_be_checked()
    expect(page.locator("#saved-line .saved")).to_contain_text(re.compile("⟦.*[0-9]"))
    expect(page.get_by_role("radiogroup").first).to_contain_text("⟦Ǵóóđ")
    choose(page, "en-GB")
    expect(page.get_by_role("radio").first).to_be_checked()
    expect(page.get_by_role("heading", level=1)).not_to_contain_text("⟦")


@pytest.mark.parametrize("role", PAGES)
def test_longer_words_fit_a_small_phone(page: Page, server: Server, role: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    enter_demonstration(page, server, role)
    choose(page, "en-XA")
    wrong = []
    for address in PAGES[role]:
        open_at(page, server, f"/{address}")
        if (over := page.evaluate(SIDEWAYS)) > 0:
            wrong.append(f"/{address} is {over} px too wide")
        wrong += [f"/{address}: {text!r} is cut" for text in page.evaluate(CUT)]
    assert wrong == []
