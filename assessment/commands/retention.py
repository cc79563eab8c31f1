"""`python -m assessment retention set|show|run`: until when a round's people's data are kept."""

import argparse
import sys
from contextlib import closing
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from assessment.commands.round import day

if TYPE_CHECKING:
    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]


def add_parser(subparsers: "Subparsers") -> None:
    """Register the command and its actions."""
    parser = subparsers.add_parser(
        "retention",
        help="say until when a round’s people’s data are kept, and erase what is over",
        description="When a round’s day is over, everything about its people is erased: invitations, answers, comments "
        "and counts. Its areas’ results are withdrawn; what was published of the round as a whole stays. A server that "
        "runs does this by itself, within the hour.",
    )
    actions = parser.add_subparsers(title="actions", dest="action", metavar="ACTION", required=True)
    set_ = actions.add_parser("set", help="choose the last day on which a round’s people’s data are kept")
    set_.add_argument("round", metavar="ROUND")
    until = set_.add_mutually_exclusive_group(required=True)
    until.add_argument("--until", type=day, metavar="YYYY-MM-DD")
    until.add_argument("--no-date", action="store_true", help="keep them until somebody erases them")
    actions.add_parser("show", help="list the rounds whose day is over")
    actions.add_parser("run", help="erase now what is over")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Do it and say so. Returns 0; raises ToolkitError."""
    from assessment.access.keeping import due, erase_due, set_keep_until
    from assessment.access.operator import OPERATOR
    from assessment.access.place import open_place
    from assessment.wording.times import local

    today = local(datetime.now(UTC)).date()
    place = open_place()
    with closing(place.storage):
        if arguments.action == "set":
            set_keep_until(place, OPERATOR, arguments.round, arguments.until)
            until = f"until {arguments.until}" if arguments.until else "without a date"
            lines = [f"The round {arguments.round}: kept {until}."]
        elif arguments.action == "show":
            lines = [f"{round_.id} · kept until {round_.keep_until}" for round_ in due(place, OPERATOR, today=today)]
        else:
            lines = [f"{round_id}: erased." for round_id in erase_due(place, OPERATOR, today=today)]
    sys.stdout.write("".join(f"{line}\n" for line in lines or ["No round’s day is over."]))
    return 0
