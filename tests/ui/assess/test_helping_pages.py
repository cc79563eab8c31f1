"""Entering answers for somebody on the screen: whose, the banner, a group’s dissent, the choice, the second look."""

import pytest
from streamlit.testing.v1 import AppTest

from assessment.access.answering import choose_audience, open_sheet, save
from assessment.access.helping import begin, people_to_help
from assessment.access.inviting import Wanted, invite
from assessment.access.operator import OPERATOR
from assessment.access.place import Place
from assessment.access.signing_in import make_sign_in_link, redeem_link
from assessment.model.identity import Identity, Role
from assessment.model.round import AnswerKey, AnswerKind, Assisted, Audience
from assessment.wording import helping as words
from tests.access.places import a_carer, an_open_round
from tests.refusals import FOR_OTHERS
from tests.ui.conftest import Open

PAPERS = "papers-in-time"
MORAY = ("scotland", "S37000020")


@pytest.fixture
def place(place: Place) -> Place:
    """An open round with one person invited."""
    an_open_round(place)
    invite(place, OPERATOR, "2026", [Wanted("Moray", "carer_rep", "Carer rep A")])
    return place


def signed_in(place: Place, role: Role) -> Identity:
    areas = [MORAY] if role is Role.OFFICER else ()
    identity = redeem_link(place, make_sign_in_link(place, OPERATOR, role=role, name=f"A {role}", areas=areas))
    assert identity is not None
    return identity


def a_helper(place: Place, how: Assisted = Assisted.PAPER) -> Identity:
    facilitator = signed_in(place, Role.FACILITATOR)
    return begin(place, facilitator, people_to_help(place, facilitator, "2026")[0].invitation, how)


def said(app: AppTest) -> str:
    errors = [element.value for element in app.error]
    return "\n".join([*errors, *(element.proto.body for element in app.get("html"))])


def answer(place: Place, identity: Identity, key: AnswerKey, value: str) -> None:
    seen = open_sheet(place, identity).response.revision
    save(place, identity, key, value, seen=seen, editor="w")


def test_a_facilitator_is_shown_whom_they_can_help_and_nothing_is_chosen(open_page: Open, place: Place) -> None:
    shown = said(open_page("help-someone", signed_in(place, Role.FACILITATOR), round="2026"))
    assert "Carer rep A, carer representative, Moray" in shown
    assert 'action="/help/begin"' in shown
    assert "checked" not in shown
    assert words.NOT_THE_BOARD in shown


def test_an_officer_who_types_the_address_is_let_in_nowhere(open_page: Open, place: Place) -> None:
    app = open_page("help-someone", signed_in(place, Role.OFFICER), round="2026")
    assert FOR_OTHERS in [title.value for title in app.title]
    assert "Carer rep A" not in said(app)


@pytest.mark.parametrize("address", ["questions", "question", "check-answers", "who-sees-this", "national-figures", ""])
def test_every_page_says_whose_answers_are_entered_and_leads_back(open_page: Open, place: Place, address: str) -> None:
    app = open_page(address, a_helper(place))
    assert not app.exception
    assert "You are entering the answers of Carer rep A, Moray, from paper." in said(app)
    assert 'action="/help/finish"' in said(app)


def test_nobody_else_has_that_banner(open_page: Open, place: Place) -> None:
    for identity in (a_carer(place), signed_in(place, Role.FACILITATOR)):
        assert "/help/finish" not in said(open_page("", identity))


def test_a_group_gives_its_dissent_beside_the_agreed_answer(open_page: Open, place: Place) -> None:
    helper = a_helper(place, Assisted.GROUP)
    app = open_page("question", helper, q="1.2")
    assert not app.selectbox
    next(radio for radio in app.radio if radio.key.startswith("rating__")).set_value("mixed").run()
    assert [box.label for box in app.selectbox] == [
        words.saw_it_as(level.answer)
        for level in open_sheet(place, helper).framework.scale.levels
        if level.id != "mixed"
    ]
    app.selectbox[1].set_value(2).run()
    indicator = open_sheet(place, helper).framework.indicator("1.2").id
    key = AnswerKey(AnswerKind.DISSENT, indicator)
    assert open_sheet(place, helper).response.answers[key].value == "poor=2"
    assert "2 would say “Poor" in said(open_page("check-answers", helper))


def test_one_person_is_not_asked_what_a_group_thinks(open_page: Open, place: Place) -> None:
    for identity in (a_carer(place), a_helper(place, Assisted.PHONE)):
        app = open_page("question", identity, q="1.2")
        next(radio for radio in app.radio if radio.key.startswith("rating__")).set_value("mixed").run()
        assert not app.selectbox


def test_the_choice_is_saved_once_the_helper_says_that_it_is_the_persons_own(open_page: Open, place: Place) -> None:
    helper = a_helper(place)
    app = open_page("who-sees-this", helper)
    app.radio[0].set_value(Audience.NATIONAL).run()
    assert words.ASK_FIRST in said(app)
    assert open_sheet(place, helper).response.audience is None
    next(box for box in app.checkbox if words.THEIR_OWN_CHOICE in box.label).check().run()
    assert open_sheet(place, helper).response.audience is Audience.NATIONAL


def test_every_answer_is_ticked_before_anything_can_be_sent(open_page: Open, place: Place) -> None:
    helper = a_helper(place)
    answer(place, helper, AnswerKey(AnswerKind.RATING, PAPERS), "mixed")
    answer(place, helper, AnswerKey(AnswerKind.COMMENT, PAPERS), "Late, <b>always</b>.")
    choose_audience(place, helper, Audience.BOARD, told_invited=1, is_their_own=True)
    app = open_page("second-look", helper)
    assert "Late, &lt;b&gt;always&lt;/b&gt;." in said(app)
    (tick,) = app.checkbox
    next(button for button in app.button if button.label == words.LOOK_DONE).click().run()
    assert words.LOOK_NOT_DONE in said(app)
    assert open_sheet(place, helper).response.needs_second_look
    tick = app.checkbox[0].check()
    tick.run()
    next(button for button in app.button if button.label == words.LOOK_DONE).click().run()
    assert not open_sheet(place, helper).response.needs_second_look


def test_a_changed_answer_waits_for_its_tick_again(open_page: Open, place: Place) -> None:
    helper = a_helper(place)
    answer(place, helper, AnswerKey(AnswerKind.RATING, PAPERS), "mixed")
    app = open_page("second-look", helper)
    app.checkbox[0].check().run()
    answer(place, helper, AnswerKey(AnswerKind.RATING, PAPERS), "poor")
    app.run()
    assert [box.value for box in app.checkbox] == [False]


def test_the_send_page_leads_to_the_second_look_first(open_page: Open, place: Place) -> None:
    helper = a_helper(place)
    answer(place, helper, AnswerKey(AnswerKind.RATING, PAPERS), "mixed")
    choose_audience(place, helper, Audience.BOARD, told_invited=1, is_their_own=True)
    assert "<h1>Take a second look</h1>" in said(open_page("send", helper))


def test_somebody_says_with_the_code_that_they_help_and_that_they_are_not_from_the_board(
    open_page: Open, place: Place
) -> None:
    person = a_carer(place)
    assert words.WITH_CODE_LINK in said(open_page("questions", person))
    app = open_page("helping", person)
    assert app.radio[0].value is None
    app.radio[0].set_value("phone").run()
    app.text_input[0].set_value("Carers of Moray").run()
    app.button[0].click().run()
    assert words.FIRST_NOT_FROM_THE_BOARD in said(app)
    assert open_sheet(place, person).response.assisted is None
    app.checkbox[0].check().run()
    app.button[0].click().run()
    assert words.HELP_SAVED in said(app)
    response = open_sheet(place, person).response
    assert (response.assisted, response.assisted_by) == (Assisted.PHONE, "Carers of Moray")
    assert "These answers are entered by phone by Carers of Moray." in said(open_page("questions", person))
