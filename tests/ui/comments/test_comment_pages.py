"""Checking, searching, reading and answering comments in the demonstration's pages, without a browser."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from assessment.access.answering import choose_audience, open_sheet, save, send, withdraw
from assessment.access.comments import area_comments
from assessment.access.moderating import Show, Texts, Verdict, decide, rounds_to_moderate, texts_of
from assessment.access.place import Place
from assessment.access.results import rounds_with_results
from assessment.access.signing_in import enter_demonstration
from assessment.model.comment import Decision
from assessment.model.identity import Identity, Role
from assessment.model.round import AnswerKey, Audience, RoundState
from assessment.storage import moderation
from assessment.ui.comments.batch import AT_ONCE
from assessment.wording import comments as words
from tests.refusals import ASKED, FOR_OTHERS
from tests.ui.dashboards import html, said

Open = Callable[..., AppTest]


@pytest.fixture
def an_officer(demonstration: Place) -> Identity:
    return enter_demonstration(demonstration, Role.OFFICER)


@pytest.fixture
def a_facilitator(demonstration: Place) -> Identity:
    return enter_demonstration(demonstration, Role.FACILITATOR)


def texts(place: Place, identity: Identity, state: RoundState = RoundState.OPEN) -> Texts:
    found = next(r for r in rounds_to_moderate(place, identity) if r.state is state)
    return texts_of(place, identity, found.id)


def test_the_first_screen_of_checking_shows_what_waits(
    open_page: Open, demonstration: Place, a_facilitator: Identity
) -> None:
    waiting = texts(demonstration, a_facilitator).looked_for(Show.WAITING)
    page = open_page("comments-to-check", a_facilitator)
    assert not page.exception
    told = said(page)
    assert words.found(len(waiting), 1, AT_ONCE) in told
    for text in waiting[:AT_ONCE]:
        assert text.text in told
    assert len(page.radio) == AT_ONCE
    assert all(choice.value is None for choice in page.radio), "nothing is decided beforehand"


def test_a_decision_is_kept_and_the_text_leaves_the_list(
    open_page: Open, demonstration: Place, a_facilitator: Identity
) -> None:
    first, second, *_ = texts(demonstration, a_facilitator).looked_for(Show.WAITING)
    page = open_page("comments-to-check", a_facilitator)
    page.radio[0].set_value(Decision.RELEASE)
    page.radio[1].set_value(Decision.ASK)
    page.button[0].click().run()
    assert [error.value for error in page.error] == [
        "To ask again, write a note that tells the person what to look at. Nothing was saved."
    ]
    assert first in texts(demonstration, a_facilitator).looked_for(Show.WAITING)
    field = next(
        field for field in page.text_input if field.key.startswith("note__") and str(second.revision) in field.key
    )
    field.set_value("Please look at the second line.")
    page.button[0].click().run()
    assert not page.exception and not page.error
    assert "2 decisions are saved." in said(page)
    found = texts(demonstration, a_facilitator)
    assert first.text in [text.text for text in found.looked_for(Show.RELEASED)]
    assert second.text in [text.text for text in found.looked_for(Show.ASKED)]
    assert words.NOTES_NOT_KEPT in [info.value for info in page.info]
    assert "Please look at the second line." not in [text.note for text in found.every]


def test_a_list_does_not_close_up_under_somebody_who_is_reading_it(
    open_page: Open, demonstration: Place, a_facilitator: Identity
) -> None:
    found = texts(demonstration, a_facilitator)
    shown = found.looked_for(Show.WAITING)[:AT_ONCE]
    page = open_page("comments-to-check", a_facilitator)
    decide(demonstration, a_facilitator, found.round.id, [Verdict(shown[0], Decision.HOLD)])
    page.radio[1].set_value(Decision.RELEASE)
    page.button[0].click().run()
    assert not page.exception
    now = texts(demonstration, a_facilitator)
    assert shown[1].text in [text.text for text in now.looked_for(Show.RELEASED)]
    assert shown[0].text in [text.text for text in now.looked_for(Show.HELD)]


def test_words_are_found_and_stay_out_of_the_address(
    open_page: Open, demonstration: Place, a_facilitator: Identity
) -> None:
    found = texts(demonstration, a_facilitator)
    wanted = found.every[0].text[:14].upper()
    page = open_page("comments-to-check", a_facilitator, show="everything")
    next(field for field in page.text_input if field.label == words.FIND).set_value(wanted).run()
    assert not page.exception
    assert found.every[0].text in said(page)
    number = len(found.looked_for(Show.EVERYTHING, search=wanted))
    assert words.found(number, 1, min(number, AT_ONCE)) in said(page)
    assert wanted not in str(page.query_params)


def test_a_released_round_can_be_read_and_not_decided_about(
    open_page: Open, demonstration: Place, a_facilitator: Identity
) -> None:
    released = texts(demonstration, a_facilitator, RoundState.RELEASED)
    page = open_page("comments-to-check", a_facilitator, round=released.round.id, show="held")
    assert not page.exception
    assert not page.radio
    assert released.looked_for(Show.HELD)[0].text in said(page)
    assert words.SETTLED in [info.value for info in page.info]


def test_an_officer_reads_what_was_released_and_nothing_about_the_rest(
    open_page: Open, demonstration: Place, an_officer: Identity, a_facilitator: Identity
) -> None:
    newest, area = rounds_with_results(demonstration, an_officer)[0], an_officer.areas[0][1]
    page = open_page("comments", an_officer)
    assert not page.exception
    told = said(page)
    found = texts_of(demonstration, a_facilitator, newest.id)
    released = [text.text for text in found.looked_for(Show.RELEASED, area=area)]
    assert released and all(text in told for text in released)
    for show in (Show.HELD, Show.NATIONAL):
        for text in found.looked_for(show):
            assert text.text not in told
    for text in found.looked_for(Show.RELEASED):
        assert text.area == area or text.text not in told


def test_an_officer_tries_a_reply_that_no_other_visitor_reads_and_a_facilitator_cannot(
    open_page: Open, demonstration: Place, an_officer: Identity, a_facilitator: Identity
) -> None:
    newest, area = rounds_with_results(demonstration, an_officer)[0], an_officer.areas[0][1]
    comment = next(c for c in area_comments(demonstration, an_officer, newest.id, area).comments if not c.reply)
    page = open_page("comments", an_officer)
    field = next(field for field in page.text_area if comment.id in field.key)
    field.set_value("We have changed <this>.")
    next(button for button in page.button if comment.id in button.key or comment.id in button.form_id).click().run()
    assert not page.exception
    assert words.reply_saved(kept=True, invented=True) in said(page)
    assert "<this>" not in html(page)
    assert "We have changed" not in said(open_page("comments", an_officer))
    assert not open_page("comments", a_facilitator, round=newest.id, area=area).text_area


def test_an_indicators_page_has_its_comments(open_page: Open, demonstration: Place, an_officer: Identity) -> None:
    newest, area = rounds_with_results(demonstration, an_officer)[0], an_officer.areas[0][1]
    comment = area_comments(demonstration, an_officer, newest.id, area).comments[0]
    told = said(open_page("indicator", an_officer, i="1.1"))
    assert comment.key.item == "training-and-induction"
    assert "In people’s own words" in told and comment.text in told


def test_other_people_are_not_let_in(open_page: Open, demonstration: Place, an_officer: Identity) -> None:
    carer = enter_demonstration(demonstration, Role.CARER)
    for address, people in (("comments", (None, carer)), ("comments-to-check", (None, carer, an_officer))):
        for identity in people:
            page = open_page(address, identity)
            assert (ASKED if identity is None else FOR_OTHERS) in said(page)
            assert not page.radio and not page.text_area


def test_whoever_is_asked_again_finds_the_question_and_reads_the_note(
    open_page: Open, demonstration: Place, a_facilitator: Identity
) -> None:
    carer = enter_demonstration(demonstration, Role.CARER)
    for key in ("comment:papers-in-time", "fact:helped-most"):
        save(demonstration, carer, AnswerKey.parse(key), "Ask for *Jean*.", seen=0, editor="window")
    choose_audience(demonstration, carer, Audience.BOARD, told_invited=open_sheet(demonstration, carer).invited)
    send(demonstration, carer)
    asked = texts(demonstration, a_facilitator)
    note = "Please leave *Jean* out."
    with demonstration.storage.writing() as connection:
        for text in moderation.written_by(connection, asked.framework, carer.response or 0):
            moderation.decide(connection, text, Decision.ASK, note=note)

    assert words.where_to_look(asked.round) in said(open_page("questions", carer))
    for address, query in (("question", {"q": "1.2"}), ("last-questions", {})):
        page = open_page(address, carer, **query)
        assert not page.exception
        assert words.LOOK_AGAIN_TITLE in said(page) and note in said(page)
    assert words.LOOK_AGAIN_TITLE not in said(open_page("question", carer, q="1.1"))
    withdraw(demonstration, carer)
