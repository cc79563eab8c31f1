"""What a rerun of a question page costs the server when it saves, beside a stock page that saves nothing.

Three servers run at once: an empty Streamlit page, a stock page with the same widgets as the question with most facts,
and the toolkit. One window of each is rerun in turns, each time with another text in the comment. Printed: CPU time of
the server's process for each rerun, the median of several rounds, and the ratios. `--limit 1.6` exits with 1 above it.
"""

import argparse
import asyncio
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from contextlib import AsyncExitStack
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # benchmarks are run by their path

from assessment.access.inviting import Wanted, invite
from assessment.access.operator import OPERATOR
from assessment.access.place import open_place
from assessment.access.rounds import create_round, open_round
from assessment.access.signing_in import cookie_of, redeem_code
from assessment.model.framework import FactKind, Framework, Indicator
from assessment.model.round import Round, RoundState
from assessment.web.cookies import COOKIE
from benchmarks.streamlit_client import Session

TICKS = os.sysconf("SC_CLK_TCK")
EMPTY = "import streamlit as st\n\nst.write('Nothing')\n"
SERVE = "import streamlit as st\n\napp = st.App('page.py')\n"


def most_facts(framework: Framework) -> tuple[Indicator, str]:
    """The indicator and perspective whose page has most widgets: each option to tick is one."""

    def widgets(indicator: Indicator, perspective: str) -> int:
        facts = indicator.facts_for(perspective)
        return sum(len(fact.options) + 2 if fact.kind is FactKind.CHOICES else 1 for fact in facts)

    pairs = [(indicator, p.id) for indicator in framework.indicators for p in framework.perspectives]
    return max(pairs, key=lambda pair: widgets(*pair))


def stock_page(framework: Framework, indicator: Indicator, perspective: str) -> str:
    """A page that anybody would write with these widgets, as plainly as it goes."""
    levels = [f"{level.answer}: {indicator.looks_like[level.id]}" for level in framework.scale.levels]
    lines = [
        "import streamlit as st",
        f"st.set_page_config(page_title={indicator.label!r})",
        f"st.title({indicator.label!r})",
        f"st.write({indicator.statement!r})",
        f"with st.expander('Help'):\n    st.write({' '.join((indicator.example, *indicator.look_at))!r})",
        f"st.radio({indicator.question!r}, {[*levels, 'I don’t know', 'Not for us']!r}, index=None, key='rating')",
        "st.button('Clear')",
        "st.header('A few details')",
    ]
    for fact in indicator.facts_for(perspective):
        lines.append(_stock_fact(fact.kind, fact.id, fact.question, [option.label for option in fact.options]))
    lines += [
        "st.text_area('Is there anything you want to add?', key='comment', max_chars=2000)",
        "st.button('Next', type='primary')",
        "st.button('Previous')",
        "st.write('Nothing is saved')",
    ]
    return "\n".join(lines) + "\n"


def _stock_fact(kind: FactKind, name: str, question: str, options: list[str]) -> str:
    if kind is FactKind.TEXT:
        return f"st.text_area({question!r}, key={name!r}, max_chars=500)"
    if kind is FactKind.NUMBER:
        return f"st.text_input({question!r}, key={name!r})\nst.checkbox('I don’t know', key={name + ' unknown'!r})"
    if kind is FactKind.CHOICES:
        ticks = [*options, "None of these", "I don’t know"]
        return f"st.write({question!r})\nfor tick in {ticks!r}:\n    st.checkbox(tick, key={name!r} + tick)"
    labels = options or ["Yes", "No"]
    return f"st.radio({question!r}, {[*labels, 'I don’t know']!r}, index=None, key={name!r})"


def prepare(folder: Path) -> tuple[str, Indicator, str]:
    """A round with one carer in `folder`; their cookie, the question with most facts, and the stock page's script."""
    place = open_place({"DATA_DIR": str(folder)})
    try:
        framework = place.content.framework("equal-and-expert")
        indicator, perspective = most_facts(framework)
        area_set = next(areas for areas in place.content.area_sets if not areas.invented)
        today = date.today()  # noqa: DTZ011 # any day will do
        new = Round(
            "benchmark", "Benchmark", framework.id, "", area_set.id, RoundState.DRAFT, today, today + timedelta(30)
        )
        create_round(place, OPERATOR, new)
        open_round(place, OPERATOR, "benchmark")
        (issued,) = invite(place, OPERATOR, "benchmark", [Wanted(area_set.areas[0].code, perspective)])
        identity = redeem_code(place, issued.code)
        if identity is None:
            raise SystemExit("The fresh code was not taken.")
        return cookie_of(place, identity), indicator, stock_page(framework, indicator, perspective)
    finally:
        place.storage.close()


class Server:
    """One application under uvicorn."""

    def __init__(self, folder: Path, application: str, environment: dict[str, str]) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = int(probe.getsockname()[1])
        command = [sys.executable, "-m", "uvicorn", application, "--port", str(self.port), "--log-level", "error"]
        quiet = subprocess.DEVNULL
        self.process = subprocess.Popen(
            [*command, "--no-access-log"], cwd=folder, env={**os.environ, **environment}, stdout=quiet, stderr=quiet
        )
        for _ in range(600):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{self.port}/_stcore/health", timeout=1)
                return
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.1)
        raise SystemExit(f"{application} did not start")

    def cpu(self) -> float:
        """CPU seconds that the process has used, threads that have ended included."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text("ascii").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS


def plain_server(folder: Path, name: str, page: str) -> Server:
    """A server of one stock page, with the toolkit's own settings."""
    home = folder / name
    (home / ".streamlit").mkdir(parents=True)
    shutil.copy(ROOT / ".streamlit" / "config.toml", home / ".streamlit")
    (home / "page.py").write_text(page, "utf-8")
    (home / "serve.py").write_text(SERVE, "utf-8")
    return Server(home, "serve:app", {})


async def measure(
    windows: dict[str, tuple[Server, Session, str | None]], *, rounds: int, reruns: int
) -> dict[str, list[float]]:
    """Milliseconds of CPU for each rerun, by server, round by round."""
    costs: dict[str, list[float]] = {name: [] for name in windows}
    for round_ in range(rounds + 1):  # the first warms up
        for name, (server, session, comment) in windows.items():
            before = server.cpu()
            for rerun in range(reruns):
                await session.run({comment: f"Words {round_}, {rerun}"} if comment else None)
            if round_:
                costs[name].append((server.cpu() - before) / reruns * 1000)
    return costs


async def compare(folder: Path, *, rounds: int, reruns: int) -> dict[str, float]:
    """Medians by server."""
    data = folder / "data"
    cookie, indicator, stock = prepare(data)
    servers = {
        "empty": plain_server(folder, "empty", EMPTY),
        "stock": plain_server(folder, "stock", stock),
        "ours": Server(ROOT, "app:app", {"DATA_DIR": str(data), "DEMONSTRATION": "off"}),
    }
    try:
        async with AsyncExitStack() as stack:
            empty = await stack.enter_async_context(Session(servers["empty"].port))
            plain = await stack.enter_async_context(Session(servers["stock"].port))
            query = f"q={indicator.number}"
            own = Session(servers["ours"].port, page="question", query=query, cookie=f"{COOKIE}={cookie}")
            ours = await stack.enter_async_context(own)
            comment = ours.widget("comment__")
            windows = {
                "empty": (servers["empty"], empty, None),
                "stock": (servers["stock"], plain, plain.widget("comment")),
                "ours": (servers["ours"], ours, comment),
            }
            print(f"question {indicator.number}: {len(ours.widgets)} widgets, stock page {len(plain.widgets)}")
            costs = await measure(windows, rounds=rounds, reruns=reruns)
            for name, (_, session, _) in windows.items():
                print(f"{name}: {session.received[0]} messages, {session.received[1]} bytes")
            if plain.failures or ours.failures:
                raise SystemExit(f"A page failed: {plain.failures or ours.failures}")
            if not any("Saved" in body for body in ours.html):
                raise SystemExit("The page did not say that it saved.")
    finally:
        for server in servers.values():
            server.process.kill()
            server.process.wait()
    return {name: statistics.median(each) for name, each in costs.items()}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--reruns", type=int, default=100)
    parser.add_argument("--limit", type=float, default=1.6)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        medians = asyncio.run(compare(Path(folder), rounds=given.rounds, reruns=given.reruns))
    for name, milliseconds in medians.items():
        print(f"{name:6} {milliseconds:6.2f} ms CPU a rerun")
    ratio = medians["ours"] / medians["stock"]
    print(f"ours / stock  {ratio:.2f}  (limit {given.limit})")
    print(f"stock / empty {medians['stock'] / medians['empty']:.2f}")
    return int(ratio > given.limit)


if __name__ == "__main__":
    sys.exit(main())
