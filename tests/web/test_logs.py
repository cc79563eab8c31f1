"""What logs may hold, whichever library writes them."""

import logging
from collections.abc import Iterator

import pytest

from assessment.web.logs import first_part, without_secrets

SECRET = "what-somebody-typed"


@pytest.fixture
def said(caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.LogCaptureFixture]:
    caplog.set_level(logging.DEBUG)
    for name in ("uvicorn", "uvicorn.access", "uvicorn.error"):  # a test before may have set them up as a server does
        caplog.set_level(logging.DEBUG, logger=name)
        monkeypatch.setattr(logging.getLogger(name), "propagate", True)
        monkeypatch.setattr(logging.getLogger(name), "disabled", False)
    with without_secrets():
        yield caplog


@pytest.mark.parametrize(
    ("address", "logged"),
    [
        ("/", "/"),
        ("/results", "/results"),
        (f"/sign-in/{SECRET}", "/sign-in/…"),
        (f"/openid/back?code={SECRET}", "/openid/…?…"),
        (f"/?code={SECRET}", "/?…"),
        (f"//{SECRET}", "//…"),
        ("/download/results?area=x", "/download/…?…"),
    ],
)
def test_of_an_address_the_first_part_is_logged(said: pytest.LogCaptureFixture, address: str, logged: str) -> None:
    assert first_part(address) == logged
    arguments = ("203.0.113.7:1", "GET", address, "1.1", 200)
    logging.getLogger("uvicorn.access").info('%s - "%s %s HTTP/%s" %d', *arguments)
    logging.getLogger("uvicorn.error").info('%s - "WebSocket %s" [accepted]', "203.0.113.7:1", address)
    assert SECRET not in said.text
    assert f"GET {logged} HTTP/1.1" in said.text


def test_of_an_error_its_kind_and_place_are_logged_and_never_its_text(said: pytest.LogCaptureFixture) -> None:
    for name in ("uvicorn.error", "asyncio", "a.library"):
        try:
            raise ValueError(SECRET)
        except ValueError:
            logging.getLogger(name).exception("Exception in ASGI application\n")
            logging.getLogger(name).exception("could not save %s", SECRET)
            logging.getLogger(name).exception(f"could not save {SECRET} 'for' somebody")
    assert SECRET not in said.text
    assert said.text.count("ValueError at test_logs.py:") == 9


@pytest.mark.parametrize("library", ["websockets.server", "streamlit.runtime", "uvicorn.error"])
def test_what_servers_say_for_debugging_is_left_out(said: pytest.LogCaptureFixture, library: str) -> None:
    logging.getLogger(library).debug("< TEXT '%s'", SECRET)
    logging.getLogger(library).debug(f"BackMsg {SECRET}")
    assert SECRET not in said.text


def test_other_words_stay_as_they_are(said: pytest.LogCaptureFixture) -> None:
    logging.getLogger("toolkit").warning("A page failed: %s at %s", "KeyError", "page.py:7")
    assert "A page failed: KeyError at page.py:7" in said.text
