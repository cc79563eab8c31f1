"""An officer and a facilitator by keyboard alone, on the narrowest screen, through the pages that they come for."""

import re

import pytest
from playwright.sync_api import Page, expect

from assessment.access.invited import guests
from assessment.access.operator import OPERATOR
from assessment.wording import running as words
from tests.journeys.browsing import open_at, ready
from tests.journeys.people import open_a_round, place_of
from tests.journeys.server import Server
from tests.journeys.whole import Keys, heading_says

pytestmark = [pytest.mark.journey, pytest.mark.browser_context_args(viewport={"width": 320, "height": 740})]


def test_an_officer_comes_from_the_results_to_an_indicator_and_back_by_keyboard(page: Page, server: Server) -> None:
    keys = Keys(page)
    open_at(page, server)
    keys.press(page.get_by_role("button", name="Try it as an officer"))
    heading_says(page, "how are we doing?")
    ready(page)
    why = page.locator("summary", has_text="Why this colour?")
    reason = page.locator("details", has=why.first).locator("p").first
    expect(reason).to_be_hidden()
    keys.press(why.first)
    expect(reason).to_be_visible()
    keys.press(page.get_by_role("link", name="1.1 Training and induction"))
    heading_says(page, "1.1 Training and induction")
    ready(page)
    keys.press(page.get_by_role("link", name="1.2 Papers in time →"))
    heading_says(page, "1.2 Papers in time")
    ready(page)
    keys.press(page.get_by_role("link", name=re.compile("Demonstration")))
    heading_says(page, "how are we doing?")


def test_a_facilitator_comes_from_the_rounds_to_a_code_for_somebody_by_keyboard(page: Page, server: Server) -> None:
    open_a_round(server.folder)
    keys = Keys(page)
    page.goto(server.base + server.command("sign-in-link", "--role", "facilitator", "--name", "Fay").strip())
    keys.press(page.get_by_role("button", name="Sign in"))
    page.wait_for_url("**/rounds")
    ready(page)
    keys.press(page.get_by_role("link", name="Round 2026"))
    heading_says(page, "Round 2026")
    ready(page)
    keys.press(page.get_by_role("link", name=words.INVITE_LINK, exact=True))
    heading_says(page, "Invitations")
    ready(page)
    keys.write(page.get_by_label("Carer representatives"), "1")
    keys.tick(page.get_by_role("radiogroup", name="Which areas").get_by_role("radio"), 1)
    areas = page.get_by_test_id("stButtonGroup").get_by_role("button")
    keys.press_one_of(areas, areas.get_by_text("Moray", exact=True).locator("xpath=ancestor-or-self::button"))
    expect(page.get_by_text("This invites 1 person in 1 area.")).to_be_visible()
    keys.press(page.get_by_role("button", name="Make the codes"))
    expect(page.get_by_text("1 new code made")).to_be_visible()
    with place_of(server.folder) as place:
        assert len(guests(place, OPERATOR, "2026").people) == 1
