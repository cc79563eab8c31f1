"""How often a code or a link may be tried: over several processes and restarts, and without locking out the honest."""

import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import select

from assessment.access import limits
from assessment.access.limits import MOST, PERIOD, Door, TooManyTries, count_visit, limited, network
from assessment.access.place import Place
from assessment.storage import codes, invitations
from assessment.storage.engine import Storage
from assessment.storage.tables import attempts
from tests.access.trying import KEY, place_on, try_code
from tests.storage.examples import NOON, a_round

PROCESSES = 4
HOME = "198.51.100.7"


@pytest.fixture(autouse=True)
def one_period(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """The clock of the limits stands still; what is given moves it, in periods."""

    def move(period: int) -> None:
        monkeypatch.setattr(limits, "_period", lambda: period)

    move(1000)
    return move


@pytest.fixture
def place(storage: Storage) -> Place:
    return place_on(storage)


@pytest.fixture
def code(place: Place) -> str:
    """The code of somebody who is invited."""
    made = codes.new_code()
    with place.storage.writing() as connection:
        a_round(connection)
        new = invitations.NewInvitation("2026", "A", "carer_rep", "Rep", codes.code_hash(KEY, made))
        invitations.add(connection, [new], at=NOON)
    return made


def use_up(place: Place, address: str = HOME) -> None:
    for _ in range(MOST[Door.CODE]):
        assert try_code(place, codes.new_code(), address) == "wrong"


def run_at_once(database: str, root: Path, how_often: int, *, address: str, code: str) -> Counter[str]:
    """Try a code from several processes at once; how often each end was met."""
    started = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.access.trying", database, str(how_often), address, code],
            cwd=root,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(PROCESSES)
    ]
    ended = Counter[str]()
    for process in started:
        said, _ = process.communicate(timeout=120)
        assert process.returncode == 0
        ended.update({how: int(times) for how, times in (part.split("=") for part in said.split())})
    return ended


def test_a_wrong_code_tried_a_thousand_times_from_several_processes_is_stopped(
    place: Place, database: str, root: Path
) -> None:
    tried = run_at_once(database, root, 1000 // PROCESSES, address=HOME, code=codes.new_code())
    assert sum(tried.values()) == 1000
    # The clock of the processes is the real one: at worst a new period began while they ran.
    assert tried["wrong"] in (MOST[Door.CODE], 2 * MOST[Door.CODE])
    assert tried["in"] == 0


def test_a_right_code_used_from_several_processes_at_once_is_never_stopped(
    place: Place, code: str, database: str, root: Path
) -> None:
    assert run_at_once(database, root, 25, address=HOME, code=code) == {"in": 25 * PROCESSES, "wrong": 0, "stopped": 0}
    with place.storage.reading() as connection:
        assert set(connection.execute(select(attempts.c.tries)).scalars()) == {0}


def test_over_the_limit_a_right_code_gets_the_answer_of_a_wrong_one(place: Place, code: str) -> None:
    use_up(place)
    said = set()
    for tried in (code, codes.new_code(), "no code"):
        with pytest.raises(TooManyTries) as stopped:
            limited(place, Door.CODE, lambda: pytest.fail("was redeemed"), address=HOME, secret=tried)
        said.add(str(stopped.value))
    (words,) = said
    assert "15 minutes" in words
    assert "Nothing is lost" in words


def test_one_slip_locks_nobody_out_who_shares_the_address(place: Place, code: str) -> None:
    for _ in range(MOST[Door.CODE] - 1):
        assert try_code(place, codes.new_code(), HOME) == "wrong"
    for _ in range(2 * MOST[Door.CODE]):
        assert try_code(place, code, HOME) == "in"


def test_who_comes_from_elsewhere_is_not_stopped(place: Place, code: str) -> None:
    use_up(place)
    assert try_code(place, code, HOME) == "stopped"
    assert try_code(place, code, "198.51.100.8") == "in"


def test_after_the_time_that_is_told_tries_begin_anew(
    place: Place, code: str, one_period: Callable[[int], None]
) -> None:
    use_up(place)
    one_period(1001)
    assert try_code(place, code, HOME) == "in"
    assert PERIOD.total_seconds() == 15 * 60


def test_a_wrong_code_tried_from_many_addresses_is_stopped_too(place: Place, code: str) -> None:
    wrong = codes.new_code()
    tried = [try_code(place, wrong.lower() if number % 2 else wrong, f"203.0.113.{number}") for number in range(30)]
    assert Counter(tried) == {"wrong": MOST[Door.CODE], "stopped": 30 - MOST[Door.CODE]}
    assert try_code(place, code, "203.0.113.1") == "in"


def test_threads_that_try_at_the_same_moment_do_not_slip_through(place: Place) -> None:
    with ThreadPoolExecutor(8) as pool:
        tried = Counter(pool.map(lambda _: try_code(place, codes.new_code(), HOME), range(60)))
    assert tried == {"wrong": MOST[Door.CODE], "stopped": 60 - MOST[Door.CODE]}


def test_the_doors_are_counted_apart(place: Place) -> None:
    use_up(place)
    assert limited(place, Door.LINK, lambda: "in", address=HOME, secret="a link") == "in"


def test_every_visit_to_the_demonstration_counts(place: Place) -> None:
    for _ in range(MOST[Door.DEMONSTRATION]):
        count_visit(place, Door.DEMONSTRATION, address=HOME)
    with pytest.raises(TooManyTries):
        count_visit(place, Door.DEMONSTRATION, address=HOME)


def test_neither_address_nor_code_is_stored_as_it_is(place: Place, code: str) -> None:
    try_code(place, code, HOME)
    try_code(place, "my own words", HOME)
    with place.storage.reading() as connection:
        kept = str(connection.execute(select(attempts)).all())
    assert not any(secret in kept for secret in (HOME, code, "my own words"))


def test_what_was_counted_long_ago_is_forgotten(place: Place, one_period: Callable[[int], None]) -> None:
    use_up(place)
    one_period(2000)
    try_code(place, codes.new_code(), HOME)
    with place.storage.reading() as connection:
        assert set(connection.execute(select(attempts.c.period)).scalars()) == {2000}


@pytest.mark.parametrize(
    ("address", "counts_for"),
    [
        ("198.51.100.7", "198.51.100.7"),
        ("::ffff:198.51.100.7", "198.51.100.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::9", "2001:db8:1:2::/64"),
        ("", "unknown"),
        ("a name", "unknown"),
    ],
)
def test_an_address_counts_for_its_household(address: str, counts_for: str) -> None:
    assert network(address) == counts_for
