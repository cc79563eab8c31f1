"""`python -m assessment restore FILE`: a backup in place of everything that the database holds."""

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
        "restore",
        help="put a backup in place of everything",
        description="Put a backup in place of everything that the database holds, all at once or not at all. It works "
        "while the server runs: whoever saves meanwhile waits. Staff sign in again afterwards. The audit log is not "
        "set back; what was done after the backup is listed, so that what must hold can be done again.",
    )
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--digest", default="", help="the digest that was printed when the backup was made")
    parser.add_argument(
        "--as-it-is", action="store_true", help="also where the backup’s counts are not as its answers say"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Restore and say what came back. Returns 0; 1 where the backup came with problems. Raises ToolkitError."""
    from assessment.access.backups import restore
    from assessment.access.operator import OPERATOR
    from assessment.access.place import open_place
    from assessment.commands._counted import plural
    from assessment.wording.record import said

    place = open_place()
    with closing(place.storage):
        found = restore(place, OPERATOR, arguments.file, digest=arguments.digest, as_it_is=arguments.as_it_is)
    sys.stdout.write(f"{found.kept.path}: {plural(found.kept.rows, 'row')} restored\ndigest {found.kept.digest}\n")
    if found.undone:
        sys.stdout.write("Done after this backup, and undone now. Do again what must hold, such as erasing:\n")
        sys.stdout.write("".join(f"  {said(act)}\n" for act in found.undone))
    sys.stdout.write("".join(f"{problem}\n" for problem in found.problems))
    return 1 if found.problems else 0
