"""For the interrupted and the unsure, on a phone: three questions today, coming back elsewhere, practising, hearing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.browsing import open_at, ready
from tests.journeys.people import Person, choose, comment, drawn, eventually, open_a_round, open_question, says_saved
from tests.journeys.server import Server

pytestmark = pytest.mark.journey

VOICES = """
    const said = [];
    window.said = said;
    class Utterance { constructor(text) { this.text = text; } }
    const voice = (lang, localService) => ({ lang, localService, default: false, name: lang });
    const speech = {
        getVoices: () => [voice("en-GB", false), voice("de-DE", true), voice("en_GB", true)],
        speak: (piece) => said.push(piece),
        cancel: () => (window.cancelled = (window.cancelled ?? 0) + 1),
    };
    Object.defineProperty(window, "speechSynthesis", { value: speech });
    window.SpeechSynthesisUtterance = Utterance;
"""
"""A browser that has a voice, whatever this machine has: it keeps what it is asked to say."""


@pytest.fixture(scope="module")
def server(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server with an open round and no demonstration."""
    started = Server(root, tmp_path_factory.mktemp("data"), demonstration=False)
    open_a_round(started.folder)
    started.start()
    yield started
    started.stop()


def heading_says(page: Page, words: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_contain_text(words)


def test_three_questions_today_and_three_more_on_another_device(page: Page, browser: Browser, server: Server) -> None:
    person = Person(server)
    person.enter(page)
    page.get_by_role("link", name="Three questions today").click()
    for number, item in enumerate(("training-and-induction", "papers-in-time", "mentoring"), 1):
        heading_says(page, f"Question {number} of 3 today")
        drawn(page)
        if number == 2:
            page.reload()  # a phone that slept: the visit's questions are in its address
            heading_says(page, "Question 2 of 3 today")
            drawn(page)
        if number < 3:
            choose(page, "Mixed")
            eventually(lambda item=item: person.stored(f"rating:{item}") == "mixed", page=page)
        else:
            comment(page).fill("We have no mentors")
            eventually(lambda: person.stored("comment:mentoring") == "We have no mentors", page=page)
        says_saved(page)
        page.get_by_role("button", name="Next question" if number < 3 else "Finish for today").click()

    heading_says(page, "That is it for today")
    ready(page)
    expect(page.get_by_text("They are not sent yet.")).to_be_visible()
    expect(page.get_by_text("You have answered 2 of 18 questions. 16 questions are left.")).to_be_visible()
    expect(page.get_by_text("Of the 3 questions for today, 2 have an answer.")).to_be_visible()
    assert person.code not in page.content()
    assert not person.sheet().response.is_sent
    page.get_by_role("button", name="Finish and forget this device").click()
    expect(page.get_by_role("heading", name="This device has forgotten you")).to_be_visible()

    with browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB") as elsewhere:
        other = elsewhere.new_page()
        person.enter(other)
        expect(other.get_by_text("You were at question 3 of 18: Mentoring.")).to_be_visible()
        expect(other.locator("li", has_text="Mentoring").get_by_text("You were here")).to_be_visible()
        expect(other.get_by_role("button", name="Carry on with question 3")).to_be_visible()
        other.get_by_role("link", name="Three questions today").click()
        heading_says(other, "Question 1 of 3 today")
        heading_says(other, "Mentoring")
        drawn(other)
        expect(comment(other)).to_have_value("We have no mentors")
        other.get_by_role("link", name="Stop for today").click()
        heading_says(other, "Stop for today")
        ready(other)
        other.get_by_role("link", name="3 more questions").click()
        heading_says(other, "Question 1 of 3 today")
        drawn(other)
        choose(other, "Poor")
        eventually(lambda: person.stored("rating:mentoring") == "poor", page=other)


def test_a_visit_that_names_no_such_questions_is_an_ordinary_one(page: Page, server: Server) -> None:
    person = Person(server)
    person.enter(page)
    open_question(page, server, "1.2&today=1.3-9.9")
    heading_says(page, "Question 2 of 18")
    assert page.url == f"{server.base}/question?q=1.2"


def test_an_address_that_says_more_or_says_it_otherwise_stays_in_peace(page: Page, server: Server) -> None:
    person = Person(server)
    person.enter(page)
    loads: list[str] = []
    open_at(page, server, "/question?q=papers-in-time")
    drawn(page)
    assert page.url == f"{server.base}/question?q=1.2"
    page.on("load", lambda loaded: loads.append(loaded.url))
    address = f"{server.base}/question?q=1.2&from=a-message"
    page.goto(address)
    page.wait_for_selector("#saved-region", state="attached")
    choose(page, "Mixed")
    eventually(lambda: person.stored("rating:papers-in-time") == "mixed", page=page)
    page.wait_for_timeout(3000)  # twice as long as the browser takes to look at its address
    assert loads == [address]


def test_practising_touches_nothing_and_signs_nobody_out(page: Page, server: Server, complaints: list[str]) -> None:
    person = Person(server)
    person.enter(page)
    before = person.sheet().response
    page.get_by_role("link", name="Try a practice run first").click()
    heading_says(page, "Practice: question 1 of 2")
    ready(page)
    choose(page, "Good")
    page.get_by_role("textbox").fill("The tea was cold")
    page.get_by_role("button", name="Next question").click()
    heading_says(page, "Practice: question 2 of 2")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    expect(page.get_by_role("note").filter(has_text="Nothing that you choose or write here is saved")).to_be_visible()
    page.get_by_role("button", name="Finish the practice run").click()
    heading_says(page, "That is all there is to it")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    page.get_by_role("link", name="Go to your questions").click()
    heading_says(page, "Your questions")
    assert person.sheet().response == before
    assert complaints == []


def test_anybody_may_practise_and_read_the_questions(page: Page, server: Server) -> None:
    open_at(page, server, "/try-it?step=done")
    expect(page.get_by_role("link", name="Go to the first page, to type your code")).to_be_visible()
    open_at(page, server, "/questions-to-read?as=easy")
    expect(page.get_by_text("Do the papers come early enough?")).to_be_visible()
    sizes = page.locator(".to-read p, .to-read li").evaluate_all(
        "all => all.map(one => getComputedStyle(one).fontSize)"
    )
    assert min(float(size.removesuffix("px")) for size in sizes) >= 24, "18 points"


def test_a_question_is_read_aloud_in_order_and_stops(page: Page, server: Server, complaints: list[str]) -> None:
    page.add_init_script(VOICES)
    person = Person(server)
    person.enter(page)
    open_question(page, server, "1.2")
    button = page.get_by_role("button", name="Read this question aloud")
    expect(button).to_have_attribute("aria-pressed", "false")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    indicator = person.sheet().framework.indicator("1.2")
    said = page.evaluate("said.map(piece => piece.text)")
    assert indicator.statement in said[0] and said[1] == indicator.question
    assert [text.partition(":")[0] for text in said[3:6]] == ["Good", "Mixed", "Poor"]
    assert page.evaluate("said.every(piece => piece.voice.localService && piece.lang === 'en_GB')")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")
    expect(page.locator(".read-aloud-state")).to_have_text("Reading has stopped.")

    button.click()
    choose(page, "Mixed")  # answering goes on meanwhile
    eventually(lambda: person.stored("rating:papers-in-time") == "mixed", page=page)
    expect(button).to_have_attribute("aria-pressed", "true")
    page.evaluate("said.at(-1).onend()")
    expect(page.locator(".read-aloud-state")).to_have_text("That was the whole question.")

    button.click()
    stopped = page.evaluate("window.cancelled")
    page.get_by_role("button", name="Next question").click()
    heading_says(page, "Question 3 of 18")
    page.wait_for_function("before => window.cancelled > before", arg=stopped)
    assert complaints == []


def test_a_browser_without_a_voice_offers_no_reading_aloud(page: Page, server: Server) -> None:
    page.add_init_script(VOICES.replace('voice("en_GB", true)', 'voice("fr-FR", true)'))
    person = Person(server)
    person.enter(page)
    open_question(page, server, "1.2")
    expect(page.locator(".read-aloud")).to_be_hidden()
