"""The questionnaire's pages without a browser, with a framework that has six levels, two standards and other roles."""

import re
from datetime import UTC, datetime

import pytest
from streamlit.testing.v1 import AppTest

from assessment.access.answering import Sheet, choose_audience, open_sheet, save
from assessment.access.operator import OPERATOR
from assessment.access.place import Place
from assessment.access.rounds import close_round
from assessment.model.framework import DONT_KNOW, Fact, FactKind
from assessment.model.identity import VISITOR, Identity
from assessment.model.round import AnswerKey, AnswerKind, Audience
from assessment.storage import invitations
from assessment.wording import answering as words
from tests.ui.conftest import Open
from tests.ui.dashboards import html, said


@pytest.fixture
def place(panel: Place) -> Place:
    """An open round of the second framework."""
    return panel


def answer(app: AppTest, sheet: Sheet, fact: Fact) -> str:
    """Answer one fact on its page; what must then be stored."""
    begins = f"fact__{fact.id}__"
    if fact.kind is FactKind.TEXT:
        next(field for field in app.text_area if field.key.startswith(begins)).set_value("In a few words").run()
        return "In a few words"
    if fact.kind is FactKind.NUMBER:
        number = str((fact.minimum or 0) + 1)
        next(field for field in app.text_input if field.key.startswith(begins)).set_value(f"about {number}").run()
        return number
    if fact.kind is FactKind.CHOICES:
        first = fact.options[0].id
        next(box for box in app.checkbox if box.key.startswith(begins) and box.key.endswith(f"__{first}")).check().run()
        return first
    value = "yes" if fact.kind is FactKind.YES_NO else fact.options[-1].id
    next(group for group in app.radio if group.key.startswith(begins)).set_value(value).run()
    return value


def test_every_question_of_another_framework_is_answered_checked_and_sent(
    open_page: Open, place: Place, resident: Identity
) -> None:
    framework = open_sheet(place, resident).framework
    levels = [level.id for level in framework.scale.levels]
    expected: dict[AnswerKey, str] = {}
    for turn, indicator in enumerate(framework.indicators):
        app = open_page("question", resident, q=indicator.number)
        assert not app.exception
        assert f"Question {turn + 1} of {len(framework.indicators)}" in said(app)
        (rating,) = [group for group in app.radio if group.key.startswith("rating__")]
        assert rating.value is None
        assert len(rating.options) == len(levels) + 2
        level = levels[turn % len(levels)]
        rating.set_value(level).run()
        expected[AnswerKey(AnswerKind.RATING, indicator.id)] = level
        for fact in indicator.facts_for("resident"):
            key = AnswerKey(AnswerKind.FACT, fact.id)
            expected[key] = answer(app, open_sheet(place, resident), fact)
        assert "Saved" in said(app)
        assert not app.error
    app = open_page("last-questions", resident)
    for fact in framework.closing_questions:
        expected[AnswerKey(AnswerKind.FACT, fact.id)] = answer(app, open_sheet(place, resident), fact)
    stored = {key: one.value for key, one in open_sheet(place, resident).response.answers.items() if one.value}
    assert stored == expected

    app = open_page("check-answers", resident)
    assert f"You have answered all {len(framework.indicators)} questions." in said(app)
    app = open_page("who-sees-this", resident)
    assert "You are the only resident invited for Moray." in said(app)
    assert "panel’s officers can tell" in said(app)
    app.radio[0].set_value(Audience.BOARD).run()
    assert open_sheet(place, resident).response.audience is Audience.BOARD
    app = open_page("send", resident)
    app.button(key="send").click().run()
    assert open_sheet(place, resident).response.is_sent
    assert "Thank you. Your answers are sent." in said(open_page("sent", resident))


def test_the_list_of_all_questions_knows_another_framework(open_page: Open, resident: Identity) -> None:
    app = open_page("questions", resident)
    assert "questions are about the panel for Moray." in said(app)
    assert app.button(key="carry-on").label == "Start with question 1"


def test_a_closed_round_shows_answers_and_changes_nothing(open_page: Open, place: Place, resident: Identity) -> None:
    close_round(place, OPERATOR, "panel")
    assert "have closed" in said(open_page("questions", resident))
    app = open_page("check-answers", resident)
    assert "have closed" in said(app)
    assert not app.button
    first = open_sheet(place, resident).framework.indicators[0]
    app = open_page("question", resident, q=first.number)
    app.radio[0].set_value("missing").run()
    assert re.search(r'class="field-problem"[^>]*>[^<]*closed', html(app))
    assert 'class="saved not-all"' in html(app)  # no tick beside what is not saved
    assert not open_sheet(place, resident).response.answers


def test_each_number_that_is_none_is_said_at_its_field_and_the_foot_leads_to_the_first(
    open_page: Open, resident: Identity
) -> None:
    app = open_page("question", resident, q="1.1")
    app.text_input[0].set_value("about <b>two</b>").run()
    assert "One thing on this page is not saved yet." in said(app)
    (to,) = re.findall(r'href="#([^"]+)"', html(app))
    assert f'id="{to}" role="alert"' in html(app)
    assert "“about &lt;b&gt;two&lt;/b&gt;” is not saved yet. Please write a whole number" in html(app)


def test_of_a_text_that_is_too_long_the_beginning_is_saved_and_the_person_is_told(
    open_page: Open, resident: Identity
) -> None:
    app = open_page("question", resident, q="1.2")
    app.text_area[-1].set_value("long " * 450).run()
    assert "Only the first 2,000 characters are saved." in html(app)
    assert app.text_area[-1].value == "long " * 450
    again = open_page("question", resident, q="1.2")
    assert again.text_area[-1].value == "long " * 400
    assert "Only the first" not in html(again)


def test_what_is_not_on_the_page_any_more_is_not_called_unsaved(open_page: Open, resident: Identity) -> None:
    app = open_page("question", resident, q="1.2")
    app.radio[0].set_value("not_applicable").run()
    app.text_area[0].set_value("long " * 100).run()
    assert "One thing on this page is not saved yet." in said(app)
    app.radio[0].set_value("missing").run()
    assert "not saved yet" not in said(app)
    assert 'class="saved not-all"' not in html(app)


def test_a_question_that_does_not_exist_leads_to_the_first_open_one(open_page: Open, resident: Identity) -> None:
    app = open_page("question", resident, q="9.9")
    assert not app.exception
    assert "Question 1 of" in said(app)


@pytest.mark.parametrize(
    "address", ["questions", "question", "last-questions", "check-answers", "who-sees-this", "send", "sent", "withdraw"]
)
def test_nobody_sees_a_questionnaire_without_a_code(open_page: Open, address: str) -> None:
    app = open_page(address, VISITOR)
    assert not app.exception
    assert "Sign in to see this page" in said(app)
    assert not app.radio


def test_sending_leads_first_to_the_choice(open_page: Open, resident: Identity) -> None:
    assert "Who sees your answers" in said(open_page("send", resident))
    assert "Check your answers" in said(open_page("sent", resident))


def test_a_choice_changed_elsewhere_is_shown_and_not_overwritten(
    open_page: Open, place: Place, resident: Identity
) -> None:
    app = open_page("who-sees-this", resident)
    app.radio[0].set_value(Audience.BOARD).run()
    choose_audience(place, resident, Audience.NATIONAL, told_invited=1)
    app.run()
    assert "changed in another window" in said(app)
    assert app.radio[0].value is Audience.NATIONAL
    assert open_sheet(place, resident).response.audience is Audience.NATIONAL


def test_who_comes_late_reads_first_that_it_is_closed(open_page: Open, place: Place, resident: Identity) -> None:
    close_round(place, OPERATOR, "panel")
    first = open_sheet(place, resident).framework.indicators[0]
    for address in ("questions", "question", "last-questions"):
        page = said(open_page(address, resident, q=first.number))
        assert "have closed" in page, address
        for invites in ("at a time", "any order", "Is somebody helping", words.COME_BACK):
            assert invites not in page, (address, invites)


def test_a_page_of_questions_says_how_to_come_back(open_page: Open, resident: Identity) -> None:
    for address in ("question", "last-questions"):
        assert words.COME_BACK in said(open_page(address, resident)), address


def test_whoever_finishes_on_a_device_is_told_that_nothing_is_sent(
    open_page: Open, place: Place, resident: Identity
) -> None:
    assert "Nothing is saved or sent yet." in said(open_page("your-sign-in", resident))
    rated = AnswerKey(AnswerKind.RATING, open_sheet(place, resident).framework.indicators[0].id)
    save(place, resident, rated, DONT_KNOW, seen=0, editor="phone")
    app = open_page("your-sign-in", resident)
    page = said(app)
    assert "They are not sent yet." in page
    assert words.LEAVING_SENDS_NOTHING in page
    assert 'action="/leave"' not in html(app)  # the one way out is this page


def test_who_is_not_invited_any_more_gets_a_heading_and_a_place_for_a_code(
    open_page: Open, place: Place, resident: Identity
) -> None:
    with place.storage.writing() as connection:
        (one,) = invitations.of_round(connection, "panel")
        invitations.revoke(connection, one.id, at=datetime.now(UTC))
    app = open_page("questions", resident)
    assert [title.value for title in app.title] == ["We cannot open your answers from here"]
    assert 'action="/enter"' in html(app)
    assert 'action="/forget"' in html(open_page("your-sign-in", resident))
