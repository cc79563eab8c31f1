"""The pages that are made to be printed and can be read on a screen: letters and slips with codes, in both sizes."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from assessment.access.inviting import Wanted, invite
from assessment.access.operator import OPERATOR
from tests.accessibility.axe import WIDTHS, as_high_as_its_content, findings
from tests.accessibility.conftest import Window
from tests.accessibility.looking import see
from tests.journeys.people import open_a_round, place_of
from tests.journeys.server import Server

pytestmark = pytest.mark.journey

ROUND = "printed"
KINDS = ("letters", "large-letters", "slips", "large-slips")


@pytest.fixture(scope="module")
def codes(server: Server) -> str:
    """What the page that shows fresh codes sends."""
    open_a_round(server.folder, ROUND)
    with place_of(server.folder) as place:
        issued = invite(place, OPERATOR, ROUND, [Wanted("Moray", "carer_rep"), Wanted("Fife", "deputy")])
    return "\n".join(f"{one.id} {one.code}" for one in issued)


@pytest.fixture(params=KINDS)
def printed(request: pytest.FixtureRequest, window: Window, server: Server, codes: str) -> Iterator[Page]:
    """The page of this kind, shown as if it had been asked for by its form."""
    page = window("administrator")
    form = {"round": ROUND, "codes": codes, "as": request.param, "sender": "The carers’ centre", "contact": "Isla"}
    answer = page.request.post(f"{server.base}/letters", form=form, headers={"origin": server.base})
    assert answer.ok
    page.route("**/printed", lambda route: route.fulfill(response=answer))
    page.goto(f"{server.base}/printed")
    yield page
    page.unroute("**/printed")


def test_a_page_to_print_can_be_read_by_everybody(printed: Page) -> None:
    frame = see(printed, "frame")
    assert frame["lang"] == "en-GB"
    assert frame["title"].endswith(" – Carers’ self-assessment")
    assert "\n".join(str(finding) for finding in findings(printed)) == ""
    for width in WIDTHS:
        as_high_as_its_content(printed, width)
        assert see(printed, "sideways") == []
    assert see(printed, "cut") == []
