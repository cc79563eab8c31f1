"""What the look promises, measured in a browser on a phone: targets, typeface, both themes, no sideways scrolling."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from assessment.charts.palette import DARK, LIGHT
from assessment.web.assets import FACE
from tests.journeys.browsing import enter_demonstration, open_at, open_menu
from tests.journeys.people import eventually
from tests.journeys.server import Server

pytestmark = pytest.mark.journey

PAGES = {
    "": ("/", "/national-figures", "/how-scoring-works"),
    "a carer": ("/questions", "/question?q=1.2", "/check-answers", "/your-data"),
    "an officer": ("/results", "/indicator?i=1.2"),
    "a facilitator": ("/compare", "/rounds", "/check-round"),
}
HIGHEST_TOP = 140  # CSS pixels above the heading of a carer's page, the band of the invented example included
# A target is the whole row of a radio or tick, the whole field of an input. Links inside a sentence are left out, and
# so is the arrow inside a field of choices, which is a part of its target.
TOO_SMALL = """() => {
  const says = (node) => !(node.nodeType === 1 && node.matches(".visually-hidden")) && node.textContent.trim();
  const inSentence = (link) => [...link.parentElement.childNodes].some((other) => other !== link && says(other));
  const found = [];
  for (const one of document.querySelectorAll("a[href], button, summary, select, textarea, input:not([type=hidden])")) {
    if (one.closest(".visually-hidden, [data-testid=stSkipToContent]") || one.matches("[role=group] button")) continue;
    if (!one.checkVisibility({ visibilityProperty: true }) || (one.tagName === "A" && inSentence(one))) continue;
    const around = one.tagName === "INPUT" && one.closest("label, [role=group], [data-testid$=RootElement]");
    const box = (around || one).getBoundingClientRect();
    if (box.width && (box.height < 43.5 || box.width < 43.5))
      found.push(`${one.outerHTML.slice(0, 90)} is ${box.width.toFixed()} by ${box.height.toFixed()}`);
  }
  return found;
}"""
WIDEST = "Math.max(document.documentElement.scrollWidth, document.querySelector('[data-testid=stMain]').scrollWidth)"
TOP = "document.querySelector('h1').getBoundingClientRect().top"


@pytest.fixture
def fonts(page: Page) -> list[str]:
    """The names of the typefaces that the browser asked for."""
    asked: list[str] = []
    page.on("request", lambda r: asked.append(r.url.split("/")[-1]) if r.resource_type == "font" else None)
    return asked


@pytest.fixture
def in_the_dark(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(color_scheme="dark", viewport={"width": 360, "height": 740})
    yield context
    context.close()


@pytest.mark.parametrize("role", PAGES, ids=lambda role: role or "a visitor")
def test_on_a_phone_all_can_be_touched_nothing_scrolls_sideways_and_only_our_typeface_comes(
    page: Page, server: Server, fonts: list[str], role: str
) -> None:
    if role:
        enter_demonstration(page, server, role)
    for address in PAGES[role]:
        open_at(page, server, address)
        assert page.evaluate(WIDEST) <= 360, address
        if role == "a carer":
            eventually(lambda: page.evaluate(TOP) <= HIGHEST_TOP, page=page)  # once what was shown before is gone
        if page.locator(".menu-button").count():
            open_menu(page)
        assert page.evaluate(TOO_SMALL) == [], address
        assert not [name for name in fonts if "Source" in name], address
        if role in ("", "a carer"):
            assert set(fonts) == {FACE}, address


def test_the_colours_follow_the_readers_system_and_turn_with_it(in_the_dark: BrowserContext, server: Server) -> None:
    page = in_the_dark.new_page()
    for address in ("/", "/national-figures"):
        open_at(page, server, address)
        for scheme, theme in (("dark", DARK), ("light", LIGHT), ("dark", DARK)):
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            expect(page.get_by_test_id("stApp")).to_have_css("background-color", written(theme["paper"]))
            expect(page.locator("h1")).to_have_css("color", written(theme["ink"]))
    ink = page.locator(".js-plotly-plot text").first
    expect(ink).to_have_css("fill", written(DARK["ink"]))
    page.emulate_media(media="print")
    expect(ink).to_have_css("fill", written(LIGHT["ink"]))
    expect(page.locator("h1")).to_have_css("color", written(LIGHT["ink"]))


def test_the_menu_opens_and_closes_by_keyboard_and_says_where_one_is(page: Page, server: Server) -> None:
    enter_demonstration(page, server, "a facilitator")
    open_at(page, server, "/map")
    expect(page.locator(".masthead .here")).to_have_text("All areas")
    page.get_by_role("button", name="Menu", exact=True).focus()
    page.keyboard.press("Enter")
    expect(page.locator("#menu")).to_be_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#menu') !== null")
    expect(page.locator("#menu a[aria-current]")).to_have_text(["All areas", "Map"])
    page.keyboard.press("Escape")
    expect(page.locator("#menu")).to_be_hidden()
    assert page.evaluate("document.activeElement.className") == "menu-button"


def written(colour: str) -> str:
    """As browsers write it: "rgb(11, 12, 12)"."""
    return f"rgb({int(colour[1:3], 16)}, {int(colour[3:5], 16)}, {int(colour[5:7], 16)})"
