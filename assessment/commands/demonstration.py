"""`python -m assessment demonstration create|remove`: the invented rounds, in or out of the database."""

import argparse
import sys
from contextlib import closing
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]


def add_parser(subparsers: "Subparsers") -> None:
    """Register the command and its actions."""
    parser = subparsers.add_parser(
        "demonstration",
        help="make or remove the invented rounds",
        description="Make the three invented rounds, or delete them with everything that visitors typed into them. A "
        "server that runs with DEMONSTRATION=on makes them by itself.",
    )
    parser.add_argument("action", choices=("create", "remove"))
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Do it and say so. Returns 0; raises ToolkitError."""
    from assessment.access.gate import Action, require
    from assessment.access.operator import OPERATOR
    from assessment.access.place import open_place
    from assessment.commands._counted import plural
    from assessment.demo import ensure_demonstration, remove_demonstration

    require(OPERATOR, Action.RUN_ROUNDS)
    place = open_place()
    with closing(place.storage):
        if arguments.action == "create":
            made = ensure_demonstration(place)
            said = "The demonstration is ready." if made else "The demonstration is there already."
        else:
            said = f"Removed {plural(remove_demonstration(place), 'demonstration round')}."
    sys.stdout.write(f"{said}\n")
    return 0
