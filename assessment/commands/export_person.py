"""`python -m assessment export-person --out DIR`: all that is held about one person, for that person."""

import argparse
import os
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]


def add_parser(subparsers: "Subparsers") -> None:
    """Register the command and its options."""
    parser = subparsers.add_parser(
        "export-person",
        help="write all that is held about one person, by their code",
        description="Write all that is held about one person as JSON and as text to read. Their code is read from the "
        "keyboard, so that it stays out of the shell’s history. People can do this themselves on the page “Your data”.",
    )
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="the folder to write to")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write both files, for their owner alone. Returns 0; raises ToolkitError."""
    from assessment.access.erasing import data_by_code
    from assessment.access.operator import OPERATOR
    from assessment.access.place import open_place
    from assessment.commands.erase import typed_code
    from assessment.model.errors import BadFile
    from assessment.reports.own_data_file import own_data_json
    from assessment.views.answers.copy import as_text

    place = open_place()
    with closing(place.storage):
        held = data_by_code(place, OPERATOR, typed_code())
    now = datetime.now(UTC)
    copy = as_text(held.sheet, now, glossary=place.content.glossary)
    files = {"my-data.json": own_data_json(held, now), "my-answers.txt": copy.encode()}
    try:
        arguments.out.mkdir(parents=True, exist_ok=True)
        for name, body in files.items():
            handle = os.open(arguments.out / name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "wb") as stream:
                stream.write(body)
            sys.stdout.write(f"{arguments.out / name}\n")
    except OSError as problem:
        raise BadFile(
            f"{arguments.out}: this cannot be written to ({problem.strerror}). Choose another --out."
        ) from None
    return 0
