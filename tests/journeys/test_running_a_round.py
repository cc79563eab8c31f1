"""A facilitator's whole round in the browser: made, opened, closed, looked over and released, on a phone; and the way
from nothing to letters."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

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


@pytest.fixture
def empty_server(root: Path, tmp_path: Path) -> Iterator[Server]:
    """A server of its own, without a round and without the demonstration."""
    started = Server(root, tmp_path, demonstration=False).start()
    yield started
    started.stop()


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


def test_from_nothing_to_letters_for_three_areas_and_through_one_letters_link(
    page: Page, browser: Browser, empty_server: Server, tmp_path: Path
) -> None:
    page.goto(empty_server.command("sign-in-link", "--role", "facilitator", "--address", empty_server.base).strip())
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url(f"{empty_server.base}/rounds")
    ready(page)
    page.get_by_label(words.NAME).fill("Autumn 2027")
    press(page, words.MAKE_IT, words.MADE)
    page.get_by_role("link", name=words.INVITE_LINK, exact=True).click()
    page.get_by_label("Carer representatives").fill("2")
    page.get_by_text("Only some", exact=True).click()
    for area in ("Fife", "Highland", "Moray"):
        page.get_by_role("button", name=area, exact=True).click()
    expect(page.get_by_text("This invites 6 people in 3 areas.")).to_be_visible()
    page.get_by_role("button", name="Make the codes").click()
    expect(page.get_by_text("6 new codes made")).to_be_visible()
    page.get_by_label("Whom can people ask for help?").fill("Jo Reid")
    with page.context.expect_page() as opened:
        page.get_by_role("button", name="Letters to print").click()
    letters = opened.value
    expect(letters.locator("article.letter")).to_have_count(6)
    for area in ("Fife", "Highland", "Moray"):
        expect(letters.get_by_text(f"How well are unpaid carers heard on the board for {area}?")).to_have_count(2)
    with page.expect_download() as download:
        page.get_by_role("button", name="List for a mail merge").click()
    download.value.save_as(tmp_path / "merge.csv")
    with (tmp_path / "merge.csv").open(encoding="utf-8-sig", newline="") as file:
        people = list(csv.DictReader(file))
    page.once("dialog", lambda dialog: dialog.accept())  # codes are on the screen: the page asks before it is left
    page.get_by_role("link", name="Back to Autumn 2027").click()
    press(page, words.OPEN_IT, words.OPENED)

    somebody = browser.new_context(viewport={"width": 360, "height": 740})
    phone = somebody.new_page()
    phone.goto(next(one["link"] for one in people if one["area"] == "Moray"))
    phone.wait_for_url(f"{empty_server.base}/questions")
    ready(phone)
    expect(phone.get_by_text("These 18 questions are about the board for Moray.")).to_be_visible()
    expect(phone.get_by_role("button", name="Start with question 1")).to_be_visible()
    somebody.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_no_page_of_running_rounds_is_wider_than_its_screen(page: Page, server: Server, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    enter_demonstration(page, server, "a facilitator")
    for address in ("/rounds", "/round", "/round-areas", "/check-round"):
        open_at(page, server, address)
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), address
