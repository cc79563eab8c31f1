"""A round's release is kept once, with its digest."""

import pytest
from sqlalchemy import exc

from assessment.storage import releases, rounds
from assessment.storage.engine import Storage
from assessment.storage.releases import Release
from tests.storage.examples import a_round

RELEASE = Release("2026", '{"a":1}', "a" * 64)


def test_a_release_is_read_back_as_it_was_kept(storage: Storage) -> None:
    with storage.writing() as connection:
        a_round(connection)
        assert releases.of_round(connection, "2026") is None
        releases.put(connection, RELEASE)
    with storage.reading() as connection:
        assert releases.of_round(connection, "2026") == RELEASE


def test_a_round_has_one_release_for_good(storage: Storage) -> None:
    with storage.writing() as connection:
        a_round(connection)
        releases.put(connection, RELEASE)
    with pytest.raises(exc.IntegrityError), storage.writing() as connection:
        releases.put(connection, Release("2026", "{}", "b" * 64))


def test_a_release_goes_with_its_round(storage: Storage) -> None:
    with storage.writing() as connection:
        a_round(connection)
        releases.put(connection, RELEASE)
        rounds.remove(connection, "2026")
    with storage.reading() as connection:
        assert releases.of_round(connection, "2026") is None
