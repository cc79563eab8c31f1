"""A comment's way in the browser: written by a person, asked about and released by the national team, answered by the
board, and read again by the person."""

import pytest
from playwright.sync_api import Page, expect

from assessment.access.answering import choose_audience, save, send
from assessment.access.closing import close_round
from assessment.access.operator import OPERATOR
from assessment.access.releasing import release_round
from assessment.access.signing_in import make_sign_in_link
from assessment.model.identity import Role
from assessment.model.round import AnswerKey, Audience
from tests.journeys.browsing import LONGEST_WAIT, open_at, ready
from tests.journeys.people import Person, comment, eventually, open_a_round, open_question, place_of
from tests.journeys.server import Server

pytestmark = pytest.mark.journey

BEFORE = "Mrs Brown at the desk is <b>rude</b>."
AFTER = "The desk is *always* shut."
NOTE = "Please leave the name out."
REPLY = "It opens at nine now."


@pytest.fixture(scope="module")
def in_a_round(server: Server) -> Server:
    open_a_round(server.folder)
    return server


def sign_in(page: Page, server: Server, role: Role, **more: object) -> None:
    """Come in by a link of one's own, in place of whoever was here."""
    page.context.clear_cookies()
    with place_of(server.folder) as place:
        token = make_sign_in_link(place, OPERATOR, role=role, name=role.capitalize(), **more)  # type: ignore[arg-type]
    page.goto(f"{server.base}/sign-in/{token}")
    page.get_by_role("button", name="Sign in").click()
    ready(page)


def decide(page: Page, server: Server, decision: str, *, note: str = "") -> None:
    """Decide about the one comment that waits."""
    open_at(page, server, "/comments-to-check")
    page.locator('label[data-testid="stRadioOption"]').filter(has_text=decision).click()
    if note:
        page.get_by_role("textbox", name="Note").fill(note)
    page.get_by_role("button", name="Save these decisions").click()
    expect(page.get_by_text("1 decision is saved.")).to_be_visible(timeout=LONGEST_WAIT)


def test_a_comment_is_asked_about_changed_released_answered_and_the_answer_is_read(
    page: Page, in_a_round: Server, complaints: list[str]
) -> None:
    server, person = in_a_round, Person(in_a_round)
    with place_of(server.folder) as place:
        save(place, person.identity, AnswerKey.parse("comment:papers-in-time"), BEFORE, seen=0, editor="window")
        choose_audience(place, person.identity, Audience.BOARD, told_invited=1)
        send(place, person.identity)

    sign_in(page, server, Role.FACILITATOR)
    open_at(page, server, "/comments-to-check")
    expect(page.get_by_text(BEFORE, exact=True)).to_be_visible(timeout=LONGEST_WAIT)  # as typed: no bold, no HTML
    decide(page, server, "Ask the person to look again", note=NOTE)

    page.context.clear_cookies()
    person.enter(page)
    expect(page.get_by_text("Please look again at")).to_be_visible(timeout=LONGEST_WAIT)
    open_question(page, server, "1.2")
    expect(page.get_by_text(NOTE)).to_be_visible(timeout=LONGEST_WAIT)
    comment(page).fill(AFTER)
    eventually(lambda: person.stored("comment:papers-in-time") == AFTER, page=page)

    sign_in(page, server, Role.FACILITATOR)
    decide(page, server, "Release to the board")
    with place_of(server.folder) as place:
        close_round(place, OPERATOR, "2026")
        release_round(place, OPERATOR, "2026")

    sign_in(page, server, Role.OFFICER, areas=(("scotland", "S37000019"),))
    open_at(page, server, "/comments")
    expect(page.get_by_text(AFTER, exact=True)).to_be_visible(timeout=LONGEST_WAIT)
    expect(page.get_by_text("Mrs Brown")).to_have_count(0)
    page.get_by_text("Reply to 1.2, comment 1").click()
    page.get_by_role("textbox", name="Your reply").fill(REPLY)
    page.get_by_role("button", name="Save the reply").click()
    expect(page.get_by_text("Your reply is saved.")).to_be_visible(timeout=LONGEST_WAIT)

    page.context.clear_cookies()
    person.enter(page)
    expect(page.get_by_text(REPLY)).to_be_visible(timeout=LONGEST_WAIT)
    assert complaints == []
