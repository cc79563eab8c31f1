"""`python -m assessment backup FILE`: everything that the database holds, in one file."""

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
        "backup",
        help="keep everything in one file",
        description="Write everything that the database holds into a new file, as it stands at one moment, while "
        "people go on answering. The file holds personal data. It fits SQLite and PostgreSQL alike. Keep the server’s "
        "key (SECRET_KEY, or secret.key in DATA_DIR) somewhere else as well: the codes in letters need it.",
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="a new file, such as 2026-11-22.backup")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the file and say its digest. Returns 0; raises ToolkitError."""
    from assessment.access.backups import back_up
    from assessment.access.operator import OPERATOR
    from assessment.access.place import open_place
    from assessment.commands._counted import plural

    place = open_place()
    with closing(place.storage):
        kept = back_up(place, OPERATOR, arguments.file)
    sys.stdout.write(f"{kept.path}: {plural(kept.rows, 'row')}\ndigest {kept.digest}\n")
    return 0
