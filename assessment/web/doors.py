"""Which addresses answer at all, to whom, and how much may be sent to them.

Only what is listed is open. Streamlit's metrics, its agent interface and its uploads are not: nothing here uses them.
"""

from collections.abc import Collection
from typing import Final

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assessment.web.notices import not_found, not_from_here, too_large

SOCKET: Final = "/_stcore/stream"
STREAMLIT: Final = ("/_stcore/health", "/_stcore/host-config", SOCKET)
STREAMLIT_FOLDERS: Final = ("/static/", "/media/", "/_stcore/bidi-components/")
LARGEST_BODY: Final = 64 * 1024
READING: Final = ("GET", "HEAD")
GOING_AWAY: Final = 1008


def from_our_own_pages(headers: Headers) -> bool:
    """Whether a request that changes something came from our pages. A program that is not a browser sends neither
    header; it has no visitor's cookie to misuse."""
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site in ("same-origin", "none")
    return not is_foreign(headers)


def is_foreign(headers: Headers) -> bool:
    """Whether a browser says that a page of another site is asking. Compared as it stands: no address in it is so odd
    that it could not be read."""
    origin = headers.get("origin")
    return origin is not None and origin.partition("://")[2] != headers.get("host", "")


class Doors:
    """Lets through what is open, from where it may come, and not more than may be sent."""

    def __init__(self, app: ASGIApp, own: Collection[str], own_folders: Collection[str]) -> None:
        self.app = app
        self._open = frozenset((*STREAMLIT, *own))
        self._open_folders = (*STREAMLIT_FOLDERS, *own_folders)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            await self._websocket(scope, receive, send)
        elif scope["type"] == "http":
            await self._request(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    async def _websocket(self, scope: Scope, receive: Receive, send: Send) -> None:
        # Streamlit would ask a service on the internet for its own address before it turned a stranger away.
        if is_foreign(Headers(scope=scope)) or scope["path"] != SOCKET:
            await receive()
            await send({"type": "websocket.close", "code": GOING_AWAY})
            return
        await self.app(scope, receive, send)

    async def _request(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = Headers(scope=scope)
        path: str = scope["path"]
        if path not in self._open and not path.startswith(self._open_folders):
            await not_found()(scope, receive, send)
        elif scope["method"] in READING:
            await self.app(scope, receive, send)
        elif not from_our_own_pages(headers):
            await not_from_here()(scope, receive, send)
        elif says_too_much(headers):
            await too_large()(scope, receive, send)
        else:
            try:
                await self.app(scope, limited(receive), send)
            except TooMuchError:
                await too_large()(scope, receive, send)


def says_too_much(headers: Headers) -> bool:
    """Whether a request's own length is over the limit, or is no length."""
    length = headers.get("content-length", "0")
    return not length.isdecimal() or int(length) > LARGEST_BODY


class TooMuchError(Exception):
    """More was sent than its header said or than we take."""


def limited(receive: Receive) -> Receive:
    """`receive` that stops at the largest body: a request without a length is counted as it comes."""
    taken = 0

    async def counted() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > LARGEST_BODY:
            raise TooMuchError
        return message

    return counted
