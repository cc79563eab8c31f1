"""The real content, a real round and its people, and our routes in front of them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.types import ASGIApp

from assessment.access import place as places
from assessment.access.place import Place, set_place
from assessment.model.identity import Identity
from assessment.storage.engine import Storage
from assessment.ui.frame.registry import PAGES
from assessment.web.application import parts
from assessment.web.settings import REQUIRED
from tests.access.places import a_carer, a_place, an_open_round


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    """This process's place for one test, with an open round."""
    storage = Storage(f"sqlite:///{tmp_path / 'toolkit.sqlite'}")
    storage.upgrade()
    made = a_place(storage, tmp_path)
    set_place(made)
    an_open_round(made)
    yield made
    places._places.clear()
    storage.close()


@pytest.fixture
def first(place: Place) -> Identity:
    """A carer representative of Moray who has entered their code."""
    return a_carer(place)


@pytest.fixture
def second(place: Place) -> Identity:
    """Another carer representative of Moray."""
    return a_carer(place)


@pytest.fixture
def app(place: Place) -> ASGIApp:
    """Our routes and layers, with nothing of Streamlit behind them."""
    assert place.data_folder.is_dir()
    given: dict[str, Any] = parts({f"/{page.url_path}": page.action for page in PAGES}, REQUIRED.__getitem__)
    names = ("routes", "middleware", "exception_handlers")
    return Starlette(**{name: given[name] for name in names})
