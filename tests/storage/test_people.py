"""Rounds, invitations, responses and staff as rows."""

import threading
from datetime import timedelta

import pytest
from sqlalchemy import exc, func, select

from assessment.model.identity import Role
from assessment.model.round import RoundState
from assessment.storage import invitations, responses, rounds, staff
from assessment.storage.engine import Storage
from assessment.storage.invitations import InvitedRow, NewInvitation
from assessment.storage.tables import invitations as invitations_table
from assessment.storage.tables import responses as responses_table
from tests.storage.examples import DIGEST, FIRST, NOON, a_person, a_round, rating, save


def test_a_round_is_read_back_as_it_was_stored(storage: Storage) -> None:
    with storage.writing() as connection:
        made = a_round(connection, "2026", "B", "A", "A")
    with storage.reading() as connection:
        assert rounds.find(connection, "2026") == made
        assert rounds.areas(connection, "2026") == {"A": False, "B": False}
        assert rounds.snapshot(connection, DIGEST) == "{}"
        assert rounds.find(connection, "2025") is None


def test_a_round_that_is_no_draft_reads_a_snapshot(storage: Storage) -> None:
    with storage.writing() as connection:
        made = a_round(connection)
        rounds.set_state(connection, made.id, RoundState.CLOSED, at=NOON)
        found = rounds.find(connection, made.id)
    assert found is not None
    assert (found.state, found.framework_digest) == (RoundState.CLOSED, DIGEST)
    from dataclasses import replace

    with pytest.raises(exc.IntegrityError), storage.writing() as connection:
        rounds.add(connection, replace(made, id="no-snapshot", framework_digest=""), [], at=NOON)


def test_the_same_snapshot_is_kept_once(storage: Storage) -> None:
    with storage.writing() as connection:
        rounds.put_snapshot(connection, DIGEST, "{}")
        rounds.put_snapshot(connection, DIGEST, "{}")
        assert rounds.snapshot(connection, DIGEST) == "{}"


def test_an_area_agrees_to_be_named_only_in_its_own_round(storage: Storage) -> None:
    with storage.writing() as connection:
        a_round(connection, "2025")
        a_round(connection, "2026")
        assert rounds.agree(connection, "2026", "A", agrees=True)
        assert not rounds.agree(connection, "2026", "Z", agrees=True)
        assert rounds.areas(connection, "2026") == {"A": True, "B": False}
        assert rounds.areas(connection, "2025") == {"A": False, "B": False}


def test_the_invited_are_counted_without_the_revoked(storage: Storage) -> None:
    with storage.writing() as connection:
        a_round(connection)
        for area, perspective in [("A", "carer_rep"), ("A", "carer_rep"), ("A", "officer"), ("B", "carer_rep")]:
            a_person(connection, area=area, perspective=perspective)
        revoked = invitations.of_round(connection, "2026")[0]
        assert invitations.revoke(connection, revoked.id, at=NOON)
        assert not invitations.revoke(connection, revoked.id, at=NOON)
        assert invitations.invited(connection, "2026") == [
            InvitedRow("A", "carer_rep", 1),
            InvitedRow("A", "officer", 1),
            InvitedRow("B", "carer_rep", 1),
        ]
        again = invitations.of_round(connection, "2026")[0]
    assert again.revoked_at == NOON


def test_two_people_cannot_have_the_same_code(storage: Storage) -> None:
    with storage.writing() as connection:
        a_round(connection)
    with pytest.raises(exc.IntegrityError), storage.writing() as connection:
        one = NewInvitation("2026", "A", "officer", "One", "same")
        invitations.add(connection, [one, one], at=NOON)


def test_a_sheet_says_how_many_of_the_same_role_and_area_are_invited(storage: Storage) -> None:
    with storage.writing() as connection:
        a_round(connection)
        mine = a_person(connection)
        a_person(connection)
        a_person(connection, perspective="officer")
        a_person(connection, area="B")
        standing = responses.read(connection, mine)
    assert standing is not None
    assert standing.invited == 2
    assert standing.response.label == "Somebody"


def test_opening_the_same_code_twice_is_one_response(storage: Storage) -> None:
    with storage.writing() as connection:
        a_round(connection)
        first = a_person(connection)
        invitation = invitations.of_round(connection, "2026")[0]
        assert responses.begin(connection, invitation.id) == first
        assert responses.of_invitation(connection, invitation.id) == first


def test_opening_the_same_code_on_two_devices_at_once_is_one_response(storage: Storage) -> None:
    with storage.writing() as connection:
        a_round(connection)
        invitations.add(connection, [NewInvitation("2026", "A", "officer", "One", "hash")], at=NOON)
        (invitation,) = invitations.of_round(connection, "2026")
    together, begun = threading.Barrier(4), []

    def open_it() -> None:
        together.wait()
        with storage.writing() as connection:
            begun.append(responses.begin(connection, invitation.id))

    threads = [threading.Thread(target=open_it) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(begun) == 4
    assert len(set(begun)) == 1


def test_a_deleted_responses_number_is_never_given_out_again(storage: Storage) -> None:
    """A signed cookie that names it must not open somebody else's answers."""
    with storage.writing() as connection:
        a_round(connection)
        gone = a_person(connection)
    save(storage, gone, rating(FIRST), "good")
    with storage.writing() as connection:
        connection.execute(invitations_table.delete())
        assert connection.execute(select(func.count()).select_from(responses_table)).scalar_one() == 0
        assert responses.read(connection, gone) is None
        assert a_person(connection, code="another") > gone


def test_a_moment_without_a_time_zone_is_refused(storage: Storage) -> None:
    with pytest.raises(exc.StatementError, match="time zone"), storage.writing() as connection:
        staff.add(connection, Role.OFFICER, "Jo", at=NOON.replace(tzinfo=None))


def test_staff_are_found_by_id_and_by_name_in_any_case(storage: Storage) -> None:
    with storage.writing() as connection:
        jo = staff.add(connection, Role.OFFICER, "Étienne", at=NOON)
        staff.add_areas(connection, jo, [("scotland", "B"), ("scotland", "A"), ("scotland", "A")])
        staff.add_areas(connection, jo, [("scotland", "A")])
        expected = staff.Person(jo, Role.OFFICER, "Étienne", (("scotland", "A"), ("scotland", "B")))
        assert staff.find(connection, jo) == expected
        assert staff.named(connection, "éTIENNE") == expected
        assert staff.named(connection, "Etienne") is None
        assert staff.find(connection, jo + 1) is None


def test_a_sign_in_link_works_once_and_before_it_expires(storage: Storage) -> None:
    later = NOON + timedelta(minutes=30)
    with storage.writing() as connection:
        jo = staff.add(connection, Role.FACILITATOR, "Jo", at=NOON)
        for hashed in ("once", "late"):
            staff.put_link(connection, hashed, jo, expires_at=later)
        used = staff.use_link(connection, "once", at=NOON)
        assert used is not None
        assert used.id == jo
        assert staff.use_link(connection, "once", at=NOON) is None
        assert staff.use_link(connection, "late", at=later) is None
        assert staff.use_link(connection, "unknown", at=NOON) is None


def test_of_many_who_use_a_link_at_the_same_moment_one_is_signed_in(storage: Storage) -> None:
    with storage.writing() as connection:
        jo = staff.add(connection, Role.FACILITATOR, "Jo", at=NOON)
        staff.put_link(connection, "once", jo, expires_at=NOON + timedelta(minutes=30))
    together, used = threading.Barrier(4), []

    def use() -> None:
        together.wait()
        with storage.writing() as connection:
            used.append(staff.use_link(connection, "once", at=NOON))

    threads = [threading.Thread(target=use) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len([person for person in used if person is not None]) == 1


def test_a_session_lasts_until_it_expires_or_is_ended(storage: Storage) -> None:
    later = NOON + timedelta(hours=8)
    with storage.writing() as connection:
        jo = staff.add(connection, Role.ADMINISTRATOR, "Jo", at=NOON)
        for session in ("one", "two"):
            staff.start_session(connection, session, jo, at=NOON, expires_at=later)
        assert staff.session_of(connection, "one", at=NOON) is not None
        assert staff.session_of(connection, "one", at=later) is None
        staff.end_session(connection, "two", at=NOON)
        assert staff.session_of(connection, "two", at=NOON) is None
        staff.sweep(connection, before=later + timedelta(days=1))
        assert staff.session_of(connection, "one", at=NOON) is None
