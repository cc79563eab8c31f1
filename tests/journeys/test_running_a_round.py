"""A facilitator's whole round in the browser: made, opened, closed, looked over and released, on a phone."""

import pytest
from playwright.sync_api import Page, expect

from assessment.access.operator import OPERATOR
from assessment.access.rounds import rounds
from assessment.access.signing_in import make_sign_in_link
from assessment.model.identity import Role
from assessment.model.round import RoundState
from assessment.wording import running as words
from tests.journeys.browsing import enter_demonstration, open_at, ready
from tests.journeys.people import eventually, place_of
from tests.journeys.server import Server

pytestmark = pytest.mark.journey


def sign_in(page: Page, server: Server) -> None:
    with place_of(server.folder) as place:
        token = make_sign_in_link(place, OPERATOR, role=Role.FACILITATOR, name="Fay")
    page.goto(f"{server.base}/sign-in/{token}")
    page.get_by_role("button", name="Sign in").click()
    ready(page)


def state_of(server: Server, round_id: str) -> RoundState | None:
    with place_of(server.folder) as place:
        return next((one.state for one in rounds(place, OPERATOR) if one.id == round_id), None)


def press(page: Page, label: str, said: str) -> None:
    """Press a button and wait until the page says that it is done."""
    page.get_by_role("button", name=label, exact=True).click()
    expect(page.get_by_role("status").filter(has_text=said)).to_be_visible()
    ready(page)


def test_a_round_is_made_and_brought_to_its_release(page: Page, server: Server, complaints: list[str]) -> None:
    sign_in(page, server)
    open_at(page, server, "/rounds")
    page.get_by_label(words.NAME).fill("Autumn 2027")
    press(page, words.MAKE_IT, words.MADE)
    expect(page.get_by_role("heading", level=1)).to_have_text("Autumn 2027")
    assert "round=autumn-2027" in page.url
    press(page, words.OPEN_IT, words.OPENED)
    press(page, words.CLOSE_IT, words.CLOSED)
    page.get_by_role("link", name=words.CHECK_LINK, exact=True).click()
    expect(page.get_by_role("heading", name="Nobody is invited (31)")).to_be_visible()
    page.get_by_role("link", name="Back to Autumn 2027").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Autumn 2027")
    ready(page)
    page.get_by_text(words.RELEASE_TICK).click()
    press(page, words.RELEASE_IT, words.RELEASED)
    eventually(lambda: state_of(server, "autumn-2027") is RoundState.RELEASED)
    expect(page.get_by_role("button", name=words.RELEASE_IT)).to_have_count(0)
    assert complaints == []


@pytest.mark.parametrize("width", [360, 1280])
def test_no_page_of_running_rounds_is_wider_than_its_screen(page: Page, server: Server, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    enter_demonstration(page, server, "a facilitator")
    for address in ("/rounds", "/round", "/round-areas", "/check-round"):
        open_at(page, server, address)
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), address
