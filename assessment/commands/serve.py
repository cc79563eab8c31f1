"""`python -m assessment serve`: the toolkit in a browser, at HOST and PORT of the environment."""

import argparse
import os
import socket
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

from assessment.model.errors import ToolkitError

if TYPE_CHECKING:
    from assessment.access.place import Place

DEFAULT_HOST = "127.0.0.1"
DEFAULT_PORT = 8501
EVERYWHERE = ("0.0.0.0", "::")  # noqa: S104 # compared with, not bound to
LARGEST_MESSAGE = 1024 * 1024  # bytes; all that somebody has typed on one page fits many times over


class CannotServeError(ToolkitError):
    """The server cannot be started here. The text says what to mend."""


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = subparsers.add_parser(
        "serve",
        help="run the toolkit in a browser",
        description="Serves the toolkit at HOST and PORT (default 127.0.0.1:8501), with its data in DATA_DIR. "
        "DEMONSTRATION=on adds the invented example.",
    )
    parser.set_defaults(run=run)


def run(_arguments: argparse.Namespace) -> int:
    """Start the server, say where it is and how to sign in, and stay until it is stopped."""
    host, port = address(os.environ)
    from assessment.access.place import ROOT
    from assessment.web.start import open_checked_place

    # Streamlit reads .streamlit/config.toml from the folder that it is started in.
    os.chdir(ROOT)
    refuse_taken_port(host, port)
    place = open_checked_place()
    try:
        base = f"http://{'localhost' if host in EVERYWHERE else host}:{port}"
        words = welcome(place, base, somebody_reads=sys.stdout.isatty())
    finally:
        place.storage.close()
    return serve(host, port, words)


def address(environ: Mapping[str, str]) -> tuple[str, int]:
    """Where to serve. Raises CannotServeError."""
    port = environ.get("PORT") or str(DEFAULT_PORT)
    if not port.isdecimal() or not 0 < int(port) < 65536:
        raise CannotServeError(f"PORT is {port!r}. Set it to a number from 1 to 65535.")
    return environ.get("HOST") or DEFAULT_HOST, int(port)


def refuse_taken_port(host: str, port: int) -> None:
    """Say so in plain words before anything is set up, if another program has the port."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as problem:
            raise CannotServeError(
                f"Nothing can be served at {host}:{port} ({problem.strerror}). Is it running already? "
                "Else choose another port: PORT=8502 make run"
            ) from problem


def welcome(place: "Place", base: str, *, somebody_reads: bool) -> str:
    """What to do now. `somebody_reads`: on a terminal there is a fresh sign-in link for the administrator; where the
    output becomes a log there is none, only how to get one."""
    from assessment.access.operator import OPERATOR
    from assessment.access.signing_in import LINK_LASTS, make_sign_in_link
    from assessment.model.identity import Role

    lines = ["", f"  The toolkit is at                    {base}/"]
    if somebody_reads:
        token = make_sign_in_link(place, OPERATOR, role=Role.ADMINISTRATOR, name="Administrator")
        lines += [
            f"  Sign in as the administrator, once   {base}/sign-in/{token}",
            f"{'':39}(for {LINK_LASTS.seconds // 60} minutes; a new start makes a new one)",
        ]
    else:
        command = f"python -m assessment sign-in-link --role administrator --address {base}"
        lines.append(f"  To sign in as the administrator, run {command}")
    if place.demonstration:
        lines.append("  The invented example                 use the buttons on the first page: no sign-in needed")
    return "\n".join([*lines, "  Stop it with                         Ctrl+C", ""])


def serve(host: str, port: int, words: str) -> int:
    """Run the server until it is stopped. 0 if it had started, else 1."""
    import uvicorn

    class Server(uvicorn.Server):
        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            if self.started:
                sys.stdout.write(f"{words}\n")
                sys.stdout.flush()

    server = Server(
        uvicorn.Config(
            "app:app",
            host=host,
            port=port,
            log_level="warning",
            access_log=False,  # addresses hold sign-in links
            server_header=False,
            ws_ping_interval=30,
            ws_ping_timeout=30,
            ws_max_size=LARGEST_MESSAGE,
            ws_per_message_deflate=False,
            timeout_graceful_shutdown=5,
        )
    )
    server.run()
    return 0 if server.started else 1
