"""`python -m assessment import-round FILE`: a round from a file that export-round wrote."""

import argparse
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]


def add_parser(subparsers: "Subparsers") -> None:
    """Register the command and its options."""
    parser = subparsers.add_parser(
        "import-round",
        help="add a round from a file that export-round wrote",
        description="Add a round with everything in it, all at once or not at all. Everything in the file is checked. "
        "In another installation people’s codes open it only if its key (SECRET_KEY) is the same; else give them new "
        "ones.",
    )
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--digest", default="", help="the digest that was printed when the round was exported")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Import and say which round it is. Returns 0; raises ToolkitError."""
    from assessment.access.moving import import_round
    from assessment.access.operator import OPERATOR
    from assessment.access.place import open_place

    place = open_place()
    with closing(place.storage):
        made = import_round(place, OPERATOR, arguments.file, digest=arguments.digest)
    sys.stdout.write(f"{made.id} · {made.title} · {made.state}\n")
    return 0
