"""Each page, asked for by each person with each round and area in its address, as the first request of a session."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Any
from unittest.mock import patch

from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from assessment.access.gate import OPEN_TO_ALL, Action
from assessment.access.place import ROOT, set_place
from assessment.model.round import RoundState
from assessment.ui.frame import who
from assessment.ui.frame.registry import PAGES, PageSpec
from tests.gate.cells import NOTHING, OPENS, Found, cell_of, leaks
from tests.gate.world import ANOTHER, AREAS, OWN, World, title
from tests.refusals import is_refused

ABOUT_ONESELF = OPEN_TO_ALL | {Action.ANSWER, Action.SEE_OWN_ANSWERS}
EVERY_LINK = tuple(product(reversed(RoundState), (OWN, ANOTHER)))
ALSO = {"i": "1.2", "q": "1.2"}


@dataclass(frozen=True)
class Drawn:
    """What a page drew. `shown` leaves out the choosers, which name what might be chosen. `failed`: it stopped for no
    reason of the gate's, which must not pass for a refusal."""

    everything: str
    shown: str
    refused: bool
    failed: bool


def pages(world: World) -> Iterator[Found]:
    """One for each page and person."""
    set_place(world.place)
    for page, person in product(PAGES, world.cookies):
        yield _found(world, page, person)


def _found(world: World, page: PageSpec, person: str) -> Found:
    links = EVERY_LINK[:1] if page.action in ABOUT_ONESELF else EVERY_LINK
    shown: set[tuple[RoundState, str]] = set()
    opened, told = False, set()
    for state, area in links:
        drawn = _open(page, world.cookies[person], {"round": state.value, "area": area, **ALSO})
        told |= leaks(person, drawn.everything)
        if drawn.failed:
            return Found(f"/{page.url_path}", person, "fails")
        if drawn.refused:
            break
        opened = True
        shown |= {
            (s, a)
            for s, (a, name) in product(RoundState, AREAS.items())
            if title(s) in drawn.shown and name in drawn.shown
        }
        shown |= {(s, "") for s in RoundState if title(s) in drawn.shown}
    return Found(f"/{page.url_path}", person, cell_of(shown, otherwise=OPENS if opened else NOTHING), frozenset(told))


def _open(page: PageSpec, cookie: str, query: Mapping[str, str]) -> Drawn:
    with patch.object(who, "session_cookie", lambda: cookie):
        app = AppTest.from_file(str(ROOT / "assessment" / "ui" / "main.py"), default_timeout=60)
        for name, value in query.items():
            app.query_params[name] = value
        app._page_hash = calc_hash(page.url_path)
        app.run()
    parts = list(_elements(app._tree))
    titles = [text for kind, text in parts if kind == "title"]
    refused = bool(app.error) or any(is_refused(text) for text in titles)
    outside = "\n".join(text for kind, text in parts if kind != "selectbox")
    return Drawn("\n".join(text for _, text in parts), outside, refused, bool(app.exception))


def _elements(block: Any) -> Iterator[tuple[str, str]]:
    for child in block.children.values():
        proto = getattr(child, "proto", None)
        if proto is not None:
            yield child.type, proto.SerializeToString().decode("utf-8", "replace")
        yield from _elements(child) if hasattr(child, "children") else ()
