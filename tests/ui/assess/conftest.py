"""A place of the test's own, its pages, and one person with an open round."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from assessment.access import place as places
from assessment.access.operator import OPERATOR
from assessment.access.place import Place, set_place
from assessment.access.rounds import create_round, open_round
from assessment.model.identity import Identity
from assessment.model.round import Round, RoundState
from assessment.storage.engine import Storage
from tests.access.places import KEY, a_carer, a_place, an_open_round
from tests.ui.conftest import Open, opener
from tests.views.samples import with_six_steps


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    storage = Storage(f"sqlite:///{tmp_path / 'toolkit.sqlite'}")
    storage.upgrade()
    made = a_place(storage, tmp_path)
    set_place(made)
    yield made
    places._places.clear()
    storage.close()


@pytest.fixture
def panel(tmp_path: Path) -> Iterator[Place]:
    """A place with an open round of the second framework; the demonstration is off."""
    storage = Storage(f"sqlite:///{tmp_path / 'toolkit.sqlite'}")
    storage.upgrade()
    made = Place(storage, with_six_steps(), KEY, False, tmp_path)
    days = date(2026, 9, 1), date(2026, 11, 30)
    create_round(made, OPERATOR, Round("panel", "The panel", "six-steps", "", "scotland", RoundState.DRAFT, *days))
    open_round(made, OPERATOR, "panel")
    set_place(made)
    yield made
    places._places.clear()
    storage.close()


@pytest.fixture
def resident(panel: Place) -> Identity:
    return a_carer(panel, "panel", perspective="resident")


@pytest.fixture
def open_page(place: Place, root: Path, monkeypatch: pytest.MonkeyPatch) -> Open:
    return opener(place, root, monkeypatch)


@pytest.fixture
def carer(place: Place) -> Identity:
    an_open_round(place)
    return a_carer(place)
