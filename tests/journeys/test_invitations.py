"""From an invitation to a person's questions: letters are printed from the page, and their link opens in one tap."""

import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserType, Page, expect

from assessment.access.inviting import Issued, Wanted, invite
from assessment.access.operator import OPERATOR
from tests.journeys.browsing import LONGEST_WAIT, ready
from tests.journeys.conftest import FLAGS
from tests.journeys.people import open_a_round, place_of
from tests.journeys.server import Server

pytestmark = pytest.mark.journey


@pytest.fixture(scope="module")
def own_server(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server without the demonstration, with an open round."""
    started = Server(root, tmp_path_factory.mktemp("data"), demonstration=False).start()
    open_a_round(started.folder)
    yield started
    started.stop()


def invited(server: Server) -> Issued:
    with place_of(server.folder) as place:
        (issued,) = invite(place, OPERATOR, "2026", [Wanted("Moray", "carer_rep", "Carer rep A")])
    return issued


def sign_in_as_facilitator(page: Page, server: Server) -> None:
    page.goto(server.base + server.command("sign-in-link", "--role", "facilitator", "--name", "Fay").strip())
    page.get_by_role("button", name="Sign in").click()
    ready(page)


def test_a_letters_link_opens_the_questions_and_is_left_nowhere(
    own_server: Server, browser_type: BrowserType, tmp_path: Path
) -> None:
    """Looked for in the address bar, in what Back leads to, in what the browser itself remembers of addresses, and in
    the server's log."""
    issued = invited(own_server)
    profile = tmp_path / "profile"
    executable = shutil.which("chromium") or shutil.which("google-chrome")
    context = browser_type.launch_persistent_context(
        profile, executable_path=executable, args=FLAGS, viewport={"width": 360, "height": 740}
    )
    context.set_default_timeout(LONGEST_WAIT)
    page, seen = context.pages[0], list[str]()
    page.on("request", lambda request: seen.append(request.url))
    page.goto(f"{own_server.base}/favicon.png")
    page.goto(f"{own_server.base}/open#{issued.token}")
    page.wait_for_url(f"{own_server.base}/questions")
    ready(page)
    expect(page.get_by_role("heading", level=1)).to_contain_text("questions")
    page.go_back()
    assert issued.token not in page.url
    context.close()
    assert {urlsplit(url).query for url in seen if "/open" in url or "/enter" in url} == {""}
    assert issued.token not in own_server.log.read_text("utf-8")
    assert f"{own_server.base}/open" in remembered(profile)
    assert not [address for address in remembered(profile) if issued.token in address or issued.code in address]


def remembered(profile: Path) -> list[str]:
    """The addresses that the browser offers again, on its page of history and in its address bar."""
    (file,) = profile.rglob("History")
    with sqlite3.connect(file) as history:
        return [row[0] for row in history.execute("SELECT url FROM urls WHERE NOT hidden")]


def test_a_link_that_opens_nothing_is_answered_in_words(page: Page, own_server: Server) -> None:
    page.goto(f"{own_server.base}/open#forged.token")
    ready(page)
    expect(page.get_by_role("alert")).to_be_visible()
    assert "forged" not in page.url
    page.goto(f"{own_server.base}/open")
    expect(page.get_by_text("Part of the link is missing")).to_be_visible()
    expect(page.get_by_role("link", name="Type the code from your letter")).to_be_visible()


def test_a_new_facilitator_gets_from_the_menu_to_printed_letters(page: Page, own_server: Server) -> None:
    sign_in_as_facilitator(page, own_server)
    page.goto(f"{own_server.base}/invitations")
    ready(page)
    page.get_by_label("Workers at carers’ organisations").fill("1")
    page.get_by_label("Workers at carers’ organisations").press("Tab")
    expect(page.get_by_text("This invites 31 people in 31 areas.")).to_be_visible()
    page.get_by_role("button", name="Make the codes").click()
    expect(page.get_by_text("31 new codes made")).to_be_visible()
    page.get_by_label("Whom can people ask for help?").fill("Jo Park")
    with page.context.expect_page() as opened:
        page.get_by_role("button", name="Letters to print").click()
    letters = opened.value
    expect(letters.locator("article.letter")).to_have_count(31)
    expect(letters.get_by_text("Ask Jo Park.").first).to_be_visible()
    letters.emulate_media(media="print")
    expect(letters.get_by_role("button", name="Print these pages")).to_be_hidden()
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.reload()
    assert asked == ["beforeunload"]
    ready(page)
    expect(page.get_by_text("31 new codes made")).to_have_count(0)
