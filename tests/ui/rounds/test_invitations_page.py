"""The page of invitations: codes stay until they are kept, and the demonstration only looks."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from assessment.access import place as places
from assessment.access.closing import close_round
from assessment.access.invited import guests
from assessment.access.inviting import Wanted, invite
from assessment.access.operator import OPERATOR
from assessment.access.place import Place, open_place, set_place
from assessment.access.rounds import create_round, open_round
from assessment.access.signing_in import cookie_of, make_sign_in_link, redeem_code, redeem_link
from assessment.model.identity import Identity, Role
from assessment.ui.frame import who
from tests.access.places import a_draft
from tests.ui.conftest import SLOWEST, Open

AREAS = ("Falkirk", "Moray", "Fife")


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    """An open round of three areas."""
    made = open_place({"DATA_DIR": str(tmp_path)})
    set_place(made)
    create_round(made, OPERATOR, a_draft(), areas=AREAS)
    open_round(made, OPERATOR, "2026")
    yield made
    places._places.clear()
    made.storage.close()


@pytest.fixture
def page(place: Place, root: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The page as a facilitator opens it."""
    facilitator = redeem_link(place, make_sign_in_link(place, OPERATOR, role=Role.FACILITATOR, name="Fay"))
    assert facilitator is not None
    monkeypatch.setattr(who, "session_cookie", lambda: cookie_of(place, facilitator))
    app = AppTest.from_file(str(root / "assessment" / "ui" / "main.py"), default_timeout=SLOWEST)
    app._page_hash = calc_hash("invitations")
    return app.run()


def words(app: AppTest) -> str:
    """All HTML of the page."""
    return "\n".join(html.proto.body for html in app.get("html"))


def press(app: AppTest, label: str) -> AppTest:
    (button,) = [button for button in app.button if button.label == label]
    return button.click().run()


def choose(app: AppTest, person: int) -> None:
    (box,) = [box for box in app.selectbox if box.label == "Whose invitation?"]
    box.set_value(person).run()


def test_so_many_of_a_role_in_all_areas_are_two_entries_and_one_press(page: AppTest, place: Place) -> None:
    counts = {field.label: field for field in page.number_input}
    counts["Carer representatives"].set_value(2)
    counts["Officers"].set_value(1)
    page.run()
    assert "This invites 9 people in 3 areas." in words(page)
    press(page, "Make the codes")
    assert not page.exception
    assert len(guests(place, OPERATOR, "2026").people) == 9
    shown = words(page)
    assert "9 new codes made" in shown
    assert "shown only" in shown
    assert 'action="/letters"' in shown
    assert 'target="_blank"' in shown
    press(page, "Make the codes")
    assert [error.value for error in page.error] == ["Say how many of each role to invite."]
    assert len(guests(place, OPERATOR, "2026").people) == 9


def test_codes_stay_until_the_person_says_that_they_have_them(page: AppTest) -> None:
    page.number_input[0].set_value(1)
    press(page, "Make the codes")
    press(page, "Hide these codes for good")
    assert "First tick" in words(page)
    assert "data-shown-once" in words(page)
    (tick,) = [tick for tick in page.checkbox if tick.label == "I have printed or saved them all"]
    tick.check()
    press(page, "Hide these codes for good")
    assert "data-shown-once" not in words(page)
    assert "The codes are gone" in words(page)


def test_only_some_areas_and_a_pasted_list(page: AppTest, place: Place) -> None:
    page.radio[0].set_value("Only some").run()
    page.number_input[0].set_value(1)
    press(page, "Make the codes")
    assert [error.value for error in page.error] == ["Choose at least one area."]
    page.text_area[0].set_value("Moray, officer, Finance lead\nFalkirk, deputy or proxy")
    press(page, "Make codes for this list")
    assert [one.label for one in guests(place, OPERATOR, "2026").people] == ["Deputy or proxy", "Finance lead"]
    page.text_area[0].set_value("Atlantis, officer")
    press(page, "Make codes for this list")
    assert "not an area of this round" in page.error[0].value
    assert len(guests(place, OPERATOR, "2026").people) == 2


def test_a_lost_code_is_replaced_and_the_new_one_is_shown(page: AppTest, place: Place) -> None:
    (old,) = invite(place, OPERATOR, "2026", [Wanted("Moray", "officer", "Officer A")])
    page.run()
    choose(page, old.id)
    press(page, "Make a new code")
    assert redeem_code(place, old.code) is None
    assert "1 new code made" in words(page)
    assert old.code not in words(page)


def test_an_invitation_is_renamed_and_taken_back_only_when_it_is_meant(page: AppTest, place: Place) -> None:
    (one,) = invite(place, OPERATOR, "2026", [Wanted("Moray", "officer", "Officer A")])
    page.run()
    choose(page, one.id)
    page.text_input[0].set_value("Finance <b>lead</b>")
    press(page, "Save this label")
    assert "Finance &lt;b&gt;lead&lt;/b&gt;" in words(page)
    choose(page, one.id)
    press(page, "Take this invitation back")
    assert len(guests(place, OPERATOR, "2026").standing) == 1
    (tick,) = [tick for tick in page.checkbox if tick.label.startswith("Yes, take it back")]
    tick.check()
    press(page, "Take this invitation back")
    assert guests(place, OPERATOR, "2026").standing == ()
    assert "opens nothing any more" in words(page)


def test_after_closing_the_page_only_shows(page: AppTest, place: Place) -> None:
    invite(place, OPERATOR, "2026", [Wanted("Moray", "officer", "Officer A")])
    close_round(place, OPERATOR, "2026")
    page.run()
    assert "has closed" in words(page)
    assert "Officer A" in words(page)
    assert page.button == []
    assert "Remind people" not in words(page)


def test_the_demonstration_can_be_looked_at_and_invites_nobody(open_page: Open) -> None:
    app = open_page("invitations", Identity(Role.FACILITATOR, demonstration=True))
    assert not app.exception
    assert "nobody can be invited to it" in words(app)
    assert "Who is invited" in words(app)
    assert not [button for button in app.button if button.label == "Make the codes"]


def test_a_link_of_the_check_leads_to_the_form_with_its_area_chosen_once(page: AppTest) -> None:
    page.query_params["area"] = "S37000019"
    page.run()
    page.number_input[0].set_value(2).run()
    assert "This invites 2 people in 1 area." in words(page)
    page.radio[0].set_value("All 3 areas of this round").run()
    assert "This invites 6 people in 3 areas." in words(page)


def test_areas_stand_by_name_and_the_way_back_to_the_round_is_there(page: AppTest, place: Place) -> None:
    assert [area.name for area in guests(place, OPERATOR, "2026").areas] == ["Falkirk", "Fife", "Moray"]
    assert "/round?round=2026" in words(page)
