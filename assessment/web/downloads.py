"""Files to keep, made when they are asked for and never left in a place that an address alone opens."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import Response

from assessment.access.place import Place, place
from assessment.language import _
from assessment.model.errors import ToolkitError
from assessment.model.identity import Identity
from assessment.web.entering import who
from assessment.web.notices import not_found, notice


@dataclass(frozen=True)
class Download:
    file_name: str
    media_type: str
    body: bytes


Maker = Callable[[Place, Identity, Mapping[str, str]], Download]
"""Makes a download from the place, who asks and the address's query. Raises Refused through the gate."""

DOWNLOADS: dict[str, Maker] = {}
"""By the name in the address: /download/{name}. The owner of a file adds it here."""


async def download(request: Request) -> Response:
    """GET /download/{name}"""
    maker = DOWNLOADS.get(request.path_params["name"])
    if maker is None:
        return not_found()
    try:
        made = await to_thread.run_sync(maker, place(), await who(request), dict(request.query_params))
    except ToolkitError as error:
        return notice(_("You cannot have this file"), str(error), status=403)
    headers = {"content-disposition": f'attachment; filename="{made.file_name}"', "cache-control": "no-store"}
    return Response(made.body, headers=headers, media_type=made.media_type)
