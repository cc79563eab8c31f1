"""Kills the server at random instants while a person answers in a browser, and looks at what is left.

Each time the person chooses an answer and types a few words, the screen is read again and again, and within 50 ms after
it first calls something saved the server is killed with SIGKILL, often in the middle of the next save. All that the
screen ever called saved must then be in the database; at the end the counts must agree with the answers. Exits with 1
if anything is missing.
"""

import argparse
import random
import shutil
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # benchmarks are run by their path

from playwright.sync_api import Page, sync_playwright

from tests.journeys.conftest import FLAGS
from tests.journeys.people import Person, comment, drawn, open_a_round, open_question
from tests.journeys.server import Server

HELD = """() => {
  const line = document.getElementById("saved-line");
  if (!line || line.classList.contains("is-saving") || !line.textContent.includes("Saved")) return {};
  const fields = JSON.parse(line.dataset.told).fields;
  const saved = fields.filter((field) => field.held && !field.open);
  return Object.fromEntries(saved.map((field) => [field.key, field.held]));
}"""
QUESTIONS = ("1.1", "1.2", "1.3", "2.1", "2.2", "3.1", "3.5", "3.8")


def answer_until_killed(page: Page, server: Server, dice: random.Random) -> dict[str, str]:
    """Answer in quick succession; kill the server soon after the screen has called a new answer saved. What it ever
    called saved."""
    before = page.evaluate(HELD)
    cards = page.locator('[class*="st-key-rating__"] label[data-testid="stRadioOption"]')
    called_saved: dict[str, str] = dict(before)
    cards.nth(dice.randrange(3)).click()
    comment(page).press_sequentially(f"Words {dice.randrange(10**6)}. ", delay=1)
    until = time.monotonic() + 20
    while time.monotonic() < until:
        held = page.evaluate(HELD)
        called_saved.update(held)
        if held and held != before:
            break
    else:
        raise SystemExit("The screen never called anything saved.")
    cards.nth(dice.randrange(3)).click(no_wait_after=True)  # one more save, to be hit on its way
    time.sleep(dice.uniform(0, 0.05))
    server.kill()
    return called_saved


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=20)
    parser.add_argument("--seed", type=int, default=20260901)
    given = parser.parse_args()
    dice = random.Random(given.seed)
    called, missing = 0, 0
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = Server(ROOT, Path(folder), demonstration=False)
        open_a_round(server.folder)
        person = Person(server)
        chromium = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        page = chromium.new_page()
        server.start()
        person.enter(page)
        for turn in range(given.times):
            open_question(page, server, dice.choice(QUESTIONS))
            drawn(page)
            saved = answer_until_killed(page, server, dice)
            stored = {str(key): answer for key, answer in person.sheet().response.answers.items()}
            # A choice that was made after the screen had called the one before saved may have been stored, too.
            lost = [key for key, value in saved.items() if key not in stored or not kept(stored[key].value, value, key)]
            called, missing = called + len(saved), missing + len(lost)
            print(f"kill {turn + 1}: {len(saved)} answers called saved, {len(lost)} missing {lost or ''}", flush=True)
            server.start()
        verdict = server.command("verify").strip()
        server.kill()
        chromium.close()
    print(f"{given.times} kills, {called} answers called saved, {missing} missing; verify: {verdict}")
    return int(missing > 0 or "agree" not in verdict)


def kept(stored: str, called_saved: str, key: str) -> bool:
    """Whether the disk holds what the screen called saved, or the same person's later choice."""
    return stored == called_saved or (key.startswith("rating:") and stored != "") or stored.startswith(called_saved)


if __name__ == "__main__":
    sys.exit(main())
