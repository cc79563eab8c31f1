"""How long scoring a file takes, against only reading it.

A wide CSV of 1,000,000 responses × 18 ratings, a few of its rows bad, scored by `python -m assessment score` from start
to finish, against `python -c "import pandas; pandas.read_csv(path)"`, which knows nothing of responses. Both are whole
processes, taking turns; the medians are compared. Target: at most 2 times.

    python benchmarks/scoring.py [--responses N] [--times N]
"""

import argparse
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TARGET = 2.0
INDICATORS = [*(f"1.{n}" for n in range(1, 6)), *(f"2.{n}" for n in range(1, 6)), *(f"3.{n}" for n in range(1, 9))]
AREAS = [f"S37{n:06d}" for n in range(1, 32)]
PERSPECTIVES = ("carer_rep", "deputy", "carers_organisation", "ijb_member", "officer")
RATINGS = ("good", "mixed", "poor", "good", "mixed", "dont_know", "not_applicable", "")
EVERY = 200_000
"""One row in so many has a rating that is none, one comes twice, and one has a cell too few."""


def write_responses(path: Path, responses: int) -> int:
    """Write the file; how many of its rows are bad."""
    chance = random.Random(2026)
    bad = 0
    with path.open("w", encoding="utf-8") as file:
        file.write(f"round,area,respondent,perspective,{','.join(INDICATORS)}\n")
        for number in range(responses):
            ratings = ",".join(chance.choices(RATINGS, k=len(INDICATORS)))
            row = f"2026,{chance.choice(AREAS)},r{number:07d},{chance.choice(PERSPECTIVES)},{ratings}\n"
            file.write(row)
            if number % EVERY == 1:
                file.write(row)  # comes twice
                file.write(row.replace(f"r{number:07d}", f"x{number:07d}").replace("\n", "ly\n"))  # no such rating
                file.write(row[: row.rindex(",")] + "\n")  # a cell too few
                bad += 3
    return bad


def seconds(command: list[str]) -> tuple[float, str]:
    """How long a whole process takes, and what it says on standard error."""
    started = time.perf_counter()
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    return time.perf_counter() - started, done.stderr


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--responses", type=int, default=1_000_000)
    parser.add_argument("--times", type=int, default=3)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "responses.csv"
        bad = write_responses(path, arguments.responses)
        floor = [
            sys.executable,
            "-c",
            "import sys, pandas; pandas.read_csv(sys.argv[1])",
            str(path),
        ]
        score = [sys.executable, "-m", "assessment", "score", str(path), "--out", folder, "--skip-bad-rows"]
        for command in (floor, score):
            seconds(command)  # both once, so that neither pays for a cold disk
        reading, scoring = [], []
        for _ in range(arguments.times):
            reading.append(seconds(floor)[0])
            took, said = seconds(score)
            scoring.append(took)
            reported = sum(line.startswith(str(path)) and ": warning:" not in line for line in said.splitlines())
            assert reported == bad, f"{reported} of {bad} bad rows reported"
        size = path.stat().st_size / 1e6
    ratio = statistics.median(scoring) / statistics.median(reading)
    print(f"{arguments.responses:,} responses × {len(INDICATORS)}, {size:.0f} MB, {bad} bad rows reported each time")
    print(f"read_csv alone   {statistics.median(reading):6.2f} s   {[round(value, 2) for value in reading]}")
    print(f"score            {statistics.median(scoring):6.2f} s   {[round(value, 2) for value in scoring]}")
    print(f"ratio            {ratio:6.2f}     target: at most {TARGET}")
    return 0 if ratio <= TARGET else 1


if __name__ == "__main__":
    sys.exit(main())
