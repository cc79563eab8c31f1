"""Coming in and going out: the code or link of a letter, the sign-in link, the demonstration's buttons, leaving.

Signing in with an account at a provider is in `openid_doors`.
"""

from collections.abc import Callable, Mapping
from typing import Final
from urllib.parse import urlsplit

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from assessment.access.gate import Action, permit
from assessment.access.limits import PERIOD, Door, TooManyTries, count_visit, limited
from assessment.access.opening import redeem_signed_link
from assessment.access.own_sign_in import sign_out_everywhere
from assessment.access.place import place
from assessment.access.signing_in import (
    cookie_of,
    enter_demonstration,
    identity_of_cookie,
    lasts,
    leave,
    redeem_code,
    redeem_link,
)
from assessment.language import _
from assessment.model.errors import ToolkitError
from assessment.model.identity import VISITOR, Identity, Role
from assessment.web.cookies import COOKIE, forget, is_safe_to_sign_in, keep
from assessment.web.notices import not_found, notice

FIRST_PAGE: Final = {
    Role.CARER: "/questions",
    Role.OFFICER: "/results",
    Role.FACILITATOR: "/rounds",
    Role.ADMINISTRATOR: "/rounds",
}
"""Where somebody lands who asked for no page in particular."""
FIRST_TO_LOOK_AT: Final = {Role.FACILITATOR: "/compare"}
"""The same in the demonstration, where there are results to look at and no round to run."""
WRONG_CODE: Final = "/?code=not-found"
FORGETS: Final = "forget.js"
LEFT: Final = "left.js"


class Entrance:
    """The routes. `pages` maps each page's address to the action that its visitor must be permitted."""

    def __init__(self, pages: Mapping[str, Action]) -> None:
        self.pages = pages

    async def enter(self, request: Request) -> Response:
        """POST /enter with `code`, or `link` from a letter’s link: the same answer for all that opens nothing."""
        form = await request.form(max_files=0, max_fields=5)
        code, link = str(form.get("code", "")), str(form.get("link", ""))

        def redeem() -> Identity | None:
            return redeem_signed_link(place(), link) if link else redeem_code(place(), code)

        tried = await tried_at(request, Door.CODE, redeem, secret=link or code)
        if isinstance(tried, Response):
            return tried
        return see_other(WRONG_CODE) if tried is None else await self.welcome(request, tried, str(form.get("to", "")))

    async def link(self, request: Request) -> Response:
        """GET /sign-in/{token}: a page with one button, so that programs which look at links do not use them up."""
        return notice(
            _("Sign in"),
            _("This link signs you in once, on this device. It stops working after 30 minutes."),
            button=(_("Sign in"), request.url.path),
        )

    async def use_link(self, request: Request) -> Response:
        """POST /sign-in/{token}: uses the link up."""
        token = str(request.path_params["token"])
        tried = await tried_at(request, Door.LINK, lambda: redeem_link(place(), token), secret=token)
        if isinstance(tried, Response):
            return tried
        if tried is None:
            return notice(
                _("This sign-in link no longer works"),
                _(
                    "A link works once, for 30 minutes. Ask the person who gave it to you for a new one. Nothing "
                    "is lost: everything is as you left it."
                ),
                status=410,
            )
        return await self.welcome(request, tried, "")

    async def demonstration(self, request: Request) -> Response:
        """POST /demonstration/{role}"""
        if not place().demonstration:
            return not_found()
        if not is_safe_to_sign_in(request):
            return not_encrypted()
        form = await request.form(max_files=0, max_fields=5)
        try:
            role = Role(request.path_params["role"])
            await to_thread.run_sync(lambda: count_visit(place(), Door.DEMONSTRATION, address=address_of(request)))
            identity = await to_thread.run_sync(enter_demonstration, place(), role)
        except ValueError:
            return not_found()
        except TooManyTries as error:
            return too_many(error)
        except ToolkitError as error:
            return notice(_("The demonstration cannot be entered"), str(error), status=409)
        return await self.welcome(request, identity, str(form.get("to", "")))

    async def leave(self, request: Request) -> Response:
        """POST /leave: signs out here, and for staff wherever else the same session is used."""
        await to_thread.run_sync(leave, place(), await who(request))
        response = see_other("/signed-out")
        forget(response)
        return response

    async def leave_everywhere(self, request: Request) -> Response:
        """POST /leave/everywhere: ends all sessions of a member of staff, here and on every other device."""
        try:
            await to_thread.run_sync(sign_out_everywhere, place(), await who(request))
        except ToolkitError as error:
            return notice(_("You cannot do this"), str(error), status=403)
        response = see_other("/signed-out")
        forget(response)
        return response

    async def forget_device(self, request: Request) -> Response:
        """POST /forget: signs out and lets the browser forget all that it kept of us, words not yet saved included."""
        await to_thread.run_sync(leave, place(), await who(request))
        response = notice(
            _("This device has forgotten you"),
            _(
                "It keeps nothing of yours any more, and shows nothing to whoever uses it next. You may "
                "close this window."
            ),
            _(
                "Everything that was saved is still there: your code or a new sign-in link brings you back "
                "to it. Answers that were not sent before are not sent now."
            ),
            script=FORGETS,
        )
        forget(response)
        response.headers["clear-site-data"] = '"cache", "storage"'
        return response

    async def signed_out(self, request: Request) -> Response:
        """GET /signed-out"""
        return notice(
            _("You have signed out"),
            _(
                "This device no longer shows anything of yours. Everything that was saved is still there: "
                "your code or a new sign-in link brings you back to it."
            ),
            script=LEFT,
        )

    async def welcome(self, request: Request, identity: Identity, to: str) -> Response:
        """Sign this browser in, and lead it to where it wanted to go."""
        response = see_other(self._landing(identity, to))
        cookie = await to_thread.run_sync(cookie_of, place(), identity)
        keep(request, response, cookie, seconds=int(lasts(identity).total_seconds()))
        return response

    def _landing(self, identity: Identity, to: str) -> str:
        """The page that was asked for, where this identity may see it; else the first page of its role."""
        try:
            wanted = urlsplit(to)
        except ValueError:  # a hand-made address that is none
            wanted = urlsplit("/")
        action = None if wanted.netloc or wanted.scheme else self.pages.get(wanted.path)
        if action is None or wanted.path == "/" or not permit(identity, action):
            first = FIRST_PAGE | FIRST_TO_LOOK_AT if identity.demonstration else FIRST_PAGE
            return first.get(identity.role, "/")
        return wanted._replace(fragment="").geturl()


async def who(request: Request) -> Identity:
    """The identity of a request to one of our own routes."""
    cookie = request.cookies.get(COOKIE, "")
    return await to_thread.run_sync(identity_of_cookie, place(), cookie) if cookie else VISITOR


async def tried_at(
    request: Request, door: Door, redeem: Callable[[], Identity | None], *, secret: str
) -> Identity | Response | None:
    """What a code or link opens: an identity, None for nothing, or the answer in words where it may not be tried."""
    if not is_safe_to_sign_in(request):
        return not_encrypted()
    address = address_of(request)
    try:
        return await to_thread.run_sync(lambda: limited(place(), door, redeem, address=address, secret=secret))
    except TooManyTries as error:
        return too_many(error)


def address_of(request: Request) -> str:
    """Where a request comes from. Behind a proxy it is what the proxy says, if the server was told to trust it."""
    return request.client.host if request.client else ""


def too_many(error: TooManyTries) -> Response:
    response = notice(_("Too many tries"), str(error), status=429)
    response.headers["retry-after"] = str(int(PERIOD.total_seconds()))
    return response


def see_other(address: str) -> RedirectResponse:
    return RedirectResponse(address, 303, headers={"cache-control": "no-store"})


def not_encrypted() -> Response:
    return notice(
        _("This connection is not private"),
        _(
            "You can only sign in over an address that begins with https, or on the computer that runs "
            "the toolkit. Nothing you typed has been kept. Please tell the person who gave you this "
            "address."
        ),
        status=403,
    )
