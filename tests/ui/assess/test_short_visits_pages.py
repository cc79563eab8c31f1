"""Short visits, the practice run and the questions to read without a browser, with the framework of six levels."""

import pytest

from assessment.access.answering import open_sheet
from assessment.access.place import Place
from assessment.model.framework import Framework
from assessment.model.identity import VISITOR, Identity
from tests.ui.conftest import Open
from tests.ui.dashboards import html, said


@pytest.fixture
def place(panel: Place) -> Place:
    """An open round of the second framework."""
    return panel


@pytest.fixture
def framework(place: Place, resident: Identity) -> Framework:
    return open_sheet(place, resident).framework


def test_a_visit_keeps_to_its_questions_and_ends(open_page: Open, framework: Framework, resident: Identity) -> None:
    first, *_others, last = today = (*framework.indicators[:2], framework.indicators[-1])
    visit = "-".join(indicator.number for indicator in today)
    app = open_page("question", resident, q=first.number, today=visit)
    assert "Question 1 of 3 today" in said(app)
    assert f"It is question 1 of {len(framework.indicators)} in all." in said(app)
    assert "back" not in {button.key for button in app.button}
    app.button(key="onward").click().run()
    assert "Question 2 of 3 today" in said(app)
    assert app.button(key="back").label == "Previous question"
    app.button(key="onward").click().run()
    assert f"Question 3 of 3 today {last.label}" in said(app)
    assert app.button(key="onward").label == "Finish for today"
    app.button(key="onward").click().run()
    assert "That is it for today." in said(app)
    assert not app.exception


def test_who_does_everything_at_once_meets_no_visit(open_page: Open, framework: Framework, resident: Identity) -> None:
    app = open_page("question", resident, q=framework.indicators[0].number)
    for number in range(2, len(framework.indicators) + 1):
        app.button(key="onward").click().run()
        assert f"Question {number} of {len(framework.indicators)}" in said(app)
        assert "today" not in app.button(key="onward").label
        assert "today=" not in html(app)


def test_each_question_page_and_the_list_lead_to_the_end_of_a_visit(open_page: Open, resident: Identity) -> None:
    for address in ("questions", "question", "last-questions"):
        assert 'href="/stop-for-today"' in html(open_page(address, resident)), address


def test_coming_back_somebody_goes_on_after_where_they_were(
    open_page: Open, framework: Framework, resident: Identity
) -> None:
    app = open_page("question", resident, q=framework.indicators[2].number)
    app.radio[0].set_value(framework.scale.levels[0].id).run()
    app = open_page("questions", resident)  # a new session: nothing but what is saved is known
    assert f"You were at question 3 of {len(framework.indicators)}: {framework.indicators[2].label}." in said(app)
    assert app.button(key="carry-on").label == "Carry on with question 4"
    app.button(key="carry-on").click().run()
    assert "Question 4 of" in said(app)


def test_the_end_of_a_visit_never_shows_the_code(open_page: Open, place: Place, resident: Identity) -> None:
    app = open_page("stop-for-today", resident)
    assert "Your code is on the letter, slip or email that invited you." in said(app)
    assert 'action="/forget"' in html(app)


@pytest.mark.parametrize("signed_in", [True, False])
def test_the_practice_run_needs_nobody_and_keeps_nothing(
    open_page: Open, place: Place, resident: Identity, *, signed_in: bool
) -> None:
    before = open_sheet(place, resident).response
    app = open_page("try-it", resident if signed_in else VISITOR)
    assert "Practice: question 1 of 2" in said(app)
    for number in (1, 2):
        assert "Nothing that you choose or write here is saved or sent." in said(app)
        assert "Practice: nothing is saved." in said(app)
        assert 'id="saved-line"' not in html(app)
        app.radio[0].set_value("0").run()
        app.button(key="practice-clear").click().run()
        assert app.radio[0].value is None
        app.text_area[0].set_value("A biscuit").run()
        app.button(key="practice-skip" if number == 1 else "onward").click().run()
    assert "That is all there is to it" in said(app)
    assert not app.exception
    assert open_sheet(place, resident).response == before


def test_the_questions_to_read_are_those_of_ones_own_round_or_all(open_page: Open, resident: Identity) -> None:
    mine = said(open_page("questions-to-read", resident))
    assert "Questions to read" in mine and "This page is only to read." in mine
    everybody = open_page("questions-to-read", VISITOR, **{"as": "easy"})
    assert "What the answers mean" in said(everybody)
    assert not everybody.exception
