"""`python -m assessment invite ROUND …`: invite people and print their codes, once."""

import argparse
import csv
import io
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from assessment.model.errors import BadFile

if TYPE_CHECKING:
    from assessment.access.inviting import Issued, Wanted
    from assessment.access.place import Place

    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]

LARGEST_FILE = 1_000_000  # bytes
LONGEST_COUNT = 6  # digits
COLUMNS = ("area", "perspective", "label", "count")


def add_parser(subparsers: "Subparsers") -> None:
    """Register the command and its options."""
    parser = subparsers.add_parser(
        "invite",
        help="invite people to a round and print their codes",
        description="Invite people. Each code is printed once and cannot be shown again: only a keyed hash is kept.",
    )
    parser.add_argument("round", metavar="ROUND")
    parser.add_argument("--area", help="by code or name")
    parser.add_argument("--perspective", help="by id or label, such as carer_rep")
    parser.add_argument(
        "--label", default="", help="what you call the person, such as “Carer rep A”; no name is needed"
    )
    parser.add_argument("--count", type=int, default=1, help="how many people (default: 1)")
    parser.add_argument(
        "--from", dest="file", type=Path, metavar="CSV", help=f"a file with the columns {', '.join(COLUMNS)}"
    )
    parser.add_argument("--format", choices=("text", "csv"), default="text", help="text (the default) or csv")
    add_letter_options(parser)
    parser.set_defaults(run=run)


def add_letter_options(parser: argparse.ArgumentParser) -> None:
    """What every command that makes codes can do with them."""
    letters = parser.add_argument_group("letters", "a page to print, with a letter or a slip for each person")
    letters.add_argument("--letters", type=Path, metavar="FILE.html", help="write letters to this new file")
    letters.add_argument("--slips", action="store_true", help="code slips to cut out instead of letters")
    letters.add_argument("--large", action="store_true", help="in large print")
    letters.add_argument("--address", default="", help="where people find the toolkit: https://carers.example.org")
    letters.add_argument("--sender", default="", help="who asks, as the letters say it (default: the national team)")
    letters.add_argument("--contact", default="", help="whom people can ask for help")


def run(arguments: argparse.Namespace) -> int:
    """Invite and print the codes. Returns 0; raises ToolkitError, and then nobody was invited."""
    from assessment.access.inviting import Wanted, invite
    from assessment.access.operator import OPERATOR
    from assessment.access.place import open_place

    if arguments.file:
        wanted = read_wanted(arguments.file)
    elif arguments.area and arguments.perspective:
        wanted = [Wanted(arguments.area, arguments.perspective, arguments.label, arguments.count)]
    else:
        raise BadFile("Say whom to invite: --area and --perspective, or --from a CSV file.")
    place = open_place()
    with closing(place.storage), letters_file(arguments) as file:
        issued = invite(place, OPERATOR, arguments.round, wanted)
        sys.stdout.write(as_csv(issued) if arguments.format == "csv" else as_text(issued))
        if file is not None:
            file.write(letters_of(place, arguments, issued))
    return 0


@contextmanager
def letters_file(arguments: argparse.Namespace) -> Iterator[TextIO | None]:
    """The file for the letters, readable by its owner alone; None where none is asked for. It is opened before codes
    are made: codes without a place to go would be lost. Raises BadFile; a file without letters is not left behind."""
    if arguments.letters is None:
        yield None
        return
    if not arguments.address.startswith(("https://", "http://")):
        raise BadFile("Say where people find the toolkit: --address https://… . No code was made.")
    try:
        handle = os.open(arguments.letters, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as problem:
        raise BadFile(f"{arguments.letters} cannot be made as a new file ({problem.strerror}).") from problem
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        try:
            yield file
        except BaseException:
            arguments.letters.unlink(missing_ok=True)
            raise


def letters_of(place: "Place", arguments: argparse.Namespace, issued: "Sequence[Issued]") -> str:
    """Letters or slips for fresh codes, as a page that needs nothing else."""
    from assessment.access.letters import letters_for
    from assessment.access.operator import OPERATOR
    from assessment.views.letters.printed import Asking, letters_page, on_its_own, slips_page
    from assessment.web.assets import assets, style_with_its_faces

    made = letters_for(place, OPERATOR, arguments.round, [(one.id, one.code) for one in issued])
    asking = Asking(arguments.address.rstrip("/"), arguments.sender, arguments.contact)
    page = (slips_page if arguments.slips else letters_page)(made, asking, large=arguments.large)
    return on_its_own(page, style=style_with_its_faces(), script=assets()["printing.js"].body.decode())


def read_wanted(file: Path) -> "list[Wanted]":
    """Whom a CSV file asks to invite. Raises BadFile with the line that is wrong."""
    try:
        if file.stat().st_size > LARGEST_FILE:
            raise BadFile(f"{file.name} is larger than {LARGEST_FILE:,} bytes. Nobody was invited.")
        text = file.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as problem:
        raise BadFile(f"{file} cannot be read as a CSV file in UTF-8. Nobody was invited.") from problem
    reader = csv.DictReader(io.StringIO(text, newline=""))
    try:
        return _wanted(file.name, reader)
    except csv.Error as problem:
        raise BadFile(f"{file.name}:{reader.line_num}: this line cannot be read ({problem}).") from None


def _wanted(name_of_file: str, reader: "csv.DictReader[str]") -> "list[Wanted]":
    from assessment.access.inviting import Wanted

    columns = [name.strip().casefold() for name in reader.fieldnames or ()]
    known = {"area", "perspective"} <= set(columns) <= set(COLUMNS)
    if not known or len(set(columns)) < len(columns):
        raise BadFile(
            f"{name_of_file}: the first line must name the columns {', '.join(COLUMNS)}, each once. Nobody was invited."
        )
    reader.fieldnames = columns
    wanted = []
    for row in reader:
        values = {name: (row.get(name) or "").strip() for name in COLUMNS}
        if not any(values.values()) and None not in row:
            continue
        count = values["count"] or "1"
        if None in row or not count.isdecimal() or len(count) > LONGEST_COUNT:
            raise BadFile(f"{name_of_file}:{reader.line_num}: a value too many, or a count that is no number.")
        wanted.append(Wanted(values["area"], values["perspective"], values["label"], int(count)))
    return wanted


def as_text(issued: "Sequence[Issued]") -> str:
    """One line for each person, and a warning."""
    lines = [f"{one.area_name} · {one.perspective} · {one.label} · {one.shown_code}" for one in issued]
    return "\n".join([*lines, "Keep these codes safe: they are not shown again.", ""])


def as_csv(issued: "Sequence[Issued]") -> str:
    """For a mail merge."""
    from assessment.wording.cells import safe_cell

    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["area", "area_name", "perspective", "label", "code"])
    for one in issued:
        cells = (one.area, one.area_name, one.perspective, one.label, one.shown_code)
        writer.writerow([safe_cell(cell) for cell in cells])
    return out.getvalue()
