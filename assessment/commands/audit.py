"""`python -m assessment audit`: who did what, and when."""

import argparse
import sys
from contextlib import closing
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]


def add_parser(subparsers: "Subparsers") -> None:
    """Register the command and its options."""
    parser = subparsers.add_parser(
        "audit",
        help="show who did what, and when",
        description="Show what staff did, the newest first: never an answer. Each row’s digest covers the row before "
        "it, so “verify” finds a row that was changed or left out. Note the newest digest somewhere else now and then: "
        "whoever may write to the database could write a whole new log, but not one that still has it.",
    )
    parser.add_argument("--round", default="", metavar="ROUND", help="of this round alone")
    parser.add_argument("--newest", type=int, default=50, metavar="N", help="so many rows (default: %(default)s)")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the acts. Returns 0; raises ToolkitError."""
    from assessment.access.auditing import acts
    from assessment.access.operator import OPERATOR
    from assessment.access.place import open_place
    from assessment.wording.record import NOTHING_YET, said

    place = open_place()
    with closing(place.storage):
        found = acts(place, OPERATOR, at_most=max(1, arguments.newest), round_id=arguments.round)
    lines = [f"{entry.id} · {said(entry.act)}" for entry in found]
    if found and not arguments.round:
        lines.append(f"newest digest {found[0].digest}")
    sys.stdout.write("".join(f"{line}\n" for line in lines or [NOTHING_YET]))
    return 0
