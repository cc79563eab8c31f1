"""Our own style sheet, script, typeface and icons: read once, sent compressed, kept by browsers until they change."""

import base64
import gzip
import hashlib
import mimetypes
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response

from assessment.charts.palette import chart_rules
from assessment.web.notices import not_found

FOLDER = Path(__file__).resolve().parent / "assets"
FIRST = ("tokens.css", "carers.css")
FACE = "atkinson-hyperlegible-next-5.3.0-latin.woff2"
STYLE = "style.css"
TYPES = {".woff2": "font/woff2"}  # not every system knows it
ONE_YEAR = "public, max-age=31536000, immutable"


@dataclass(frozen=True)
class Asset:
    body: bytes
    zipped: bytes
    media_type: str
    digest: str

    def response(self, request: Request, *, cache_control: str) -> Response:
        """The asset as this browser can take it: compressed, plain, or "you have it"."""
        headers = {"cache-control": cache_control, "etag": f'"{self.digest}"', "vary": "accept-encoding"}
        if self.digest in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
        compressed = "gzip" in request.headers.get("accept-encoding", "") and len(self.zipped) < len(self.body)
        if compressed:
            headers["content-encoding"] = "gzip"
        return Response(self.zipped if compressed else self.body, headers=headers, media_type=self.media_type)


def asset_of(body: bytes, media_type: str) -> Asset:
    return Asset(body, gzip.compress(body, 9, mtime=0), media_type, hashlib.sha256(body).hexdigest()[:16])


@cache
def assets() -> dict[str, Asset]:
    """All files of the folder, by name, and all style sheets in one: the tokens, what every page needs, then those of
    single sections and what makes charts follow."""
    files = sorted(file for file in FOLDER.iterdir() if file.is_file())
    found = {file.name: asset_of(file.read_bytes(), _type(file)) for file in files}
    sheets = sorted((file for file in files if file.suffix == ".css"), key=_order)
    whole = (*(file.read_bytes() for file in sheets), chart_rules().encode())
    found[STYLE] = asset_of(b"\n".join(whole), "text/css")
    return found


def style_with_its_faces() -> str:
    """The style sheet for a page that stands in a file by itself: the typefaces are in it, as data."""
    style = assets()[STYLE].body.decode()
    for name, found in assets().items():
        if found.media_type == TYPES[".woff2"]:
            data = base64.b64encode(found.body).decode("ascii")
            style = style.replace(f'url("/assets/{name}")', f'url("data:{found.media_type};base64,{data}")')
    return style


def _type(file: Path) -> str:
    return TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"


def _order(sheet: Path) -> tuple[int, str]:
    return (FIRST.index(sheet.name) if sheet.name in FIRST else len(FIRST), sheet.name)


def face() -> str:
    """The address of the typeface. Its release is in its name, so browsers may keep it for good."""
    return f"/assets/{FACE}"


def href(name: str) -> str:
    """The address of an asset, with its digest so that browsers may keep it for good. Raises KeyError."""
    return f"/assets/{name}?v={assets()[name].digest}"


async def asset(request: Request) -> Response:
    """GET /assets/{name}"""
    found = assets().get(request.path_params["name"])
    if found is None:
        return not_found()
    kept = request.query_params.get("v") == found.digest or found.media_type == TYPES[".woff2"]
    return found.response(request, cache_control=ONE_YEAR if kept else "no-cache")


async def favicon(request: Request) -> Response:
    """GET /favicon.png, which browsers ask for by themselves."""
    return assets()["icon.png"].response(request, cache_control="public, max-age=86400")
