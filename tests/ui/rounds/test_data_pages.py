"""The pages of a round's data and of the audit log."""

from datetime import UTC, date, datetime

import pytest

from assessment.access.keeping import Held, Holding
from assessment.model.identity import Identity, Role
from assessment.model.round import Round, RoundState
from assessment.storage.audit import Act, Entry
from assessment.views.rounds import data
from assessment.views.rounds.audit import log
from assessment.wording import data_of_round as words
from assessment.wording import record
from tests.ui.conftest import Open

FACILITATOR = Identity(Role.FACILITATOR, demonstration=True)
AT = datetime(2026, 9, 1, 12, 0, tzinfo=UTC)
ROUND = Round("2026", "Autumn", "f", "1", "scotland", RoundState.RELEASED, date(2026, 9, 1), date(2026, 10, 1))


def test_in_the_demonstration_the_page_shows_what_is_held_and_changes_nothing(open_page: Open) -> None:
    app = open_page("round-data", FACILITATOR)
    shown = " ".join(str(html.body) for html in app.get("html"))
    assert not app.exception
    assert words.HELD in shown
    assert "invitations" in shown
    assert not [button for button in app.button if button.label in (words.SAVE, words.SEAL_IT)]


@pytest.mark.parametrize("role", [Role.OFFICER, Role.CARER])
def test_neither_page_is_for_officers_or_carers(open_page: Open, role: Role) -> None:
    areas = (("demonstration", "D01"),) if role is Role.OFFICER else ()
    who = Identity(role, response=1 if role is Role.CARER else None, areas=areas, demonstration=True)
    for address in ("round-data", "audit"):
        app = open_page(address, who)
        shown = " ".join(str(html.body) for html in app.get("html"))
        assert words.HELD not in shown
        assert record.CAPTION not in shown


def test_what_there_is_none_of_is_not_named_and_a_day_that_is_over_is_said() -> None:
    some = Held(ROUND, Holding(3, 2, 1, 0, 0))
    shown = data.held(some, today=date(2026, 11, 1))
    assert "3 invitations" in shown
    assert "2 sets of answers that were sent" in shown
    assert "1 set of answers that is not sent yet" in shown
    assert "released comment" not in shown
    none = Held(ROUND, Holding(0, 0, 0, 0, 0))
    assert words.NOTHING_HELD in data.held(none, today=date(2026, 11, 1))


def test_what_somebody_typed_is_escaped_in_the_log() -> None:
    act = Act(AT, "<b>Ada</b>", "facilitator", "added to the staff", "2026", "A1", "officer: <script>")
    shown = log([Entry(1, act, "0" * 64)], {"A1": "Moray"})
    assert "<script>" not in shown
    assert "<b>" not in shown
    assert "&lt;b&gt;Ada" in shown
    assert "Moray" in shown
    assert record.NOTHING_YET in log([], {})
