"""All that reaches somebody: every file, view and page that they may ask for, as bytes."""

import re
from collections.abc import Callable, Iterator
from itertools import product
from typing import Any
from unittest.mock import patch

from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from assessment.access.benchmark import benchmark
from assessment.access.comments import area_comments
from assessment.access.gate import permit
from assessment.access.place import ROOT, Place, set_place
from assessment.access.published import published
from assessment.access.results import area_view, areas_with_results, rounds_with_results
from assessment.access.signing_in import cookie_of
from assessment.model.errors import ToolkitError
from assessment.model.identity import VISITOR, Identity
from assessment.ui.frame import who
from assessment.ui.frame.registry import PAGES
from assessment.web.cookies import COOKIE
from assessment.web.downloads import DOWNLOADS
from tests.attacks.drawing import AREAS, ROUNDS
from tests.gate.routes import an_app
from tests.web.asking import ask

RANDOM_ID = re.compile(r"[0-9a-f]{32}")
"""Of a released comment: drawn anew each time, so it is taken out before two worlds are compared."""

Reached = dict[str, bytes]


def files_and_views(place: Place, identity: Identity, *, areas: tuple[str, ...] = AREAS) -> Reached:
    """What every address of a file gives, refusals and headers included, and what stands behind the pages."""
    return {**_files(place, identity, areas), **_views(place, identity, areas)}


def pages(place: Place, identity: Identity, area: str) -> Reached:
    """What every page draws that this identity may open, for each round."""
    set_place(place)
    cookie = cookie_of(place, identity)
    found = {}
    for page, round_id in product(PAGES, ROUNDS):
        if permit(identity, page.action):
            found[f"{page.url_path} {round_id}"] = _drawn(page.url_path, cookie, round=round_id, area=area, i="1.2")
    return found


def _files(place: Place, identity: Identity, areas: tuple[str, ...]) -> Reached:
    set_place(place)
    app = an_app()
    headers = {} if identity == VISITOR else {"cookie": f"{COOKIE}={cookie_of(place, identity)}"}
    found = {}
    for name, round_id, area in product(DOWNLOADS, ROUNDS, areas):
        address = f"/download/{name}?round={round_id}&area={area}&i=1.2"
        answer = ask(app, address, headers=headers)
        found[address] = without_ids(f"{answer.status} {answer.headers.items()} {answer.body!r}")
    return found


def _views(place: Place, identity: Identity, areas: tuple[str, ...]) -> Reached:
    asked: dict[str, Callable[[], object]] = {}
    for round_id in ROUNDS:
        asked[f"published {round_id}"] = lambda r=round_id: published(place, identity, r)
        asked[f"benchmark {round_id}"] = lambda r=round_id: benchmark(place, identity, r)
        for area in areas:
            asked[f"view {round_id} {area}"] = lambda r=round_id, a=area: area_view(place, identity, r, a)
            asked[f"comments {round_id} {area}"] = lambda r=round_id, a=area: area_comments(place, identity, r, a)
            asked[f"own {round_id} {area}"] = lambda r=round_id, a=area: benchmark(place, identity, r, area=a)
    asked["rounds"] = lambda: [
        (round_, areas_with_results(place, identity, round_)) for round_ in rounds_with_results(place, identity)
    ]
    return {name: without_ids(_answer(get)) for name, get in asked.items()}


def _answer(get: Callable[[], object]) -> str:
    try:
        return repr(get())
    except ToolkitError as refused:
        return f"{type(refused).__name__}: {refused}"


def without_ids(text: str) -> bytes:
    return RANDOM_ID.sub("id", text).encode()


def _drawn(address: str, cookie: str, **query: str) -> bytes:
    with patch.object(who, "session_cookie", lambda: cookie):
        app = AppTest.from_file(str(ROOT / "assessment" / "ui" / "main.py"), default_timeout=60)
        for name, value in query.items():
            app.query_params[name] = value
        app._page_hash = calc_hash(address)
        app.run()
    assert not app.exception, address
    return without_ids("\n".join(_elements(app._tree)))


def _elements(block: Any) -> Iterator[str]:
    for child in block.children.values():
        proto = getattr(child, "proto", None)
        if proto is not None:
            yield repr(proto.SerializeToString(deterministic=True))
        yield from _elements(child) if hasattr(child, "children") else ()
