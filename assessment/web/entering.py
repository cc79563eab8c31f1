"""Coming in and going out: the code, the sign-in link, the demonstration's buttons, leaving."""

from collections.abc import Mapping
from typing import Final
from urllib.parse import urlsplit

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from assessment.access.gate import Action, permit
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
from assessment.model.errors import ToolkitError
from assessment.model.identity import VISITOR, Identity, Role
from assessment.web.cookies import COOKIE, forget, is_safe_to_sign_in, keep
from assessment.web.notices import not_found, notice

FIRST_PAGE: Final = {Role.CARER: "/questions", Role.OFFICER: "/results", Role.FACILITATOR: "/compare"}
"""Where somebody lands who asked for no page in particular."""
WRONG_CODE: Final = "/?code=not-found"


class Entrance:
    """The routes. `pages` maps each page's address to the action that its visitor must be permitted."""

    def __init__(self, pages: Mapping[str, Action]) -> None:
        self.pages = pages

    async def enter(self, request: Request) -> Response:
        """POST /enter with a field `code`: the same answer for every code that opens nothing."""
        if not is_safe_to_sign_in(request):
            return not_encrypted()
        form = await request.form(max_files=0, max_fields=5)
        identity = await to_thread.run_sync(redeem_code, place(), str(form.get("code", "")))
        if identity is None:
            return see_other(WRONG_CODE)
        return self._welcome(request, identity, str(form.get("to", "")))

    async def link(self, request: Request) -> Response:
        """GET /sign-in/{token}: a page with one button, so that programs which look at links do not use them up."""
        return notice(
            "Sign in",
            "This link signs you in once, on this device. It stops working after 30 minutes.",
            button=("Sign in", request.url.path),
        )

    async def use_link(self, request: Request) -> Response:
        """POST /sign-in/{token}: uses the link up."""
        if not is_safe_to_sign_in(request):
            return not_encrypted()
        identity = await to_thread.run_sync(redeem_link, place(), request.path_params["token"])
        if identity is None:
            return notice(
                "This sign-in link no longer works",
                "A link works once, for 30 minutes. Ask the person who gave it to you for a new one. "
                "Nothing is lost: everything is as you left it.",
                status=410,
            )
        return self._welcome(request, identity, "")

    async def demonstration(self, request: Request) -> Response:
        """POST /demonstration/{role}"""
        if not place().demonstration:
            return not_found()
        if not is_safe_to_sign_in(request):
            return not_encrypted()
        form = await request.form(max_files=0, max_fields=5)
        try:
            role = Role(request.path_params["role"])
            identity = await to_thread.run_sync(enter_demonstration, place(), role)
        except ValueError:
            return not_found()
        except ToolkitError as error:
            return notice("The demonstration cannot be entered", str(error), status=409)
        return self._welcome(request, identity, str(form.get("to", "")))

    async def leave(self, request: Request) -> Response:
        """POST /leave: signs out here, and for staff wherever else the same session is used."""
        await to_thread.run_sync(leave, place(), await who(request))
        response = see_other("/signed-out")
        forget(response)
        return response

    async def signed_out(self, request: Request) -> Response:
        """GET /signed-out"""
        return notice(
            "You have signed out",
            "This device no longer shows anything of yours. Everything that was saved is still there: "
            "your code or a new sign-in link brings you back to it.",
        )

    def _welcome(self, request: Request, identity: Identity, to: str) -> Response:
        response = see_other(self._landing(identity, to))
        keep(request, response, cookie_of(place(), identity), seconds=int(lasts(identity).total_seconds()))
        return response

    def _landing(self, identity: Identity, to: str) -> str:
        """The page that was asked for, where this identity may see it; else the first page of its role."""
        try:
            wanted = urlsplit(to)
        except ValueError:  # a hand-made address that is none
            wanted = urlsplit("/")
        action = None if wanted.netloc or wanted.scheme else self.pages.get(wanted.path)
        if action is None or wanted.path == "/" or not permit(identity, action):
            return FIRST_PAGE.get(identity.role, "/")
        return wanted._replace(fragment="").geturl()


async def who(request: Request) -> Identity:
    """The identity of a request to one of our own routes."""
    cookie = request.cookies.get(COOKIE, "")
    return await to_thread.run_sync(identity_of_cookie, place(), cookie) if cookie else VISITOR


def see_other(address: str) -> RedirectResponse:
    return RedirectResponse(address, 303, headers={"cache-control": "no-store"})


def not_encrypted() -> Response:
    return notice(
        "This connection is not private",
        "You can only sign in over an address that begins with https, or on the computer that runs the toolkit. "
        "Nothing you typed has been kept. Please tell the person who gave you this address.",
        status=403,
    )
