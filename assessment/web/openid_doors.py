"""Signing in with an account at an organisation's provider, and connecting such an account to one's own sign-in.

What a browser was asked and for what purpose stays in a signed cookie of ten minutes, so that several servers need
share nothing, and an answer is taken only from the browser that asked. Each way ends with a redirect to an address of
ours, so that nothing of the provider's answer stays in the address bar.
"""

import hmac
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final

from anyio import to_thread
from itsdangerous import BadData, URLSafeTimedSerializer
from starlette.requests import Request
from starlette.responses import Response

from assessment.access.limits import Door, TooManyTries, count_visit
from assessment.access.own_sign_in import connect_account, disconnect_account
from assessment.access.place import place
from assessment.access.sessions import kept as kept_session
from assessment.access.signing_in import redeem_account
from assessment.language import _
from assessment.model.errors import ToolkitError
from assessment.web.cookies import is_safe_to_sign_in
from assessment.web.doors import from_our_own_pages
from assessment.web.entering import Entrance, address_of, not_encrypted, see_other, too_many, who
from assessment.web.notices import not_found, not_from_here, notice
from assessment.web.openid import Asked, Provider, ProviderProblem, address_to_ask, ask, endpoints, provider, subject_of
from assessment.wording import signing_in as words

ASKED: Final = "toolkit_openid"
TOLD: Final = "toolkit_openid_told"
LASTS: Final = 600  # seconds
FOLDER: Final = "/openid/"
ACCOUNT_PAGE: Final = "/your-sign-in"


class Purpose(StrEnum):
    SIGN_IN = "sign-in"
    CONNECT = "connect"


class Outcome(StrEnum):
    """Why a visit to the provider led nowhere."""

    UNKNOWN = "unknown"
    REFUSED = "refused"
    FAILED = "failed"
    TAKEN = "taken"


class OpenIdDoors:
    """The routes. They answer "there is no page here" where no provider is set."""

    def __init__(self, entrance: Entrance) -> None:
        self.entrance = entrance

    async def start(self, request: Request) -> Response:
        """GET /openid/start?to=…: on to the provider. A link and not a form, because browsers hold a form to our own
        site even when it is redirected."""
        if not from_our_own_pages(request.headers):
            return not_from_here()
        asked = await _ask(request, Purpose.SIGN_IN, to=request.query_params.get("to", "")[:200])
        if isinstance(asked, Response):
            return asked
        address, cookie, _of = asked
        return _asking(request, see_other(address), cookie)

    async def connect(self, request: Request) -> Response:
        """POST /openid/connect: a page that leads to the provider, for somebody who is signed in. Nobody is led there
        by another site, which could connect an account of its own."""
        identity = await who(request)
        if not identity.session or identity.helping:
            return notice(_("You cannot do this"), _(words.CONNECT_REFUSED), status=403)
        asked = await _ask(request, Purpose.CONNECT, session=kept_session(place(), identity.session))
        if isinstance(asked, Response):
            return asked
        address, cookie, of = asked
        page = notice(
            _(words.CONNECT_TITLE), *words.connect_paragraphs(of.name), link=(words.go_on_to(of.name), address)
        )
        return _asking(request, page, cookie)

    async def back(self, request: Request) -> Response:
        """GET /openid/back: from the provider, with its code or its refusal."""
        of, asked = provider(), _read(request, ASKED)
        if of is None:
            return not_found()
        outcome = await self._outcome(request, of, asked or {})
        response = outcome if isinstance(outcome, Response) else _telling(request, *outcome)
        response.delete_cookie(ASKED, path=FOLDER)
        return response

    async def told(self, request: Request) -> Response:
        """GET /openid/told: why it led nowhere, and what to do."""
        said, of = _read(request, TOLD), provider()
        if of is None:
            return not_found()
        outcome = Outcome(said["outcome"]) if said else Outcome.FAILED
        subject = str(said.get("subject", "")) if said else ""
        title, *paragraphs = words.told(outcome, of.name, issuer=of.issuer, subject=subject)
        return notice(title, *paragraphs, status=403)

    async def disconnect(self, request: Request) -> Response:
        """POST /openid/disconnect with `issuer` and `subject`: that account no longer signs one in."""
        form = await request.form(max_files=0, max_fields=5)
        issuer, subject = str(form.get("issuer", "")), str(form.get("subject", ""))
        identity = await who(request)
        try:
            await to_thread.run_sync(disconnect_account, place(), identity, issuer, subject)
        except ToolkitError as error:
            return notice(_("You cannot do this"), str(error), status=403)
        return see_other(ACCOUNT_PAGE)

    async def _outcome(self, request: Request, of: Provider, kept: Mapping[str, Any]) -> Response | tuple[Outcome, str]:
        given = request.query_params
        came_back = hmac.compare_digest(given.get("state", "").encode(), str(kept.get("state", "")).encode())
        if not kept or not came_back or given.get("iss", of.issuer) != of.issuer:
            return Outcome.FAILED, ""
        if "code" not in given:
            return Outcome.REFUSED, ""
        asked = Asked(kept["state"], kept["nonce"], kept["verifier"])
        try:
            subject = await to_thread.run_sync(lambda: subject_of(of, asked, code=given["code"], back=_back(request)))
        except ProviderProblem:
            return Outcome.FAILED, ""
        if kept["purpose"] == Purpose.CONNECT:
            return await self._connect(request, of, subject, session=kept["session"])
        identity = await to_thread.run_sync(redeem_account, place(), of.issuer, subject)
        if identity is None:
            return Outcome.UNKNOWN, subject
        return await self.entrance.welcome(request, identity, kept["to"])

    async def _connect(
        self, request: Request, of: Provider, subject: str, *, session: str
    ) -> Response | tuple[Outcome, str]:
        identity = await who(request)
        if not session or kept_session(place(), identity.session) != session:
            return Outcome.FAILED, ""  # somebody else has signed in here meanwhile
        try:
            await to_thread.run_sync(connect_account, place(), identity, of.issuer, subject)
        except ToolkitError:
            return Outcome.TAKEN, ""
        return see_other(ACCOUNT_PAGE)


async def _ask(
    request: Request, purpose: Purpose, *, to: str = "", session: str = ""
) -> Response | tuple[str, str, Provider]:
    """Where to send the browser, what it must keep, and to which provider; or an answer in words."""
    of = provider()
    if of is None:
        return not_found()
    if not is_safe_to_sign_in(request):
        return not_encrypted()
    asked = ask()
    try:
        await to_thread.run_sync(lambda: count_visit(place(), Door.PROVIDER, address=address_of(request)))
        at = await to_thread.run_sync(endpoints, of)
        address = await to_thread.run_sync(lambda: address_to_ask(of, at, asked, back=_back(request)))
    except TooManyTries as error:
        return too_many(error)
    except ProviderProblem:
        return _telling(request, Outcome.FAILED, "")
    kept = {"state": asked.state, "nonce": asked.nonce, "verifier": asked.verifier}
    return address, _serializer().dumps({**kept, "purpose": purpose, "to": to, "session": session}), of


def _back(request: Request) -> str:
    """Our address that the provider leads back to: the one that it was told when this toolkit was registered there."""
    return f"{request.url.scheme}://{request.url.netloc}{FOLDER}back"


def _telling(request: Request, outcome: Outcome, subject: str) -> Response:
    response = see_other(f"{FOLDER}told")
    _keep(request, response, TOLD, _serializer().dumps({"outcome": outcome, "subject": subject}))
    return response


def _asking(request: Request, response: Response, cookie: str) -> Response:
    _keep(request, response, ASKED, cookie)
    return response


def _keep(request: Request, response: Response, name: str, value: str) -> None:
    secure = request.url.scheme == "https"
    response.set_cookie(name, value, max_age=LASTS, path=FOLDER, httponly=True, samesite="lax", secure=secure)


def _read(request: Request, name: str) -> dict[str, Any] | None:
    try:
        return dict(_serializer().loads(request.cookies.get(name, ""), max_age=LASTS))
    except (BadData, ValueError, TypeError):
        return None


def _serializer() -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(place().key, salt="toolkit-openid")
