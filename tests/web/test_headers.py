"""Security headers on every answer, and a policy that lets nothing in from elsewhere."""

import pytest
from starlette.types import ASGIApp

from assessment.web.headers import policy
from tests.web.asking import ask


@pytest.mark.parametrize("path", ["/", "/results", "/assets/carers.css", "/nothing", "/_stcore/health", "/signed-out"])
def test_every_answer_carries_the_headers(app: ASGIApp, path: str) -> None:
    headers = ask(app, path).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "same-origin"
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert "default-src 'self'" in headers["content-security-policy"]
    assert "server" not in headers


def test_a_refused_form_carries_them_too(app: ASGIApp) -> None:
    refused = ask(app, "/enter", method="POST", headers={"sec-fetch-site": "cross-site"})
    assert refused.headers["x-frame-options"] == "DENY"


def test_a_crash_says_nothing_of_itself(app: ASGIApp) -> None:
    with pytest.raises(RuntimeError):  # Starlette passes it on to the server's log after it has answered
        ask(app, "/media/crash")


def test_scripts_come_from_us_alone(app: ASGIApp) -> None:
    said = ask(app, "/").headers["content-security-policy"]
    scripts = next(part for part in said.split("; ") if part.startswith("script-src"))
    assert "'unsafe-inline'" not in scripts
    assert "'unsafe-eval'" not in scripts
    assert "http" not in scripts


def test_the_socket_is_to_this_host_alone() -> None:
    assert "connect-src 'self' wss://toolkit.example;" in policy(script_hashes=(), host="toolkit.example", secure=True)
    assert "connect-src 'self' ws://[::1]:8501;" in policy(script_hashes=(), host="[::1]:8501", secure=False)


@pytest.mark.parametrize("host", ["", "evil.example; script-src *", "a b", "x\ny", "host:port"])
def test_a_host_that_is_no_host_is_left_out(host: str) -> None:
    assert "connect-src 'self';" in policy(script_hashes=(), host=host, secure=True)


def test_browsers_are_told_to_stay_encrypted_where_they_are(app: ASGIApp) -> None:
    assert "strict-transport-security" in ask(app, "/", scheme="https").headers
    assert "strict-transport-security" not in ask(app, "/").headers
