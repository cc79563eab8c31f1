"""Where the focus goes, by keyboard alone: past the menu, to each new page, to what went wrong, and never nowhere."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.accessibility.conftest import a_window
from tests.journeys.browsing import open_at, ready
from tests.journeys.people import drawn, eventually, says_saved
from tests.journeys.server import Server

pytestmark = pytest.mark.journey


COVERED = """() => {
    const box = document.activeElement.getBoundingClientRect();
    const line = document.getElementById("saved-line").parentElement;
    const over = line.getBoundingClientRect();
    const isOver = box.height < 150 && box.bottom > over.top + 1 && box.top < over.bottom - 1;
    return isOver && !line.contains(document.activeElement) ? document.activeElement.outerHTML.slice(0, 200) : "";
}"""
"""What has the focus, if the line that stays at the foot of the window lies over it."""


@pytest.fixture
def page(browser: Browser, browser_context_args: dict[str, Any], server: Server) -> Iterator[Page]:
    """A phone in the hands of a carer of the demonstration who has not begun."""
    phone = {**browser_context_args, "viewport": {"width": 360, "height": 740}}
    context, opened = a_window(browser, phone, server, "")
    opened.request.post(f"{server.base}/demonstration/carer", headers={"origin": server.base})
    yield opened
    context.close()


def has_focus(thing: Locator) -> None:
    """The thing, or what it stands in for, has the focus, and keeps it."""
    expect(thing).to_be_focused()
    thing.page.wait_for_timeout(300)  # nothing takes it away again
    expect(thing).to_be_focused()


def press(button: Locator) -> None:
    """As people do who use the keyboard alone."""
    button.focus()
    button.press("Enter")


def title(page: Page) -> Locator:
    return page.get_by_role("heading", level=1)


def test_the_first_stop_skips_the_menu(page: Page, server: Server) -> None:
    open_at(page, server, "/questions")
    page.locator(".st-key-page[role=main]").wait_for()
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to main content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    has_focus(title(page))
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('[role=main]') !== null")


def test_each_step_of_the_questionnaire_begins_at_its_heading(page: Page, server: Server) -> None:
    open_at(page, server, "/questions")
    press(page.get_by_role("button", name="Start with question 1"))
    expect(title(page)).to_contain_text("Question 1 of 18")
    drawn(page)
    has_focus(title(page))
    press(page.locator(".st-key-onward button"))
    expect(title(page)).to_contain_text("Question 2 of 18")
    has_focus(title(page))
    page.go_back()
    expect(title(page)).to_contain_text("Question 1 of 18")
    has_focus(title(page))


def test_a_link_to_another_page_begins_at_its_heading(page: Page, server: Server) -> None:
    open_at(page, server, "/questions")
    link = page.locator(".foot").get_by_role("link", name="Accessibility")
    link.focus()
    link.press("Enter")
    expect(title(page)).to_contain_text("Accessibility")
    has_focus(title(page))


def test_what_went_wrong_gets_the_focus(page: Page, server: Server) -> None:
    open_at(page, server, "/who-sees-this")
    press(page.locator(".st-key-onward button"))
    problem = page.get_by_role("alert")
    has_focus(problem)
    press(page.locator(".st-key-onward button"))
    has_focus(problem)


def test_a_code_that_does_not_work_brings_the_focus_to_what_is_wrong(page: Page, server: Server) -> None:
    page.context.clear_cookies()
    open_at(page, server)
    page.get_by_label("Your code").fill("AAAA-BBBB-CCCC")
    press(page.get_by_role("button", name="Continue"))
    has_focus(page.locator(".problem-summary"))


def test_a_button_that_goes_away_hands_its_focus_on(page: Page, server: Server) -> None:
    open_at(page, server, "/question?q=1.2")
    drawn(page)
    page.get_by_role("radio").first.focus()
    page.keyboard.press("Space")
    says_saved(page)
    press(page.get_by_role("button", name="Clear my answer"))
    expect(page.get_by_role("button", name="Skip this question for now")).to_be_visible()
    eventually(lambda: bool(page.evaluate("document.activeElement.closest('[role=main]') !== null")), page=page)


def test_a_page_that_has_done_its_work_says_so_where_the_focus_is(page: Page, server: Server) -> None:
    open_at(page, server, "/delete-my-answers")
    box = page.get_by_role("checkbox")
    box.focus()
    box.press("Space")
    ready(page)
    press(page.locator(".st-key-delete button"))
    expect(page.locator(".st-key-delete")).to_have_count(0)
    eventually(lambda: bool(page.evaluate("document.activeElement.closest('[role=main]') !== null")), page=page)


def test_single_keys_do_nothing_outside_of_fields(page: Page, server: Server) -> None:
    open_at(page, server, "/questions")
    page.evaluate(
        """() => {
            window.runs = 0;
            const app = document.querySelector("[data-testid=stApp]");
            new MutationObserver(() => window.runs++).observe(app, {attributeFilter: ["data-test-script-state"]});
        }"""
    )
    for key in ("r", "c", "R", "C"):
        page.keyboard.press(key)
    page.wait_for_timeout(500)  # a rerun would have begun by now
    assert page.evaluate("window.runs") == 0
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_saving_is_said_in_a_region_that_was_there_before(page: Page, server: Server) -> None:
    open_at(page, server, "/question?q=1.2")
    drawn(page)
    region = page.locator("#saved-region[role=status]")
    expect(region).to_have_count(1)
    expect(page.locator(".connection[role=status]")).to_have_count(1)
    page.evaluate("document.getElementById('saved-region').dataset.marked = 'before'")
    page.get_by_role("radio").first.check(force=True)
    expect(region).to_contain_text("Saved")
    expect(region).to_have_attribute("data-marked", "before")


def test_forced_colours_show_which_answer_is_chosen(page: Page, server: Server) -> None:
    page.emulate_media(forced_colors="active")
    open_at(page, server, "/question?q=1.2")
    drawn(page)
    chosen, other = (page.get_by_role("radio").nth(place).locator("xpath=ancestor::label") for place in (0, 1))
    chosen.click()
    says_saved(page)
    page.mouse.move(0, 0)
    page.evaluate("document.activeElement.blur()")
    assert dots(chosen) != dots(other)


def dots(option: Locator) -> list[str]:
    """The colours of the parts of an answer's circle, as they are painted."""
    colours: list[str] = option.evaluate(
        "label => [...label.querySelectorAll('div')].map(one => getComputedStyle(one).backgroundColor)"
    )
    return colours


def test_at_400_per_cent_a_question_can_be_answered_and_nothing_scrolls_sideways(
    browser: Browser, browser_context_args: dict[str, Any], server: Server
) -> None:
    zoomed = {**browser_context_args, "viewport": {"width": 320, "height": 256}, "device_scale_factor": 4}
    context, page = a_window(browser, zoomed, server, "")
    page.request.post(f"{server.base}/demonstration/carer", headers={"origin": server.base})
    open_at(page, server, "/question?q=1.2")
    drawn(page)
    for _press in range(40):
        page.keyboard.press("Tab")
        covered = page.evaluate(COVERED)
        assert covered == "", f"the line that says what is saved covers {covered}"
    main = "document.querySelector('[data-testid=stMain]')"
    assert page.evaluate(f"{main}.scrollWidth <= {main}.clientWidth")
    context.close()
