"""The audit log: a chain that shows where it was tampered with, whoever writes at the same time."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from sqlalchemy import delete, update

from assessment.storage import audit
from assessment.storage.audit import Act, Entry
from assessment.storage.engine import Storage
from assessment.storage.tables import audits
from tests.storage.examples import NOON

ACT = Act(NOON, "Ada", "facilitator", "opened a round", "2026", "", "31 areas")


def write(storage: Storage, *dids: str) -> None:
    for did in dids:
        with storage.writing() as connection:
            audit.add(connection, replace(ACT, did=did))


def every(storage: Storage) -> list[Entry]:
    with storage.reading() as connection:
        return list(audit.every(connection))


def test_an_empty_log_and_one_as_it_was_written_hold(storage: Storage) -> None:
    assert audit.first_broken(every(storage)) is None
    write(storage, "opened a round", "closed a round")
    entries = every(storage)
    assert [(entry.id, entry.act.did) for entry in entries] == [(1, "opened a round"), (2, "closed a round")]
    assert entries[0].act == ACT
    assert audit.first_broken(entries) is None
    with storage.reading() as connection:
        assert audit.newest(connection) == (2, entries[-1].digest)
        assert [entry.id for entry in audit.latest(connection, at_most=1)] == [2]
        assert audit.latest(connection, at_most=9, round_id="2025") == ()


@pytest.mark.parametrize(
    "change", [{"who": "Eve"}, {"detail": "30 areas"}, {"at": NOON.replace(hour=13)}, {"id": 9}, {"digest": "0" * 64}]
)
def test_a_changed_row_breaks_the_chain_where_it_stands(storage: Storage, change: dict[str, object]) -> None:
    write(storage, "one", "two", "three")
    with storage.writing() as connection:
        connection.execute(update(audits).where(audits.c.id == 2).values(**change))
    assert audit.first_broken(every(storage)) == 2


def test_a_row_left_out_breaks_the_chain(storage: Storage) -> None:
    write(storage, "one", "two", "three")
    with storage.writing() as connection:
        connection.execute(delete(audits).where(audits.c.id == 2))
    assert audit.first_broken(every(storage)) == 2


def test_rows_written_at_the_same_time_make_one_chain_without_gaps(storage: Storage) -> None:
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: write(storage, f"act {number}"), range(40)))
    entries = every(storage)
    assert [entry.id for entry in entries] == list(range(1, 41))
    assert audit.first_broken(entries) is None


def test_an_act_that_was_undone_leaves_no_row_and_no_gap(storage: Storage) -> None:
    write(storage, "one")
    with pytest.raises(RuntimeError), storage.writing() as connection:
        audit.add(connection, ACT)
        raise RuntimeError("undone")
    write(storage, "two")
    assert [entry.id for entry in every(storage)] == [1, 2]
    assert audit.first_broken(every(storage)) is None
