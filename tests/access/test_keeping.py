"""Until when data are kept: everything about people goes when the day is over, and nothing before."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, update

from assessment.access.auditing import acts
from assessment.access.keeping import due, erase_due, held, set_keep_until
from assessment.access.operator import OPERATOR
from assessment.access.place import Place
from assessment.access.results import area_view
from assessment.access.rounds import close_round, release_round, round_of
from assessment.access.signing_in import redeem_code
from assessment.access.verifying import verify
from assessment.model.errors import NotFound, Refused, RoundProblem, ToolkitError
from assessment.model.identity import VISITOR, Identity, Role
from assessment.storage.engine import Storage
from assessment.storage.tables import metadata, releases, round_areas, rounds
from tests.access.places import a_place
from tests.access.test_moving import a_round_with_somebody

MORAY = "S37000019"
LAST_DAY = date(2030, 6, 30)
DAY_AFTER = LAST_DAY + timedelta(days=1)
FACILITATOR = Identity(Role.FACILITATOR, name="Ada")


@pytest.fixture
def place(storage: Storage, tmp_path: Path) -> Place:
    return a_place(storage, tmp_path)


@pytest.fixture
def code(place: Place) -> str:
    """The code of somebody who answered in a round that is released and kept until the last day."""
    code = a_round_with_somebody(place)
    close_round(place, OPERATOR, "2026")
    release_round(place, OPERATOR, "2026")
    set_keep_until(place, FACILITATOR, "2026", LAST_DAY)
    return code


def test_on_the_last_day_everything_is_there_and_the_day_after_nothing_about_people(place: Place, code: str) -> None:
    assert erase_due(place, OPERATOR, today=LAST_DAY) == []
    assert redeem_code(place, code) is not None
    assert [round_.id for round_ in due(place, OPERATOR, today=DAY_AFTER)] == ["2026"]
    assert erase_due(place, OPERATOR, today=DAY_AFTER) == ["2026"]
    assert redeem_code(place, code) is None
    with place.storage.reading() as connection:
        left = {name for name, table in metadata.tables.items() if connection.execute(select(table)).first()}
    assert left - {"audit", "attempt"} == {"framework_snapshot", "round", "round_area", "release"}
    assert verify(place, OPERATOR) == ()


def test_results_are_withdrawn_and_what_was_published_stays(place: Place, code: str) -> None:
    with place.storage.reading() as connection:
        published = connection.execute(select(releases)).all()
    erase_due(place, OPERATOR, today=DAY_AFTER)
    with place.storage.reading() as connection:
        assert connection.execute(select(releases)).all() == published
        assert None not in connection.execute(select(round_areas.c.withdrawn_at)).scalars().all()
    with pytest.raises(ToolkitError):
        area_view(place, Identity(Role.OFFICER, areas=(("scotland", MORAY),)), "2026", MORAY)


def test_it_is_erased_once_and_the_log_says_so(place: Place, code: str) -> None:
    erase_due(place, OPERATOR, today=DAY_AFTER)
    assert erase_due(place, OPERATOR, today=DAY_AFTER) == []
    newest = acts(place, FACILITATOR, at_most=2, round_id="2026")
    assert [entry.act.did for entry in newest] == ["erased a round’s people", "set how long data are kept"]
    assert newest[1].act.detail == "until 2030-06-30"


def test_a_round_without_a_day_is_kept(place: Place, code: str) -> None:
    set_keep_until(place, FACILITATOR, "2026", None)
    assert round_of(place, FACILITATOR, "2026").keep_until is None
    assert due(place, OPERATOR, today=date(2099, 1, 1)) == ()


def test_the_day_lies_neither_in_the_past_nor_before_the_round_closes(place: Place, code: str) -> None:
    with place.storage.writing() as connection:
        connection.execute(update(rounds).values(closes=date(2031, 1, 1)))
    for day in (datetime.now(UTC).date() - timedelta(days=1), date(2030, 12, 31)):
        with pytest.raises(RoundProblem):
            set_keep_until(place, FACILITATOR, "2026", day)
    assert round_of(place, FACILITATOR, "2026").keep_until == LAST_DAY


def test_what_is_held_is_counted_for_whoever_runs_rounds(place: Place, code: str) -> None:
    found = held(place, FACILITATOR, "2026")
    assert (found.holding.invitations, found.holding.sent, found.holding.unsent, found.holding.sealed) == (1, 1, 0, 0)
    for who in (VISITOR, Identity(Role.CARER, response=1), Identity(Role.OFFICER, areas=(("scotland", MORAY),))):
        with pytest.raises(Refused):
            held(place, who, "2026")
        with pytest.raises(Refused):
            set_keep_until(place, who, "2026", None)
        with pytest.raises(Refused):
            erase_due(place, who, today=DAY_AFTER)
    with pytest.raises(Refused):
        erase_due(place, FACILITATOR, today=DAY_AFTER)
    with pytest.raises(NotFound):
        held(place, Identity(Role.FACILITATOR, demonstration=True), "2026")
