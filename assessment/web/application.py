"""All that app.py hands to Streamlit: our routes, and the layers around every request."""

from collections.abc import Callable, Mapping
from typing import Any

from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from assessment.access.gate import Action
from assessment.language import speaking
from assessment.web.assets import asset, favicon
from assessment.web.comments_file import comments_file
from assessment.web.compressed import CompressedStatic
from assessment.web.doors import Doors
from assessment.web.downloads import DOWNLOADS, download
from assessment.web.drafts import draft
from assessment.web.entering import Entrance
from assessment.web.headers import FIXED, SecurityHeaders
from assessment.web.helping import begin_helping, finish_helping
from assessment.web.languages import Languages, choosing, language_of
from assessment.web.letters import letters, reminders_file
from assessment.web.my_answers import my_answers
from assessment.web.my_data import my_data
from assessment.web.notices import not_found, went_wrong
from assessment.web.openid_doors import OpenIdDoors
from assessment.web.opening import open_link
from assessment.web.renewing import renewing
from assessment.web.results_file import results_file
from assessment.web.shell import Shell, streamlit_folder
from assessment.web.start import PlainRefusal, Start

DOWNLOADS["my-answers"] = my_answers
DOWNLOADS["my-data"] = my_data
DOWNLOADS["results"] = results_file
DOWNLOADS["comments"] = comments_file
DOWNLOADS["reminders"] = reminders_file
OWN_FOLDERS = ("/assets/", "/sign-in/", "/demonstration/", "/download/", "/openid/", "/language/")


def parts(pages: Mapping[str, Action], get_option: Callable[[str], object]) -> dict[str, Any]:
    """The arguments for st.App. `pages` maps each page's address ("/results") to its action; `get_option` reads a
    setting of Streamlit."""
    start = Start(get_option)
    folder = streamlit_folder()
    shell = Shell(folder)
    routes = _routes(pages, shell)
    own = [route.path for route in routes if isinstance(route, Route) and "{" not in route.path]
    return {
        "lifespan": start.lifespan,
        "routes": routes,
        "middleware": [
            Middleware(PlainRefusal, start=start),
            Middleware(SecurityHeaders, script_hashes=shell.script_hashes),
            Middleware(Languages),
            Middleware(Doors, own=own, own_folders=OWN_FOLDERS),
            Middleware(CompressedStatic, folder=folder),
        ],
        "exception_handlers": {404: _not_found, 405: _not_found, 500: _went_wrong},
    }


def _routes(pages: Mapping[str, Action], shell: Shell) -> list[BaseRoute]:
    entrance = Entrance(pages)
    openid = OpenIdDoors(entrance)
    posted = ("/enter", "/leave", "/leave/everywhere", "/forget", "/draft", "/help/begin", "/help/finish")
    return [
        *(Route(address, renewing(shell.page)) for address in pages),
        Route("/assets/{name}", asset),
        Route("/favicon.png", favicon),
        Route("/enter", entrance.enter, methods=["POST"]),
        Route("/sign-in/{token}", entrance.link, methods=["GET"]),
        Route("/sign-in/{token}", entrance.use_link, methods=["POST"]),
        Route("/demonstration/{role}", entrance.demonstration, methods=["POST"]),
        Route("/leave", entrance.leave, methods=["POST"]),
        Route("/leave/everywhere", entrance.leave_everywhere, methods=["POST"]),
        Route("/forget", entrance.forget_device, methods=["POST"]),
        Route("/openid/start", openid.start, methods=["GET"]),
        Route("/openid/connect", openid.connect, methods=["POST"]),
        Route("/openid/back", openid.back, methods=["GET"]),
        Route("/openid/told", openid.told, methods=["GET"]),
        Route("/openid/disconnect", openid.disconnect, methods=["POST"]),
        Route("/signed-out", entrance.signed_out),
        Route("/language/{tag}", choosing({*pages, "/signed-out"}), methods=["POST"]),
        Route("/draft", draft, methods=["POST"]),
        Route("/help/begin", begin_helping, methods=["POST"]),
        Route("/help/finish", finish_helping, methods=["POST"]),
        Route("/open", open_link),
        Route("/letters", letters, methods=["POST"]),
        Route("/download/{name}", download),
        # What is ours and not answered above must not go on to Streamlit, which would answer with its first page.
        *(Route(address, _nothing) for address in posted),
        *(Route(f"{folder}{{rest:path}}", _nothing) for folder in OWN_FOLDERS),
    ]


async def _nothing(_request: Request) -> Response:
    return not_found()


async def _not_found(_request: Request, _error: Exception) -> Response:
    return not_found()


async def _went_wrong(request: Request, _error: Exception) -> Response:
    # Starlette answers a crash outside our layers, so the language must be found and the headers put on here.
    with speaking(language_of(request)):
        response = went_wrong()
    response.headers.update({**FIXED, "content-security-policy": "default-src 'self'; frame-ancestors 'none'"})
    return response
