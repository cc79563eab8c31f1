"""A whole questionnaire on a phone: from the code to the copy, and what happens after."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from assessment.catalogue import content
from assessment.model.round import Audience
from tests.journeys.browsing import open_at, ready
from tests.journeys.people import Person, choose, comment, drawn, eventually, open_a_round, open_question, says_saved
from tests.journeys.server import Server

pytestmark = pytest.mark.journey

FRAMEWORK = content().framework("equal-and-expert")
TOUCHED = (
    ".stButton button",
    'label[data-testid="stRadioOption"]',
    ".stCheckbox label",
    "textarea",
    ".question-list a",
    ".way a",
    ".button",
)
PAGES = (
    "questions",
    "question?q=1.5",
    "last-questions",
    "check-answers",
    "who-sees-this",
    "withdraw",
    "your-data",
    "delete-my-answers",
)


@pytest.fixture(scope="module")
def server(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server with an open round, and one that a board runs itself."""
    started = Server(root, tmp_path_factory.mktemp("data"), demonstration=False)
    open_a_round(started.folder)
    open_a_round(started.folder, "own", run_by_board=True)
    started.start()
    yield started
    started.stop()


@pytest.fixture
def person(server: Server) -> Person:
    return Person(server)


def go_on(page: Page, heading: str) -> None:
    """Press the way on, and wait for the page with this heading."""
    page.locator(".st-key-onward button").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(heading)
    drawn(page)


def test_a_whole_questionnaire_from_the_code_to_the_copy(
    page: Page, server: Server, person: Person, complaints: list[str]
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    labels = [indicator.label for indicator in FRAMEWORK.indicators]

    person.enter(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Your questions")
    expect(page.get_by_text("about 35 minutes")).to_be_visible()
    page.get_by_role("button", name="Start with question 1").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Question 1 of 18")
    drawn(page)

    # one question of each kind of fact
    expect(page.locator("input:checked")).to_have_count(0)
    choose(page, "Mixed")
    choose(page, "Yes", within="Have you had an induction")
    page.get_by_role("textbox", name="In the last 12 months, how many development sessions").fill("about 3")
    go_on(page, labels[1])
    choose(page, "I don’t know")
    page.get_by_role(
        "checkbox", name="I don’t know: How many days before the last board meeting did you get the p"
    ).check(force=True)
    says_saved(page)
    go_on(page, labels[2])
    choose(page, "It doesn’t apply")
    reason = page.get_by_role("textbox", name="Why doesn’t it apply?")
    reason.fill("There is nobody to learn from")
    says_saved(page)
    go_on(page, labels[3])
    group = page.get_by_role("group", name="Which networks can carer reps use here?")
    group.get_by_text("Groups at a carers").click()
    group.get_by_text("An online group").click()
    says_saved(page)
    page.get_by_role("button", name="Skip this question for now").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(labels[4])
    drawn(page)
    choose(page, "Poor")
    says_saved(page)
    page.get_by_role("button", name="Clear my answer").click()
    expect(page.get_by_role("button", name="Skip this question for now")).to_be_visible()
    expect(page.get_by_role("radiogroup").first.locator("input:checked")).to_have_count(0)
    comment(page).fill("Parking is *never* paid")

    # then quickly the rest
    for label in labels[5:]:
        go_on(page, label)
        choose(page, "Good")
    go_on(page, "A few last questions")
    page.get_by_role("textbox", name="What has helped carer reps here the most?").fill("The link worker")
    choose(page, "20 to 40 minutes")
    page.get_by_role("button", name="Check your answers").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Check your answers")
    expect(page.get_by_text("You have answered 16 of 18 questions.")).to_be_visible()
    expect(page.get_by_text("2 questions have no answer.")).to_be_visible()
    for said in ("There is nobody to learn from", "Parking is *never* paid", "The link worker", "3 sessions"):
        expect(page.get_by_text(said)).to_be_visible()
    page.get_by_role("button", name="Choose who sees your answers").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Who sees your answers")
    page.get_by_role("button", name="Next: send your answers").click()
    expect(page.get_by_role("alert")).to_contain_text("First choose who sees your answers")
    choose(page, "My board too")
    expect(page.get_by_text("Saved").first).to_be_visible()
    page.get_by_text("My answers may be shown as the view of a carer representative").click()
    eventually(lambda: person.sheet().response.audience is Audience.BOARD_WITH_ROLE, page=page)
    choose(page, "National team only")
    eventually(lambda: person.sheet().response.audience is Audience.NATIONAL, page=page)
    page.get_by_role("button", name="Next: send your answers").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Send your answers")
    expect(page.get_by_text("Your board gets nothing from you")).to_be_visible()
    assert not person.sheet().response.is_sent
    page.get_by_role("button", name="Send my answers").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Thank you. Your answers are sent.")
    assert person.sheet().response.is_sent

    with page.expect_download() as download:
        page.get_by_role("link", name="Download a copy of my answers").click()
    assert "There is nobody to learn from" in Path(download.value.path()).read_text("utf-8")
    assert not [url for url in asked if "plotly" in url.lower()]
    assert complaints == []


def test_a_sent_response_stays_sent_while_it_is_changed(page: Page, server: Server, person: Person) -> None:
    person.enter(page)
    open_question(page, server, "1.2")
    choose(page, "Good")
    says_saved(page)
    open_at(page, server, "/who-sees-this")
    choose(page, "My board too")
    expect(page.get_by_text("Saved").first).to_be_visible()
    page.get_by_role("button", name="Next: send your answers").click()
    page.get_by_role("button", name="Send my answers").click()
    expect(page.get_by_role("heading", name="Thank you")).to_be_visible()

    open_question(page, server, "1.2")
    choose(page, "Poor")
    expect(page.locator("#saved-line")).to_contain_text("still sent")
    response = person.sheet().response
    assert response.is_sent
    assert person.stored("rating:papers-in-time") == "poor"

    open_at(page, server, "/withdraw")
    page.get_by_role("button", name="Take my answers back").click()
    expect(page.get_by_text("Your answers are taken back.")).to_be_visible()
    assert not person.sheet().response.is_sent
    assert person.stored("rating:papers-in-time") == "poor"


def test_a_round_that_a_board_runs_itself_offers_no_national_team(page: Page, server: Server) -> None:
    Person(server, round_id="own").enter(page)
    open_at(page, server, "/who-sees-this")
    expect(page.get_by_text("There is no “National team only” here")).to_be_visible()
    expect(page.get_by_role("radio")).to_have_count(1)


def test_the_questionnaire_is_resumed_after_a_reload_and_after_the_server_was_killed(
    page: Page, server: Server, person: Person
) -> None:
    person.enter(page)
    open_question(page, server, "1.1")
    choose(page, "Mixed")
    says_saved(page)
    page.reload()
    drawn(page)
    expect(page.get_by_role("radio", name="Mixed")).to_be_checked()
    server.restart()
    open_at(page, server, "/questions")
    expect(page.get_by_role("heading", level=1)).to_have_text("Welcome back")
    page.get_by_role("button", name="Carry on with question 2").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Question 2 of 18")


def test_back_leads_to_the_question_before_and_each_has_one_entry(page: Page, server: Server, person: Person) -> None:
    person.enter(page)
    open_question(page, server, "1.1")
    before = page.evaluate("history.length")
    for number, label in (("1.2", "Papers in time"), ("1.3", "Mentoring")):
        go_on(page, label)
        assert page.url.endswith(f"?q={number}")
        choose(page, "Good")
        says_saved(page)
    assert page.evaluate("history.length") == before + 2
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Papers in time")
    drawn(page)
    expect(page.get_by_role("radio", name="Good")).to_be_checked()
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Training and induction")


def test_a_new_question_begins_at_its_heading(page: Page, server: Server, person: Person) -> None:
    person.enter(page)
    open_question(page, server, "1.1")
    go_on(page, "Papers in time")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    assert page.evaluate("document.querySelector('[data-testid=\"stMain\"]').scrollTop") == 0
    assert "Question 2 of 18: Papers in time" in page.title()


def test_a_question_is_answered_by_keyboard_alone(page: Page, server: Server, person: Person) -> None:
    person.enter(page)
    open_question(page, server, "1.2")
    page.locator("summary").last.focus()
    page.keyboard.press("Tab")
    expect(page.get_by_role("radio", name="Good")).to_be_focused()
    page.keyboard.press("Space")
    expect(page.get_by_role("radio", name="Good")).to_be_checked()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("radio", name="Mixed")).to_be_checked()
    eventually(lambda: person.stored("rating:papers-in-time") == "mixed", page=page)
    expect(page.get_by_role("radio", name="Mixed")).to_be_focused()
    expect(page.get_by_role("button", name="Clear my answer")).to_be_visible()
    for _ in range(2):  # Clear, the first number
        page.keyboard.press("Tab")
    page.keyboard.type("6")
    page.keyboard.press("Tab")
    eventually(lambda: person.stored("fact:papers-days") == "6", page=page)
    page.locator(".st-key-onward button").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Mentoring")


def test_what_is_not_a_number_is_told_at_the_field_and_stays_there(page: Page, server: Server, person: Person) -> None:
    person.enter(page)
    open_question(page, server, "1.2")
    field = page.get_by_role("textbox", name="How many days before the last board meeting did you get the papers?")
    field.fill("last week")
    expect(page.get_by_role("alert")).to_contain_text("“last week” is not saved yet")
    expect(field).to_have_value("last week")
    expect(page.locator("#saved-line")).to_contain_text("not saved yet")
    field.fill("7 days")
    says_saved(page)
    assert person.stored("fact:papers-days") == "7"
    expect(page.get_by_role("alert")).to_have_count(0)


def test_none_of_these_stands_alone(page: Page, server: Server, person: Person) -> None:
    person.enter(page)
    open_question(page, server, "1.5")
    group = page.get_by_role("group", name="Which costs are paid for carer reps?")
    group.get_by_text("Travel", exact=True).click()
    eventually(lambda: person.stored("fact:costs-met") == "travel", page=page)
    group.get_by_text("None of these").click()
    eventually(lambda: person.stored("fact:costs-met") == "none", page=page)
    expect(group.get_by_role("checkbox", checked=True)).to_have_count(1)
    group.get_by_text("Parking").click()
    eventually(lambda: person.stored("fact:costs-met") == "parking", page=page)
    expect(group.get_by_role("checkbox", checked=True)).to_have_count(1)


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_no_page_scrolls_sideways_and_all_that_is_touched_is_large_enough(
    page: Page, server: Server, person: Person, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    person.enter(page)
    for address in PAGES:
        open_at(page, server, f"/{address}")
        ready(page)
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), address
        small = page.evaluate(
            """(touched) => [...document.querySelectorAll(touched)]
                .filter((e) => e.getClientRects().length && e.getBoundingClientRect().height < 43.5)
                .map((e) => e.innerText || e.outerHTML.slice(0, 80))""",
            ", ".join(f'[data-testid="stMain"] {one}' for one in TOUCHED),
        )
        assert small == [], address


def test_headings_come_in_order_and_there_is_one_first(page: Page, server: Server, person: Person) -> None:
    person.enter(page)
    for address in PAGES:
        open_at(page, server, f"/{address}")
        levels = page.evaluate(
            """[...document.querySelectorAll('[data-testid="stMain"] :is(h1,h2,h3,h4)')]
                .filter((e) => e.getClientRects().length).map((e) => Number(e.tagName[1]))"""
        )
        assert levels[0] == 1, address
        assert levels.count(1) == 1, address
        assert all(later <= earlier + 1 for earlier, later in pairwise(levels)), address
