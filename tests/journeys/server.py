"""A real server for the browser journeys: `python -m assessment serve` on a free port, which can be killed."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

LONGEST_START = 90  # seconds; the first start makes the demonstration


class Server:
    """One data folder and one port; `start`, `kill` (as a power cut would) and `stop` (as Ctrl+C would)."""

    def __init__(self, root: Path, folder: Path, *, demonstration: bool = True) -> None:
        self.root = root
        self.folder = folder
        self.port = free_port()
        self.base = f"http://127.0.0.1:{self.port}"
        self.demonstration = demonstration
        self.log = folder / "server.log"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> "Server":
        """Start it and wait until it answers."""
        environ = {
            **{name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "SECRET_KEY")},
            "HOST": "127.0.0.1",
            "PORT": str(self.port),
            "DATA_DIR": str(self.folder),
            "DEMONSTRATION": "on" if self.demonstration else "off",
        }
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "assessment", "serve"], cwd=self.root, env=environ, stdout=log, stderr=log
            )
        self.wait()
        return self

    def wait(self) -> None:
        """Wait until it answers."""
        until = time.monotonic() + LONGEST_START
        while not self._answers():
            if self._process is None or self._process.poll() is not None or time.monotonic() > until:
                self.kill()
                raise AssertionError(f"The server did not start:\n{self.log.read_text(encoding='utf-8')}")
            time.sleep(0.05)

    def kill(self) -> None:
        """End it at once, as a power cut would."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """Ask it to end, as Ctrl+C does."""
        self._end(signal.SIGINT)

    def restart(self) -> "Server":
        self.kill()
        return self.start()

    def sign_in_link(self) -> str:
        """A fresh link for the administrator."""
        return self.command("sign-in-link", "--role", "administrator", "--address", self.base).strip()

    def command(self, *arguments: str) -> str:
        """Run another command of the toolkit on the same data, and give what it printed."""
        environ = {**os.environ, "DATA_DIR": str(self.folder)}
        done = subprocess.run(
            [sys.executable, "-m", "assessment", *arguments],
            cwd=self.root,
            env=environ,
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout

    def _end(self, how: signal.Signals) -> None:
        if self._process is not None:
            if self._process.poll() is None:
                self._process.send_signal(how)
            self._process.wait(30)
            self._process = None

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.base}/_stcore/health", timeout=2) as answer:
                return bool(answer.status == 200)
        except (urllib.error.URLError, OSError):
            return False


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
