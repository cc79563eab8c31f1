"""The whole questionnaire under hard conditions: by keyboard, on the narrowest screen, enlarged, on a slow phone, on a
line that breaks. Each is completed, and each answer is on the disk as it was given."""

import contextlib
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Error, Page, expect

from assessment.model.framework import Indicator
from assessment.model.round import AnswerKind
from tests.journeys.browsing import LONGEST_WAIT, open_at, ready
from tests.journeys.lines import LOSE_LAST_WORDS, Line
from tests.journeys.people import Person, drawn, open_a_round
from tests.journeys.server import Server
from tests.journeys.whole import (
    FRAMEWORK,
    Fingers,
    Given,
    Hands,
    Keys,
    enter,
    finish,
    give,
    given_to,
    go_on,
    heading_says,
)

pytestmark = pytest.mark.journey

SMALLEST = {"width": 320, "height": 740}
ENLARGED = {"width": 320, "height": 256}  # 1280 × 1024 at 400 %
SLOWER = 6
FITS = """[document.documentElement, document.querySelector('[data-testid="stMain"]')]
    .every((one) => one.scrollWidth <= window.innerWidth)"""
NOTICE_MOTION = """
    window.moved = [];
    const note = (event) => {
        const lasts = (one) => one.effect.getComputedTiming().duration > 1;
        if (document.getAnimations().some(lasts)) window.moved.push(event.target.outerHTML.slice(0, 150));
    };
    for (const began of ["animationstart", "transitionrun"]) document.addEventListener(began, note, true);
"""
"""Writes down what moves, for longer than one can see."""


@pytest.fixture(scope="module")
def server(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server with one open round."""
    started = Server(root, tmp_path_factory.mktemp("data"), demonstration=False)
    open_a_round(started.folder)
    started.start()
    yield started
    started.stop()


@pytest.fixture
def person(server: Server) -> Person:
    return Person(server)


def arrive(page: Page, indicator: Indicator) -> None:
    """Wait for the page of this question; whoever cannot see it is told of it first."""
    heading_says(page, indicator.label)
    drawn(page)
    expect(page.get_by_role("heading", level=1)).to_be_focused()


def answer_all(*several: Hands) -> Iterator[Indicator]:
    """Answer each question, in turn in each of these ways; what is to be looked at there is looked at before the way on
    is pressed."""
    for number, indicator in enumerate(FRAMEWORK.indicators):
        hands = several[number % len(several)]
        arrive(hands.page, indicator)
        for given in given_to(indicator):
            give(hands, given)
        yield indicator
        go_on(hands)


@pytest.mark.browser_context_args(viewport=SMALLEST)
def test_all_is_answered_and_sent_by_keyboard_alone_on_the_narrowest_screen(
    page: Page, server: Server, person: Person, complaints: list[str]
) -> None:
    keys = Keys(page)
    enter(keys, person, server.base)
    for indicator in answer_all(keys):
        assert page.evaluate(FITS), indicator.number
    finish(keys, person)
    assert complaints == []


@pytest.mark.browser_context_args(viewport=ENLARGED, device_scale_factor=4, reduced_motion="reduce")
def test_all_fits_four_times_as_large_and_nothing_moves_for_those_who_asked_for_less(
    page: Page, server: Server, person: Person
) -> None:
    page.add_init_script(NOTICE_MOTION)
    fingers, keys = Fingers(page), Keys(page)
    enter(fingers, person, server.base)
    for indicator in answer_all(fingers, keys):
        assert page.evaluate(FITS), indicator.number
        assert page.evaluate("window.moved") == [], indicator.number
    finish(keys, person)
    assert page.evaluate("window.moved") == []


@pytest.mark.browser_context_args(viewport=SMALLEST)
def test_a_slow_phone_loses_nothing_of_somebody_who_does_not_wait_for_it(
    page: Page, server: Server, person: Person
) -> None:
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    fingers = Fingers(page)
    enter(fingers, person, server.base)
    for _indicator in answer_all(fingers):
        pass
    finish(fingers, person)


def test_somebody_faster_than_a_page_keeps_their_place_on_it(page: Page, server: Server, person: Person) -> None:
    person.enter(page)
    open_at(page, server, "/last-questions")
    drawn(page)
    page.evaluate(
        """() => new MutationObserver((_changes, watch) => {
            const button = document.querySelector(".st-key-who-sees button");
            if (!button || !document.querySelector("h1")?.textContent.startsWith("Check")) return;
            watch.disconnect();
            button.focus();
        }).observe(document.body, { childList: true, subtree: true })"""
    )
    go_on(Fingers(page))
    heading_says(page, "Check your answers")
    ready(page)
    page.wait_for_timeout(500)  # nothing takes the focus away again
    expect(page.locator(".st-key-who-sees button")).to_be_focused()


def give_all(hands: Hands, asked: Iterable[Given]) -> None:
    for given in asked:
        give(hands, given)


def lose(page: Page, line: Line, *, silently: bool) -> None:
    """The line breaks."""
    (line.hush if silently else line.drop)()
    page.context.set_offline(True)


def find_again(page: Page, line: Line) -> None:
    """The line is back."""
    line.restore()
    page.context.set_offline(False)


def reload_in_vain(page: Page) -> None:
    """What people do when nothing happens any more."""
    page.evaluate(LOSE_LAST_WORDS)
    with contextlib.suppress(Error):
        page.reload()


def with_all(page: Page, person: Person, asked: tuple[Given, ...]) -> None:
    """Wait until the disk holds all of these."""
    until = time.monotonic() + LONGEST_WAIT / 1000
    while lost := [given for given in asked if person.stored(str(given.key)) != given.value]:
        assert time.monotonic() < until, lost
        page.wait_for_timeout(100)


def test_a_line_that_breaks_at_every_question_loses_nothing(page: Page, line: Line, person: Person) -> None:
    fingers = Fingers(page)
    enter(fingers, person, line.base)
    for number, indicator in enumerate(FRAMEWORK.indicators):
        arrive(page, indicator)
        asked, address = given_to(indicator), page.url
        shown_later = [given for given in asked if given.key.kind is AnswerKind.REASON]  # only the server can show it
        is_silent, is_reloaded = bool(number % 2), number % 4 > 1
        if is_silent:  # the page does not know yet that it is alone
            lose(page, line, silently=True)
            give_all(fingers, [given for given in asked if given not in shown_later])
        else:
            give_all(fingers, asked)
            lose(page, line, silently=False)
        if is_reloaded:
            reload_in_vain(page)
            find_again(page, line)
            page.goto(address)
            heading_says(page, indicator.label)
        else:
            if not is_silent:
                expect(page.locator('[data-testid="stApp"]')).not_to_have_attribute(
                    "data-test-connection-state", "CONNECTED"
                )
            find_again(page, line)
        drawn(page)
        give_all(fingers, shown_later if is_silent else [])
        with_all(page, person, asked)
        go_on(fingers)
    finish(fingers, person)
