"""A person's own data: all of it for themselves, and gone for good when they say so, before and after the release."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from assessment.access import answering
from assessment.access.closing import close_round
from assessment.access.operator import OPERATOR
from assessment.access.own_data import erase_own, own_data
from assessment.access.place import Place
from assessment.access.releasing import release_round
from assessment.access.verifying import verify
from assessment.model.errors import Refused
from assessment.model.identity import VISITOR, Identity, Role
from assessment.model.round import AnswerKey, Audience
from assessment.reports.own_data_file import own_data_json
from assessment.storage.engine import Storage
from assessment.storage.tables import answers, audits, responses, round_areas, tallies
from tests.access.places import a_carer, a_place, an_open_round

NOW = datetime(2026, 11, 3, 10, 42, tzinfo=UTC)
MINE = {
    "rating:papers-in-time": "mixed",
    "comment:papers-in-time": "Two days <before>",
    "comment_for:papers-in-time": "national",
    "fact:papers-days": "2",
    "fact:helped-most": "The link worker",
}


@pytest.fixture
def place(storage: Storage, tmp_path: Path) -> Place:
    return a_place(storage, tmp_path)


def somebody(place: Place, audience: Audience = Audience.BOARD) -> Identity:
    """Somebody who has sent their answers."""
    carer = a_carer(place)
    for key, value in MINE.items():
        answering.save(place, carer, AnswerKey.parse(key), value, seen=10**6, editor="phone")
    answering.choose_audience(place, carer, audience, told_invited=1)
    answering.send(place, carer)
    return carer


def left(place: Place) -> dict[str, int]:
    """How many rows hold anything of people's answers."""
    with place.storage.reading() as connection:
        return {table.name: len(connection.execute(select(table)).all()) for table in (responses, answers, tallies)}


def withdrawn(place: Place) -> set[str]:
    with place.storage.reading() as connection:
        rows = connection.execute(select(round_areas.c.area).where(round_areas.c.withdrawn_at.is_not(None)))
        return set(rows.scalars())


def test_the_file_holds_everything_and_nothing_of_anybody_else(place: Place) -> None:
    an_open_round(place)
    carer, other = somebody(place), a_carer(place)
    answering.save(place, other, AnswerKey.parse("comment:mentoring"), "Not mine", seen=0, editor="laptop")
    held = json.loads(own_data_json(own_data(place, carer), NOW))
    assert {f"{one['kind']}:{one['item']}": one["value"] for one in held["answers"]} == MINE
    assert held["invitation"]["area"]["name"] == "Moray"
    assert held["invitation"]["role"] == "carer representative"
    assert held["response"]["audience"] == "board"
    assert held["response"]["people_invited_when_you_chose"] == 1
    assert held["made_at"] == "2026-11-03T10:42:00+00:00"
    papers = next(one for one in held["answers"] if one["item"] == "papers-days")
    assert papers["in_words"] == "2 days"
    assert papers["question"].startswith("How many days")
    assert "Not mine" not in json.dumps(held)


def test_an_answer_that_was_cleared_is_in_the_file_as_cleared(place: Place) -> None:
    an_open_round(place)
    carer = somebody(place)
    answering.save(place, carer, AnswerKey.parse("comment:papers-in-time"), "", seen=10**6, editor="phone")
    held = json.loads(own_data_json(own_data(place, carer), NOW))
    assert {one["value"] for one in held["answers"] if one["kind"] == "comment"} == {""}


def test_only_the_person_has_their_data_or_has_them_erased(place: Place) -> None:
    an_open_round(place)
    carer = somebody(place)
    helper = Identity(Role.CARER, carer.response, name="Ailsa", helping=True)
    others = [VISITOR, OPERATOR, Identity(Role.FACILITATOR, carer.response), Identity(Role.CARER), helper]
    before = left(place)
    for who in others:
        with pytest.raises(Refused):
            own_data(place, who)
        with pytest.raises(Refused):
            erase_own(place, who)
    assert left(place) == before


def test_before_the_release_everything_goes_and_no_result_is_withdrawn(place: Place) -> None:
    an_open_round(place)
    carer = somebody(place)
    assert not erase_own(place, carer).withdrawn
    assert left(place) == {"response": 0, "answer": 0, "tally": 0}
    assert withdrawn(place) == set()
    assert verify(place, OPERATOR) == ()
    with pytest.raises(Refused):
        answering.open_sheet(place, carer)
    with pytest.raises(Refused):
        erase_own(place, carer)


def test_after_closing_answers_can_still_be_erased(place: Place) -> None:
    an_open_round(place)
    carer = somebody(place)
    close_round(place, OPERATOR, "2026")
    erase_own(place, carer)
    assert left(place) == {"response": 0, "answer": 0, "tally": 0}


@pytest.mark.parametrize(
    ("audience", "areas"), [(Audience.BOARD, {"S37000019"}), (Audience.NATIONAL, set())], ids=["shared", "national"]
)
def test_after_the_release_the_result_goes_with_answers_that_were_in_it(
    place: Place, audience: Audience, areas: set[str]
) -> None:
    an_open_round(place)
    carer = somebody(place, audience)
    close_round(place, OPERATOR, "2026")
    release_round(place, OPERATOR, "2026")
    assert erase_own(place, carer).withdrawn is bool(areas)
    assert withdrawn(place) == areas
    assert left(place) == {"response": 0, "answer": 0, "tally": 0}


def test_that_somebody_erased_is_written_down_without_what_they_had_said(place: Place) -> None:
    an_open_round(place)
    erase_own(place, somebody(place))
    with place.storage.reading() as connection:
        rows = connection.execute(select(audits.c.did, audits.c.who, audits.c.round, audits.c.detail)).all()
    assert ("erased their own answers", "", "2026", "") in {tuple(row) for row in rows}
    assert "link worker" not in str(rows)


def test_what_somebody_erased_is_in_no_file_of_the_database(place: Place) -> None:
    if not place.storage.is_sqlite:
        return  # where the files are the database server's
    an_open_round(place)
    person = a_carer(place)
    key = AnswerKey.parse("comment:papers-in-time")
    answering.save(place, person, key, "Unforgettable words.", seen=0, editor="w")
    file = Path(str(place.storage.url.database))
    files = [file, file.with_name(f"{file.name}-wal")]
    assert any(b"Unforgettable words." in one.read_bytes() for one in files)
    erase_own(place, person)
    assert not any(b"Unforgettable words." in one.read_bytes() for one in files if one.exists())
