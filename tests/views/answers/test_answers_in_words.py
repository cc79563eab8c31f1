"""A person's own answers in words: the list to check, the copy to keep."""

from datetime import UTC, datetime

import pytest

from assessment.access.answering import choose_audience, open_sheet, save, send
from assessment.access.place import Place
from assessment.model.errors import Refused
from assessment.model.identity import VISITOR, Identity
from assessment.model.round import AnswerKey, Audience
from assessment.views.answers.copy import as_page, as_text
from assessment.views.answers.listing import all_questions, check_list, check_top, facts_list
from assessment.views.answers.numbers import whole_number
from assessment.views.answers.steps import beside, has_begun, number_of, unanswered
from assessment.views.answers.welcome import on_leaving, welcome
from assessment.web.my_answers import my_answers
from tests.access.places import a_carer, an_open_round

NOW = datetime(2026, 11, 3, 10, 42, tzinfo=UTC)
ANSWERS = {
    "rating:papers-in-time": "mixed",
    "fact:papers-days": "7",
    "fact:papers-pages": "dont_know",
    "comment:papers-in-time": "<b>Late</b> & *thick*\nEvery time",
    "rating:mentoring": "not_applicable",
    "reason:mentoring": "I have no mentor scheme",
    "rating:full-costs-met": "dont_know",
    "fact:costs-met": "travel parking",
    "fact:helped-most": "The link worker",
}


@pytest.fixture
def carer(place: Place) -> Identity:
    an_open_round(place)
    who = a_carer(place)
    for key, value in ANSWERS.items():
        save(place, who, AnswerKey.parse(key), value, seen=0, editor="phone")
    return who


def test_the_copy_has_every_answer_in_words(place: Place, carer: Identity) -> None:
    choose_audience(place, carer, Audience.NATIONAL, told_invited=1)
    send(place, carer)
    text = as_text(open_sheet(place, carer), NOW, glossary=place.content.glossary)
    for said in (
        "Moray, carer representative",
        "“Carer” here always means an unpaid carer",
        "Here it means the integration joint board.",
        "Copy made on 3 November 2026 at 10:42.",
        "Your answers were sent on",
        "Only the national team gets your answers.",
        "Mixed: some of it happens, or only at times",
        "7 days",
        "I don’t know",
        "It doesn’t apply",
        "I have no mentor scheme",
        "Travel; Parking",
        "The link worker",
        "<b>Late</b> & *thick*",
    ):
        assert said in text
    assert text.count("Not answered yet") == len(open_sheet(place, carer).framework.indicators) - 3


def test_the_copy_as_a_page_stands_alone_and_escapes_what_people_wrote(place: Place, carer: Identity) -> None:
    page = as_page(open_sheet(place, carer), NOW, glossary=place.content.glossary)
    assert "&lt;b&gt;Late&lt;/b&gt; &amp; *thick*" in page
    assert "<b>" not in page
    for outside in ("<script", "src=", "href=", "http"):
        assert outside not in page


def test_only_its_owner_can_have_the_copy(place: Place, carer: Identity) -> None:
    assert b"The link worker" in my_answers(place, carer, {"as": "text"}).body
    assert my_answers(place, carer, {}).file_name == "my-answers.html"
    assert b"The link worker" not in my_answers(place, a_carer(place), {}).body
    with pytest.raises(Refused):
        my_answers(place, VISITOR, {})


def test_the_check_page_names_what_is_missing_and_allows_it(place: Place, carer: Identity) -> None:
    sheet = open_sheet(place, carer)
    still_open = unanswered(sheet.framework, sheet.response)
    top = check_top(sheet, still_open)
    assert "You have answered 3 of 18 questions." in top
    assert "not sent yet" in top
    assert "You can leave them out" in top
    assert "Training and induction" in top
    assert 'href="/question?q=1.1"' in top and "/question?q=1.2" not in top
    listed = check_list(sheet, may_change=True)
    assert 'href="/question?q=1.2"' in listed
    assert "&lt;b&gt;Late" in listed
    assert "Change: Papers in time" in listed
    assert "Answer: Training and induction" in listed
    assert "Change: A few last questions" in listed
    assert "/question?q=" not in check_list(sheet, may_change=False)


def test_the_way_on_stands_on_top_of_the_check_page_too_but_no_second_way_to_send(
    place: Place, carer: Identity
) -> None:
    sheet = open_sheet(place, carer)
    top = check_top(sheet, unanswered(sheet.framework, sheet.response))
    assert 'href="/who-sees-this"' in top and "Choose who sees your answers" in top
    assert "<button" not in top and 'href="/send"' not in top


def test_who_has_answered_nothing_reads_of_no_answers(place: Place, carer: Identity) -> None:
    fresh = open_sheet(place, a_carer(place))
    top = check_top(fresh, unanswered(fresh.framework, fresh.response))
    assert "Nothing is saved or sent yet." in top
    assert "Your answers are saved" not in top and "/who-sees-this" not in top
    assert "Finishing here does not send them" not in on_leaving(fresh)
    assert "Answer: A few last questions" in check_list(fresh, may_change=True)


def test_the_welcome_says_where_somebody_is(place: Place, carer: Identity) -> None:
    sheet = open_sheet(place, carer)
    back = welcome(sheet, unanswered(sheet.framework, sheet.response), NOW)
    assert "Welcome back" in back
    assert "You have answered 3 of 18 questions." in back
    fresh = open_sheet(place, a_carer(place))
    first = welcome(fresh, unanswered(fresh.framework, fresh.response), NOW)
    assert "These 18 questions" in first
    assert f"about {fresh.framework.minutes} minutes" in first
    assert not has_begun(fresh.response)


def test_the_list_links_every_question_and_shows_what_each_asks(place: Place, carer: Identity) -> None:
    sheet = open_sheet(place, carer)
    listed = all_questions(sheet.framework, sheet.response)
    assert listed.count('href="/question?q=') == len(sheet.framework.indicators)
    assert listed.count(">Answered<") == 3
    full = facts_list(sheet.framework, "officer")
    assert "how many pounds" not in full.lower()  # asked of carers alone
    assert "Is there a written expenses policy" in full


def test_questions_follow_each_other(place: Place, carer: Identity) -> None:
    framework = open_sheet(place, carer).framework
    first, second, *_, last = framework.indicators
    assert beside(framework.indicators, first) == (None, second)
    assert beside(framework.indicators, last)[1] is None
    assert number_of(framework, second) == 2


@pytest.mark.parametrize(
    ("typed", "number"),
    [("7", "7"), (" about 7 days", "7"), ("£120", "120"), ("1,000", "1000"), ("007", "7"), ("0", "0")],
)
def test_a_whole_number_is_found_in_what_people_type(typed: str, number: str) -> None:
    assert whole_number(typed) == number


@pytest.mark.parametrize("typed", ["", "a week", "7 or 8", "7.5", "-3", "1" * 12])
def test_what_is_not_clearly_one_number_is_none(typed: str) -> None:
    assert whole_number(typed) is None
