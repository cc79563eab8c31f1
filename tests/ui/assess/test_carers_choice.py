"""The pages on which a person learns who can tell, chooses, is asked again, and has their data: without a browser."""

from datetime import UTC, datetime

import pytest
from streamlit.testing.v1 import AppTest

from assessment.access.answering import choose_audience, open_sheet, save, send
from assessment.access.closing import close_round, reopen_round
from assessment.access.operator import OPERATOR
from assessment.access.place import Place
from assessment.access.releasing import release_round
from assessment.model.identity import Identity, Role
from assessment.model.round import AnswerKey, Audience
from assessment.storage import invitations
from assessment.ui.frame import run
from tests.access.places import a_carer, an_open_round
from tests.ui.conftest import Open
from tests.ui.dashboards import html, said

ONLY = "You are the only carer representative invited for Moray."
WORDS = {"rating:papers-in-time": "mixed", "comment:papers-in-time": "Two days <b>", "fact:helped-most": "Link worker"}


def with_words(place: Place, audience: Audience | None = None, *, told: int = 1, sent: bool = False) -> Identity:
    """Somebody who has answered, and written in their own words."""
    carer = a_carer(place)
    for key, value in WORDS.items():
        save(place, carer, AnswerKey.parse(key), value, seen=10**6, editor="phone")
    if audience:
        choose_audience(place, carer, audience, told_invited=told)
    if sent:
        send(place, carer)
    return carer


def take_back_the_others(place: Place) -> None:
    with place.storage.writing() as connection:
        for invitation in invitations.of_round(connection, "2026")[1:]:
            invitations.revoke(connection, invitation.id, at=datetime.now(UTC))


def asked_again(place: Place, *, run_by_board: bool = False) -> Identity:
    """Somebody whose choice was set aside as the round closed."""
    an_open_round(place, run_by_board=run_by_board)
    carer = with_words(place, Audience.BOARD, told=3, sent=True)
    close_round(place, OPERATOR, "2026")
    return carer


def press(app: AppTest, key: str) -> AppTest:
    app.button(key=key).click().run()
    assert not app.exception
    return app


@pytest.mark.parametrize(
    ("invited", "sentence"),
    [
        (1, ONLY),
        (2, "Two carer representatives are invited for Moray."),
        (3, "Three carer representatives are invited for Moray."),
        (10, "10 carer representatives are invited for Moray."),
    ],
)
def test_the_sentence_stands_before_the_first_question_and_before_send(
    open_page: Open, place: Place, invited: int, sentence: str
) -> None:
    an_open_round(place)
    carer, *_ = [a_carer(place) for _ in range(invited)]
    for address in ("questions", "question", "who-sees-this"):
        assert sentence in said(open_page(address, carer)), address
    save(place, carer, AnswerKey.parse("rating:papers-in-time"), "mixed", seen=0, editor="phone")
    for audience in Audience:
        choose_audience(place, carer, audience, told_invited=invited)
        before_send = said(open_page("send", carer))
        assert sentence in before_send
        assert "Your answers are saved. They are not sent yet." in before_send


def test_who_has_begun_is_not_told_again_at_each_question(open_page: Open, place: Place) -> None:
    an_open_round(place)
    assert ONLY not in said(open_page("question", with_words(place), q="1.3"))


def test_nothing_is_chosen_at_first_and_the_page_says_so(open_page: Open, place: Place) -> None:
    an_open_round(place)
    app = open_page("who-sees-this", a_carer(place))
    assert app.radio[0].value is None
    assert not app.checkbox
    assert "You have not chosen yet. Your answers are not sent yet." in said(app)


def test_each_text_has_a_choice_of_its_own_where_the_answers_are_shared(open_page: Open, place: Place) -> None:
    an_open_round(place)
    carer = with_words(place, Audience.BOARD_WITH_ROLE)
    app = open_page("your-words", carer)
    assert "Two days <b>" in said(app)
    assert "Two days &lt;b&gt;" in html(app)
    assert [group.value for group in app.radio] == [None, None]
    assert [len(group.options) for group in app.radio] == [3, 3]
    app.radio[0].set_value("national").run()
    assert open_sheet(place, carer).response.answers[AnswerKey.parse("comment_for:papers-in-time")].value == "national"
    assert "Saved" in said(app)
    assert "Who gets these words" in said(open_page("check-answers", carer))
    assert "You let fewer people have one of your comments" in said(open_page("send", carer))


def test_without_the_role_there_are_two_choices_and_what_was_stored_stays(open_page: Open, place: Place) -> None:
    an_open_round(place)
    carer = with_words(place, Audience.BOARD)
    key = AnswerKey.parse("comment_for:papers-in-time")
    save(place, carer, key, "board", seen=10**6, editor="laptop")
    app = open_page("your-words", carer)
    assert [len(group.options) for group in app.radio] == [3, 2]
    assert app.radio[0].value == "board"
    assert open_sheet(place, carer).response.answers[key].value == "board"


@pytest.mark.parametrize("audience", [None, Audience.NATIONAL])
def test_without_sharing_no_text_has_a_choice(open_page: Open, place: Place, audience: Audience | None) -> None:
    an_open_round(place)
    app = open_page("your-words", with_words(place, audience))
    assert "Who sees your answers" in said(app)
    assert app.button(key="onward").label == "Next: send your answers"


def test_without_words_there_is_nothing_to_choose_for(open_page: Open, place: Place) -> None:
    an_open_round(place)
    carer = a_carer(place)
    choose_audience(place, carer, Audience.BOARD, told_invited=1)
    assert open_page("who-sees-this", carer).button(key="onward").label == "Next: send your answers"


def test_the_number_that_is_kept_is_the_one_that_stood_beside_the_choice(open_page: Open, place: Place) -> None:
    an_open_round(place)
    carer, _ = a_carer(place), a_carer(place)
    app = open_page("who-sees-this", carer)
    take_back_the_others(place)
    app.radio[0].set_value(Audience.BOARD).run()
    assert open_sheet(place, carer).response.told_invited == 2
    assert "Now there is 1. Please look at your choice again." in said(app)
    press(app, "choice-stays")
    assert open_sheet(place, carer).response.told_invited == 1
    assert "look at your choice again" not in said(app)


def test_nobody_sends_before_looking_at_a_number_that_has_fallen(open_page: Open, place: Place) -> None:
    an_open_round(place)
    carer, _ = with_words(place, Audience.BOARD, told=2), a_carer(place)
    app = open_page("send", carer)
    take_back_the_others(place)
    press(app, "send") if any(button.key == "send" for button in app.button) else None
    assert not open_sheet(place, carer).response.is_sent
    app = open_page("send", carer)
    assert "Please look at your choice again" in said(app)
    assert [button.key for button in app.button] == ["who-sees"]


def test_a_choice_changed_elsewhere_while_the_page_stood_open_is_not_sent(open_page: Open, place: Place) -> None:
    an_open_round(place)
    carer = with_words(place, Audience.NATIONAL)
    app = open_page("send", carer)
    choose_audience(place, carer, Audience.BOARD, told_invited=1)
    press(app, "send")
    assert "changed in another window" in " ".join(error.value for error in app.error)
    assert not open_sheet(place, carer).response.is_sent


def test_who_comes_back_after_closing_is_met_by_one_page_that_asks_again(open_page: Open, place: Place) -> None:
    carer = asked_again(place)
    assert "Please choose once more" in said(open_page("questions", carer))
    app = open_page("who-sees-this", carer)
    assert "When you chose, 3 carer representatives were invited for Moray. Now there is 1." in said(app)
    assert "only the national team has your answers now" in said(app)
    assert [group.value for group in app.radio] == [None]
    press(app, "onward")
    assert "First choose" in " ".join(error.value for error in app.error)
    app.radio[0].set_value(Audience.BOARD).run()
    assert open_sheet(place, carer).response.audience is Audience.NATIONAL  # until the button is pressed
    press(app, "onward")
    assert "Your choice is saved." in said(app)
    assert open_sheet(place, carer).response.audience is Audience.BOARD
    assert "Please choose once more" not in said(open_page("questions", carer))


def test_every_page_leads_somebody_who_is_asked_again_to_the_question(open_page: Open, place: Place) -> None:
    carer = asked_again(place)
    for address in ("check-answers", "sent"):
        assert 'href="/who-sees-this"' in html(open_page(address, carer)), address


def test_in_a_round_that_opens_again_the_choice_that_was_set_aside_is_told(open_page: Open, place: Place) -> None:
    carer = asked_again(place)
    reopen_round(place, OPERATOR, "2026", closes=datetime.now(UTC).date())
    assert 'href="/who-sees-this"' in html(open_page("questions", carer))
    app = open_page("who-sees-this", carer)
    assert "only the national team has your answers now" in said(app)
    press(app, "choice-stays")
    assert open_sheet(place, carer).response.set_aside is None
    assert open_sheet(place, carer).response.audience is Audience.NATIONAL


CARERS_PAGES = (
    "questions",
    "question",
    "last-questions",
    "check-answers",
    "who-sees-this",
    "your-words",
    "send",
    "sent",
    "withdraw",
    "your-data",
    "delete-my-answers",
)


@pytest.mark.parametrize("state", ["not sent", "shared", "sent", "asked again", "closed", "released"])
def test_where_a_board_runs_the_round_no_page_speaks_of_the_national_team(
    open_page: Open, place: Place, state: str
) -> None:
    told = 3 if state == "asked again" else 1
    an_open_round(place, run_by_board=True)
    audience = None if state == "not sent" else Audience.BOARD_WITH_ROLE
    carer = with_words(place, audience, told=told, sent=state not in ("not sent", "shared"))
    if state in ("asked again", "closed", "released"):
        close_round(place, OPERATOR, "2026")
    if state == "released":
        release_round(place, OPERATOR, "2026")
    for address in CARERS_PAGES:
        spoken = said(open_page(address, carer)).replace("There is no “National team only” here.", "")
        assert "ational team" not in spoken, address


@pytest.mark.parametrize("released", [False, True])
def test_after_closing_no_page_offers_what_cannot_be_done(open_page: Open, place: Place, released: bool) -> None:
    an_open_round(place)
    carer, late = with_words(place, Audience.BOARD, sent=True), with_words(place, Audience.BOARD)
    close_round(place, OPERATOR, "2026")
    if released:
        release_round(place, OPERATOR, "2026")
    for person in (carer, late):
        for address in ("questions", "check-answers", "who-sees-this", "your-words", "send", "sent", "withdraw"):
            app = open_page(address, person)
            assert not app.radio, address
            assert not [button.key for button in app.button if button.key != "check"], address
            assert "stay open until" not in said(app), address
    assert "They are not sent, so nobody counts them." in said(open_page("send", late))
    assert ("The results are out." if released else "The questions have closed.") in said(open_page("sent", carer))


def test_your_data_says_what_is_held_and_gives_both_copies(open_page: Open, place: Place) -> None:
    an_open_round(place)
    app = open_page("your-data", with_words(place, Audience.BOARD))
    shown = said(app)
    for part in ("Moray", "Carer representative", "3 answers, 2 of them in your own words.", "They are not sent yet."):
        assert part in shown
    for address in ("/download/my-answers", "/download/my-data", "/delete-my-answers"):
        assert f'href="{address}"' in html(app)


def test_answers_are_deleted_after_a_tick_and_a_button(open_page: Open, place: Place) -> None:
    an_open_round(place)
    carer = with_words(place, Audience.BOARD, sent=True)
    app = open_page("delete-my-answers", carer)
    assert app.checkbox[0].value is False
    press(app, "delete")
    assert "Nothing is deleted yet" in " ".join(error.value for error in app.error)
    assert open_sheet(place, carer).response.is_sent
    app.checkbox[0].check().run()
    press(app, "delete")
    assert "All your answers and words are deleted." in said(app)
    assert "withdrawn" not in said(app)


def test_after_the_release_deleting_says_first_that_the_areas_result_goes(open_page: Open, place: Place) -> None:
    an_open_round(place)
    carer = with_words(place, Audience.BOARD, sent=True)
    close_round(place, OPERATOR, "2026")
    release_round(place, OPERATOR, "2026")
    app = open_page("delete-my-answers", carer)
    assert "the whole result of your area is withdrawn" in said(app)
    app.checkbox[0].check().run()
    press(app, "delete")
    assert "Your area’s result is withdrawn." in said(app)


def test_a_helper_is_told_that_only_the_person_can_have_the_data_or_delete_them(
    open_page: Open, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    an_open_round(place)
    carer = with_words(place)
    monkeypatch.setattr(run, "identity", lambda: Identity(Role.CARER, carer.response, name="Ailsa", helping=True))
    app = open_page("your-data", carer)
    assert "Only the person whose answers these are" in said(app)
    assert "/download/my-data" not in html(app)
    app = open_page("delete-my-answers", carer)
    assert "Only the person whose answers these are" in " ".join(error.value for error in app.error)
    assert not app.button
