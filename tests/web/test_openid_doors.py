"""Signing in with an account at a real provider, over our routes; connecting one; and what leads nowhere."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from urllib.parse import urlsplit

import pytest
from starlette.types import ASGIApp

from assessment.access import limits
from assessment.access.operator import OPERATOR
from assessment.access.own_sign_in import own_sign_in
from assessment.access.place import Place
from assessment.access.signing_in import identity_of_cookie, make_sign_in_link
from assessment.access.staffing import account_of, add_staff
from assessment.model.identity import VISITOR, Role
from assessment.web.cookies import COOKIE
from tests.web.asking import Answer, ask
from tests.web.provider import running_provider, sign_in_at

MORAY = ("scotland", "S37000020")
HERE = {"sec-fetch-site": "same-origin"}


@pytest.fixture(scope="module")
def issuer() -> Iterator[str]:
    """A running provider with some accounts."""
    with running_provider("morag", "fiona", "stranger") as started:
        yield started


@pytest.fixture(autouse=True)
def settings(issuer: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENID_ISSUER", issuer)
    monkeypatch.setenv("OPENID_CLIENT_ID", "toolkit")
    monkeypatch.setenv("OPENID_CLIENT_SECRET", "a secret")
    monkeypatch.setenv("OPENID_NAME", "Example Council")


@pytest.fixture
def morag(place: Place, issuer: str) -> None:
    add_staff(place, OPERATOR, role=Role.OFFICER, name="Morag", areas=[MORAY], account=account_of(issuer, "morag"))


@dataclass
class Browser:
    """Keeps cookies from answer to answer."""

    app: ASGIApp
    cookies: dict[str, str] = field(default_factory=dict)

    def get(self, address: str, **headers: str) -> Answer:
        return self._kept(ask(self.app, address, headers={**HERE, **self._cookie(), **headers}))

    def post(self, address: str, **form: str) -> Answer:
        return self._kept(ask(self.app, address, form=form, headers=self._cookie()))

    def back_from(self, address: str, subject: str) -> Answer:
        """Sign in at the provider with this account, and come back."""
        back = urlsplit(sign_in_at(address, subject))
        return self.get(f"{back.path}?{back.query}", **{"sec-fetch-site": "cross-site"})

    def sign_in(self, subject: str, to: str = "") -> Answer:
        return self.back_from(self.get(f"/openid/start?to={to}").headers["location"], subject)

    def _cookie(self) -> dict[str, str]:
        return {"cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}

    def _kept(self, answer: Answer) -> Answer:
        self.cookies = {name: value for name, value in {**self.cookies, **answer.cookies}.items() if value}
        return answer


@pytest.fixture
def browser(app: ASGIApp) -> Browser:
    return Browser(app)


@pytest.mark.usefixtures("morag")
class TestSigningIn:
    def test_an_account_that_is_bound_signs_its_person_in(self, browser: Browser, place: Place) -> None:
        answer = browser.sign_in("morag")
        assert (answer.status, answer.headers["location"]) == (303, "/results")
        identity = identity_of_cookie(place, browser.cookies[COOKIE])
        assert (identity.role, identity.name, identity.areas) == (Role.OFFICER, "Morag", (MORAY,))

    def test_an_account_that_nobody_bound_is_told_what_to_give_and_gets_nothing(
        self, browser: Browser, issuer: str
    ) -> None:
        answer = browser.sign_in("stranger")
        assert answer.headers["location"] == "/openid/told"
        assert COOKIE not in browser.cookies
        told = browser.get("/openid/told")
        assert told.status == 403
        assert f"Issuer: {issuer}" in unescape(told.text)
        assert "Subject: stranger" in told.text

    def test_nothing_of_the_providers_answer_stays_in_an_address(self, browser: Browser) -> None:
        for subject in ("morag", "stranger"):
            location = browser.sign_in(subject).headers["location"]
            assert "?" not in location

    def test_an_answer_is_taken_only_from_the_browser_that_asked(self, browser: Browser, app: ASGIApp) -> None:
        address = browser.get("/openid/start").headers["location"]
        answer = Browser(app).back_from(address, "morag")
        assert answer.headers["location"] == "/openid/told"
        assert COOKIE not in answer.cookies

    def test_an_answer_is_taken_once(self, browser: Browser) -> None:
        back = urlsplit(sign_in_at(browser.get("/openid/start").headers["location"], "morag"))
        first = browser.get(f"{back.path}?{back.query}")
        again = browser.get(f"{back.path}?{back.query}")
        assert [first.headers["location"], again.headers["location"]] == ["/results", "/openid/told"]

    @pytest.mark.parametrize("query", ["", "?state=x&code=y", "?error=access_denied", "?code=y", "?iss=elsewhere"])
    def test_an_answer_that_was_not_asked_for_leads_nowhere(self, browser: Browser, query: str) -> None:
        browser.get("/openid/start")
        answer = browser.get(f"/openid/back{query}")
        assert answer.headers["location"] == "/openid/told"
        assert "nothing is lost" in browser.get("/openid/told").text

    def test_who_stops_at_the_provider_is_told_so(self, browser: Browser) -> None:
        address = urlsplit(browser.get("/openid/start").headers["location"])
        (state,) = [part for part in address.query.split("&") if part.startswith("state=")]
        browser.get(f"/openid/back?error=access_denied&{state}")
        assert "You did not sign in" in browser.get("/openid/told").text

    def test_another_site_cannot_start_it(self, browser: Browser) -> None:
        assert browser.get("/openid/start", **{"sec-fetch-site": "cross-site"}).status == 403

    def test_it_does_not_start_over_an_open_connection(self, app: ASGIApp) -> None:
        assert ask(app, "/openid/start", headers=HERE, host="toolkit.example").status == 403

    def test_a_provider_that_is_asked_again_and_again_is_left_alone(
        self, browser: Browser, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setitem(limits.MOST, limits.Door.PROVIDER, 1)
        assert browser.get("/openid/start").status == 303
        assert browser.get("/openid/start").status == 429

    def test_without_a_provider_there_is_no_such_page(self, browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
        for name in ("ISSUER", "CLIENT_ID", "CLIENT_SECRET"):
            monkeypatch.delenv(f"OPENID_{name}")
        for address in ("start", "back", "told", "elsewhere"):
            assert browser.get(f"/openid/{address}").status == 404


class TestConnecting:
    def by_link(self, browser: Browser, place: Place, name: str = "Morag") -> None:
        token = make_sign_in_link(place, OPERATOR, role=Role.OFFICER, name=name, areas=[MORAY])
        browser.post(f"/sign-in/{token}")

    def address(self, page: Answer) -> str:
        """Where the page leads to at the provider."""
        return unescape(page.text.partition('<p><a class="button" href="')[2].partition('"')[0])

    def test_somebody_who_is_signed_in_connects_an_account_and_signs_in_with_it(
        self, browser: Browser, app: ASGIApp, place: Place, issuer: str
    ) -> None:
        self.by_link(browser, place)
        page = browser.post("/openid/connect")
        assert "Example Council" in page.text
        assert browser.back_from(self.address(page), "morag").headers["location"] == "/your-sign-in"
        found = own_sign_in(place, identity_of_cookie(place, browser.cookies[COOKIE]))
        assert found.accounts == (account_of(issuer, "morag"),)
        other = Browser(app)
        other.sign_in("morag")
        assert identity_of_cookie(place, other.cookies[COOKIE]).name == "Morag"

        browser.post("/openid/disconnect", issuer=issuer, subject="morag")
        assert other.sign_in("morag").headers["location"] == "/openid/told"

    def test_an_account_of_somebody_else_stays_theirs(self, browser: Browser, place: Place, issuer: str) -> None:
        add_staff(place, OPERATOR, role=Role.FACILITATOR, name="Fiona", account=account_of(issuer, "fiona"))
        self.by_link(browser, place)
        answer = browser.back_from(self.address(browser.post("/openid/connect")), "fiona")
        assert answer.headers["location"] == "/openid/told"
        assert "another member of staff" in browser.get("/openid/told").text
        assert own_sign_in(place, identity_of_cookie(place, browser.cookies[COOKIE])).accounts == ()

    def test_it_is_connected_to_nobody_else_who_has_signed_in_meanwhile(self, browser: Browser, place: Place) -> None:
        self.by_link(browser, place)
        page = browser.post("/openid/connect")
        self.by_link(browser, place, "Another")
        assert browser.back_from(self.address(page), "morag").headers["location"] == "/openid/told"
        assert own_sign_in(place, identity_of_cookie(place, browser.cookies[COOKIE])).accounts == ()

    def test_a_visitor_has_nothing_to_connect_to(self, browser: Browser) -> None:
        assert browser.post("/openid/connect").status == 403
        assert browser.post("/openid/disconnect", issuer="i", subject="s").status == 403


@pytest.mark.usefixtures("morag")
def test_signing_out_everywhere_ends_every_session_of_that_person(app: ASGIApp, place: Place) -> None:
    phone, desk = Browser(app), Browser(app)
    phone.sign_in("morag")
    desk.sign_in("morag")
    of_desk = desk.cookies[COOKIE]
    assert phone.post("/leave/everywhere").headers["location"] == "/signed-out"
    assert identity_of_cookie(place, of_desk) == VISITOR
    assert COOKIE not in phone.cookies
    assert phone.post("/leave/everywhere").status == 403
