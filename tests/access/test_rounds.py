"""Running rounds: each step in its order, by those who may, and codes that are given once."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from assessment.access import frameworks, rounds
from assessment.access.answering import choose_audience, open_sheet, send
from assessment.access.inviting import Wanted, invite
from assessment.access.operator import OPERATOR
from assessment.access.place import Place
from assessment.access.signing_in import redeem_code
from assessment.access.verifying import verify
from assessment.catalogue import snapshot
from assessment.model.digest import digest_of
from assessment.model.errors import NotFound, Refused, RoundNotOpen, RoundProblem
from assessment.model.identity import VISITOR, Identity, Role
from assessment.model.round import Audience, RoundState
from assessment.storage import codes
from assessment.storage.engine import Storage
from assessment.storage.tables import invitations, snapshots, tallies
from tests.access.places import a_carer, a_draft, a_place, an_open_round

FACILITATOR = Identity(Role.FACILITATOR, session="s")
MORAY = "S37000019"


@pytest.fixture
def place(storage: Storage, tmp_path: Path) -> Place:
    return a_place(storage, tmp_path)


def test_a_round_goes_from_draft_to_open_to_closed_to_released(place: Place) -> None:
    made = rounds.create_round(place, FACILITATOR, a_draft())
    assert (made.state, made.framework_version, made.framework_digest) == (RoundState.DRAFT, "1.0", "")
    opened = rounds.open_round(place, FACILITATOR, "2026")
    published = place.content.framework("equal-and-expert")
    assert (opened.state, opened.framework_digest) == (RoundState.OPEN, digest_of(snapshot(published)))
    assert rounds.close_round(place, FACILITATOR, "2026").state is RoundState.CLOSED
    released = rounds.release_round(place, FACILITATOR, "2026")
    assert released.state is RoundState.RELEASED
    assert released.framework_digest == opened.framework_digest


@pytest.mark.parametrize("step", [rounds.open_round, rounds.close_round, rounds.release_round])
def test_no_step_is_taken_twice_or_out_of_order(place: Place, step: object) -> None:
    order = [rounds.open_round, rounds.close_round, rounds.release_round]
    rounds.create_round(place, OPERATOR, a_draft())
    for taken in order:
        if step is not taken:
            with pytest.raises(RoundNotOpen, match="Nothing was changed"):
                step(place, OPERATOR, "2026")  # type: ignore[operator]  # one of the three
        taken(place, OPERATOR, "2026")
    with pytest.raises(RoundNotOpen):
        step(place, OPERATOR, "2026")  # type: ignore[operator]  # one of the three


def test_two_rounds_of_one_framework_share_its_snapshot(place: Place) -> None:
    an_open_round(place, "2025")
    an_open_round(place, "2026")
    with place.storage.reading() as connection:
        assert len(connection.execute(select(snapshots)).all()) == 1


def test_the_framework_of_a_round_is_read_from_its_snapshot_once(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frameworks, "_FRAMEWORKS", {})
    round_ = an_open_round(place)
    read = frameworks.framework_of(place, round_)
    assert read == place.content.framework("equal-and-expert")
    assert frameworks.framework_of(place, round_) is read
    with pytest.raises(NotFound, match="missing from the database"):
        frameworks.framework_of(place, replace(round_, framework_digest="f" * 64))


def test_all_areas_take_part_unless_some_are_named(place: Place) -> None:
    rounds.create_round(place, OPERATOR, a_draft("all"))
    rounds.create_round(place, OPERATOR, a_draft("some"), areas=("Moray", "S37000010"))
    assert len(rounds.areas_of(place, OPERATOR, "all")) == 31
    assert set(rounds.areas_of(place, OPERATOR, "some")) == {MORAY, "S37000010"}


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"id": "no spaces"}, RoundProblem),
        ({"id": "-"}, RoundProblem),
        ({"id": "x" * 41}, RoundProblem),
        ({"closes": date(2026, 8, 1)}, RoundProblem),
        ({"framework_id": "no-such"}, NotFound),
        ({"framework_version": "9.9"}, NotFound),
        ({"area_set": "no-such"}, NotFound),
        ({"area_set": "demonstration"}, RoundProblem),
        ({"demonstration": True}, RoundProblem),
    ],
)
def test_a_round_that_cannot_be_is_refused_in_words_and_not_stored(
    place: Place, change: dict[str, object], error: type[Exception]
) -> None:
    with pytest.raises(error):
        rounds.create_round(place, OPERATOR, replace(a_draft(), **change))  # type: ignore[arg-type]  # fields of Round
    assert rounds.rounds(place, OPERATOR) == ()


def test_a_round_is_created_once(place: Place) -> None:
    rounds.create_round(place, OPERATOR, a_draft())
    with pytest.raises(RoundProblem, match="already"):
        rounds.create_round(place, OPERATOR, a_draft())


def test_only_those_who_run_rounds_may(place: Place) -> None:
    rounds.create_round(place, OPERATOR, a_draft())
    for who in (VISITOR, Identity(Role.CARER, response=1), Identity(Role.OFFICER, areas=(("scotland", MORAY),))):
        with pytest.raises(Refused):
            rounds.create_round(place, who, a_draft("another"))
        with pytest.raises(Refused):
            rounds.open_round(place, who, "2026")
        with pytest.raises(Refused):
            rounds.agree(place, who, "2026", "Moray")
        with pytest.raises(Refused):
            invite(place, who, "2026", [Wanted("Moray", "officer")])
        with pytest.raises(Refused):
            verify(place, who)


def test_a_round_that_somebody_may_not_know_of_does_not_exist_for_them(place: Place) -> None:
    an_open_round(place)
    officer = Identity(Role.OFFICER, areas=(("scotland", MORAY),))
    of_the_demonstration = Identity(Role.FACILITATOR, demonstration=True)
    for who in (VISITOR, officer, of_the_demonstration, Identity(Role.CARER, response=1)):
        assert rounds.rounds(place, who) == ()
        with pytest.raises(NotFound):
            rounds.round_of(place, who, "2026")
        with pytest.raises((NotFound, Refused)):
            rounds.areas_of(place, who, "2026")
    rounds.close_round(place, OPERATOR, "2026")
    rounds.release_round(place, OPERATOR, "2026")
    assert [round_.id for round_ in rounds.rounds(place, officer)] == ["2026"]
    with pytest.raises(Refused):
        rounds.areas_of(place, officer, "2026")
    assert rounds.rounds(place, of_the_demonstration) == ()
    assert [round_.id for round_ in rounds.rounds(place, FACILITATOR)] == ["2026"]


def test_an_area_agrees_to_be_named_and_may_change_its_mind(place: Place) -> None:
    rounds.create_round(place, OPERATOR, a_draft(), areas=("Moray", "Fife"))
    rounds.agree(place, OPERATOR, "2026", "moray")
    assert rounds.areas_of(place, OPERATOR, "2026")[MORAY] is True
    rounds.agree(place, OPERATOR, "2026", MORAY, agrees=False)
    assert rounds.areas_of(place, OPERATOR, "2026")[MORAY] is False
    for unknown in ("Atlantis", "Falkirk"):
        with pytest.raises(NotFound):
            rounds.agree(place, OPERATOR, "2026", unknown)


def test_a_code_is_given_once_opens_a_response_and_is_not_in_the_database(place: Place) -> None:
    rounds.create_round(place, OPERATOR, a_draft())
    (issued,) = invite(place, OPERATOR, "2026", [Wanted("Moray", "Carer representative", " Carer  rep A ")])
    assert (issued.area, issued.area_name, issued.perspective, issued.label) == (
        MORAY,
        "Moray",
        "carer_rep",
        "Carer rep A",
    )
    identity = redeem_code(place, issued.shown_code.lower())
    assert identity is not None
    assert open_sheet(place, identity).response.label == "Carer rep A"
    with place.storage.reading() as connection:
        kept = [str(value) for row in connection.execute(select(invitations)) for value in row]
    assert not any(issued.code in value or codes.grouped(issued.code) in value for value in kept)


def test_several_people_of_one_line_are_told_apart_by_number(place: Place) -> None:
    rounds.create_round(place, OPERATOR, a_draft())
    issued = invite(place, OPERATOR, "2026", [Wanted("Fife", "officer", "Officer", 2), Wanted("Fife", "deputy")])
    assert [one.label for one in issued] == ["Officer 1", "Officer 2", "Deputy or proxy"]
    assert len({one.code for one in issued}) == 3


@pytest.mark.parametrize(
    "bad",
    [
        Wanted("Atlantis", "officer"),
        Wanted("Falkirk", "officer"),
        Wanted("Moray", "mayor"),
        Wanted("Moray", "officer", count=0),
        Wanted("Moray", "officer", count=501),
    ],
)
def test_one_bad_line_invites_nobody(place: Place, bad: Wanted) -> None:
    rounds.create_round(place, OPERATOR, a_draft(), areas=("Moray",))
    with pytest.raises(RoundProblem, match="Nobody was invited"):
        invite(place, OPERATOR, "2026", [Wanted("Moray", "officer"), bad])
    with place.storage.reading() as connection:
        assert connection.execute(select(invitations)).all() == []


def test_nobody_is_invited_to_a_round_that_has_closed(place: Place) -> None:
    an_open_round(place)
    rounds.close_round(place, OPERATOR, "2026")
    with pytest.raises(RoundNotOpen):
        invite(place, OPERATOR, "2026", [Wanted("Moray", "officer")])
    with pytest.raises(NotFound):
        invite(place, OPERATOR, "2027", [Wanted("Moray", "officer")])


def test_verifying_finds_a_count_that_has_come_apart_in_any_round(place: Place) -> None:
    an_open_round(place)
    carer = a_carer(place)
    choose_audience(place, carer, Audience.BOARD, told_invited=1)
    send(place, carer)
    rounds.close_round(place, OPERATOR, "2026")
    assert verify(place, OPERATOR) == ()
    with place.storage.writing() as connection:
        connection.execute(tallies.update().values(people=2))
    (difference,) = verify(place, OPERATOR)
    assert str(difference) == f"2026 · {MORAY} · carer_rep · board · sent · kept 2 · the answers say 1"
