"""`python -m assessment scoring-guide`: docs/scoring.md from the tables of the spec tests, for maintainers."""

import argparse
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]

ROOT = Path(__file__).resolve().parents[2]
GUIDE = ROOT / "docs" / "scoring.md"
SOURCE = "tests.spec.guide"
"""Not imported by name: the toolkit runs without its tests, and only this command needs them."""


def add_parser(subparsers: "Subparsers") -> None:
    """Register the command and its options."""
    sentence = "write docs/scoring.md from the spec tests' tables"
    parser = subparsers.add_parser("scoring-guide", help=sentence, description=sentence)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if it is not fresh")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the guide, or with --check tell whether it is fresh. 0: it is; 1: it was not."""
    sys.path.insert(0, str(ROOT))
    text: str = import_module(SOURCE).guide()
    if GUIDE.is_file() and GUIDE.read_text("utf-8") == text:
        return 0
    if arguments.check:
        sys.stderr.write("docs/scoring.md is not fresh: run python -m assessment scoring-guide\n")
        return 1
    GUIDE.write_text(text, "utf-8", newline="\n")
    sys.stdout.write("Wrote docs/scoring.md.\n")
    return 0
