"""The one cookie of ours: who this browser was signed in as."""

from typing import Final
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import Response

COOKIE: Final = "toolkit_session"
THIS_MACHINE: Final = frozenset({"localhost", "127.0.0.1", "::1"})


def is_safe_to_sign_in(request: Request) -> bool:
    """Whether the way to this browser is encrypted, or does not leave the machine."""
    return request.url.scheme == "https" or (urlsplit(str(request.url)).hostname or "") in THIS_MACHINE


def keep(request: Request, response: Response, value: str, *, seconds: int) -> None:
    """Give the browser our cookie: not readable by scripts, not sent along from other sites' forms."""
    response.set_cookie(
        COOKIE,
        value,
        max_age=seconds,
        path="/",
        httponly=True,
        samesite="lax",
        secure=request.url.scheme == "https",
    )


def forget(response: Response) -> None:
    response.delete_cookie(COOKIE, path="/", httponly=True, samesite="lax")
