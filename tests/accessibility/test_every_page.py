"""Every page, as each kind of guest: what axe-core finds in it, and what axe-core cannot see."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.accessibility.axe import WIDTHS, Finding, as_high_as_its_content, findings
from tests.accessibility.conftest import Window
from tests.accessibility.known import gone, unknown
from tests.accessibility.looking import see
from tests.accessibility.places import PLACES, Place
from tests.journeys.browsing import open_at
from tests.journeys.server import Server

pytestmark = pytest.mark.journey

MOST_STOPS = 60  # of the Tab key on one page: what comes later looks like what came before
TITLES: dict[str, str] = {}
"""Address by title: of all pages that were looked at so far."""


@dataclass
class Look:
    """A page that is open, and what was found in it."""

    place: Place
    page: Page
    found: list[Finding] = field(default_factory=list)

    def see(self, what: str) -> Any:
        return see(self.page, what)


@pytest.fixture(scope="module", params=PLACES, ids=str)
def look(request: pytest.FixtureRequest, window: Window, server: Server) -> Iterator[Look]:
    """Each place, opened once for all tests."""
    place: Place = request.param
    page = window(place.guest)
    page.set_viewport_size({"width": 320, "height": 3000})
    if place.outside:
        page.goto(server.base + place.address)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
    else:
        open_at(page, server, place.address)
        page.wait_for_load_state("networkidle")
        page.locator(".st-key-page[role=main]").wait_for()
    yield Look(place, page)
    page.emulate_media(media="screen", reduced_motion="no-preference", forced_colors="none", color_scheme="light")


def test_the_page_is_the_one_that_was_asked_for(look: Look, server: Server) -> None:
    assert look.page.url == server.base + look.place.address


def test_it_says_its_language_and_has_a_title_of_its_own(look: Look) -> None:
    frame = look.see("frame")
    assert frame["lang"] == "en-GB"
    title, address = frame["title"], look.place.address
    assert title.endswith(" – Carers’ self-assessment")
    other = TITLES.setdefault(title, address)
    is_sign_in = title.startswith("Sign in")
    assert is_sign_in or other == address, f"{other} has the same title"


def test_it_has_one_main_heading_and_the_others_in_order(look: Look) -> None:
    headings = [(level, words) for level, words in look.see("frame")["headings"]]
    assert [level for level, _words in headings].count(1) == 1, headings
    assert headings[0][0] == 1
    skipped = [(before, after) for before, after in pairwise(headings) if after[0] > before[0] + 1]
    assert skipped == []
    assert all(words.strip() for _level, words in headings)


def test_it_has_its_landmarks(look: Look) -> None:
    page = look.page
    expect(page.get_by_role("main")).to_have_count(1)
    expect(page.get_by_role("banner")).to_have_count(1)
    expect(page.get_by_role("main").get_by_role("heading", level=1)).to_have_count(1)
    if not look.place.outside:
        expect(page.get_by_role("contentinfo")).to_have_count(1)
        expect(page.get_by_role("main").get_by_role("navigation", name="Pages")).to_have_count(0)


def test_nothing_comes_and_goes_or_is_painted(look: Look) -> None:
    frame = look.see("frame")
    assert (frame["canvases"], frame["toasts"], frame["windows"]) == (0, 0, 0)


def test_axe_finds_nothing_that_is_ours(look: Look) -> None:
    look.found.extend(findings(look.page))
    assert "\n".join(unknown(look.place, look.found)) == ""
    assert gone(look.place, look.found) == [], "take them off the list"


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_has_to_be_scrolled_sideways(look: Look, width: int) -> None:
    as_high_as_its_content(look.page, width)
    assert look.see("sideways") == []


def test_wider_spacing_cuts_no_words_off(look: Look) -> None:
    as_high_as_its_content(look.page, 320)
    assert look.see("cut") == []


def test_nothing_moves_for_those_who_asked_for_less(look: Look) -> None:
    look.page.emulate_media(reduced_motion="reduce")
    assert look.see("moving") == []


def test_everything_that_the_tab_key_reaches_shows_that_it_has_the_focus(look: Look) -> None:
    look.page.emulate_media(reduced_motion="reduce")
    look.see("listen")
    for _press in range(MOST_STOPS):
        look.page.keyboard.press("Tab")
        if look.page.evaluate("document.activeElement === document.body"):
            break
    stops = look.page.evaluate("window.stops")
    assert stops
    assert [html for html, has_ring in stops if not has_ring] == []


def test_printing_leaves_the_menu_out_and_the_content_in(look: Look) -> None:
    look.page.set_viewport_size({"width": 794, "height": 1123})  # A4
    look.page.emulate_media(media="print")
    printed = look.see("printed")
    look.page.emulate_media(media="screen")
    assert printed == {"menu": [], "heading": True, "boxed": False}
