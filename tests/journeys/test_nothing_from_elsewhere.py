"""The watch on the journeys themselves: what is not on this machine is not reached, and is noticed."""

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.journey


@pytest.mark.parametrize("address", ["http://example.org/script.js", "http://192.0.2.1/script.js"])
def test_a_request_to_elsewhere_is_noticed_and_leads_nowhere(
    page: Page, nothing_from_elsewhere: list[str], address: str
) -> None:
    with page.expect_event("requestfailed") as failed:
        page.set_content(f"<script src='{address}'></script>")
    assert failed.value.failure == "net::ERR_NAME_NOT_RESOLVED"
    assert nothing_from_elsewhere == [address]
    nothing_from_elsewhere.clear()
