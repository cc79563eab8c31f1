"""Who sees what, on a phone: a choice for each text, being asked again after closing, one's own data, deleting them."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from assessment.access.answering import choose_audience, save, send
from assessment.access.closing import close_round
from assessment.access.operator import OPERATOR
from assessment.model.round import AnswerKey, Audience
from assessment.storage import invitations
from tests.journeys.browsing import open_at, ready
from tests.journeys.people import Person, choose, drawn, eventually, open_a_round, place_of, says_saved
from tests.journeys.server import Server

pytestmark = pytest.mark.journey

ABOUT_PAPERS = "comment_for:papers-in-time"
FIRST, SECOND = "Papers come two days before", "Nobody has time for this"


@pytest.fixture(scope="module")
def server(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server with an open round, and one that has yet to close."""
    started = Server(root, tmp_path_factory.mktemp("data"), demonstration=False)
    open_a_round(started.folder)
    open_a_round(started.folder, "closing")
    started.start()
    yield started
    started.stop()


def with_words(server: Server, round_id: str = "2026") -> Person:
    """Somebody who has answered two questions and written about both."""
    person = Person(server, round_id=round_id)
    said = {"papers-in-time": FIRST, "mentoring": SECOND}
    with place_of(server.folder) as place:
        for item, text in said.items():
            for key, value in ((f"rating:{item}", "poor"), (f"comment:{item}", text)):
                save(place, person.identity, AnswerKey.parse(key), value, seen=10**6, editor="phone")
    return person


def test_one_text_is_kept_from_the_board_and_the_rest_is_shared(page: Page, server: Server) -> None:
    person = with_words(server)
    person.enter(page)
    open_at(page, server, "/who-sees-this")
    choose(page, "My board too")
    eventually(lambda: person.sheet().response.audience is Audience.BOARD, page=page)
    page.get_by_role("button", name="Next: who sees your own words").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Who sees your own words")
    drawn(page)
    expect(page.locator("input:checked")).to_have_count(0)
    expect(page.locator("blockquote")).to_have_text([FIRST, SECOND])
    page.get_by_role("radiogroup").first.get_by_text("National team only").click()
    says_saved(page)
    eventually(lambda: person.stored(ABOUT_PAPERS) == "national", page=page)
    page.reload()
    drawn(page)
    expect(page.get_by_role("radiogroup").first.get_by_role("radio", name="National team only")).to_be_checked()

    page.get_by_role("button", name="Next: send your answers").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Send your answers")
    expect(page.get_by_text("You let fewer people have one of your comments")).to_be_visible()
    page.get_by_role("button", name="Send my answers").click()
    expect(page.get_by_role("heading", name="Thank you")).to_be_visible()
    assert person.sheet().response.is_sent


def test_who_was_told_of_more_people_is_asked_again_by_their_code(page: Page, server: Server) -> None:
    person, _other = with_words(server, "closing"), Person(server, round_id="closing")
    with place_of(server.folder) as place:
        choose_audience(place, person.identity, Audience.BOARD, told_invited=2)
        send(place, person.identity)
        with place.storage.writing() as connection:
            *_, last = invitations.of_round(connection, "closing")
            invitations.revoke(connection, last.id, at=datetime.now(UTC))
        close_round(place, OPERATOR, "closing")
    open_at(page, server)
    page.get_by_label("Your code").fill(person.code)
    page.get_by_role("button", name="Continue").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Please choose once more")
    expect(page.get_by_text("Now there is 1. So only the national team has your answers now.")).to_be_visible()
    expect(page.locator("input:checked")).to_have_count(0)
    choose(page, "My board too")
    expect(page.get_by_text("My answers may be shown as the view of")).to_be_visible()
    assert person.sheet().response.audience is Audience.NATIONAL
    page.get_by_role("button", name="Save my choice").click()
    expect(page.get_by_text("Your choice is saved.")).to_be_visible()
    assert person.sheet().response.audience is Audience.BOARD


def test_all_of_ones_data_in_a_file_and_then_deleted_for_good(
    page: Page, server: Server, complaints: list[str]
) -> None:
    person = with_words(server)
    person.enter(page)
    open_at(page, server, "/your-data")
    address = page.get_by_role("link", name="Download everything we hold").get_attribute("href")
    held = page.request.get(f"{server.base}{address}").json()
    assert {FIRST, SECOND} <= {answer["value"] for answer in held["answers"]}

    page.get_by_role("link", name="Go on to deleting").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Delete your answers for good?")
    ready(page)
    page.get_by_role("button", name="Delete my answers for good").click()
    expect(page.get_by_role("alert")).to_contain_text("Nothing is deleted yet")
    page.get_by_text("Yes, I want my answers deleted for good").click()
    expect(page.get_by_role("checkbox", name="Yes, I want")).to_be_checked()
    page.get_by_role("button", name="Delete my answers for good").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Your answers are deleted")
    page.get_by_role("button", name="Finish and forget this device").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()

    person.enter(page)  # the code opens the questions, with nothing in them
    expect(page.get_by_role("heading", level=1)).to_have_text("Your questions")
    assert complaints == []
