"""A place with a database of the test's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assessment.access.place import Place
from assessment.storage.engine import Storage
from tests.access.places import a_place


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    storage = Storage(f"sqlite:///{tmp_path / 'toolkit.sqlite'}")
    storage.upgrade()
    yield a_place(storage, tmp_path)
    storage.close()
