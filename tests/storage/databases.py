"""Storage on both databases, empty for each test: SQLite is a copied file, PostgreSQL one database that is emptied."""

import itertools
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import make_url

from assessment.storage.engine import Storage
from assessment.storage.tables import metadata
from tests.storage.postgres import NoPostgres, cluster

_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The address of a PostgreSQL server on which databases may be made: TEST_POSTGRES_URL, or one of our own."""
    given = os.environ.get("TEST_POSTGRES_URL")
    if given:
        yield given
        return
    try:
        with cluster() as url:
            yield url
    except NoPostgres as reason:
        if os.environ.get("CI") == "true":
            pytest.fail(f"storage must be tested on PostgreSQL: {reason}")
        pytest.skip(f"not tested on PostgreSQL here: {reason}")


@pytest.fixture(scope="session")
def upgraded_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite database at the newest version."""
    file = tmp_path_factory.mktemp("upgraded") / "toolkit.sqlite"
    storage = Storage(f"sqlite:///{file}")
    storage.upgrade()
    storage.close()
    return file


@pytest.fixture(scope="session")
def upgraded_database(postgres_server: str) -> Iterator[str]:
    """The address of a PostgreSQL database at the newest version."""
    name = f"toolkit_{os.getpid()}"
    execute(postgres_server, f"CREATE DATABASE {name}")
    storage = Storage(named(postgres_server, name))
    storage.upgrade()
    storage.close()
    yield named(postgres_server, name)
    execute(postgres_server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty, upgraded database: every test that asks for it runs on both kinds."""
    if request.param == "sqlite":
        file = tmp_path / "toolkit.sqlite"
        shutil.copy(request.getfixturevalue("upgraded_file"), file)
        yield f"sqlite:///{file}"
        return
    url = request.getfixturevalue("upgraded_database")
    execute(url, f"TRUNCATE {', '.join(metadata.tables)} RESTART IDENTITY CASCADE")
    yield url


@pytest.fixture
def storage(database: str) -> Iterator[Storage]:
    """Open storage on an empty, upgraded database."""
    opened = Storage(database)
    yield opened
    opened.close()


@pytest.fixture
def empty_database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database without tables; parametrise with "sqlite" and "postgresql"."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'new' / 'toolkit.sqlite'}"
        return
    server, name = request.getfixturevalue("postgres_server"), f"empty_{os.getpid()}_{next(_numbers)}"
    execute(server, f"CREATE DATABASE {name}")
    yield named(server, name)
    execute(server, f"DROP DATABASE {name} WITH (FORCE)")


def named(server: str, database: str) -> str:
    return make_url(server).set(database=database).render_as_string(hide_password=False)


def execute(server: str, statement: str) -> None:
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(statement.encode())
