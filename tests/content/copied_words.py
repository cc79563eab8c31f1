"""Whether a text repeats eight words in a row of the 2018 report, without a copy of the report in this repository.

`eev-2018-eight-words.txt` holds a short hash of every run of eight words of the report: enough to recognise a run, not
to read it. It was made with `hashes_of` from the report's text; a new edition's is made the same way.
"""

import re
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from typing import Final

RUN: Final = 8
STORED: Final = Path(__file__).with_name("eev-2018-eight-words.txt")


def runs(text: str) -> Iterator[str]:
    """Every run of eight words, in small letters and without punctuation."""
    found = re.findall(r"[a-z0-9]+", text.lower().replace("’", "").replace("'", ""))
    return (" ".join(found[start : start + RUN]) for start in range(len(found) - RUN + 1))


def hashed(run: str) -> str:
    return blake2b(run.encode(), digest_size=5).hexdigest()


def hashes_of(text: str) -> set[str]:
    return {hashed(run) for run in runs(text)}


def stored_hashes() -> set[str]:
    return set(STORED.read_text(encoding="ascii").split())


def copied_runs(text: str, known: set[str]) -> list[str]:
    """The runs of a text that the report has too."""
    return [run for run in runs(text) if hashed(run) in known]
