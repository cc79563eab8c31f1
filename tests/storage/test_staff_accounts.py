"""Accounts of staff, leaving, sessions that end everywhere, and counters of tries, as rows."""

from datetime import timedelta

import pytest

from assessment.model.identity import Role
from assessment.storage import accounts, attempts, staff
from assessment.storage.accounts import Account
from assessment.storage.engine import Storage
from tests.storage.examples import NOON

LATER = NOON + timedelta(hours=1)
JO = Account("https://id.example.org", "jo")
AREAS = [("scotland", "A"), ("scotland", "B")]


@pytest.fixture
def jo(storage: Storage) -> int:
    """An officer with two areas and an account, signed in on two devices."""
    with storage.writing() as connection:
        made = staff.add(connection, Role.OFFICER, "Jo", at=NOON)
        staff.add_areas(connection, made, AREAS)
        assert accounts.bind(connection, JO, made, at=NOON)
        for session in ("phone", "desk"):
            staff.start_session(connection, session, made, at=NOON, expires_at=LATER)
        staff.put_link(connection, "link", made, expires_at=LATER)
    return made


def test_an_account_is_found_letter_by_letter(storage: Storage, jo: int) -> None:
    with storage.reading() as connection:
        found = accounts.person_of(connection, JO)
        assert found is not None
        assert found.id == jo
        assert accounts.of_person(connection, jo) == (JO,)
        for other in (Account(JO.issuer + "/", "jo"), Account(JO.issuer, "Jo"), Account(JO.issuer, "")):
            assert accounts.person_of(connection, other) is None


def test_an_account_signs_in_one_person_only(storage: Storage, jo: int) -> None:
    with storage.writing() as connection:
        another = staff.add(connection, Role.FACILITATOR, "Al", at=NOON)
        assert not accounts.bind(connection, JO, another, at=NOON)
        assert accounts.bind(connection, JO, jo, at=NOON)
        assert not accounts.release(connection, another, JO)
        assert accounts.release(connection, jo, JO)
        assert accounts.person_of(connection, JO) is None


def test_sessions_end_everywhere_at_once(storage: Storage, jo: int) -> None:
    with storage.writing() as connection:
        assert staff.open_sessions(connection, jo, at=NOON) == 2
        assert staff.expiry_of(connection, "phone", at=NOON) == LATER
        assert staff.end_sessions(connection, jo, at=NOON) == 2
        assert staff.open_sessions(connection, jo, at=NOON) == 0
        assert staff.session_of(connection, "desk", at=NOON) is None
        assert staff.expiry_of(connection, "phone", at=NOON) is None
        assert staff.use_link(connection, "link", at=NOON) is None


def test_who_has_left_is_found_by_nothing(storage: Storage, jo: int) -> None:
    with storage.writing() as connection:
        staff.leave(connection, jo, at=NOON)
        assert staff.find(connection, jo) is None
        assert staff.named(connection, "Jo") is None
        assert staff.everyone(connection) == ()
        assert accounts.person_of(connection, JO) is None
        assert staff.session_of(connection, "phone", at=NOON) is None
        assert staff.use_link(connection, "link", at=NOON) is None
        assert accounts.bind(connection, JO, staff.add(connection, Role.FACILITATOR, "Jo", at=LATER), at=LATER)


def test_areas_are_taken_one_by_one(storage: Storage, jo: int) -> None:
    with storage.writing() as connection:
        staff.take_areas(connection, jo, [("scotland", "A"), ("scotland", "C"), ("another", "B")])
        (person,) = staff.everyone(connection)
        assert person.areas == (("scotland", "B"),)


def test_tries_are_counted_by_bucket_and_period_and_never_below_none(storage: Storage) -> None:
    with storage.writing() as connection:
        assert [attempts.add(connection, "b", 7) for _ in range(3)] == [1, 2, 3]
        assert attempts.add(connection, "b", 8) == 1
        attempts.take_back(connection, "b", 8)
        attempts.take_back(connection, "b", 8)
        assert [attempts.tries(connection, "b", period) for period in (6, 7, 8)] == [0, 3, 0]
        attempts.sweep(connection, before=8)
        assert attempts.tries(connection, "b", 7) == 0
