"""Pages in the invented language, for everybody who can sign in."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from unittest.mock import patch

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from assessment.access import place as places
from assessment.access.place import ROOT, Place, open_place, set_place
from assessment.access.signing_in import cookie_of
from assessment.demo import ensure_demonstration
from assessment.language.pseudo import PSEUDO
from assessment.model.identity import Identity
from assessment.ui.frame import speech, who
from tests.gate.world import World, a_world

SLOWEST = 60  # seconds


@pytest.fixture(scope="package")
def invented_rounds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    """The demonstration."""
    made = open_place({"DATA_DIR": str(tmp_path_factory.mktemp("spoken")), "DEMONSTRATION": "on"})
    ensure_demonstration(made)
    yield made
    made.storage.close()


@pytest.fixture(scope="package")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """A round in each state, and people who run them."""
    made = a_world(tmp_path_factory.mktemp("world"))
    yield made
    made.place.storage.close()


def spoken_page(
    at: Place, address: str, identity: Identity | None, query: dict[str, str], tag: str = PSEUDO
) -> AppTest:
    """A page as somebody sees it who has chosen the language."""
    set_place(replace(at, languages=("en-GB", PSEUDO)))
    cookie = cookie_of(at, identity) if identity else ""
    with ExitStack() as stack:
        stack.enter_context(patch.object(who, "session_cookie", lambda: cookie))
        stack.enter_context(patch.object(speech, "asked_for", lambda: (tag, "")))
        stack.callback(places._places.clear)
        app = AppTest.from_file(str(ROOT / "assessment" / "ui" / "main.py"), default_timeout=SLOWEST)
        for name, value in query.items():
            app.query_params[name] = value
        app._page_hash = calc_hash(address)
        return app.run()
