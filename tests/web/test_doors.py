"""Which addresses answer, to whom, and how much may be sent."""

import asyncio
from typing import Any

import pytest
from starlette.types import ASGIApp, Message

from assessment.web.doors import LARGEST_BODY, Doors
from tests.web.asking import ask


@pytest.mark.parametrize("path", ["/_stcore/health", "/_stcore/host-config", "/static/js/index.js", "/media/chart.png"])
def test_what_streamlit_needs_reaches_it(app: ASGIApp, path: str) -> None:
    assert ask(app, path).text.startswith(f"reached GET {path}")


@pytest.mark.parametrize(
    "path",
    [
        "/_stcore/metrics",
        "/_stcore/agent/openapi.json",
        "/_stcore/agent/mcp",
        "/_stcore/upload_file/x/y",
        "/_stcore/script-health-check",
        "/auth/login",
        "/app/static/x",
        "/component/x/index.html",
        "/metrics",
        "/secret",
        "/results/",
        "/results/_stcore/health",
        "/.env",
        "/static",
    ],
)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_everything_else_is_no_page(app: ASGIApp, path: str, method: str) -> None:
    answer = ask(app, path, method=method, headers={"sec-fetch-site": "same-origin"})
    assert answer.status == 404
    assert "no page here" in answer.text


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"origin": "https://elsewhere.example"},
        {"origin": "null"},
        {"origin": "http://localhost:9999"},
    ],
)
def test_a_form_from_another_site_changes_nothing(app: ASGIApp, headers: dict[str, str]) -> None:
    answer = ask(app, "/leave", method="POST", headers=headers)
    assert answer.status == 403
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize("headers", [{"sec-fetch-site": "same-origin"}, {"origin": "http://localhost:8501"}, {}])
def test_a_form_of_our_own_is_taken(app: ASGIApp, headers: dict[str, str]) -> None:
    assert ask(app, "/leave", method="POST", headers=headers).status == 303


def test_a_body_that_says_it_is_too_large_is_not_read(app: ASGIApp) -> None:
    sent = ask(app, "/draft", method="POST", headers={"content-length": str(LARGEST_BODY + 1)})
    assert sent.status == 413
    assert "still there" in sent.text


def test_a_body_that_does_not_say_its_length_is_counted(app: ASGIApp) -> None:
    pieces = [b"x" * 1024] * (LARGEST_BODY // 1024 + 2)
    assert ask(app, "/draft", method="POST", body=pieces).status == 413


@pytest.mark.parametrize("length", ["lots", "-5", "1e9"])
def test_a_length_that_is_no_number_is_refused(app: ASGIApp, length: str) -> None:
    assert ask(app, "/draft", method="POST", headers={"content-length": length}).status in (400, 413)


def socket(app: ASGIApp, origin: str | None) -> list[Message]:
    got: list[Message] = []
    headers = [(b"host", b"toolkit.example"), *([(b"origin", origin.encode())] if origin else [])]

    async def receive() -> Message:
        return {"type": "websocket.connect"}

    async def send(message: Message) -> None:
        got.append(message)

    scope = {"type": "websocket", "path": "/_stcore/stream", "headers": headers, "scheme": "wss", "query_string": b""}
    asyncio.run(app(scope, receive, send))
    return got


@pytest.mark.parametrize("origin", ["https://elsewhere.example", "null", "https://toolkit.example.elsewhere.example"])
def test_a_websocket_of_another_site_is_turned_away_before_streamlit_sees_it(origin: str) -> None:
    async def streamlit(*_: Any) -> None:
        raise AssertionError("reached Streamlit")

    assert [message["type"] for message in socket(Doors(streamlit, (), ()), origin)] == ["websocket.close"]


@pytest.mark.parametrize("origin", ["https://toolkit.example", None])
def test_our_own_websocket_is_let_through(origin: str | None) -> None:
    async def streamlit(_scope: Any, _receive: Any, send: Any) -> None:
        await send({"type": "websocket.accept"})

    assert [message["type"] for message in socket(Doors(streamlit, (), ()), origin)] == ["websocket.accept"]
