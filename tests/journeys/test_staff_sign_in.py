"""Staff sign in with their organisation's account, at a real OpenID provider in a process of its own: in, out, and out
by our own clock."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect
from sqlalchemy import update

from assessment.storage.engine import Storage
from assessment.storage.tables import staff_sessions
from tests.journeys.browsing import LONGEST_WAIT, open_at, open_menu, ready
from tests.journeys.server import Server
from tests.web.provider import running_provider

pytestmark = pytest.mark.journey


@pytest.fixture(scope="module")
def provider() -> Iterator[str]:
    """The issuer of a running provider, which knows two accounts."""
    with running_provider("morag-1", "stranger-1") as issuer:
        yield issuer


@pytest.fixture(scope="module")
def server(root: Path, tmp_path_factory: pytest.TempPathFactory, provider: str) -> Iterator[Server]:
    """A server that asks this provider, with one officer on the staff."""
    made = Server(root, tmp_path_factory.mktemp("data"), demonstration=False)
    with pytest.MonkeyPatch.context() as environ:
        environ.setenv("OPENID_ISSUER", provider)
        environ.setenv("OPENID_CLIENT_ID", "toolkit")
        environ.setenv("OPENID_CLIENT_SECRET", "a-client-secret")
        environ.setenv("OPENID_NAME", "Example Council")
        made.start()
        made.command(
            *("staff", "add", "--role", "officer", "--name", "Morag"),
            *("--area", "scotland:Moray", "--subject", "morag-1"),
        )
        yield made
    made.stop()


@pytest.fixture(autouse=True)
def nothing_from_elsewhere(context: BrowserContext, server: Server) -> Iterator[list[str]]:
    """As in every journey nothing is fetched from elsewhere, but the provider's own pages may ask for a style sheet
    (and not get it)."""
    asked: list[str] = []

    def only_here(route: Route) -> None:
        if route.request.url.startswith(("http://127.0.0.1:", "data:", "blob:")):
            route.continue_()
            return
        if route.request.frame.url.startswith(server.base):
            asked.append(route.request.url)
        route.abort()

    context.route("**/*", only_here)
    context.set_default_timeout(LONGEST_WAIT)
    yield asked
    assert asked == []


def sign_in(page: Page, server: Server, account: str, address: str = "/results") -> None:
    """From the page that asks to sign in, to the provider, and back."""
    open_at(page, server, address)
    page.get_by_role("link", name="Sign in with Example Council").click()
    page.get_by_role("button", name=account, exact=True).click()


def at_results(page: Page, server: Server) -> None:
    page.wait_for_url(f"{server.base}/results")
    ready(page)
    open_menu(page)
    expect(page.get_by_role("link", name="Signed in as an officer: Morag")).to_be_visible()
    expect(page.get_by_role("heading", level=1)).not_to_have_text("Sign in to see this page")


def test_an_officer_signs_in_at_the_provider_sees_their_page_and_signs_out(page: Page, server: Server) -> None:
    sign_in(page, server, "morag-1")
    at_results(page, server)
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("heading", name="You have signed out")).to_be_visible()
    open_at(page, server, "/results")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in to see this page")


def test_a_session_ends_by_our_own_clock_whatever_the_browser_keeps(page: Page, server: Server) -> None:
    sign_in(page, server, "morag-1")
    at_results(page, server)
    (before,) = [cookie for cookie in page.context.cookies() if cookie["name"] == "toolkit_session"]
    assert 0 < before["expires"] - datetime.now(UTC).timestamp() <= timedelta(hours=12).total_seconds()
    page.context.add_cookies(
        [{"name": "toolkit_session", "value": before["value"], "url": server.base, "expires": before["expires"] + 1e6}]
    )
    storage = Storage(f"sqlite:///{server.folder / 'toolkit.sqlite'}")
    with storage.writing() as connection:
        connection.execute(update(staff_sessions).values(expires_at=datetime.now(UTC) - timedelta(seconds=1)))
    storage.close()
    open_at(page, server, "/results")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in to see this page")


def test_signing_out_everywhere_ends_the_session_on_another_device(
    page: Page, server: Server, browser: Browser
) -> None:
    elsewhere = browser.new_context()
    other = elsewhere.new_page()
    for one in (page, other):
        sign_in(one, server, "morag-1")
        at_results(one, server)
    page.get_by_role("link", name="Signed in as an officer").click()
    page.wait_for_url(f"{server.base}/your-sign-in")
    ready(page)
    expect(page.get_by_text("You are an officer for Moray.")).to_be_visible()
    page.get_by_role("button", name="Sign out everywhere").click()
    expect(page.get_by_role("heading", name="You have signed out")).to_be_visible()
    open_at(other, server, "/results")
    expect(other.get_by_role("heading", level=1)).to_have_text("Sign in to see this page")
    elsewhere.close()


def test_an_account_that_nobody_knows_is_told_what_to_give_to_whom(page: Page, server: Server, provider: str) -> None:
    sign_in(page, server, "stranger-1")
    expect(page.get_by_role("heading", name="We do not know this account yet")).to_be_visible()
    expect(page.get_by_text(f"Issuer: {provider}")).to_be_visible()
    expect(page.get_by_text("Subject: stranger-1")).to_be_visible()
    assert page.url == f"{server.base}/openid/told"
    open_at(page, server, "/results")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in to see this page")
