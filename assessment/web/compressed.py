"""Streamlit's scripts and styles, compressed once and kept: Streamlit itself sends 2.6 MB of them as they are.

Every file under /static/ has a digest in its name, so what was compressed once stays right.
"""

import gzip
import mimetypes
from pathlib import Path
from typing import Final

from anyio import to_thread
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from assessment.web.assets import ONE_YEAR

PREFIX: Final = "/static/"
TEXT: Final = frozenset({".js", ".css", ".svg", ".json", ".txt", ".map"})
WORTH_IT: Final = 1024  # bytes


class CompressedStatic:
    """Answers GET /static/… with compressed bytes where the browser takes them; all else goes on to Streamlit."""

    def __init__(self, app: ASGIApp, folder: Path) -> None:
        self.app = app
        self._files = {
            f"/{file.relative_to(folder).as_posix()}": file
            for file in (folder / "static").rglob("*")
            if file.suffix in TEXT and file.stat().st_size >= WORTH_IT
        }
        self._zipped: dict[str, bytes] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        response = await self._response(scope) if scope["type"] == "http" else None
        await (response or self.app)(scope, receive, send)

    async def _response(self, scope: Scope) -> Response | None:
        path: str = scope["path"]
        if scope["method"] not in ("GET", "HEAD") or not path.startswith(PREFIX) or path not in self._files:
            return None
        if "gzip" not in Headers(scope=scope).get("accept-encoding", ""):
            return None
        file = self._files[path]
        if path not in self._zipped:
            # Two first visitors may both compress a file; the bytes are the same.
            self._zipped[path] = await to_thread.run_sync(zipped, file)
        body = self._zipped[path]
        headers = {"content-encoding": "gzip", "cache-control": ONE_YEAR, "vary": "accept-encoding"}
        return Response(body, headers=headers, media_type=mimetypes.guess_type(file.name)[0] or "text/plain")


def zipped(file: Path) -> bytes:
    return gzip.compress(file.read_bytes(), 9, mtime=0)
