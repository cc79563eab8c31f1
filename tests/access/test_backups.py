"""Backup and restore while people save, on either database and from one to the other."""

import os
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import select, update

from assessment.access import backups
from assessment.access.answering import choose_audience, open_sheet, save, send, withdraw
from assessment.access.auditing import acts, record
from assessment.access.operator import OPERATOR
from assessment.access.place import Place
from assessment.access.signing_in import make_sign_in_link, redeem_link
from assessment.access.verifying import verify, verify_digests
from assessment.model.errors import BadFile, Refused
from assessment.model.identity import VISITOR, Identity, Role
from assessment.model.round import SHARED, AnswerKey, AnswerKind
from assessment.storage import numbers
from assessment.storage.backup import KEPT
from assessment.storage.engine import Storage
from assessment.storage.tables import answers, metadata, responses, staff_sessions, tallies
from tests.access.forging import member, rewritten
from tests.access.places import a_carer, a_place, an_open_round
from tests.storage.databases import execute, named

SAVERS = 20
_numbers = count(1)


@pytest.fixture
def place(storage: Storage, tmp_path: Path) -> Place:
    return a_place(storage, tmp_path)


@pytest.fixture(params=["to sqlite", "to postgresql"])
def elsewhere(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    """Another place with a database of its own."""
    if request.param == "to sqlite":
        storage = Storage(f"sqlite:///{tmp_path / 'elsewhere.sqlite'}")
        storage.upgrade()
        yield a_place(storage, tmp_path)
        storage.close()
        return
    server, name = request.getfixturevalue("postgres_server"), f"elsewhere_{os.getpid()}_{next(_numbers)}"
    execute(server, f"CREATE DATABASE {name}")
    storage = Storage(named(server, name))
    storage.upgrade()
    yield a_place(storage, tmp_path)
    storage.close()
    execute(server, f"DROP DATABASE {name} WITH (FORCE)")


def everything(place: Place) -> dict[str, list[tuple[object, ...]]]:
    """The rows of every table that a backup holds, but for the audit log, which a restore adds to."""
    with place.storage.reading() as connection:
        return {
            table.name: [tuple(row) for row in connection.execute(select(table).order_by(*table.primary_key))]
            for table in KEPT
            if table.name != "audit"
        }


def a_saver(
    place: Place,
    identity: Identity,
    stop: threading.Event,
    begun: threading.Barrier,
    turns: threading.Semaphore | None = None,
) -> int:
    """Saves, sends, switches and withdraws until it is stopped; how often. `turns` is released after each turn."""
    framework = open_sheet(place, identity).framework
    indicators, levels = framework.indicators, framework.scale.levels
    for turn in count():
        if turn == 2:
            begun.wait(timeout=60)
        if stop.is_set():
            return turn
        key = AnswerKey(AnswerKind.RATING, indicators[turn % len(indicators)].id)
        save(place, identity, key, levels[turn % len(levels)].id, seen=turn, editor="window")
        comment = AnswerKey(AnswerKind.COMMENT, indicators[turn % len(indicators)].id)
        save(place, identity, comment, f"“{turn}” – ünïcode\nand a second line", seen=turn, editor="window")
        if turn % 5 == 0:
            choose_audience(place, identity, SHARED[turn % 2], told_invited=SAVERS)
            send(place, identity)
        if turn % 5 == 4:
            withdraw(place, identity)
        if turns is not None:
            turns.release()
    raise AssertionError("never ends by itself")


def test_a_backup_during_twenty_savers_restores_to_a_database_that_verify_accepts(
    place: Place, elsewhere: Place, tmp_path: Path
) -> None:
    an_open_round(place)
    people = [a_carer(place) for _ in range(SAVERS)]
    stop, begun, turns = threading.Event(), threading.Barrier(SAVERS + 1), threading.Semaphore(0)
    kept = []
    with ThreadPoolExecutor(SAVERS) as pool:
        saving = [pool.submit(a_saver, place, identity, stop, begun, turns) for identity in people]
        begun.wait(timeout=60)
        for number in range(3):
            kept.append(backups.back_up(place, OPERATOR, tmp_path / f"{number}.backup"))
            while turns.acquire(blocking=False):
                pass
            for _ in range(2 * SAVERS):  # so that somebody has begun and ended a turn since
                assert turns.acquire(timeout=60)
        stop.set()
        assert min(future.result() for future in saving) >= 2
    saved = {member(one.path, "answer.jsonl") for one in kept}
    assert len(saved) == 3, "nobody saved between the backups"
    for one in kept:
        restored = backups.restore(elsewhere, OPERATOR, one.path, digest=one.digest)
        assert restored.problems == ()
        assert verify(elsewhere, OPERATOR) == ()
        assert verify_digests(elsewhere, OPERATOR) == ()
    with elsewhere.storage.reading() as connection:
        assert len(connection.execute(select(responses)).all()) == SAVERS
        assert len(connection.execute(select(answers)).all()) > SAVERS


def test_everything_comes_back_as_it_was_and_a_backup_of_it_has_the_same_digest(
    place: Place, elsewhere: Place, tmp_path: Path
) -> None:
    an_open_round(place)
    carer = a_carer(place)
    indicator = open_sheet(place, carer).framework.indicators[0].id
    save(place, carer, AnswerKey(AnswerKind.RATING, indicator), "good", seen=0, editor="w")
    backups.back_up(place, OPERATOR, tmp_path / "one")
    backups.restore(elsewhere, OPERATOR, tmp_path / "one")
    assert everything(elsewhere) == everything(place)
    assert open_sheet(elsewhere, carer) == open_sheet(place, carer)


def test_while_people_save_a_restore_goes_back_to_the_backup_and_they_go_on(place: Place, tmp_path: Path) -> None:
    an_open_round(place)
    people = [a_carer(place) for _ in range(4)]
    backups.back_up(place, OPERATOR, tmp_path / "empty")
    stop, begun = threading.Event(), threading.Barrier(5)
    with ThreadPoolExecutor(4) as pool:
        saving = [pool.submit(a_saver, place, identity, stop, begun) for identity in people]
        begun.wait(timeout=60)
        backups.restore(place, OPERATOR, tmp_path / "empty")
        stop.set()
        for future in saving:
            future.result()
    assert verify(place, OPERATOR) == ()


def test_numbers_of_rows_deleted_before_the_backup_are_not_given_again(
    place: Place, elsewhere: Place, tmp_path: Path
) -> None:
    an_open_round(place)
    a_carer(place)
    gone = a_carer(place)
    with place.storage.writing() as connection:
        connection.execute(responses.delete().where(responses.c.id == gone.response))
    backups.back_up(place, OPERATOR, tmp_path / "one")
    backups.restore(elsewhere, OPERATOR, tmp_path / "one")
    new = a_carer(elsewhere)
    assert new.response is not None
    assert gone.response is not None
    assert new.response > gone.response


def test_the_audit_log_is_not_set_back_and_later_acts_are_named(place: Place, tmp_path: Path) -> None:
    an_open_round(place)
    backups.back_up(place, OPERATOR, tmp_path / "one")
    with place.storage.writing() as connection:
        record(connection, OPERATOR, "erased a response", round_id="2026")
    restored = backups.restore(place, OPERATOR, tmp_path / "one")
    assert [act.did for act in restored.undone] == ["erased a response"]
    newest = [entry.act.did for entry in acts(place, OPERATOR, at_most=3)]
    assert newest == ["restored a backup", "erased a response", "made a backup"]
    assert verify_digests(place, OPERATOR) == ()


def test_staff_sign_in_again_after_a_restore(place: Place, tmp_path: Path) -> None:
    token = make_sign_in_link(place, OPERATOR, role=Role.FACILITATOR, name="Ada")
    backups.back_up(place, OPERATOR, tmp_path / "one")
    redeem_link(place, token)
    backups.restore(place, OPERATOR, tmp_path / "one")
    assert redeem_link(place, token) is None
    with place.storage.reading() as connection:
        assert connection.execute(select(staff_sessions)).all() == []


def test_a_backup_is_for_its_owner_alone_and_overwrites_nothing(place: Place, tmp_path: Path) -> None:
    backups.back_up(place, OPERATOR, tmp_path / "one")
    assert (tmp_path / "one").stat().st_mode & 0o777 == 0o600
    before = (tmp_path / "one").read_bytes()
    with pytest.raises(BadFile, match="cannot be written"):
        backups.back_up(place, OPERATOR, tmp_path / "one")
    assert (tmp_path / "one").read_bytes() == before
    with pytest.raises(BadFile, match="cannot be written"):
        backups.back_up(place, OPERATOR, tmp_path / "no folder" / "one")


def test_only_the_person_who_hosts_the_toolkit_may(place: Place, tmp_path: Path) -> None:
    for who in (VISITOR, Identity(Role.FACILITATOR), Identity(Role.OFFICER, areas=(("scotland", "S37000019"),))):
        with pytest.raises(Refused):
            backups.back_up(place, who, tmp_path / "one")
        with pytest.raises(Refused):
            backups.restore(place, who, tmp_path / "one")
    assert list(tmp_path.glob("one")) == []


def test_counts_that_do_not_fit_are_refused_unless_they_are_wanted_as_they_are(place: Place, tmp_path: Path) -> None:
    an_open_round(place)
    carer = a_carer(place)
    choose_audience(place, carer, SHARED[0], told_invited=1)
    send(place, carer)
    with place.storage.writing() as connection:
        connection.execute(update(tallies).values(people=2))
    backups.back_up(place, OPERATOR, tmp_path / "one")
    before = everything(place)
    with pytest.raises(BadFile, match="kept 2 · the answers say 1"):
        backups.restore(place, OPERATOR, tmp_path / "one")
    assert everything(place) == before
    restored = backups.restore(place, OPERATOR, tmp_path / "one", as_it_is=True)
    assert len(restored.problems) == 1


def test_every_table_is_in_a_backup_or_passes_by_itself() -> None:
    assert {table.name for table in KEPT} == set(metadata.tables) - {"staff_session", "sign_in_link", "attempt"}
    assert set(numbers.NUMBERED) == {"invitation", "response", "staff", "audit"}


@pytest.fixture
def backup(place: Place, tmp_path: Path) -> Path:
    an_open_round(place)
    carer = a_carer(place)
    indicator = open_sheet(place, carer).framework.indicators[0].id
    save(place, carer, AnswerKey(AnswerKind.RATING, indicator), "good", seen=0, editor="w")
    backups.back_up(place, OPERATOR, tmp_path / "one")
    return tmp_path / "one"


def refused(place: Place, file: Path, match: str, **more: str) -> None:
    before = everything(place)
    with pytest.raises(BadFile, match=match):
        backups.restore(place, OPERATOR, file, **more)  # type: ignore[arg-type]  # digest alone
    assert everything(place) == before


def test_a_file_that_was_changed_damaged_or_is_another_is_refused(place: Place, backup: Path) -> None:
    answers_ = member(backup, "answer.jsonl")
    refused(place, backup.with_name("none"), "no such file")
    refused(place, backup, "digest is not the one", digest="0" * 64)
    refused(place, rewritten(backup, {"answer.jsonl": answers_.replace(b"good", b"poor")}), "not those that were")
    refused(place, rewritten(backup, {"answer.jsonl": b""}), "not those that were")
    refused(place, rewritten(backup, {"answer.jsonl": None}), "does not hold the tables")
    refused(place, rewritten(backup, {"../answer.jsonl": b""}), "does not hold the tables")
    refused(place, rewritten(backup, {"list.json": b"{}"}), "list cannot be read")
    refused(place, rewritten(backup, {"list.json": b"[" * 100_000}), "list cannot be read")
    older = member(backup, "list.json").replace(b'"schema": "0', b'"schema": "9')
    refused(place, rewritten(backup, {"list.json": older}), "list cannot be read")
    cut = backup.with_name("cut")
    cut.write_bytes(backup.read_bytes()[:-100])
    refused(place, cut, "damaged, or not a file")
    body = bytearray(backup.read_bytes())
    body[len(body) // 2] ^= 0xFF
    cut.write_bytes(bytes(body))
    refused(place, cut, ".")


@pytest.mark.parametrize(
    ("table", "line"),
    [
        ("answer", b'[1,"rating"]\n'),
        ("answer", b'{"response": 1}\n'),
        ("answer", b"not json\n"),
        ("answer", b'[true,"rating","i","good",1,"w","2026-10-01T12:00:00+00:00"]\n'),
        ("answer", b'[1,"guess","i","good",1,"w","2026-10-01T12:00:00+00:00"]\n'),
        ("answer", b'[1,"rating","i",null,1,"w","2026-10-01T12:00:00+00:00"]\n'),
        ("answer", b'[1,"rating","i","\\u0000",1,"w","2026-10-01T12:00:00+00:00"]\n'),
        ("answer", b'[1,"rating","i","\\ud800",1,"w","2026-10-01T12:00:00+00:00"]\n'),
        ("answer", b'[1,"rating","i","good",99999999999,"w","2026-10-01T12:00:00+00:00"]\n'),
        ("answer", b'[1,"rating","i","good",1,"w","2026-10-01T12:00:00"]\n'),
        ("answer", b'[1,"rating","i","good",1,"w","2026-10-01T12:00:00+01:00"]\n'),
        ("answer", b'[1,"rating","' + b"i" * 61 + b'","good",1,"w","2026-10-01T12:00:00+00:00"]\n'),
        ("answer", b'[999,"rating","i","good",1,"w","2026-10-01T12:00:00+00:00"]\n'),
        ("round_area", b'["2026","A","yes",null]\n'),
        ("staff", b'[1,"queen","Ada","2026-10-01T12:00:00+00:00",null]\n'),
        ("framework_snapshot", b'["dddd","{}"]\n'),
        ("audit", b'[1,"2026-10-01T12:00:00+00:00","Eve","administrator","nothing","","","","00"]\n'),
    ],
)
def test_a_forged_row_is_refused_though_its_digests_fit(place: Place, backup: Path, table: str, line: bytes) -> None:
    refused(place, rewritten(backup, {f"{table}.jsonl": line}, relist=True), ".")
