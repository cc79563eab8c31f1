"""The page "Your sign-in": what it is and when it ends, signing out everywhere, accounts, forgetting the device."""

from datetime import datetime

from assessment.access.own_sign_in import OwnSignIn
from assessment.language import _
from assessment.views.html import EMPTY, Html, element, joined, link
from assessment.wording import signing_in as words


def post(address: str, label: str, *, look: str = "plain-button", **fields: str) -> Html:
    """A form with one button and hidden fields, posted to a route of ours."""
    hidden = (element("input", type="hidden", name=name, value=value) for name, value in fields.items())
    return element("form", *hidden, element("button", label, class_=look), method="post", action=address)


def session(of: OwnSignIn, now: datetime) -> Html:
    """Who this is, until when, on how many devices, and the ways out."""
    told = (words.role_and_areas(of.role, of.areas), words.until(of.until, now), words.devices(of.devices))
    ways_out = (post("/leave", _(words.SIGN_OUT)), post("/leave/everywhere", _(words.SIGN_OUT_EVERYWHERE)))
    return joined([*(element("p", line) for line in told), element("div", *ways_out, class_="choices")])


def accounts(of: OwnSignIn, provider_name: str) -> Html:
    """The accounts that sign this person in, and a way to connect one; nothing where no provider is set and none is
    connected."""
    if not (provider_name or of.accounts):
        return EMPTY
    known = (
        element(
            "li",
            words.account_line(account.issuer, account.subject),
            post("/openid/disconnect", _(words.DISCONNECT), look="link-button", **account._asdict()),
        )
        for account in of.accounts
    )
    listed = element("ul", *known) if of.accounts else element("p", _(words.NO_ACCOUNT))
    connect = post("/openid/connect", words.connect(provider_name)) if provider_name else EMPTY
    return joined([element("h2", _(words.ACCOUNTS)), listed, connect])


def forget_device(*paragraphs: str) -> Html:
    """Why somebody may want this device to forget them, and the button that does it."""
    said = (element("p", paragraph) for paragraph in paragraphs)
    return joined([*said, post("/forget", _(words.FORGET), look="button")])


def sign_in_link(provider_name: str, *, to: str = "") -> Html:
    """The way to the provider; nothing where none is set."""
    if not provider_name:
        return EMPTY
    address = f"/openid/start?to={to}" if to else "/openid/start"
    return element("p", link(words.sign_in_with(provider_name), address, class_="button"))
