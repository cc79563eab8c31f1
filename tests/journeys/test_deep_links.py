"""Each page's address as the very first request after a start: it leads to that page, or to a page that asks to sign
in under the same address; never to another page, and never past the gate."""

import re
from collections.abc import Iterator
from http.client import HTTPConnection
from http.cookies import SimpleCookie
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from assessment.access.gate import Action
from assessment.ui.frame.registry import PAGES, PageSpec
from tests.journeys.browsing import open_at
from tests.journeys.server import Server
from tests.refusals import ASKED, REFUSALS

pytestmark = pytest.mark.journey

WHO_MAY = {
    Action.ANSWER: "carer",
    Action.SEE_OWN_ANSWERS: "carer",
    Action.SEE_AREA_RESULTS: "officer",
    Action.SEE_BENCHMARK: "officer",
    Action.COMPARE_AREAS: "facilitator",
    Action.READ_COMMENTS: "officer",
    Action.SEE_ROUNDS: "facilitator",
    Action.ENTER_FOR_SOMEONE: "facilitator",
    Action.MODERATE_COMMENTS: "facilitator",
}
FOR_NOBODY_INVENTED = {Action.SEE_AUDIT}
QUERIES = {"question": "?q=1.2", "indicator": "?i=1.2"}
EITHER = re.compile("|".join(REFUSALS))
MOVES_ON = {"question", "sent", "withdraw", "send", "who-sees-this", "last-questions", "your-words", "second-look"}
"""Pages that may lead on to another page of the questionnaire, when there is nothing to see on them yet."""


@pytest.fixture(scope="module")
def cookies(server: Server) -> dict[str, str]:
    """A session cookie for each role of the demonstration, got before the server is started anew."""
    found = {}
    for role in sorted(set(WHO_MAY.values())):
        connection = HTTPConnection("127.0.0.1", server.port)
        connection.request("POST", f"/demonstration/{role}")
        given = SimpleCookie(connection.getresponse().getheader("set-cookie"))
        found[role] = given["toolkit_session"].value
        connection.close()
    return found


def described(page: PageSpec) -> str:
    return page.url_path or "home"


@pytest.mark.parametrize("spec", PAGES, ids=described)
def test_an_address_is_the_first_request_after_a_start(
    page: Page,
    context: BrowserContext,
    server: Server,
    cookies: dict[str, str],
    complaints: list[str],
    spec: PageSpec,
) -> None:
    address = f"/{spec.url_path}{QUERIES.get(spec.url_path, '')}"
    role = WHO_MAY.get(spec.action)

    server.restart()
    open_at(page, server, address)
    heading = page.get_by_role("heading", level=1).first
    if role or spec.action in FOR_NOBODY_INVENTED:
        expect(heading).to_have_text(ASKED)
    else:
        expect(heading).not_to_have_text(EITHER)
    assert page.url == server.base + address
    assert page.get_by_role("dialog").count() == 0

    if role:
        context.add_cookies([{"name": "toolkit_session", "value": cookies[role], "url": server.base}])
        open_at(page, server, address)
        expect(heading).not_to_have_text(EITHER)
        assert page.url == server.base + address or spec.url_path in MOVES_ON
        assert page.get_by_role("dialog").count() == 0
        assert page.get_by_text("Something went wrong").count() == 0
    assert complaints == []
    assert not page.evaluate(
        "(main => main.scrollWidth > main.clientWidth)(document.querySelector('[data-testid=stMain]'))"
    )


@pytest.mark.parametrize("role", sorted(set(WHO_MAY.values())))
def test_a_signed_in_page_is_the_first_request_after_a_start(
    page: Page, context: BrowserContext, server: Server, cookies: dict[str, str], role: str
) -> None:
    spec = next(one for one in PAGES if WHO_MAY.get(one.action) == role and one.section)
    context.add_cookies([{"name": "toolkit_session", "value": cookies[role], "url": server.base}])
    server.restart()
    open_at(page, server, f"/{spec.url_path}")
    expect(page.get_by_text("Invented example").first).to_be_visible()
    expect(page.get_by_role("heading", level=1).first).not_to_have_text(EITHER)


@pytest.mark.parametrize("address", ["/nothing", "/pages/home/welcome.py", "/welcome", "/main", "/results/more"])
def test_an_address_that_is_no_page_says_so(page: Page, server: Server, address: str) -> None:
    answer = page.goto(server.base + address)
    assert answer is not None
    assert answer.status == 404
    expect(page.get_by_role("heading", name="There is no page here")).to_be_visible()


@pytest.fixture
def elsewhere(root: Path, tmp_path: Path) -> Iterator[Server]:
    made = Server(root, tmp_path, demonstration=False)
    yield made
    made.kill()


def test_where_the_demonstration_is_off_nothing_of_it_is_offered(page: Page, elsewhere: Server) -> None:
    elsewhere.start()
    open_at(page, elsewhere)
    assert page.get_by_role("button", name="Try it").count() == 0
    answer = page.request.post(f"{elsewhere.base}/demonstration/officer")
    assert answer.status == 404
