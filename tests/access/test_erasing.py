"""A person's data by code, a whole round, and what the audit log takes."""

from pathlib import Path

import pytest

from assessment.access.auditing import acts, record
from assessment.access.erasing import data_by_code, erase_by_code, erase_round
from assessment.access.inviting import Wanted, invite
from assessment.access.operator import OPERATOR
from assessment.access.place import Place
from assessment.access.rounds import rounds
from assessment.access.verifying import verify, verify_digests
from assessment.model.errors import NotFound, Refused
from assessment.model.identity import VISITOR, Identity, Role
from assessment.storage.engine import Storage
from assessment.storage.tables import audits
from tests.access.places import a_place
from tests.access.test_moving import a_round_with_somebody


@pytest.fixture
def place(storage: Storage, tmp_path: Path) -> Place:
    return a_place(storage, tmp_path)


def test_a_persons_data_are_found_by_their_code_and_erased_once(place: Place) -> None:
    code = a_round_with_somebody(place)
    held = data_by_code(place, OPERATOR, f" {code.lower()} ")
    assert "two\nlines – “quoted”" in [answer.value for answer in held.sheet.response.answers.values()]
    erased = erase_by_code(place, OPERATOR, code)
    assert (erased.round_id, erased.withdrawn) == ("2026", False)
    for again in (data_by_code, erase_by_code):
        with pytest.raises(NotFound, match="leads to nothing"):
            again(place, OPERATOR, code)
    assert verify(place, OPERATOR) == ()
    newest = [entry.act.did for entry in acts(place, OPERATOR, at_most=2)]
    assert newest == ["erased a response", "exported a person’s data"]


def test_every_code_that_leads_nowhere_gets_the_same_answer(place: Place) -> None:
    a_round_with_somebody(place)
    (unused,) = invite(place, OPERATOR, "2026", [Wanted("Moray", "officer")])
    for code in ("", "nonsense", "2222-2222-222", unused.code):
        with pytest.raises(NotFound, match="leads to nothing"):
            erase_by_code(place, OPERATOR, code)


def test_only_the_person_who_hosts_the_toolkit_may(place: Place) -> None:
    code = a_round_with_somebody(place)
    for who in (VISITOR, Identity(Role.FACILITATOR), Identity(Role.CARER, response=1)):
        for act in (data_by_code, erase_by_code):
            with pytest.raises(Refused):
                act(place, who, code)
        with pytest.raises(Refused):
            erase_round(place, who, "2026")
    with pytest.raises(NotFound):
        erase_round(place, OPERATOR, "no such")
    assert len(rounds(place, OPERATOR)) == 1


def test_the_log_names_whoever_acted_and_takes_one_tidy_line(place: Place) -> None:
    helper = Identity(Role.CARER, response=1, helping=True, name="Ada\u202e")
    with place.storage.writing() as connection:
        record(connection, helper, "entered answers", round_id="2026", area="A", detail="by\nphone" + "x" * 400)
    (entry,) = acts(place, OPERATOR, at_most=1)
    assert (entry.act.who, entry.act.role) == ("Ada", "facilitator")
    assert entry.act.detail.startswith("by phone")
    assert len(entry.act.detail) == 300
    with pytest.raises(ValueError, match="40 characters"), place.storage.writing() as connection:
        record(connection, helper, "x" * 41)


def test_the_log_is_for_facilitators_and_administrators(place: Place) -> None:
    for who in (VISITOR, Identity(Role.CARER, response=1), Identity(Role.FACILITATOR, demonstration=True)):
        with pytest.raises(Refused):
            acts(place, who, at_most=1)
    with pytest.raises(NotFound):
        acts(place, OPERATOR, at_most=1, round_id="no such")


def test_verifying_finds_a_row_of_the_log_that_was_changed(place: Place) -> None:
    a_round_with_somebody(place)
    assert verify_digests(place, OPERATOR) == ()
    with place.storage.writing() as connection:
        connection.execute(audits.update().where(audits.c.id == 2).values(who="Eve"))
    (problem,) = verify_digests(place, OPERATOR)
    assert "row 2" in problem
