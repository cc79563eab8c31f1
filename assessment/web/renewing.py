"""Pages that renew a carer's cookie while it is used, so that nobody is signed out in the middle of their answers."""

from collections.abc import Awaitable, Callable
from typing import Final

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import Response

from assessment.access.place import place
from assessment.access.sessions import LASTS, renewed_cookie
from assessment.model.identity import Role
from assessment.web.cookies import COOKIE, keep

SECONDS: Final = int(LASTS[Role.CARER].total_seconds())
Page = Callable[[Request], Awaitable[Response]]


def renewing(page: Page) -> Page:
    """The page, which gives a carer whose cookie is older than a day a fresh one."""

    async def renewed(request: Request) -> Response:
        response = await page(request)
        cookie = request.cookies.get(COOKIE, "")
        fresh = await to_thread.run_sync(renewed_cookie, place(), cookie) if cookie else None
        if fresh is not None:
            keep(request, response, fresh, seconds=SECONDS)
            response.headers["cache-control"] = "no-store"  # nobody else may be given this cookie
        return response

    return renewed
