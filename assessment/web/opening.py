"""GET /open: where the link of a letter leads. What stands behind the # never reaches us by itself: a script of ours
takes it out of the address bar and posts it to /enter."""

from typing import Final

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from assessment.views.letters.opening import opening_page

# Browsers remember each address that they come to, with what stands behind the #, before any script can clear it away.
# An address that is "not found" they keep to themselves: Chromium marks it hidden, so that neither its page of history
# nor its address bar offers it to whoever uses a shared computer next. People see the page all the same.
NOT_REMEMBERED: Final = 404


async def open_link(_request: Request) -> Response:
    """The same page for every link, whatever it opens."""
    return HTMLResponse(opening_page(), NOT_REMEMBERED, headers={"cache-control": "no-store"})
