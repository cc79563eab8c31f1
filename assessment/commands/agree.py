"""`python -m assessment agree ROUND AREA`: an area agrees to be named to others, or no longer does."""

import argparse
import sys
from contextlib import closing
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]


def add_parser(subparsers: "Subparsers") -> None:
    """Register the command and its options."""
    parser = subparsers.add_parser(
        "agree",
        help="record that an area agrees to be named",
        description="Record that an area agrees to be named, before its round is released. Others then see its "
        "colours under its name, if three people there share their answers, one of them on the carers’ side.",
    )
    parser.add_argument("round", metavar="ROUND")
    parser.add_argument("area", metavar="AREA", help="by code or name")
    parser.add_argument("--withdraw", action="store_true", help="the area no longer agrees")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Record it. Returns 0; raises ToolkitError."""
    from assessment.access.operator import OPERATOR
    from assessment.access.place import open_place
    from assessment.access.rounds import agree

    place = open_place()
    with closing(place.storage):
        agree(place, OPERATOR, arguments.round, arguments.area, agrees=not arguments.withdraw)
    verb = "no longer agrees" if arguments.withdraw else "agrees"
    sys.stdout.write(f"{arguments.area} {verb} to be named in the round {arguments.round}.\n")
    return 0
