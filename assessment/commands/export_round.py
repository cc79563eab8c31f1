"""`python -m assessment export-round ROUND FILE`: a round with everything in it, in one file."""

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
        "export-round",
        help="write a round with everything in it to a file",
        description="Write a round with everything in it to a new file, for import-round here or in another "
        "installation. The file holds personal data.",
    )
    parser.add_argument("round", metavar="ROUND")
    parser.add_argument("file", type=Path, metavar="FILE", help="a new file, such as 2026.round")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the file and say its digest. Returns 0; raises ToolkitError."""
    from assessment.access.moving import export_round
    from assessment.access.operator import OPERATOR
    from assessment.access.place import open_place
    from assessment.commands._counted import plural

    place = open_place()
    with closing(place.storage):
        kept = export_round(place, OPERATOR, arguments.round, arguments.file)
    sys.stdout.write(f"{kept.path}: {plural(kept.rows, 'row')}\ndigest {kept.digest}\n")
    return 0
