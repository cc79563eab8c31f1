"""The web layers around a stand-in for Streamlit, which says what reached it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Mount, Route
from starlette.types import ASGIApp

from assessment.access import place as places
from assessment.access.gate import Action
from assessment.access.place import Place, set_place
from assessment.model.content import Content
from assessment.storage.engine import Storage
from assessment.web.application import parts
from assessment.web.settings import REQUIRED

PAGES = {"/": Action.SIGN_IN, "/questions": Action.SEE_OWN_ANSWERS, "/results": Action.SEE_AREA_RESULTS}


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    """An empty place, made this process's own for one test."""
    storage = Storage(f"sqlite:///{tmp_path / 'toolkit.sqlite'}")
    storage.upgrade()
    content = Content(**dict.fromkeys(Content.__dataclass_fields__, ()))
    made = Place(storage, content, b"k" * 64, demonstration=False, data_folder=tmp_path)
    set_place(made)
    yield made
    places._places.clear()
    storage.close()


async def reached(request: Request) -> Response:
    return PlainTextResponse(f"reached {request.method} {request.url.path} with {len(await request.body())} bytes")


async def crash(_request: Request) -> Response:
    raise RuntimeError("the text of a crash may hold what somebody typed")


@pytest.fixture
def app(place: Place) -> ASGIApp:
    """Our routes and layers as st.App puts them together, with a stand-in behind them."""
    assert place.content.frameworks == ()
    given: dict[str, Any] = parts(PAGES, REQUIRED.__getitem__)
    behind = Route("/{path:path}", reached, methods=["GET", "POST", "PUT"])
    return Starlette(
        routes=[Route("/media/crash", crash), *given["routes"], Mount("/", routes=[behind])],
        middleware=given["middleware"],
        exception_handlers=given["exception_handlers"],
    )
