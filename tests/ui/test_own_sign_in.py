"""The page "Your sign-in" and the ways to sign in, with and without an organisation's provider."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from assessment.access.operator import OPERATOR
from assessment.access.own_sign_in import connect_account
from assessment.access.place import Place
from assessment.access.signing_in import enter_demonstration, make_sign_in_link, redeem_link
from assessment.model.identity import VISITOR, Identity, Role
from tests.ui.test_frame import words

Open = Callable[..., AppTest]
ISSUER = "https://id.example.org"


@pytest.fixture(params=["with a provider", "without one"], autouse=True)
def provider(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whether staff can sign in with an account."""
    for name in ("ISSUER", "CLIENT_ID", "CLIENT_SECRET", "NAME"):
        monkeypatch.delenv(f"OPENID_{name}", raising=False)
    if request.param == "with a provider":
        monkeypatch.setenv("OPENID_ISSUER", ISSUER)
        monkeypatch.setenv("OPENID_CLIENT_ID", "toolkit")
        monkeypatch.setenv("OPENID_NAME", "Example Council")
    return request.param == "with a provider"


@pytest.fixture
def officer(demonstration: Place) -> Identity:
    areas = [("scotland", "S37000019")]
    link = make_sign_in_link(demonstration, OPERATOR, role=Role.OFFICER, name="Morag", areas=areas)
    identity = redeem_link(demonstration, link)
    assert identity is not None
    return identity


def said(app: AppTest) -> str:
    """All that a page says; nothing on it may have failed."""
    assert not app.exception
    assert [error.value for error in app.error] == []
    return words(app)


def test_staff_read_who_they_are_and_until_when(open_page: Open, officer: Identity, provider: bool) -> None:
    page = said(open_page("your-sign-in", officer))
    assert "You are an officer for Moray." in page
    assert "You stay signed in until" in page
    assert 'action="/leave/everywhere"' in page
    assert 'action="/forget"' in page
    assert ('action="/openid/connect"' in page) is provider


def test_an_account_that_is_connected_is_named_and_can_be_let_go(
    open_page: Open, demonstration: Place, officer: Identity
) -> None:
    connect_account(demonstration, officer, ISSUER, "<morag>")
    page = said(open_page("your-sign-in", officer))
    assert f"&lt;morag&gt; at {ISSUER} signs you in." in page
    assert 'action="/openid/disconnect"' in page


@pytest.mark.parametrize("address", ["", "results", "your-sign-in"])
def test_visitors_are_led_to_a_provider_where_there_is_one(open_page: Open, address: str, provider: bool) -> None:
    page = said(open_page(address, VISITOR))
    assert ("Sign in with Example Council" in page) is provider
    assert ('href="/openid/start' in page) is provider


def test_carers_and_visitors_of_the_demonstration_can_let_a_device_forget_them(
    open_page: Open, demonstration: Place
) -> None:
    for role in (Role.CARER, Role.OFFICER, Role.FACILITATOR):
        page = said(open_page("your-sign-in", enter_demonstration(demonstration, role)))
        assert 'action="/forget"' in page
        assert "/openid/" not in page
