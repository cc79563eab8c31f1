"""A second person enters their code on a device where the first one's page is still open: words never change hands."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from starlette.types import ASGIApp
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from assessment.access.answering import name_for_browsers, open_sheet
from assessment.access.place import Place
from assessment.access.signing_in import cookie_of
from assessment.model.identity import Identity
from assessment.ui.assess import browser
from assessment.ui.frame import who
from assessment.web.cookies import COOKIE
from tests.web.asking import ask

COMMENT = "comment:papers-in-time"
Sit = Callable[[Identity], None]


def words_of(place: Place, identity: Identity) -> list[str]:
    return [answer.value for answer in open_sheet(place, identity).response.answers.values()]


def last_words(place: Place, *, shown: Identity) -> bytes:
    """What a browser sends as a page closes that shows this person's answers."""
    token = name_for_browsers(place, shown.response)
    return json.dumps({"token": token, "editor": "e", "seen": 9, "answers": {COMMENT: "words of the first"}}).encode()


def send(app: ASGIApp, place: Place, body: bytes, *, cookie_of_: Identity) -> int:
    headers = {"cookie": f"{COOKIE}={cookie_of(place, cookie_of_)}", "sec-fetch-site": "same-origin"}
    return ask(app, "/draft", method="POST", body=[body], headers=headers).status


def test_last_words_are_saved_for_the_person_whose_page_closed(app: ASGIApp, place: Place, first: Identity) -> None:
    assert send(app, place, last_words(place, shown=first), cookie_of_=first) == 204
    assert words_of(place, first) == ["words of the first"]


def test_last_words_of_a_page_are_not_saved_for_whoever_has_signed_in_since(
    app: ASGIApp, place: Place, first: Identity, second: Identity
) -> None:
    assert send(app, place, last_words(place, shown=first), cookie_of_=second) == 403
    unnamed = json.dumps({"editor": "e", "seen": 9, "answers": {COMMENT: "words of nobody"}}).encode()
    assert send(app, place, unnamed, cookie_of_=second) == 403
    assert words_of(place, second) == []


@pytest.fixture
def sit(place: Place, monkeypatch: pytest.MonkeyPatch) -> Sit:
    """From now on pages are asked for with this person's cookie."""

    def _sit(identity: Identity) -> None:
        cookie = cookie_of(place, identity)
        monkeypatch.setattr(who, "session_cookie", lambda: cookie)

    return _sit


def open_question(root: Path, address: str = "question") -> AppTest:
    app = AppTest.from_file(str(root / "assessment" / "ui" / "main.py"), default_timeout=20)
    app.query_params["q"] = "1.2"
    app._page_hash = calc_hash(address)
    return app.run()


def keys(app: AppTest) -> set[str]:
    """The keys of the widgets that hold something; a button holds nothing."""
    kinds = ("radio", "text_area", "text_input", "checkbox")
    return {str(element.key) for kind in kinds for element in app.get(kind)}


@pytest.mark.parametrize("address", ["question", "last-questions", "who-sees-this"])
def test_no_widget_of_one_person_is_a_widget_of_another(
    root: Path, sit: Sit, first: Identity, second: Identity, address: str
) -> None:
    sit(first)
    of_first = keys(open_question(root, address))
    sit(second)
    of_second = keys(open_question(root, address))
    assert of_first
    assert of_second
    assert not of_first & of_second


def test_a_connection_that_is_taken_up_by_another_person_starts_anew(
    root: Path, place: Place, sit: Sit, first: Identity, second: Identity
) -> None:
    sit(first)
    app = open_question(root)
    app.text_area[0].input("words of the first")
    sit(second)
    app.run()
    assert not app.exception
    assert words_of(place, second) == []
    assert "words of the first" not in [area.value for area in app.text_area]


@pytest.mark.parametrize("is_own", [True, False])
def test_text_that_a_browser_kept_goes_to_nobody_else(
    root: Path, place: Place, sit: Sit, first: Identity, second: Identity, monkeypatch: pytest.MonkeyPatch, is_own: bool
) -> None:
    back: dict[str, Any] = {
        "token": name_for_browsers(place, second.response if is_own else first.response),
        "left": {COMMENT: {"value": "kept in the browser", "seen": 0}},
    }
    handed_back = [{"back": back}]  # once, as a browser does
    monkeypatch.setattr(browser, "_listen", lambda **_: handed_back.pop() if handed_back else {})
    sit(second)
    open_question(root)
    assert words_of(place, second) == (["kept in the browser"] if is_own else [])
