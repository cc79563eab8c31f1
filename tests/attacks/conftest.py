"""The real content, a real round and its people, and our routes in front of them."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.types import ASGIApp

from assessment.access import place as places
from assessment.access.place import Place, set_place
from assessment.catalogue import content
from assessment.model.identity import Identity
from assessment.storage.engine import Storage
from assessment.ui.frame.registry import PAGES
from assessment.web.application import parts
from assessment.web.settings import REQUIRED
from tests.access.places import a_carer, a_place, an_open_round
from tests.attacks.drawing import AREAS, Someone, Worlds, empty_copy, release
from tests.counted_rounds import KEY


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


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database that is upgraded and empty."""
    file = tmp_path_factory.mktemp("template") / "toolkit.sqlite"
    storage = Storage(f"sqlite:///{file}")
    storage.upgrade()
    with storage.writing() as connection:
        connection.exec_driver_sql("SELECT 1")
    storage.close()
    return file


@pytest.fixture
def world(template: Path, tmp_path: Path) -> Iterator[Worlds]:
    """Makes a place of its own with these rounds released, by id."""
    opened: list[Storage] = []

    def _world(rounds: Mapping[str, list[Someone]], *, named: Sequence[str] = AREAS[:11]) -> Place:
        folder = empty_copy(template, tmp_path / str(len(opened)))
        storage = Storage(f"sqlite:///{folder / 'toolkit.sqlite'}")
        opened.append(storage)
        place = Place(storage, content(), KEY, True, folder)
        for round_id in rounds:
            release(
                place, place.content.framework("equal-and-expert"), rounds[round_id], round_id=round_id, named=named
            )
        return place

    yield _world
    places._places.clear()
    for storage in opened:
        storage.close()
