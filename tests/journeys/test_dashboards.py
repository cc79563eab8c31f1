"""The dashboards in a browser: an officer and a facilitator of the demonstration, on a phone and on a desk."""

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.browsing import LONGEST_WAIT, enter_demonstration, open_at, ready
from tests.journeys.server import Server

pytestmark = pytest.mark.journey

OFFICER = ("/results", "/indicator?i=1.2", "/benchmarks")
FACILITATOR = ("/compare", "/compare?show=indicator:1.2", "/map", "/dont-know", "/strengths", "/answered")
WIDTHS = (320, 360, 768, 1280)


@pytest.fixture
def scripts(page: Page) -> Iterator[list[str]]:
    """The scripts that the browser asks for."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if request.resource_type == "script" else None)
    yield asked


def test_an_officers_pages_load_plotly_only_where_there_is_a_chart(
    page: Page, server: Server, scripts: list[str], complaints: list[str]
) -> None:
    enter_demonstration(page, server, "an officer")
    open_at(page, server, "/results")
    assert not [url for url in scripts if "plotly" in url.lower()]
    open_at(page, server, "/benchmarks")
    expect(page.locator(".js-plotly-plot").first).to_be_visible(timeout=LONGEST_WAIT)
    assert [url for url in scripts if "plotly" in url.lower()]
    assert complaints == []


def test_a_facilitators_pages_load_no_plotly(page: Page, server: Server, scripts: list[str]) -> None:
    enter_demonstration(page, server, "a facilitator")
    for address in FACILITATOR:
        open_at(page, server, address)
    assert not [url for url in scripts if "plotly" in url.lower()]


def test_a_carers_pages_load_no_plotly(page: Page, server: Server, scripts: list[str]) -> None:
    enter_demonstration(page, server, "a carer")
    for address in ("/questions", "/question?q=1.2", "/check-answers"):
        open_at(page, server, address)
    assert not [url for url in scripts if "plotly" in url.lower()]


@pytest.mark.parametrize(("role", "addresses"), [("an officer", OFFICER), ("a facilitator", FACILITATOR)])
def test_nothing_scrolls_sideways_but_tables_in_their_own_region(
    page: Page, server: Server, role: str, addresses: tuple[str, ...]
) -> None:
    enter_demonstration(page, server, role)
    for address in addresses:
        open_at(page, server, address)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            main = page.locator('[data-testid="stMain"]')
            expect(main).to_be_visible()
            room, needed = main.evaluate("main => [main.clientWidth, main.scrollWidth]")
            assert needed <= room, (address, width)


def test_each_page_has_one_heading_of_the_first_level_and_steps_down_one_at_a_time(page: Page, server: Server) -> None:
    enter_demonstration(page, server, "an officer")
    for address in OFFICER:
        open_at(page, server, address)
        levels = page.locator('[data-testid="stMain"]').evaluate(
            "main => [...main.querySelectorAll('h1,h2,h3,h4,h5')].map(heading => Number(heading.tagName[1]))"
        )
        assert levels.count(1) == 1, address
        assert levels[0] == 1, address
        assert all(after - before <= 1 for before, after in pairwise(levels)), address


def test_why_this_colour_opens_by_keyboard(page: Page, server: Server) -> None:
    enter_demonstration(page, server, "an officer")
    open_at(page, server, "/results")
    why = page.locator("summary", has_text="Why this colour?").first
    reason = page.locator("details", has=why).locator("p").first
    expect(reason).to_be_hidden()
    why.focus()
    page.keyboard.press("Enter")
    expect(reason).to_be_visible()


def test_a_round_that_is_chosen_stands_in_the_address_and_back_goes_back(page: Page, server: Server) -> None:
    enter_demonstration(page, server, "an officer")
    open_at(page, server, "/results")
    first = page.locator(".stHtml p.quiet").first.inner_text()
    # By keyboard: the chooser stands below the first screen, and a list that a click has opened closes on scrolling.
    page.get_by_role("combobox", name="Round").focus()
    page.keyboard.press("ArrowDown")
    page.get_by_role("option").nth(1).click()
    expect(page).to_have_url(re.compile(r"[?&]round="), timeout=LONGEST_WAIT)
    expect(page.locator(".stHtml p.quiet").first).not_to_have_text(first, timeout=LONGEST_WAIT)
    page.go_back()
    expect(page.locator(".stHtml p.quiet").first).to_have_text(first, timeout=LONGEST_WAIT)


def test_from_the_overview_to_an_indicator_and_on_to_the_next(page: Page, server: Server) -> None:
    enter_demonstration(page, server, "an officer")
    open_at(page, server, "/results")
    page.get_by_role("link", name="1.1 Training and induction").last.click()
    expect(page.locator("h1")).to_have_text("1.1 Training and induction", timeout=LONGEST_WAIT)
    ready(page)
    page.get_by_role("link", name="1.2 Papers in time →").click()
    expect(page.locator("h1")).to_have_text("1.2 Papers in time", timeout=LONGEST_WAIT)
    ready(page)
    page.get_by_role("link", name=re.compile("Demonstration")).first.click()
    expect(page.locator("h1")).to_contain_text("how are we doing?", timeout=LONGEST_WAIT)


def test_a_link_to_a_part_of_a_page_opens_it_and_stands_there(page: Page, server: Server) -> None:
    enter_demonstration(page, server, "an officer")
    for address, part in (("/results#indicator-1.2", "indicator-1.2"), ("/recommendations#better-meetings", "")):
        open_at(page, server, address)
        found = page.locator(f'[id="{part or "better-meetings"}"]')
        expect(found).to_be_focused(timeout=LONGEST_WAIT)
        expect(found).to_be_in_viewport(timeout=LONGEST_WAIT)


@pytest.mark.parametrize(("width", "shown"), [(360, "on-a-phone"), (1280, "on-a-screen")])
def test_a_phone_shows_one_indicator_or_one_area_at_a_time_in_place_of_a_grid(
    page: Page, server: Server, width: int, shown: str
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    enter_demonstration(page, server, "a facilitator")
    for address in ("/compare", "/dont-know"):
        open_at(page, server, address)
        for kind in ("on-a-phone", "on-a-screen"):
            expect(page.locator(f".{kind}").first).to_be_visible(visible=kind == shown, timeout=LONGEST_WAIT)
    if shown == "on-a-phone":
        page.locator(".on-a-phone a", has_text="1.2 Papers in time").click()
        expect(page.locator("table").first).to_contain_text("Westermarch", timeout=LONGEST_WAIT)


def test_results_are_downloaded_through_the_gate(page: Page, server: Server) -> None:
    enter_demonstration(page, server, "an officer")
    open_at(page, server, "/results")
    address = page.get_by_role("link", name="Download the results").get_attribute("href")
    assert address is not None
    mine = page.request.get(server.base + address)
    assert mine.status == 200
    assert mine.headers["cache-control"] == "no-store"
    assert "invented-results-" in mine.headers["content-disposition"]
    assert "Invented area and answers" in mine.text()
    another = re.sub(r"area=D(\d\d)", lambda found: f"area=D{(int(found[1]) % 12) + 1:02}", address)
    for refused in (another, "/download/results", address.replace("round=", "round=x")):
        assert page.request.get(server.base + refused).status == 403, refused
    page.context.clear_cookies()
    assert page.request.get(server.base + address).status == 403
