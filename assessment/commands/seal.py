"""`python -m assessment seal ROUND`: nothing leads from an answer to an invitation any more."""

import argparse
import sys
from contextlib import closing
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]


def add_parser(subparsers: "Subparsers") -> None:
    """Register the command and its options."""
    parser = subparsers.add_parser(
        "seal",
        help="cut the link between invitations and answers of a released round, for good",
        description="Cut the link between invitations and answers of a released round, for good. Results stay as they "
        "are. Afterwards nobody’s answers can be found by their code any more, neither to export nor to erase them. "
        "Backups that were made before still have the link: delete those that you no longer need.",
    )
    parser.add_argument("round", metavar="ROUND")
    parser.add_argument("--yes", action="store_true", help="do it: there is no way back")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Seal and say so. 0; 1 where it was not confirmed. Raises ToolkitError."""
    from assessment.access.operator import OPERATOR
    from assessment.access.place import open_place
    from assessment.access.sealing import seal
    from assessment.commands._counted import plural

    if not arguments.yes:
        sys.stdout.write("Nothing was changed. There is no way back from sealing: repeat the command with --yes.\n")
        return 1
    place = open_place()
    with closing(place.storage):
        sealed = seal(place, OPERATOR, arguments.round)
    sys.stdout.write(f"The round {arguments.round} is sealed: {plural(sealed, 'response')}.\n")
    return 0
