"""Sealing: from what is left nobody can tell which invitation a response belonged to. A reader with all of it tries."""

import random
from collections.abc import Iterator
from datetime import datetime
from itertools import permutations
from pathlib import Path

import pytest
from sqlalchemy import insert, select, update

from assessment.access.answering import choose_audience, open_sheet, save, send
from assessment.access.erasing import data_by_code, erase_by_code
from assessment.access.inviting import Issued, Wanted, invite
from assessment.access.opening import redeem_signed_link
from assessment.access.operator import OPERATOR
from assessment.access.place import Place
from assessment.access.results import area_view
from assessment.access.rounds import close_round
from assessment.access.sealing import seal
from assessment.access.signing_in import redeem_code
from assessment.access.verifying import verify, verify_digests
from assessment.model.errors import NotFound, Refused, RoundNotOpen, ToolkitError
from assessment.model.identity import Identity, Role
from assessment.model.round import AnswerKey, AnswerKind, Audience
from assessment.reports.area_tables import area_csv
from assessment.storage.engine import Storage
from assessment.storage.tables import invitations, metadata, moderations, released_comments, responses
from tests.access.places import a_place, an_open_round
from tests.storage.databases import execute

MORAY = "S37000019"
PEOPLE = 6
OFFICER = Identity(Role.OFFICER, areas=(("scotland", MORAY),))


@pytest.fixture
def place(storage: Storage, tmp_path: Path) -> Place:
    return a_place(storage, tmp_path)


def release(place: Place) -> None:
    from assessment.access.releasing import release_round

    close_round(place, OPERATOR, "2026")
    release_round(place, OPERATOR, "2026")


def an_answered_round(place: Place, *, order: tuple[int, ...] = tuple(range(PEOPLE))) -> tuple[Issued, ...]:
    """A released round in which six carer representatives of one area have answered, in this order; each rated and
    wrote something of their own, and each with another number of saves."""
    an_open_round(place)
    issued = invite(place, OPERATOR, "2026", [Wanted("Moray", "carer_rep", "Rep", PEOPLE)])
    for turn, number in enumerate(order):
        carer = redeem_code(place, issued[number].code)
        assert carer is not None
        indicators = open_sheet(place, carer).framework.indicators
        for indicator in indicators[: turn + 2]:
            save(place, carer, AnswerKey(AnswerKind.RATING, indicator.id), "mixed", seen=99, editor=f"w{number}")
        own = AnswerKey(AnswerKind.COMMENT, indicators[0].id)
        save(place, carer, own, f"the words of {number}", seen=99, editor=f"w{number}")
        audience = (Audience.BOARD_WITH_ROLE, Audience.BOARD, Audience.NATIONAL)[number % 3]
        choose_audience(place, carer, audience, told_invited=PEOPLE)
        send(place, carer)
        if number == 0:
            with place.storage.writing() as connection:
                mine = responses.c.id == carer.response
                connection.execute(update(responses).where(mine).values(assisted="phone", assisted_by="Ada"))
    release(place)
    return issued


def rows(place: Place) -> Iterator[tuple[str, dict[str, object]]]:
    with place.storage.reading() as connection:
        for table in metadata.sorted_tables:
            for row in connection.execute(select(table)):
                yield table.name, dict(row._mapping)


def test_no_response_no_answer_and_no_decision_stays_under_its_number(place: Place) -> None:
    an_answered_round(place)
    assert seal(place, OPERATOR, "2026") == PEOPLE
    found = list(rows(place))
    assert not {name for name, _ in found} & {"response", "answer", "moderation"}
    sealed = [row for name, row in found if name == "sealed_response"]
    assert len(sealed) == PEOPLE
    assert {tuple(row) for row in sealed} == {("id", "round", "area", "perspective", "audience", "assisted")}
    assert {row["assisted"] for row in sealed} == {None}
    assert all(len(str(row["id"])) == 32 for row in sealed)
    assert {row["response"] for name, row in found if name == "released_comment"} <= {None}


def test_invitations_that_are_left_differ_in_nothing_but_number_and_a_random_hash(place: Place) -> None:
    issued = an_answered_round(place)
    with place.storage.reading() as connection:
        before = {row.id for row in connection.execute(select(invitations))}
    seal(place, OPERATOR, "2026")
    left = [row for name, row in rows(place) if name == "invitation"]
    assert len(left) == PEOPLE
    assert len({tuple((k, v) for k, v in row.items() if k not in ("id", "code_hash")) for row in left}) == 1
    assert not before & {row["id"] for row in left}, "the audit log names invitations by number"
    for one in issued:
        assert redeem_code(place, one.code) is None
        assert redeem_signed_link(place, one.token) is None
        with pytest.raises(NotFound):
            data_by_code(place, OPERATOR, one.code)
        with pytest.raises(NotFound):
            erase_by_code(place, OPERATOR, one.code)


def test_an_old_cookie_opens_nothing(place: Place) -> None:
    an_open_round(place)
    (issued,) = invite(place, OPERATOR, "2026", [Wanted("Moray", "carer_rep")])
    carer = redeem_code(place, issued.code)
    assert carer is not None
    release(place)
    seal(place, OPERATOR, "2026")
    with pytest.raises(ToolkitError):
        open_sheet(place, carer)


def test_no_value_that_stood_beside_a_person_before_stands_beside_an_answer_after(place: Place) -> None:
    """A reader keeps all of the database from before, and looks for anything of it in what was sealed."""
    an_answered_round(place)
    before = list(rows(place))
    tables = ("invitation", "response", "answer", "moderation")
    personal = {v for name, row in before if name in tables for k, v in row.items() if k in PERSONAL and v is not None}
    seal(place, OPERATOR, "2026")
    after = {v for name, row in rows(place) if name.startswith("sealed_") for v in row.values()}
    assert not personal & after
    assert not {value for value in after if isinstance(value, int | datetime)}, "a number or a moment is left"


PERSONAL = {
    *("id", "response", "invitation", "code_hash", "label", "created_at", "revision", "editor", "saved_at"),
    *("sent_at", "changed_at", "told_invited", "assisted", "assisted_by", "checked_at"),
}


def test_rows_do_not_stand_in_the_order_of_inviting_or_of_sending(place: Place) -> None:
    """As the database gives them without being asked for an order; ids are random, so this is so for one in 720."""
    order = (3, 0, 5, 1, 4, 2)
    orders = []
    for _ in range(3):
        an_answered_round(place, order=order)
        seal(place, OPERATOR, "2026")
        words = [str(row["value"]) for name, row in rows(place) if name == "sealed_answer" and row["kind"] == "comment"]
        orders.append([int(text[-1]) for text in words])
        with place.storage.writing() as connection:
            connection.execute(metadata.tables["round"].delete())
    assert len({tuple(found) for found in orders}) > 1, "three rounds alike stand in one order"
    assert any(found not in (list(order), sorted(order)) for found in orders)


def test_whoever_answered_in_which_order_what_is_left_is_the_same(place: Place) -> None:
    """Possible worlds: each assignment of answers to invitations leaves the same rows, so none can be ruled out."""
    worlds = []
    chance = random.Random(7)
    for order in chance.sample(list(permutations(range(3))), 2):
        an_answered_round_of_three(place, said=order)
        seal(place, OPERATOR, "2026")
        worlds.append(sorted(map(str, without_chance(place))))
        with place.storage.writing() as connection:
            connection.execute(metadata.tables["round"].delete())
            connection.execute(metadata.tables["audit"].delete())
    assert worlds[0] == worlds[1]


def an_answered_round_of_three(place: Place, *, said: tuple[int, ...]) -> None:
    """Three people: the first invited says `said[0]`, and so on; they send in another order each time."""
    an_open_round(place)
    issued = invite(place, OPERATOR, "2026", [Wanted("Moray", "carer_rep", "Rep", 3)])
    for number in sorted(range(3), key=lambda n: said[n]):
        carer = redeem_code(place, issued[number].code)
        assert carer is not None
        indicators = open_sheet(place, carer).framework.indicators
        for indicator in indicators[: said[number] + 1]:
            save(place, carer, AnswerKey(AnswerKind.RATING, indicator.id), "good", seen=99, editor="w")
        choose_audience(place, carer, Audience.BOARD, told_invited=3)
        send(place, carer)
    release(place)


CHANCE = {"id", "code_hash", "at", "digest", "created_at", "opened_at", "closed_at", "released_at", "sealed_at"}


def without_chance(place: Place) -> Iterator[tuple[str, object]]:
    """All rows without what is random or a moment of the round; sealed responses with their answers."""
    found = list(rows(place))
    given: dict[object, list[tuple[object, ...]]] = {}
    for name, row in found:
        if name == "sealed_answer":
            given.setdefault(row["response"], []).append((row["kind"], row["item"], row["value"]))
    for name, row in found:
        if name == "sealed_response":
            yield name, sorted(map(str, given.get(row["id"], [])))
        elif name not in ("sealed_answer", "attempt"):
            kept = {key: value for key, value in row.items() if key not in CHANCE}
            if name == "audit" and "digest" in str(kept["detail"]):
                kept["detail"] = ""
            yield name, kept


def test_results_files_and_counts_stay_as_they_were(place: Place) -> None:
    an_answered_round(place)
    before = area_csv(area_view(place, OFFICER, "2026", MORAY))
    seal(place, OPERATOR, "2026")
    assert area_csv(area_view(place, OFFICER, "2026", MORAY)) == before
    assert verify(place, OPERATOR) == ()
    assert verify_digests(place, OPERATOR) == ()


def test_responses_that_were_never_sent_are_gone(place: Place) -> None:
    an_open_round(place)
    (issued,) = invite(place, OPERATOR, "2026", [Wanted("Moray", "carer_rep")])
    carer = redeem_code(place, issued.code)
    assert carer is not None
    indicator = open_sheet(place, carer).framework.indicators[0].id
    save(place, carer, AnswerKey(AnswerKind.COMMENT, indicator), "never sent", seen=0, editor="w")
    release(place)
    assert seal(place, OPERATOR, "2026") == 0
    assert not [row for name, row in rows(place) if "never sent" in row.values()]


def test_released_comments_and_decisions_lead_to_nobody(place: Place) -> None:
    an_answered_round(place)
    with place.storage.writing() as connection:
        (one, *_) = connection.execute(select(responses.c.id)).scalars()
        decided = {"response": one, "kind": "comment", "item": "x", "revision": 1, "decision": "hold", "note": "n"}
        connection.execute(insert(moderations), decided)
        copied = {"id": "c" * 32, "round": "2026", "area": MORAY, "perspective": "", "audience": "board"}
        copied |= {"kind": "comment", "item": "x", "body": "released words"}
        connection.execute(insert(released_comments), {**copied, "response": one})
    seal(place, OPERATOR, "2026")
    (comment,) = [row for name, row in rows(place) if name == "released_comment" and row["id"] == "c" * 32]
    assert comment["response"] is None
    assert comment["body"] == "released words"
    assert not [row for name, row in rows(place) if name == "moderation"]


def test_only_a_released_round_is_sealed_once_and_by_those_who_run_rounds(place: Place) -> None:
    an_open_round(place)
    with pytest.raises(RoundNotOpen):
        seal(place, OPERATOR, "2026")
    release(place)
    for who in (OFFICER, Identity(Role.CARER, response=1), Identity(Role.FACILITATOR, demonstration=True)):
        with pytest.raises(Refused):
            seal(place, who, "2026")
    seal(place, OPERATOR, "2026")
    with pytest.raises(RoundNotOpen, match="sealed already"):
        seal(place, OPERATOR, "2026")
    with pytest.raises(NotFound):
        seal(place, OPERATOR, "2027")


def test_the_files_of_the_database_no_longer_hold_what_was_deleted(place: Place, database: str) -> None:
    if not database.startswith("sqlite"):
        execute(database, "SELECT 1")  # PostgreSQL keeps its files to itself; deleted rows are vacuumed
        seal_one_with_a_mark(place)
        return
    seal_one_with_a_mark(place)
    folder = Path(database.removeprefix("sqlite:///")).parent
    held = b"".join(file.read_bytes() for file in folder.glob("toolkit.sqlite*"))
    assert b"a-window-nobody-else-has" not in held
    assert b"A label that is a name" not in held


def seal_one_with_a_mark(place: Place) -> None:
    an_open_round(place)
    (issued,) = invite(place, OPERATOR, "2026", [Wanted("Moray", "carer_rep", "A label that is a name")])
    carer = redeem_code(place, issued.code)
    assert carer is not None
    indicator = open_sheet(place, carer).framework.indicators[0].id
    key = AnswerKey(AnswerKind.RATING, indicator)
    save(place, carer, key, "good", seen=0, editor="a-window-nobody-else-has")
    choose_audience(place, carer, Audience.BOARD, told_invited=1)
    send(place, carer)
    release(place)
    seal(place, OPERATOR, "2026")
