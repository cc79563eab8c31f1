"""Closing, extending and reopening: in order, on record, and true to what people were told."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from assessment.access import rounds
from assessment.access.answering import choose_again, choose_audience, open_sheet, send
from assessment.access.invited import guests, revoke
from assessment.access.inviting import Wanted, invite
from assessment.access.operator import OPERATOR
from assessment.access.place import Place
from assessment.access.rates import rates
from assessment.access.signing_in import redeem_code
from assessment.access.verifying import verify
from assessment.model.errors import NotFound, Refused, RoundNotOpen, RoundProblem
from assessment.model.identity import Identity, Role
from assessment.model.round import Audience, RoundState
from assessment.storage.engine import Storage
from assessment.storage.tables import audits
from tests.access.places import a_carer, a_draft, a_place, an_open_round

MORAY = "S37000019"
LATER = date(2099, 1, 31)
FACILITATOR = Identity(Role.FACILITATOR, session="s", name="Fay")
OF_THE_DEMONSTRATION = Identity(Role.FACILITATOR, demonstration=True)


@pytest.fixture
def place(storage: Storage, tmp_path: Path) -> Place:
    return a_place(storage, tmp_path)


def done(place: Place) -> list[tuple[str, str]]:
    with place.storage.reading() as connection:
        return [(row.who, row.did) for row in connection.execute(select(audits).order_by(audits.c.id))]


def share(place: Place, who: Identity) -> None:
    choose_audience(place, who, Audience.BOARD, told_invited=open_sheet(place, who).invited)
    send(place, who)


def revoke_one(place: Place, label: str) -> None:
    (found,) = (one for one in guests(place, OPERATOR, "2026").people if one.label == label)
    revoke(place, OPERATOR, "2026", found.id)


def test_closing_asks_those_again_who_were_told_more(place: Place) -> None:
    an_open_round(place)
    issued = invite(place, OPERATOR, "2026", [Wanted("Moray", "carer_rep", "Rep", 2)])
    first = redeem_code(place, issued[0].code)
    assert first is not None
    share(place, first)
    revoke_one(place, "Rep 2")
    assert rates(place, OPERATOR, "2026").to_ask_again == 1
    rounds.close_round(place, OPERATOR, "2026")
    assert open_sheet(place, first).response.audience is Audience.NATIONAL
    (waiting,) = rates(place, OPERATOR, "2026").waiting
    assert (waiting.label, waiting.asked_again) == ("Rep 1", True)
    assert ("the command line", "asked people to choose again") in done(place)
    choose_again(place, first, Audience.BOARD, told_invited=1)
    assert rates(place, OPERATOR, "2026").waiting == ()
    rounds.release_round(place, OPERATOR, "2026")
    assert open_sheet(place, first).response.audience is Audience.BOARD
    assert verify(place, OPERATOR) == ()


def test_no_reply_before_the_release_means_the_national_team_only(place: Place) -> None:
    an_open_round(place)
    issued = invite(place, OPERATOR, "2026", [Wanted("Moray", "carer_rep", "Rep", 2)])
    first = redeem_code(place, issued[0].code)
    assert first is not None
    share(place, first)
    revoke_one(place, "Rep 2")
    rounds.close_round(place, OPERATOR, "2026")
    rounds.release_round(place, OPERATOR, "2026")
    assert open_sheet(place, first).response.audience is Audience.NATIONAL
    with pytest.raises(RoundNotOpen):
        choose_again(place, first, Audience.BOARD, told_invited=1)


def test_an_open_round_is_given_more_time_and_never_less(place: Place) -> None:
    opened = an_open_round(place)
    assert rounds.extend_round(place, FACILITATOR, "2026", closes=LATER).closes == LATER
    for too_early in (opened.closes, LATER):
        with pytest.raises(RoundProblem, match="31 January 2099"):
            rounds.extend_round(place, FACILITATOR, "2026", closes=too_early)
    rounds.close_round(place, FACILITATOR, "2026")
    with pytest.raises(RoundNotOpen):
        rounds.extend_round(place, FACILITATOR, "2026", closes=date(2099, 3, 1))


def test_a_closed_round_is_reopened_on_record_and_a_released_one_never(place: Place) -> None:
    an_open_round(place)
    carer = a_carer(place)
    with pytest.raises(RoundNotOpen):
        rounds.reopen_round(place, FACILITATOR, "2026", closes=LATER)
    rounds.close_round(place, FACILITATOR, "2026")
    yesterday = datetime.now(UTC).date() - timedelta(days=1)
    with pytest.raises(RoundProblem, match="passed"):
        rounds.reopen_round(place, FACILITATOR, "2026", closes=yesterday)
    reopened = rounds.reopen_round(place, FACILITATOR, "2026", closes=LATER)
    assert (reopened.state, reopened.closes) == (RoundState.OPEN, LATER)
    share(place, carer)
    rounds.close_round(place, FACILITATOR, "2026")
    rounds.release_round(place, FACILITATOR, "2026")
    with pytest.raises(RoundNotOpen):
        rounds.reopen_round(place, FACILITATOR, "2026", closes=LATER)
    assert [did for who, did in done(place) if who == "Fay"] == [
        "closed a round",
        "reopened a round",
        "closed a round",
        "released a round",
    ]


def test_every_step_is_written_down(place: Place) -> None:
    rounds.create_round(place, FACILITATOR, a_draft(), areas=("Moray", "Fife"))
    rounds.change_draft(place, FACILITATOR, "2026", title="A new name", opens=date(2026, 1, 1), closes=LATER)
    rounds.choose_areas(place, FACILITATOR, "2026", ["Moray"])
    rounds.choose_named(place, FACILITATOR, "2026", [MORAY])
    rounds.open_round(place, FACILITATOR, "2026")
    assert done(place) == [
        ("Fay", "created a round"),
        ("Fay", "changed a draft round"),
        ("Fay", "chose a round's areas"),
        ("Fay", "recorded that an area may be named"),
        ("Fay", "opened a round"),
    ]
    assert rounds.round_of(place, FACILITATOR, "2026").title == "A new name"


def test_areas_are_chosen_until_the_round_closes_and_one_with_people_stays(place: Place) -> None:
    rounds.create_round(place, OPERATOR, a_draft(), areas=("Moray", "Fife"))
    invite(place, OPERATOR, "2026", [Wanted("Moray", "officer")])
    with pytest.raises(RoundProblem, match="Moray, so it stays"):
        rounds.choose_areas(place, OPERATOR, "2026", ["Fife"])
    with pytest.raises(RoundProblem, match="at least one"):
        rounds.choose_areas(place, OPERATOR, "2026", [])
    with pytest.raises(NotFound):
        rounds.choose_areas(place, OPERATOR, "2026", ["Atlantis"])
    rounds.open_round(place, OPERATOR, "2026")
    rounds.choose_areas(place, OPERATOR, "2026", ["Moray", "Angus"])
    assert len(rounds.areas_of(place, OPERATOR, "2026")) == 2
    rounds.close_round(place, OPERATOR, "2026")
    with pytest.raises(RoundNotOpen):
        rounds.choose_areas(place, OPERATOR, "2026", ["Moray"])


def test_who_agreed_is_settled_at_the_release(place: Place) -> None:
    an_open_round(place)
    rounds.choose_named(place, OPERATOR, "2026", [MORAY])
    rounds.close_round(place, OPERATOR, "2026")
    rounds.agree(place, OPERATOR, "2026", "Fife")
    with pytest.raises(NotFound):
        rounds.choose_named(place, OPERATOR, "2026", ["nowhere"])
    rounds.release_round(place, OPERATOR, "2026")
    with pytest.raises(RoundNotOpen, match="settled"):
        rounds.agree(place, OPERATOR, "2026", "Moray", agrees=False)
    with pytest.raises(RoundNotOpen, match="settled"):
        rounds.choose_named(place, OPERATOR, "2026", [])
    assert sum(rounds.areas_of(place, OPERATOR, "2026").values()) == 2


def test_a_draft_is_taken_away_only_while_nobody_is_invited(place: Place) -> None:
    rounds.create_round(place, OPERATOR, a_draft("2025"))
    rounds.create_round(place, OPERATOR, a_draft("2026"))
    invite(place, OPERATOR, "2026", [Wanted("Moray", "officer")])
    rounds.remove_draft(place, OPERATOR, "2025")
    with pytest.raises(RoundProblem, match="invited"):
        rounds.remove_draft(place, OPERATOR, "2026")
    rounds.open_round(place, OPERATOR, "2026")
    with pytest.raises(RoundNotOpen):
        rounds.remove_draft(place, OPERATOR, "2026")
    assert [one.id for one in rounds.rounds(place, OPERATOR)] == ["2026"]


def test_a_round_without_an_id_is_called_after_its_title(place: Place) -> None:
    titled = replace(a_draft(), id="", title="Spring 2027: Scotland’s third")
    ids = [rounds.create_round(place, OPERATOR, titled).id for _ in range(2)]
    assert ids == ["spring-2027-scotland-s-third", "spring-2027-scotland-s-third-2"]
    assert rounds.create_round(place, OPERATOR, replace(titled, title="春")).id == "round"


def test_neither_the_invented_facilitator_nor_an_officer_changes_anything(place: Place) -> None:
    an_open_round(place)
    for step in (rounds.close_round, rounds.open_round, rounds.release_round, rounds.remove_draft):
        with pytest.raises(Refused):
            step(place, OF_THE_DEMONSTRATION, "2026")
    officer = Identity(Role.OFFICER, areas=(("scotland", MORAY),))
    rounds.close_round(place, OPERATOR, "2026")
    with pytest.raises(Refused):
        rounds.release_round(place, officer, "2026")
    with pytest.raises(NotFound):
        rates(place, OF_THE_DEMONSTRATION, "2026")
    assert rounds.rounds_to_see(place, OF_THE_DEMONSTRATION) == ()
