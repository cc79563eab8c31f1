"""GET /open: where the link of a letter leads. What stands behind the # never reaches us by itself: a script of ours
takes it out of the address bar and posts it to /enter."""

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from assessment.views.letters.opening import opening_page


async def open_link(_request: Request) -> Response:
    """The same page for every link, whatever it opens."""
    return HTMLResponse(opening_page(), headers={"cache-control": "no-store"})
