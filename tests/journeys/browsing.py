"""What a person does in the browser, and how a test waits for it."""

from playwright.sync_api import Page, expect

from tests.journeys.server import Server

READY = '[data-testid="stApp"][data-test-script-state="notRunning"][data-test-connection-state="CONNECTED"]'
LONGEST_WAIT = 30_000  # milliseconds; the machine may be busy with other tests


def ready(page: Page) -> None:
    """Wait until the page is connected, its script has ended, and what it made is on the screen."""
    page.wait_for_selector(READY, timeout=LONGEST_WAIT)
    expect(page.locator('[data-testid="stMain"] h1').first).to_be_visible(timeout=LONGEST_WAIT)
    expect(page.locator(".foot")).to_be_visible(timeout=LONGEST_WAIT)


def open_at(page: Page, server: Server, address: str = "/") -> None:
    """Type an address into the address bar."""
    page.goto(server.base + address)
    ready(page)


def open_menu(page: Page) -> None:
    """On a phone the menu, the way out and the seats of the example stand behind a button; on a desk in sight."""
    button = page.get_by_role("button", name="Menu", exact=True)
    if button.is_visible():
        button.click()
    expect(page.locator("#menu")).to_be_visible()


def enter_demonstration(page: Page, server: Server, role: str) -> None:
    """Enter the invented example by its button on the first page: "a carer", "an officer", "a facilitator"."""
    open_at(page, server)
    page.get_by_role("button", name=f"Try it as {role}").click()
    expect(page.get_by_text("Invented example")).to_be_visible(timeout=LONGEST_WAIT)
    ready(page)
