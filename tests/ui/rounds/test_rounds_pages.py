"""The pages of running rounds: from the first round to its release by buttons alone, and looking without buttons."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import update
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from assessment.access import place as places
from assessment.access.operator import OPERATOR
from assessment.access.place import Place, set_place
from assessment.access.rates import rates
from assessment.access.rounds import rounds_to_see
from assessment.access.signing_in import cookie_of, make_sign_in_link, redeem_link
from assessment.model.identity import Identity, Role
from assessment.model.round import RoundState
from assessment.storage.engine import Storage
from assessment.storage.tables import round_areas
from assessment.ui.frame import who
from assessment.wording import running as words
from assessment.wording import sweeping
from tests.access.places import a_place
from tests.refusals import FOR_OTHERS
from tests.ui.conftest import SLOWEST, Open
from tests.ui.dashboards import html, said

LOOKING = Identity(Role.FACILITATOR, demonstration=True)
PAGES = ("rounds", "round", "round-areas", "check-round")


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Place]:
    """A place without any round."""
    storage = Storage(f"sqlite:///{tmp_path / 'toolkit.sqlite'}")
    storage.upgrade()
    made = a_place(storage, tmp_path)
    set_place(made)
    yield made
    places._places.clear()
    storage.close()


@pytest.fixture
def facilitator(empty: Place) -> Identity:
    found = redeem_link(empty, make_sign_in_link(empty, OPERATOR, role=Role.FACILITATOR, name="Fay"))
    assert found is not None
    return found


@pytest.fixture
def app(empty: Place, facilitator: Identity, root: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """A session of the facilitator."""
    monkeypatch.setattr(who, "session_cookie", lambda: cookie_of(empty, facilitator))
    return AppTest.from_file(str(root / "assessment" / "ui" / "main.py"), default_timeout=SLOWEST)


def at(app: AppTest, address: str, **query: str) -> AppTest:
    app.query_params.clear()
    for name, value in query.items():
        app.query_params[name] = value
    app._page_hash = calc_hash(address)
    return app.run()


def press(app: AppTest, key: str) -> AppTest:
    return app.button(key=key).click().run()


def state(place: Place, identity: Identity) -> RoundState:
    return rates(place, identity, "autumn-2027").round.state


def test_a_round_is_made_and_run_to_its_release_by_buttons(app: AppTest, empty: Place, facilitator: Identity) -> None:
    at(app, "rounds")
    assert words.NO_ROUNDS in said(app)
    press(app, "make-round")
    assert [error.value for error in app.error] == [words.NO_NAME]
    app.text_input(key="new-title").input("Autumn 2027")
    press(app, "make-round")
    assert "/round-areas?round=autumn-2027" in html(at(app, "round", round="autumn-2027"))
    press(app, "open-round")
    assert words.OPENED in said(app)
    assert state(empty, facilitator) is RoundState.OPEN
    press(app, "extend-round")
    assert "Choose a later day" in app.error[0].value
    press(app, "close-round")
    assert words.CLOSED in said(app)
    press(app, "reopen-round")
    assert words.REOPENED in said(app)
    press(app, "close-round")
    press(app, "release-round")
    assert [error.value for error in app.error] == [words.TICK_FIRST]
    assert state(empty, facilitator) is RoundState.CLOSED
    app.checkbox(key="looked-autumn-2027").check()
    press(app, "release-round")
    assert words.RELEASED in said(app)
    assert rates(empty, facilitator, "autumn-2027").digest in said(app)
    assert not app.button


def test_areas_are_chosen_and_recorded_as_agreeing(app: AppTest, empty: Place, facilitator: Identity) -> None:
    at(app, "rounds")
    app.text_input(key="new-title").input("Autumn 2027")
    press(app, "make-round")
    at(app, "round-areas", round="autumn-2027")
    app.radio[0].set_value("some").run()
    taking_part, _ = app.button_group
    taking_part.set_value(["S37000019", "S37000010"]).run()
    press(app, "save-areas")
    assert {area.name for area in rates(empty, facilitator, "autumn-2027").areas} == {"Moray", "East Lothian"}
    _, agreeing = app.button_group
    agreeing.set_value(["S37000019"]).run()
    press(app, "save-named")
    assert rates(empty, facilitator, "autumn-2027").agreed == {"S37000019"}


def test_a_draft_is_renamed_and_taken_away(app: AppTest, empty: Place, facilitator: Identity) -> None:
    at(app, "rounds")
    app.text_input(key="new-title").input("Autumn 2027")
    press(app, "make-round")
    at(app, "round", round="autumn-2027")
    app.text_input(key="title-autumn-2027").input("The autumn of 2027")
    press(app, "save-draft")
    assert [title.value for title in app.title] == ["The autumn of 2027"]
    press(app, "remove")
    assert words.NO_ROUNDS in said(at(app, "rounds"))


def test_the_pages_say_so_where_there_is_no_round(app: AppTest) -> None:
    for address in PAGES[1:]:
        at(app, address)
        assert words.NO_ROUNDS_TO_SEE in said(app)
        assert len(app.title) == 1
        assert not app.exception


@pytest.mark.parametrize("address", PAGES)
def test_the_invented_facilitator_sees_every_page_and_no_button(open_page: Open, address: str) -> None:
    page = open_page(address, LOOKING)
    assert not page.exception
    assert not page.error
    assert not page.button
    assert len(page.title) == 1
    if address != "check-round":
        assert words.LOOK_ONLY in said(page)


def test_a_round_says_where_it_stands_and_who_has_not_answered(open_page: Open, demonstration: Place) -> None:
    page = open_page("round", LOOKING)
    told = said(page)
    assert words.STATE_MEANS[RoundState.OPEN] in told
    for heading in (words.NEXT, words.WHO, words.NOT_YET, words.MORE):
        assert heading in told
    assert re.search(r"Ardnaveen ?: Carer representative", told)


def test_each_line_of_the_check_leads_to_where_it_is_mended(open_page: Open) -> None:
    page = open_page("check-round", LOOKING)
    made = html(page)
    for address in ("/invitations?round=", "/comments-to-check?round=", "/indicator?i="):
        assert address in made
    assert sweeping.CHECK_INTRO in said(page)


@pytest.mark.parametrize("role", [Role.OFFICER, Role.CARER])
@pytest.mark.parametrize("address", PAGES)
def test_nobody_else_sees_these_pages(open_page: Open, role: Role, address: str) -> None:
    identity = Identity(role, response=1, areas=(("demonstration", "D01"),), demonstration=True)
    assert FOR_OTHERS in said(open_page(address, identity))


def test_a_withdrawn_result_says_so_under_a_heading(open_page: Open, demonstration: Place) -> None:
    released = next(one.id for one in rounds_to_see(demonstration, LOOKING) if one.state is RoundState.RELEASED)
    here = (round_areas.c.round == released) & (round_areas.c.area == "D12")
    try:
        with demonstration.storage.writing() as connection:
            connection.execute(update(round_areas).where(here).values(withdrawn_at=datetime.now(UTC)))
        page = open_page("results", LOOKING, round=released, area="D12")
        assert [title.value for title in page.title] == ["This result was withdrawn"]
        assert "shown to nobody" in said(page)
    finally:
        with demonstration.storage.writing() as connection:
            connection.execute(update(round_areas).where(here).values(withdrawn_at=None))
