"""Short visits: which questions come next, where somebody was, and what the end of a visit says."""

from datetime import UTC, datetime

import pytest

from assessment.access.answering import Sheet, choose_audience, open_sheet, save, send
from assessment.access.help_contact import help_contact
from assessment.access.operator import OPERATOR
from assessment.access.place import Place
from assessment.access.rounds import close_round
from assessment.model.identity import Identity
from assessment.model.round import AnswerKey, Audience
from assessment.views.answers.addresses import question_address, stop_address
from assessment.views.answers.coming_back import still_to_come, where_stopped
from assessment.views.answers.contact import with_links
from assessment.views.answers.listing import all_questions
from assessment.views.answers.today import next_today, read_today, written
from assessment.views.answers.visits import coming_back, end_of_visit, offer_today, ways_on, you_were_here
from tests.access.places import a_carer, an_open_round
from tests.views.samples import words

NOW = datetime(2026, 11, 3, 10, 42, tzinfo=UTC)


@pytest.fixture
def carer(place: Place) -> Identity:
    an_open_round(place)
    return a_carer(place)


def answer(place: Place, carer: Identity, *keys: str, value: str = "mixed") -> Sheet:
    for key in keys:
        save(place, carer, AnswerKey.parse(key), value, seen=10**6, editor="phone")
    return open_sheet(place, carer)


def numbers(sheet: Sheet) -> list[str]:
    return [indicator.number for indicator in next_today(sheet.framework, sheet.response)]


def test_the_next_three_are_those_after_where_somebody_stopped(place: Place, carer: Identity) -> None:
    assert numbers(open_sheet(place, carer)) == ["1.1", "1.2", "1.3"]
    sheet = answer(place, carer, "rating:papers-in-time")
    assert numbers(sheet) == ["1.3", "1.4", "1.5"]
    last = sheet.framework.indicator("3.8")
    sheet = answer(place, carer, f"rating:{last.id}")
    assert numbers(sheet) == ["1.1", "1.3", "1.4"], "and what was left out comes last"


def test_a_question_with_words_but_no_rating_is_where_somebody_is(place: Place, carer: Identity) -> None:
    sheet = answer(place, carer, "comment:full-costs-met", value="Nothing so far")
    stopped = where_stopped(sheet.framework, sheet.response)
    assert stopped is not None and stopped.indicator.number == "1.5"
    assert still_to_come(sheet.framework, sheet.response)[0].number == "1.5"
    assert len(still_to_come(sheet.framework, sheet.response)) == len(sheet.framework.indicators)


def test_a_detail_says_where_somebody_was_and_a_last_question_does_not(place: Place, carer: Identity) -> None:
    sheet = answer(place, carer, "fact:papers-days", value="7")
    sheet = answer(place, carer, "fact:helped-most", value="The link worker")
    stopped = where_stopped(sheet.framework, sheet.response)
    assert stopped is not None and stopped.indicator.number == "1.2"
    assert "You were at question 2 of 18: Papers in time." in words(you_were_here(sheet, NOW))
    listed = words(all_questions(sheet.framework, sheet.response))
    assert "Papers in time You were here" in " ".join(listed.split())
    assert listed.count("You were here") == 1


def test_nobody_was_anywhere_before_they_began(place: Place, carer: Identity) -> None:
    sheet = open_sheet(place, carer)
    assert where_stopped(sheet.framework, sheet.response) is None
    assert you_were_here(sheet, NOW) == ""
    assert "You were here" not in all_questions(sheet.framework, sheet.response)


def test_a_visit_stands_in_its_addresses(place: Place, carer: Identity) -> None:
    framework = open_sheet(place, carer).framework
    today = tuple(framework.indicator(number) for number in ("1.2", "1.4", "2.1"))
    assert question_address(today[1], today) == "/question?q=1.4&today=1.2-1.4-2.1"
    assert stop_address(today) == "/stop-for-today?today=1.2-1.4-2.1"
    assert stop_address() == "/stop-for-today"
    assert read_today(framework, written(today)) == today


@pytest.mark.parametrize("given", ["", "9.9", "1.1-9.9", "1.1-1.1", "1.1-1.2-1.3-1.4", "1.1-", "-", "papers-in-time"])
def test_an_address_that_names_no_visit_is_none(place: Place, carer: Identity, given: str) -> None:
    assert read_today(open_sheet(place, carer).framework, given) == ()


def test_the_end_of_a_visit_says_what_is_saved_and_not_sent(place: Place, carer: Identity) -> None:
    sheet = answer(place, carer, "rating:training-and-induction", "rating:papers-in-time")
    framework, still = sheet.framework, still_to_come(sheet.framework, sheet.response)
    said = words(end_of_visit(sheet, framework.indicators[:3], still, NOW))
    assert "That is it for today. Thank you." in said
    assert "Your answers are saved. They are not sent yet. Finishing here does not send them." in said
    assert "Of the 3 questions for today, 2 have an answer." in said
    assert "You have answered 2 of 18 questions. 16 questions are left." in said
    assert "3 more questions" in ways_on(sheet, still[:3])
    back = words(coming_back(sheet, ""))
    assert "Use the same code as today, on this device or on any other." in back
    assert "until 30 November 2026" in back
    assert "ask the person who gave it to you for a new one" in back


def test_who_has_sent_already_is_told_that_it_stays_sent(place: Place, carer: Identity) -> None:
    answer(place, carer, "rating:papers-in-time")
    choose_audience(place, carer, Audience.NATIONAL, told_invited=1)
    send(place, carer)
    sheet = open_sheet(place, carer)
    still = still_to_come(sheet.framework, sheet.response)
    said = words(end_of_visit(sheet, (), still, NOW))
    assert "Your answers were sent on" in said and "not sent" not in said
    assert "your answers stay sent" in offer_today(sheet, still)


def test_who_has_answered_all_is_led_to_look_and_send(place: Place, carer: Identity) -> None:
    every = [f"rating:{indicator.id}" for indicator in open_sheet(place, carer).framework.indicators]
    sheet = answer(place, carer, *every)
    assert offer_today(sheet, ()) == ""
    assert "Every question has an answer now." in end_of_visit(sheet, (), (), NOW)
    assert 'href="/check-answers"' in ways_on(sheet, ()) and 'href="/last-questions"' in ways_on(sheet, ())


def test_with_three_left_nobody_is_asked_to_choose_three(place: Place, carer: Identity) -> None:
    every = [f"rating:{indicator.id}" for indicator in open_sheet(place, carer).framework.indicators]
    sheet = answer(place, carer, *every[:15])
    still = still_to_come(sheet.framework, sheet.response)
    assert len(still) == 3
    assert offer_today(sheet, still) == ""
    assert "Do the last question" in ways_on(sheet, still[:1])


def test_after_closing_nothing_more_is_offered(place: Place, carer: Identity) -> None:
    answer(place, carer, "rating:papers-in-time")
    close_round(place, OPERATOR, "2026")
    sheet = open_sheet(place, carer)
    still = still_to_come(sheet.framework, sheet.response)
    assert offer_today(sheet, still) == "" and you_were_here(sheet, NOW) == ""
    said = words(end_of_visit(sheet, (), still, NOW))
    assert "have closed" in said and "questions are left" not in said
    assert "/question?" not in ways_on(sheet, still[:3])
    assert "until" not in words(coming_back(sheet, ""))


def test_whom_to_ask_is_filled_in_by_the_installation() -> None:
    assert help_contact({}) == ""
    assert help_contact({"NOTICE_CONTACT": "data@example.org"}) == "data@example.org"
    assert help_contact({"HELP_CONTACT": " Jo  Reid ", "NOTICE_CONTACT": "x"}) == "Jo Reid"


def test_phone_numbers_and_addresses_can_be_tapped_and_the_rest_is_text() -> None:
    made = with_links("<b>Jo</b>, 0131 496 0000 or jo@example.org, weekdays 9 to 5")
    assert '<a href="tel:01314960000">0131 496 0000</a>' in made
    assert '<a href="mailto:jo@example.org">jo@example.org</a>' in made
    assert made.startswith("&lt;b&gt;Jo") and made.endswith(", weekdays 9 to 5")
