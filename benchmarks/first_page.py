"""What the first page costs a browser that was never here, beside an empty Streamlit page behind the same front.

Both are served by uvicorn behind the layer that compresses Streamlit's files. A fresh browser context (no cache) opens
each in turns, at the width of a phone. Printed: bytes over the network and the time until the page can be used (ours:
the field for the code takes text; empty: its one line is there), the medians of several visits, and the ratios.
`--time-limit 1.3 --bytes-limit 1.2` exits with 1 above either. `--slow` adds a phone's connection and processor.
"""

import argparse
import shutil
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # benchmarks are run by their path

from playwright.sync_api import Browser, sync_playwright

from benchmarks.question_page import Server

EMPTY = "import streamlit as st\n\nst.write('Nothing')\n"
BEHIND_THE_FRONT = """
import sys
sys.path.insert(0, {root!r})
import streamlit as st
from starlette.middleware import Middleware
from assessment.web.compressed import CompressedStatic
from assessment.web.shell import streamlit_folder
app = st.App("page.py", middleware=[Middleware(CompressedStatic, folder=streamlit_folder())])
"""
PHONE = {"width": 390, "height": 844}
SLOW_NETWORK = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750}
SLOWER_BY = 4


@dataclass(frozen=True)
class Visit:
    """One visit: seconds until the page can be used, bytes and requests until then and half a second on."""

    seconds: float
    received: int
    requests: int


def visit(browser: Browser, address: str, usable: str, *, slow: bool) -> Visit:
    """Open the address in a browser without anything kept. `usable` selects what must be there and enabled."""
    context = browser.new_context(viewport=PHONE)  # type: ignore[arg-type]  # a dictionary of the right shape
    try:
        page = context.new_page()
        session = context.new_cdp_session(page)
        session.send("Network.enable")
        received: list[int] = []
        session.on("Network.loadingFinished", lambda told: received.append(int(told["encodedDataLength"])))
        if slow:
            session.send("Network.emulateNetworkConditions", SLOW_NETWORK)
            session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER_BY})
        started = time.perf_counter()
        page.goto(address, wait_until="commit")
        page.locator(usable).first.wait_for(state="visible", timeout=120_000)
        seconds = time.perf_counter() - started
        page.wait_for_load_state("networkidle")
        return Visit(seconds, sum(received), len(received))
    finally:
        context.close()


def empty_server(folder: Path) -> Server:
    """An empty page with Streamlit's own looks, behind our front."""
    home = folder / "empty"
    (home / ".streamlit").mkdir(parents=True)
    (home / "page.py").write_text(EMPTY, "utf-8")
    (home / "serve.py").write_text(BEHIND_THE_FRONT.format(root=str(ROOT)), "utf-8")
    (home / ".streamlit" / "config.toml").write_text(
        "[browser]\ngatherUsageStats = false\n[runner]\npostScriptGC = false\n", "utf-8"
    )
    return Server(home, "serve:app", {})


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--visits", type=int, default=9)
    parser.add_argument("--slow", action="store_true")
    parser.add_argument("--time-limit", type=float, default=1.3)
    parser.add_argument("--bytes-limit", type=float, default=1.2)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        folder = Path(temporary)
        servers = {
            "empty": empty_server(folder),
            "ours": Server(ROOT, "app:app", {"DATA_DIR": str(folder / "data"), "DEMONSTRATION": "off"}),
        }
        usable = {"empty": "text=Nothing", "ours": "input[name=code]:enabled"}
        try:
            browser = playwright.chromium.launch(
                executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
            )
            visits: dict[str, list[Visit]] = {name: [] for name in servers}
            for number in range(given.visits + 1):  # the first warms the servers up
                for name, server in servers.items():
                    seen = visit(browser, f"http://127.0.0.1:{server.port}/", usable[name], slow=given.slow)
                    if number:
                        visits[name].append(seen)
            browser.close()
        finally:
            for server in servers.values():
                server.process.kill()
                server.process.wait()
    seconds = {name: statistics.median(seen.seconds for seen in each) for name, each in visits.items()}
    received = {name: statistics.median(seen.received for seen in each) for name, each in visits.items()}
    for name, each in visits.items():
        requests = statistics.median(seen.requests for seen in each)
        print(f"{name:6} {seconds[name]:6.2f} s  {received[name] / 1024:7.0f} KiB  {requests:3.0f} requests")
    slower, heavier = seconds["ours"] / seconds["empty"], received["ours"] / received["empty"]
    print(
        f"ours / empty: time {slower:.2f} (limit {given.time_limit}), bytes {heavier:.2f} (limit {given.bytes_limit})"
    )
    return int(slower > given.time_limit or heavier > given.bytes_limit)


if __name__ == "__main__":
    sys.exit(main())
