"""Typed is kept, saved is on the disk: whatever happens to the page, the connection, the server or the device."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.browsing import open_at, ready
from tests.journeys.lines import LOSE_LAST_WORDS, Line
from tests.journeys.people import Person, choose, comment, drawn, eventually, open_a_round, open_question, says_saved
from tests.journeys.server import Server

pytestmark = pytest.mark.journey

WORDS = "comment:papers-in-time"
RATING = "rating:papers-in-time"
HIDE = """() => {
  Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
}"""


@pytest.fixture(scope="module")
def server(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that tests may kill, with one open round."""
    started = Server(root, tmp_path_factory.mktemp("data"), demonstration=False)
    open_a_round(started.folder)
    started.start()
    yield started
    started.stop()


@pytest.fixture
def person(server: Server) -> Person:
    return Person(server)


@pytest.mark.parametrize("pause", [0, 100, 300])
def test_text_typed_just_before_the_phones_back_button_is_kept(
    page: Page, server: Server, person: Person, pause: int
) -> None:
    person.enter(page)
    open_question(page, server, "1.1")
    page.get_by_role("button", name="Next question").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Papers in time")
    drawn(page)
    comment(page).press_sequentially(f"Too late, {pause}", delay=2)
    page.wait_for_timeout(pause)
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Training and induction")
    eventually(lambda: person.stored(WORDS) == f"Too late, {pause}", page=page)
    page.go_forward()
    expect(comment(page)).to_have_value(f"Too late, {pause}")
    expect(page.locator(".clash")).to_have_count(0)


def test_text_typed_just_before_a_link_is_followed_is_kept(page: Page, server: Server, person: Person) -> None:
    person.enter(page)
    open_question(page, server, "1.2")
    comment(page).press_sequentially("Before the link", delay=2)
    page.get_by_role("link", name="All questions").click()
    page.wait_for_url("**/questions")
    ready(page)
    eventually(lambda: person.stored(WORDS) == "Before the link", page=page)
    page.go_back()
    expect(comment(page)).to_have_value("Before the link")


def test_text_typed_just_before_a_reload_is_kept(page: Page, server: Server, person: Person) -> None:
    person.enter(page)
    open_question(page, server, "1.2")
    comment(page).press_sequentially("Before the reload", delay=2)
    page.reload()
    drawn(page)
    expect(comment(page)).to_have_value("Before the reload")
    assert person.stored(WORDS) == "Before the reload"


def test_text_typed_just_before_the_page_closes_is_kept(page: Page, server: Server, person: Person) -> None:
    person.enter(page)
    open_question(page, server, "1.2")
    comment(page).press_sequentially("Before it closed", delay=2)
    page.close(run_before_unload=True)
    eventually(lambda: person.stored(WORDS) == "Before it closed")


def test_text_and_numbers_are_kept_when_the_phone_goes_to_sleep(page: Page, server: Server, person: Person) -> None:
    person.enter(page)
    open_question(page, server, "1.2")
    page.get_by_role("textbox", name="How many days before the last board meeting did you get the papers?").fill("5")
    comment(page).press_sequentially("Nodding off", delay=2)
    page.evaluate(HIDE)
    eventually(lambda: person.stored(WORDS) == "Nodding off", page=page)
    eventually(lambda: person.stored("fact:papers-days") == "5", page=page)


def test_text_is_saved_after_a_pause_without_leaving_the_field(page: Page, server: Server, person: Person) -> None:
    person.enter(page)
    open_question(page, server, "1.2")
    comment(page).press_sequentially("One thought", delay=2)
    expect(page.locator("#saved-line")).to_have_class("saved-line is-saving")
    says_saved(page)
    assert person.stored(WORDS) == "One thought"
    comment(page).press_sequentially(" and another", delay=2)
    eventually(lambda: person.stored(WORDS) == "One thought and another", page=page)
    expect(comment(page)).to_be_focused()


def test_a_killed_server_loses_nothing_and_the_page_goes_on_by_itself(
    page: Page, server: Server, person: Person
) -> None:
    person.enter(page)
    open_question(page, server, "1.2")
    choose(page, "Mixed")
    says_saved(page)
    comment(page).press_sequentially("Typed as it died", delay=2)
    server.restart()
    ready(page)
    eventually(lambda: person.stored(WORDS) == "Typed as it died", page=page)
    says_saved(page)
    assert person.stored(RATING) == "mixed"
    choose(page, "Good")
    eventually(lambda: person.stored(RATING) == "good", page=page)
    expect(page.locator(".clash")).to_have_count(0)


def test_text_typed_while_nothing_could_be_saved_waits_in_the_browser(
    page: Page, server: Server, person: Person
) -> None:
    person.enter(page)
    open_question(page, server, "1.2")
    comment(page).press_sequentially("In the tunnel", delay=2)
    page.evaluate("localStorage.setItem('not saved yet 0', '{')")  # damaged: it hides nothing else
    server.kill()
    page.close()
    server.start()
    assert person.stored(WORDS) == ""
    again = page.context.new_page()
    again.clock.install()
    again.clock.fast_forward(60_000)
    open_question(again, server, "1.2")
    eventually(lambda: person.stored(WORDS) == "In the tunnel", page=again)
    expect(comment(again)).to_have_value("In the tunnel")
    eventually(lambda: again.evaluate("Object.keys(localStorage).every((name) => !name.startsWith('not saved'))"))


def test_what_was_chosen_and_typed_on_a_dead_line_comes_back_to_a_page_that_is_loaded_again_at_once(
    page: Page, line: Line, person: Person
) -> None:
    person.enter(page)
    page.goto(f"{line.base}/question?q=1.2")
    drawn(page)
    line.hush()
    choose(page, "Mixed")
    page.locator('[class*="st-key-fact__minutes-days__"] label').filter(has_text="I don’t know").click()
    comment(page).press_sequentially("In the lift", delay=2)
    address = page.url
    page.evaluate(LOSE_LAST_WORDS)
    page.goto("about:blank")
    line.restore()
    assert person.stored(RATING) == ""
    page.goto(address)
    eventually(lambda: person.stored(WORDS) == "In the lift", page=page)
    eventually(lambda: person.stored(RATING) == "mixed", page=page)
    eventually(lambda: person.stored("fact:minutes-days") == "dont_know", page=page)
    expect(comment(page)).to_have_value("In the lift")
    expect(page.get_by_role("radio", name="Mixed")).to_be_checked()
    eventually(lambda: page.evaluate("Object.keys(localStorage).every((name) => !name.startsWith('not saved'))"))


def test_another_device_with_the_same_code_carries_on(
    page: Page, server: Server, person: Person, browser: Browser
) -> None:
    person.enter(page)
    open_question(page, server, "1.1")
    choose(page, "Mixed")
    says_saved(page)
    device = browser.new_context(viewport={"width": 1280, "height": 900})
    other = device.new_page()
    person.enter(other)
    expect(other.get_by_role("heading", level=1)).to_have_text("Welcome back")
    other.get_by_role("button", name="Carry on with question 2").click()
    expect(other.get_by_role("heading", level=1)).to_contain_text("Papers in time")
    open_question(other, server, "1.1")
    expect(other.get_by_role("radio", name="Mixed")).to_be_checked()
    device.close()


def test_two_windows_show_both_answers_and_the_person_chooses(
    page: Page, server: Server, person: Person, browser: Browser
) -> None:
    person.enter(page)
    open_question(page, server, "1.2")
    device = browser.new_context()
    other = device.new_page()
    person.enter(other)
    open_question(other, server, "1.2")
    choose(other, "Good")
    says_saved(other)
    choose(page, "Poor")
    clash = page.locator(".clash")
    expect(clash).to_contain_text("There are two answers")
    expect(clash.locator("blockquote").nth(0)).to_contain_text("Poor")
    expect(clash.locator("blockquote").nth(1)).to_contain_text("Good")
    expect(page.locator("#saved-line")).to_contain_text("not saved yet")
    assert person.stored(RATING) == "good"
    page.get_by_role("button", name="Keep what I have here").click()
    eventually(lambda: person.stored(RATING) == "poor", page=page)
    expect(clash).to_have_count(0)
    choose(other, "Mixed")
    expect(other.locator(".clash blockquote").nth(1)).to_contain_text("Poor")
    other.get_by_role("button", name="Use the saved one").click()
    expect(other.locator(".clash")).to_have_count(0)
    expect(other.get_by_role("radio", name="Poor")).to_be_checked()
    assert person.stored(RATING) == "poor"
    device.close()


def test_a_window_left_open_overwrites_nothing_after_a_restart(
    page: Page, server: Server, person: Person, browser: Browser
) -> None:
    person.enter(page)
    open_question(page, server, "1.2")
    choose(page, "Poor")
    says_saved(page)
    device = browser.new_context()
    other = device.new_page()
    person.enter(other)
    open_question(other, server, "1.2")
    choose(other, "Good")
    says_saved(other)
    server.restart()
    ready(page)
    expect(page.locator(".clash blockquote").nth(1)).to_contain_text("Good")
    assert person.stored(RATING) == "good"
    device.close()


def test_what_the_screen_calls_saved_survives_a_kill_at_any_moment(page: Page, server: Server, person: Person) -> None:
    """A few times here; `benchmarks/killed_while_saving.py` does it twenty times and more."""
    person.enter(page)
    dice = random.Random(2)  # not for secrets
    for answer in ("Good", "Poor", "Mixed"):
        open_question(page, server, "1.2")
        choose(page, answer)
        eventually(lambda: page.get_by_role("radio", name=answer).is_checked(), page=page)  # noqa: B023 # used at once
        eventually(lambda: person.stored(RATING) == answer.lower(), page=page)  # noqa: B023 # used at once
        says_saved(page)
        page.wait_for_timeout(dice.uniform(0, 50))
        server.kill()
        assert person.stored(RATING) == answer.lower()
        server.start()
        open_at(page, server, "/questions")
    assert "agree" in server.command("verify")
