"""What storage promises about a connection and a transaction."""

import shutil
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import exc

from assessment.storage import rounds
from assessment.storage.engine import DatabaseError, NotSaved, Storage, address
from tests.storage.examples import a_round


def test_sqlite_connections_have_the_settings_that_make_saved_mean_saved(tmp_path: Path) -> None:
    storage = Storage(f"sqlite:///{tmp_path / 'toolkit.sqlite'}")
    for use in (storage.reading, storage.writing):
        with use() as connection:
            settings = {
                name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
                for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
            }
        assert settings == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 10000}
    storage.close()


def test_several_may_open_a_new_sqlite_file_at_the_same_moment(tmp_path: Path) -> None:
    """Tried often: two of them must meet just while they switch the new file to its write-ahead log."""
    problems: list[BaseException] = []

    def open_it(storage: Storage, together: threading.Barrier) -> None:
        together.wait()
        try:
            with storage.reading():
                pass
        except exc.OperationalError as problem:
            problems.append(problem)

    for number in range(100):
        opened = [Storage(f"sqlite:///{tmp_path / f'{number}.sqlite'}") for _ in range(8)]
        together = threading.Barrier(len(opened))
        threads = [threading.Thread(target=open_it, args=(storage, together)) for storage in opened]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        for storage in opened:
            storage.close()
    assert problems == []


def test_a_new_sqlite_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    Storage(f"sqlite:///{tmp_path / 'new' / 'toolkit.sqlite'}").close()
    assert stat.S_IMODE((tmp_path / "new" / "toolkit.sqlite").stat().st_mode) == 0o600


def test_a_writing_block_is_kept_whole_or_not_at_all(storage: Storage) -> None:
    with pytest.raises(ZeroDivisionError), storage.writing() as connection:
        a_round(connection, "2025")
        raise ZeroDivisionError
    with storage.writing() as connection:
        a_round(connection, "2026")
    with storage.reading() as connection:
        assert [round_.id for round_ in rounds.every(connection)] == ["2026"]


def test_a_writer_that_had_to_give_up_can_write_afterwards(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'toolkit.sqlite'}"
    ours, another = Storage(url), Storage(url)
    ours.upgrade()
    with ours.writing() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout=1")
    with another.writing() as theirs:
        a_round(theirs)
        with pytest.raises(NotSaved) as refused, ours.writing():
            pass
        assert "locked" in str(refused.value.__cause__)
    with ours.writing() as connection:
        assert rounds.find(connection, "2026") is not None
    ours.close()
    another.close()


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Storage]:
    storage = Storage(f"sqlite:///{tmp_path / 'toolkit.sqlite'}")
    storage.upgrade()
    yield storage
    storage.close()


def is_stored(storage: Storage, round_id: str) -> bool:
    with storage.reading() as connection:
        return rounds.find(connection, round_id) is not None


def test_a_full_disk_is_said_and_the_next_save_is_taken_when_there_is_room(opened: Storage) -> None:
    with pytest.raises(NotSaved) as refused, opened.writing() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count=1")
        rounds.put_snapshot(connection, "d" * 64, "x" * 1_000_000)
    assert "full" in str(refused.value.__cause__)
    with opened.writing() as connection:
        a_round(connection)
    assert is_stored(opened, "2026")


def test_a_connection_that_breaks_takes_nothing_with_it(opened: Storage) -> None:
    with pytest.raises(exc.DBAPIError), opened.writing() as connection:
        a_round(connection, "2025")
        driver: Any = connection.connection.dbapi_connection
        driver.close()
    with opened.writing() as connection:
        a_round(connection)
    assert not is_stored(opened, "2025")
    assert is_stored(opened, "2026")


def test_a_transaction_that_could_not_be_undone_stops_one_writer_at_the_most(opened: Storage) -> None:
    with opened.writing() as connection:
        driver: Any = connection.connection.dbapi_connection
    driver.execute("BEGIN")  # as a failed ROLLBACK would leave it
    with pytest.raises(NotSaved), opened.writing():
        pass
    with opened.writing() as connection:
        a_round(connection)
    assert is_stored(opened, "2026")


@pytest.mark.parametrize("replaced", [True, False])
def test_nothing_is_called_saved_once_another_file_is_in_the_databases_place(
    opened: Storage, tmp_path: Path, replaced: bool
) -> None:
    file = tmp_path / "toolkit.sqlite"
    with opened.writing() as connection:
        a_round(connection)
    file.rename(tmp_path / "moved.sqlite")
    if replaced:
        shutil.copy(tmp_path / "moved.sqlite", file)
    with pytest.raises(NotSaved), opened.writing():
        pass
    (tmp_path / "moved.sqlite").replace(file)
    with opened.writing() as connection:
        a_round(connection, "2027")
    assert is_stored(opened, "2027")


def test_closing_waits_for_whoever_writes(opened: Storage) -> None:
    with opened.writing() as connection:
        closing = threading.Thread(target=opened.close)
        closing.start()
        closing.join(0.2)
        assert closing.is_alive()
        a_round(connection)
    closing.join()
    assert is_stored(opened, "2026")


def test_storage_that_was_closed_opens_again_when_it_is_used(tmp_path: Path) -> None:
    storage = Storage(f"sqlite:///{tmp_path / 'toolkit.sqlite'}")
    storage.upgrade()
    storage.close()
    with storage.writing() as connection:
        a_round(connection)
    storage.forget_deleted()
    with storage.reading() as connection:
        assert rounds.find(connection, "2026") is not None
    storage.close()


def test_a_reading_block_sees_one_snapshot_while_others_write(storage: Storage) -> None:
    with storage.reading() as connection:
        assert rounds.every(connection) == ()
        with storage.writing() as other:
            a_round(other)
        assert rounds.every(connection) == ()
    with storage.reading() as connection:
        assert len(rounds.every(connection)) == 1


def test_many_threads_of_two_processes_that_read_then_write_all_succeed(storage: Storage, database: str) -> None:
    """A deferred transaction would fail as "locked" here on SQLite, whatever it waits. Storage opened twice shares no
    more than two processes do."""
    opened = [storage, Storage(database)]
    with storage.writing() as connection:
        a_round(connection, "2026", *(f"A{number}" for number in range(8)))
    failures: list[BaseException] = []

    def work(area: str) -> None:
        try:
            for turn in range(20):
                with opened[turn % 2].writing() as connection:
                    rounds.areas(connection, "2026")
                    rounds.agree(connection, "2026", area, agrees=turn % 2 == 1)
        except exc.SQLAlchemyError as failure:
            failures.append(failure)

    threads = [threading.Thread(target=work, args=(f"A{number}",)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    opened[1].close()
    assert not failures
    with storage.reading() as connection:
        assert all(rounds.areas(connection, "2026").values())


def test_a_row_that_points_nowhere_is_refused(storage: Storage) -> None:
    from tests.storage.examples import a_person

    with pytest.raises(exc.IntegrityError), storage.writing() as connection:
        a_person(connection, "no-such-round")


@pytest.mark.parametrize("url", ["postgres://me@host/db", "postgresql://me@host/db", "postgresql+psycopg://me@host/db"])
def test_every_spelling_of_postgresql_means_the_driver_that_is_installed(url: str) -> None:
    assert address(url).drivername == "postgresql+psycopg"


@pytest.mark.parametrize(
    "url", ["mysql://me@host/db", "sqlite://", "sqlite:///:memory:", "postgresql+asyncpg://h/db", "toolkit", "a://b:c/"]
)
def test_other_databases_and_sqlite_without_a_file_are_refused(url: str) -> None:
    with pytest.raises(DatabaseError, match="DATABASE_URL"):
        Storage(url)


def test_opening_an_up_to_date_database_imports_neither_alembic_nor_pandas(upgraded_file: Path) -> None:
    script = (
        "import sys; from assessment.storage.engine import Storage; "
        f"Storage('sqlite:///{upgraded_file}').upgrade(); "
        "print(sorted({'alembic', 'pandas', 'streamlit'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
