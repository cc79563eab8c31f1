"""A real OpenID provider in a process of its own: a package made for tests, with one button per account."""

import re
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager

from tests.journeys.server import free_port

LONGEST_START = 60  # seconds


@contextmanager
def running_provider(*subjects: str, token_lasts: int = 3600) -> Iterator[str]:
    """The issuer of a provider that knows these accounts."""
    port = free_port()
    issuer = f"http://127.0.0.1:{port}"
    users = [part for subject in subjects for part in ("--user", subject)]
    command = [
        sys.executable,
        "-m",
        "oidc_provider_mock",
        "-p",
        str(port),
        "-n",
        "true",
        "-e",
        str(token_lasts),
        *users,
    ]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait(f"{issuer}/.well-known/openid-configuration", process)
        yield issuer
    finally:
        process.terminate()
        process.wait(30)


def _wait(address: str, process: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + LONGEST_START
    while True:
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except (urllib.error.URLError, OSError):
            if process.poll() is not None or time.monotonic() > until:
                raise AssertionError("the OpenID provider did not start") from None
            time.sleep(0.1)


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_given: object) -> None:
        return None


def sign_in_at(address: str, subject: str) -> str:
    """Press the button of this account at the provider, as a browser does; the address that it leads back to."""
    opener = urllib.request.build_opener(NoRedirect)
    try:
        answer = opener.open(urllib.request.Request(address, f"sub={subject}".encode(), method="POST"), timeout=30)
        raise AssertionError(f"the provider did not lead back: {re.sub('<[^>]+>', ' ', answer.read().decode())[:500]}")
    except urllib.error.HTTPError as redirected:
        return str(redirected.headers["location"])
