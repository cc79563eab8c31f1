"""Migrations: they make the tables that the code uses, once, whoever starts first."""

import threading
from pathlib import Path

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, update

from assessment.storage import rounds, upgrading
from assessment.storage.engine import DatabaseError, Storage
from assessment.storage.tables import metadata
from tests.storage.examples import a_round

both = pytest.mark.parametrize("empty_database", ["sqlite", "postgresql"], indirect=True)


def test_the_newest_migration_is_the_one_that_the_code_expects() -> None:
    scripts = ScriptDirectory.from_config(upgrading.configuration())
    assert scripts.get_heads() == [upgrading.HEAD]


@both
def test_migrations_make_exactly_the_tables_that_the_code_uses(empty_database: str) -> None:
    storage = Storage(empty_database)
    storage.upgrade()
    config = upgrading.configuration()
    with storage.writing() as connection:
        config.attributes["connection"] = connection
        command.check(config)
        assert set(inspect(connection).get_table_names()) == {*metadata.tables, "alembic_version"}
    storage.close()


@both
def test_several_processes_may_start_at_once_on_an_empty_database(empty_database: str) -> None:
    """Each thread has storage of its own, as a process would."""
    opened = [Storage(empty_database) for _ in range(4)]
    failures: list[BaseException] = []

    def start(storage: Storage) -> None:
        try:
            storage.upgrade()
        except Exception as failure:
            failures.append(failure)

    threads = [threading.Thread(target=start, args=(storage,)) for storage in opened]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures
    with opened[0].writing() as connection:
        a_round(connection)
    with opened[1].reading() as connection:
        assert [round_.id for round_ in rounds.every(connection)] == ["2026"]
        assert upgrading.version(connection) == upgrading.HEAD
    for storage in opened:
        storage.close()


@both
def test_a_database_of_a_newer_program_is_left_alone(empty_database: str) -> None:
    storage = Storage(empty_database)
    storage.upgrade()
    with storage.writing() as connection:
        connection.execute(update(upgrading._version).values(version_num="9999"))
    with pytest.raises(DatabaseError, match="newer version"):
        storage.upgrade()
    with storage.reading() as connection:
        assert upgrading.version(connection) == "9999"
    storage.close()


def test_a_file_that_is_no_database_is_refused_in_words(tmp_path: Path) -> None:
    file = tmp_path / "letter.sqlite"
    file.write_text("Dear carer, " * 100)
    with pytest.raises(DatabaseError, match="cannot be opened"):
        Storage(f"sqlite:///{file}").upgrade()


def test_a_server_that_does_not_answer_is_named_without_its_password(tmp_path: Path) -> None:
    storage = Storage(f"postgresql://me:secret@/toolkit?host={tmp_path}")
    with pytest.raises(DatabaseError) as refusal:
        storage.upgrade()
    assert "postgresql" in str(refusal.value)
    assert "secret" not in str(refusal.value)
