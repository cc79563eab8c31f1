"""Coming in and going out, as a person does it in a browser."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.browsing import enter_demonstration, open_at, open_menu, ready
from tests.journeys.server import Server

pytestmark = pytest.mark.journey

BUTTONS = {"a carer": "questions", "an officer": "results", "a facilitator": "compare"}


@pytest.mark.parametrize(("role", "first_page"), BUTTONS.items())
def test_the_demonstration_is_entered_by_a_button_and_left_by_another(
    page: Page, server: Server, complaints: list[str], role: str, first_page: str
) -> None:
    enter_demonstration(page, server, role)
    assert page.url == f"{server.base}/{first_page}"
    open_menu(page)
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("heading", name="You have signed out")).to_be_visible()
    open_at(page, server, f"/{first_page}")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in to see this page")
    assert complaints == []


def test_a_visitor_of_the_demonstration_changes_seats(page: Page, server: Server) -> None:
    enter_demonstration(page, server, "a carer")
    open_menu(page)
    page.get_by_role("button", name="See it as an officer").click()
    page.wait_for_url(f"{server.base}/results")
    ready(page)
    open_menu(page)
    expect(page.get_by_text("Signed in as an officer")).to_be_visible()


def test_a_wrong_code_is_answered_in_words_and_stays_out_of_the_address(page: Page, server: Server) -> None:
    open_at(page, server)
    page.get_by_label("Your code").fill("FMDT-JBEF-KNX")
    page.get_by_role("button", name="Continue").click()
    ready(page)
    expect(page.get_by_role("alert")).to_contain_text("We do not know that code")
    assert "FMDT" not in page.url
    assert page.context.cookies() == [] or all(cookie["name"] != "toolkit_session" for cookie in page.context.cookies())


def test_a_sign_in_link_works_once_and_only_by_its_button(page: Page, server: Server, browser: Browser) -> None:
    link = server.sign_in_link()
    for _ in range(2):
        page.goto(link)
    page.get_by_role("button", name="Sign in").click()
    ready(page)
    open_menu(page)
    expect(page.get_by_text("Signed in as an administrator")).to_be_visible()
    assert "/sign-in/" not in page.url

    another = browser.new_context()
    second = another.new_page()
    second.goto(link)
    second.get_by_role("button", name="Sign in").click()
    expect(second.get_by_role("heading", name="This sign-in link no longer works")).to_be_visible()
    another.close()


def test_the_session_cookie_is_out_of_reach_of_scripts(page: Page, server: Server) -> None:
    enter_demonstration(page, server, "a carer")
    assert "toolkit_session" not in page.evaluate("document.cookie")
    (cookie,) = [cookie for cookie in page.context.cookies() if cookie["name"] == "toolkit_session"]
    assert cookie["httpOnly"]
    assert cookie["sameSite"] == "Lax"


def test_a_restart_signs_nobody_out(page: Page, server: Server) -> None:
    enter_demonstration(page, server, "a carer")
    server.restart()
    open_at(page, server, "/questions")
    expect(page.get_by_text("Invented example")).to_be_visible()
    expect(page.get_by_role("heading", level=1)).not_to_have_text("Sign in to see this page")


def test_a_lost_connection_is_told_and_comes_back_by_itself(page: Page, server: Server) -> None:
    open_at(page, server, "/role")
    server.kill()
    expect(page.locator(".connection")).to_contain_text("connection is lost")
    server.start()
    expect(page.locator(".connection")).to_contain_text("connection is back")


def test_single_keys_do_nothing(page: Page, server: Server) -> None:
    open_at(page, server, "/role")
    page.evaluate(
        """() => {
            const app = document.querySelector('[data-testid="stApp"]');
            window.reruns = 0;
            new MutationObserver(() => { if (app.dataset.testScriptState === "running") window.reruns += 1; })
                .observe(app, {attributes: true});
        }"""
    )
    page.locator("h1").first.click()
    for key in ("r", "c", "R", "C"):
        page.keyboard.press(key)
    open_menu(page)
    page.get_by_role("link", name="Recommendations").click()
    page.wait_for_url(f"{server.base}/recommendations")
    ready(page)
    assert page.get_by_role("dialog").count() == 0
    assert page.evaluate("window.reruns") <= 1


def test_a_link_of_the_menu_moves_within_the_app_and_the_focus_to_the_new_heading(page: Page, server: Server) -> None:
    open_at(page, server, "/role")
    page.evaluate("window.still = true")
    open_menu(page)
    page.get_by_role("link", name="National figures").click()
    page.wait_for_url(f"{server.base}/national-figures")
    ready(page)
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    assert page.evaluate("window.still") is True
    expect(page).to_have_title(re.compile("National figures|What is known"))
    page.go_back()
    page.wait_for_url(f"{server.base}/role")
    ready(page)


def test_nothing_of_a_code_or_link_is_in_the_servers_log(page: Page, server: Server) -> None:
    open_at(page, server)
    page.get_by_label("Your code").fill("SECRETSECRET")
    page.get_by_role("button", name="Continue").click()
    ready(page)
    page.goto(f"{server.base}/sign-in/{'s' * 43}")
    log = server.log.read_text(encoding="utf-8")
    assert "SECRETSECRET" not in log
    assert "s" * 43 not in log
