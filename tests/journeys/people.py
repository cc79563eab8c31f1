"""People with codes on the data folder of a journey's server, and what the disk holds of their answers."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from assessment.access.answering import Sheet, open_sheet
from assessment.access.inviting import Wanted, invite
from assessment.access.operator import OPERATOR
from assessment.access.place import Place, open_place
from assessment.access.rounds import create_round, open_round
from assessment.access.signing_in import redeem_code
from assessment.model.identity import Identity
from assessment.model.round import AnswerKey, Round, RoundState
from tests.journeys.browsing import LONGEST_WAIT, open_at, ready
from tests.journeys.server import Server


@contextmanager
def place_of(folder: Path) -> Iterator[Place]:
    """The server's data, opened beside it."""
    place = open_place({"DATA_DIR": str(folder)})
    try:
        yield place
    finally:
        place.storage.close()


def open_a_round(folder: Path, round_id: str = "2026", *, run_by_board: bool = False) -> None:
    """An open round of all areas."""
    today = date.today()  # noqa: DTZ011 # any day will do
    new = Round(
        round_id,
        f"Round {round_id}",
        "equal-and-expert",
        "",
        "scotland",
        RoundState.DRAFT,
        today,
        today + timedelta(days=30),
        run_by_board=run_by_board,
    )
    with place_of(folder) as place:
        create_round(place, OPERATOR, new)
        open_round(place, OPERATOR, round_id)


class Person:
    """Somebody who was invited; `code` is on their letter."""

    def __init__(
        self, server: Server, *, perspective: str = "carer_rep", area: str = "Moray", round_id: str = "2026"
    ) -> None:
        self.server = server
        with place_of(server.folder) as place:
            (issued,) = invite(place, OPERATOR, round_id, [Wanted(area, perspective)])
            self.code = issued.shown_code
            identity = redeem_code(place, self.code)
        assert identity is not None
        self.identity: Identity = identity

    def enter(self, page: Page) -> None:
        """Type the code on the first page."""
        open_at(page, self.server)
        page.get_by_label("Your code").fill(self.code)
        page.get_by_role("button", name="Continue").click()
        page.wait_for_url("**/questions")
        ready(page)

    def sheet(self) -> Sheet:
        """What the disk holds."""
        with place_of(self.server.folder) as place:
            return open_sheet(place, self.identity)

    def stored(self, key: str) -> str:
        """A stored answer, by a key such as "comment:papers-in-time"; "" for none."""
        answer = self.sheet().response.answers.get(AnswerKey.parse(key))
        return answer.value if answer else ""


def eventually(
    condition: Callable[[], bool], *, page: Page | None = None, seconds: float = LONGEST_WAIT / 1000
) -> None:
    """Wait until a condition holds; the page goes on living meanwhile."""
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, "it did not happen"
        if page is None:
            time.sleep(0.02)
        else:
            page.wait_for_timeout(20)


def open_question(page: Page, server: Server, number: str) -> None:
    """Open one question by its address."""
    open_at(page, server, f"/question?q={number}")
    drawn(page)


def drawn(page: Page) -> None:
    """Wait until the page of questions of this address stands there, its fields can be used, and the browser's script
    has looked at it."""
    page.wait_for_function(
        """() => {
            const line = document.getElementById("saved-line");
            if (!line || !document.querySelector('[data-test-script-state="notRunning"]')) return false;
            const told = JSON.parse(line.dataset.told);
            const usable = "input:enabled, textarea:enabled";
            const has = (field) => document.querySelector(`[class*="st-key-${field.widget}"]`)?.querySelector(usable);
            const is_here = told.address === location.pathname + location.search;
            return is_here && told.fields.every(has) && document.getElementById("saved-region");
        }""",
        timeout=LONGEST_WAIT,
    )


def says_saved(page: Page) -> None:
    """Wait until the screen says that all that is on it is saved."""
    expect(page.locator("#saved-line:not(.is-saving)")).to_contain_text("Saved", timeout=LONGEST_WAIT)


def choose(page: Page, name: str, *, within: str = "") -> None:
    """Tap an answer that begins with these words; `within` is how its question begins."""
    group = page.get_by_role("radiogroup", name=within) if within else page.locator("body")
    group.locator('label[data-testid="stRadioOption"]').filter(has_text=name).first.click()


def comment(page: Page) -> Locator:
    """The field for the person's own words."""
    return page.get_by_role("textbox", name="Is there anything you want to add?")
