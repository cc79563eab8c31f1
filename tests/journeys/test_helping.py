"""A facilitator enters a paper return in a browser, from signing in to being themselves again."""

import re

import pytest
from playwright.sync_api import Page, expect

from assessment.access.answering import open_sheet
from assessment.access.operator import OPERATOR
from assessment.access.signing_in import make_sign_in_link
from assessment.model.identity import Identity, Role
from assessment.model.round import Assisted, Audience
from tests.journeys.browsing import open_at, open_menu, ready
from tests.journeys.people import Person, choose, open_a_round, open_question, place_of, says_saved
from tests.journeys.server import Server
from tests.refusals import FOR_OTHERS

pytestmark = pytest.mark.journey


def sign_in(page: Page, server: Server, role: Role) -> None:
    with place_of(server.folder) as place:
        areas = [("scotland", "S37000020")] if role is Role.OFFICER else ()
        token = make_sign_in_link(place, OPERATOR, role=role, name=f"A {role}", areas=areas)
    page.goto(f"{server.base}/sign-in/{token}")
    page.get_by_role("button", name="Sign in").click()
    ready(page)


def test_a_paper_return_is_keyed_checked_sent_and_left(page: Page, server: Server, complaints: list[str]) -> None:
    open_a_round(server.folder)
    person = Person(server)
    sign_in(page, server, Role.FACILITATOR)

    open_at(page, server, "/help-someone?round=2026")
    page.get_by_label("Whose answers are they?").select_option(index=1)
    page.get_by_label("From paper").check()
    page.get_by_role("button", name="Start entering").click()
    page.wait_for_url("**/questions")
    ready(page)
    banner = page.get_by_role("note").filter(has_text="You are entering the answers of")
    expect(banner).to_contain_text("Moray, from paper")

    open_question(page, server, "1.2")
    choose(page, "Mixed")
    says_saved(page)
    open_at(page, server, "/who-sees-this")
    choose(page, "National team only")
    expect(page.get_by_text("Not saved yet. Ask the person")).to_be_visible()
    page.get_by_text("They told me").click()
    says = page.get_by_text("Not sent yet.")
    expect(says).to_be_visible()
    open_at(page, server, "/send")
    expect(page.get_by_role("heading", level=1)).to_have_text("Take a second look")
    page.get_by_text("This is right").click()
    expect(page.get_by_text("1 of 1 answer is ticked.")).to_be_visible()
    page.get_by_role("button", name="All of it is right").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Send your answers")
    page.get_by_role("button", name="Send my answers").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Thank you. Your answers are sent.")

    page.get_by_role("button", name="Finish and go back").click()
    page.wait_for_url("**/help-someone")
    ready(page)
    open_menu(page)
    expect(page.get_by_text("Signed in as a facilitator")).to_be_visible()
    expect(banner).to_have_count(0)
    assert complaints == []

    with place_of(server.folder) as place:
        response = open_sheet(place, Identity(Role.CARER, response=person.identity.response)).response
    assert response.is_sent
    assert (response.assisted, response.audience) == (Assisted.PAPER, Audience.NATIONAL)


def test_an_officer_finds_no_way_in(page: Page, server: Server) -> None:
    sign_in(page, server, Role.OFFICER)
    open_at(page, server, "/help-someone")
    expect(page.get_by_role("heading", level=1)).to_have_text(FOR_OTHERS)
    expect(page.get_by_role("link", name="Enter answers for someone")).to_have_count(0)
    answer = page.request.post(
        f"{server.base}/help/begin",
        form={"invitation": "1", "how": "paper"},
        headers={"sec-fetch-site": "same-origin"},
    )
    assert answer.status == 403
    assert not re.search("set-cookie", str(answer.headers), re.IGNORECASE)
