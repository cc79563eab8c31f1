"""Security headers on every answer."""

import re
from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

FIXED: Final = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    # A sign-in link's token is in its address, so no other site may learn the address.
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}
A_HOST: Final = re.compile(r"[A-Za-z0-9.-]+(:[0-9]{1,5})?|\[[0-9A-Fa-f:.]+\](:[0-9]{1,5})?")


def policy(*, script_hashes: tuple[str, ...], host: str, secure: bool) -> str:
    """The Content-Security-Policy: everything from ourselves, and the one websocket to this host.

    Streamlit styles elements inline and loads components' scripts from blobs that it makes.
    """
    socket = f" {'wss' if secure else 'ws'}://{host}" if A_HOST.fullmatch(host) else ""
    return "; ".join(
        (
            "default-src 'self'",
            " ".join(("script-src", "'self'", *script_hashes, "blob:")),
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            f"connect-src 'self'{socket}",
            "worker-src blob:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
        )
    )


class SecurityHeaders:
    """The outermost layer, so that refusals of the layers below carry the headers too."""

    def __init__(self, app: ASGIApp, script_hashes: tuple[str, ...]) -> None:
        self.app = app
        self.script_hashes = script_hashes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        is_request = scope["type"] == "http"
        await self.app(scope, receive, self._sending(scope, send) if is_request else send)

    def _sending(self, scope: Scope, send: Send) -> Send:
        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                secure = scope["scheme"] == "https"
                headers = MutableHeaders(scope=message)
                for name, value in FIXED.items():
                    headers[name] = value
                headers["content-security-policy"] = policy(
                    script_hashes=self.script_hashes, host=Headers(scope=scope).get("host", ""), secure=secure
                )
                if secure:
                    headers["strict-transport-security"] = "max-age=31536000"
            await send(message)

        return with_headers
