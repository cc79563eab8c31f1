"""Pages without a browser: Streamlit's AppTest runs the whole frame around them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from assessment.access import place as places
from assessment.access.place import Place, open_place, set_place
from assessment.access.signing_in import cookie_of
from assessment.demo import ensure_demonstration
from assessment.model.identity import VISITOR, Identity
from assessment.ui.frame import who

SLOWEST = 20  # seconds; the first page of a process imports pandas

Open = Callable[..., AppTest]


@pytest.fixture(scope="session")
def shared_demonstration(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    """The real content and the demonstration, made once for the session."""
    folder = tmp_path_factory.mktemp("pages")
    made = open_place({"DATA_DIR": str(folder), "DEMONSTRATION": "on"})
    ensure_demonstration(made)
    yield made
    made.storage.close()


@pytest.fixture
def demonstration(shared_demonstration: Place) -> Iterator[Place]:
    """This process's place is the demonstration."""
    set_place(shared_demonstration)
    yield shared_demonstration
    places._places.clear()


@pytest.fixture
def open_page(demonstration: Place, root: Path, monkeypatch: pytest.MonkeyPatch) -> Open:
    return opener(demonstration, root, monkeypatch)


def opener(place: Place, root: Path, monkeypatch: pytest.MonkeyPatch) -> Open:
    """Opens a page by its address, as the first request of a session: open_page("question", identity, q="1.2")."""

    def _open(address: str = "", identity: Identity | None = None, **query: str) -> AppTest:
        cookie = cookie_of(place, identity) if identity and identity is not VISITOR else ""
        monkeypatch.setattr(who, "session_cookie", lambda: cookie)
        app = AppTest.from_file(str(root / "assessment" / "ui" / "main.py"), default_timeout=SLOWEST)
        for name, value in query.items():
            app.query_params[name] = value
        # AppTest.switch_page knows only pages that are files; those in place of a refused page are functions.
        app._page_hash = calc_hash(address)
        return app.run()

    return _open
