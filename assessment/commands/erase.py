"""`python -m assessment erase person|round …`: a person's response, or a whole round, for good."""

import argparse
import sys
from contextlib import closing
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]

ASK_FOR_THE_CODE = "The person’s code: "
NOT_CONFIRMED = "Nothing was changed. Repeat the round’s name after --yes to erase it for good.\n"


def add_parser(subparsers: "Subparsers") -> None:
    """Register the command and what it erases."""
    parser = subparsers.add_parser(
        "erase",
        help="erase a person’s response, or a whole round, for good",
        description="Erase for good. Backups that were made before still hold it.",
    )
    whose = parser.add_subparsers(title="what", dest="what", metavar="WHAT", required=True)
    whose.add_parser(
        "person",
        help="a person’s response, by their code, which is read from the keyboard",
        description="Erase a person’s answers, comments and counts. Their code is read from the keyboard, so that it "
        "stays out of the shell’s history. In a released round their area’s result is withdrawn, if they shared.",
    )
    of_round = whose.add_parser("round", help="a round with everything in it")
    of_round.add_argument("round", metavar="ROUND")
    of_round.add_argument("--yes", default="", metavar="ROUND", help="the round’s name again")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Erase and say what was erased. 0; 1 where it was not confirmed. Raises ToolkitError."""
    from assessment.access.erasing import erase_by_code, erase_round
    from assessment.access.operator import OPERATOR
    from assessment.access.place import open_place

    if arguments.what == "round" and arguments.yes != arguments.round:
        sys.stdout.write(NOT_CONFIRMED)
        return 1
    place = open_place()
    with closing(place.storage):
        if arguments.what == "round":
            erase_round(place, OPERATOR, arguments.round)
            sys.stdout.write(f"The round {arguments.round} is erased.\n")
            return 0
        erased = erase_by_code(place, OPERATOR, typed_code())
    withdrawn = " The result of their area is withdrawn." if erased.withdrawn else ""
    sys.stdout.write(f"Erased from the round {erased.round_id}.{withdrawn}\n")
    return 0


def typed_code() -> str:
    """A line from the keyboard, which is not shown there, or from a pipe."""
    from getpass import getpass

    return getpass(ASK_FOR_THE_CODE) if sys.stdin.isatty() else sys.stdin.readline()
