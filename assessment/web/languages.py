"""The visitor's language on our own routes, and the route that chooses it."""

from collections.abc import Awaitable, Callable, Collection
from typing import Final
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.requests import HTTPConnection, Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from assessment.access.place import place
from assessment.language import speaking
from assessment.language.offering import COOKIE, met
from assessment.web.entering import see_other
from assessment.web.notices import not_found

A_YEAR: Final = 365 * 24 * 3600  # seconds


def language_of(connection: HTTPConnection) -> str:
    """The language that whoever asks meets: their choice, else what their browser asks for."""
    languages = place().languages
    if len(languages) == 1:
        return languages[0]
    return met(connection.cookies.get(COOKIE, ""), connection.headers.get("accept-language", ""), languages)


class Languages:
    """Answers every request in its visitor's language."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        with speaking(language_of(HTTPConnection(scope))):
            await self.app(scope, receive, send)


def choosing(pages: Collection[str]) -> Callable[[Request], Awaitable[Response]]:
    """The route POST /language/{tag}. It leads back to the page that it came from, if that is one of `pages`."""

    async def choose(request: Request) -> Response:
        tag = str(request.path_params["tag"])
        if tag not in place().languages:
            return not_found()
        response = see_other(_came_from(request.headers, pages))
        secure = request.url.scheme == "https"
        response.set_cookie(COOKIE, tag, max_age=A_YEAR, path="/", httponly=True, samesite="lax", secure=secure)
        return response

    return choose


def _came_from(headers: Headers, pages: Collection[str]) -> str:
    """The address of the page with the form, or the first page's. Never another site's."""
    try:
        page = urlsplit(headers.get("referer", ""))
    except ValueError:  # a hand-made address that is none
        return "/"
    if page.netloc != headers.get("host") or page.path not in pages:
        return "/"
    return f"{page.path}?{page.query}" if page.query else page.path
