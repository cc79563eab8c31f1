"""Asking an ASGI application without a server."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from http.cookies import SimpleCookie
from urllib.parse import urlencode

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Headers
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def cookies(self) -> dict[str, str]:
        """The cookies that it sets."""
        jar = SimpleCookie[str]()
        for value in self.headers.getlist("set-cookie"):
            jar.load(value)
        return {name: morsel.value for name, morsel in jar.items()}


def ask(
    app: ASGIApp,
    address: str,
    *,
    method: str = "GET",
    headers: dict[str, str] | None = None,
    form: dict[str, str] | None = None,
    body: Iterable[bytes] = (b"",),
    scheme: str = "http",
    host: str = "localhost:8501",
) -> Answer:
    """Send one request and give the answer. `form` makes it a posted form; `body` comes in the pieces given."""
    path, _, query = address.partition("?")
    sent = {"host": host, **(headers or {})}
    if form is not None:
        method, body = "POST", (urlencode(form).encode(),)
        sent = {"content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin", **sent}
    pieces = list(body) or [b""]
    name, _, port = host.partition(":")
    scope = {
        "type": "http",
        "method": method,
        "path": path,
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "headers": [(key.encode(), value.encode()) for key, value in sent.items()],
        "scheme": scheme,
        "server": (name, int(port or 443)),
        "client": ("127.0.0.1", 50000),
        "root_path": "",
        "http_version": "1.1",
    }
    got: list[Message] = []

    async def receive() -> Message:
        if not pieces:
            await asyncio.Event().wait()  # the browser says nothing more and stays until the answer's end
        return {"type": "http.request", "body": pieces.pop(0), "more_body": bool(pieces)}

    async def send(message: Message) -> None:
        got.append(message)

    asyncio.run(app(scope, receive, send))
    start = next(message for message in got if message["type"] == "http.response.start")
    content = b"".join(message.get("body", b"") for message in got if message["type"] == "http.response.body")
    return Answer(start["status"], Headers(raw=start["headers"]), content)
