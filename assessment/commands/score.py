"""`python -m assessment score RESPONSES --out DIR`: colours for a file of responses, without a database."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assessment.access.files import FileScores
    from assessment.model.content import Content

    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]

BAD_ROWS = 1
"""The exit status when nothing was scored because of bad rows."""


def add_parser(subparsers: "Subparsers") -> None:
    """Register the command and its options."""
    parser = subparsers.add_parser(
        "score",
        help="score a file of responses",
        description="Score a file of responses (CSV, .csv.gz or .xlsx; one rating a line, or one response a line) and "
        "write indicators.csv, standards.csv and areas.csv. How it works: docs/scoring.md.",
    )
    parser.add_argument("responses", type=Path, metavar="RESPONSES")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="the folder to write to")
    parser.add_argument("--framework", default="equal-and-expert", metavar="ID", help="default: %(default)s")
    parser.add_argument("--framework-version", metavar="VERSION", help="default: the newest")
    parser.add_argument("--area-set", default="scotland", metavar="ID", help="default: %(default)s")
    parser.add_argument("--skip-bad-rows", action="store_true", help="leave bad rows out, and score the others")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Score and write. 0; 1 if bad rows kept the file from being scored. Raises ToolkitError."""
    from assessment.access.files import score_file
    from assessment.access.operator import OPERATOR
    from assessment.model.errors import BadFile
    from assessment.reports.tables import tables, write_tables

    try:
        scored = score_file(
            OPERATOR,
            arguments.responses,
            load=_content,
            framework_id=arguments.framework,
            framework_version=arguments.framework_version,
            area_set_id=arguments.area_set,
            skip_bad_rows=arguments.skip_bad_rows,
        )
    except BadFile as problem:
        raise BadFile(f"{arguments.responses}: {problem}") from None
    _report(arguments.responses, scored)
    if scored.results is None:
        return BAD_ROWS
    texts = tables(scored.framework, scored.results)
    if arguments.responses.resolve() in [(arguments.out / name).resolve() for name in texts]:
        raise BadFile(f"{arguments.responses}: the results would be written over this file. Choose another --out.")
    try:
        paths = write_tables(arguments.out, texts)
    except OSError as problem:
        raise BadFile(
            f"{arguments.out}: this cannot be written to ({problem.strerror}). Choose another --out."
        ) from None
    sys.stdout.write("".join(f"{path}\n" for path in paths))
    return 0


def _content() -> "Content":
    """The toolkit's content, which takes its time: a large file's end is being read meanwhile."""
    from assessment.catalogue import content

    return content()


def _report(path: Path, scored: "FileScores") -> None:
    """Everything that the person should know about their file, on standard error."""
    lines = [f"{path}: warning: {warning}" for warning in scored.warnings]
    lines += [f"{path}:{bad.line}: {bad.reason}" for bad in scored.bad_rows]
    if scored.bad_rows:
        outcome = "Nothing is scored. Mend them, or use --skip-bad-rows to leave them out."
        if scored.results is not None:
            outcome = "They are left out; the others are scored."
        bad = f"{len(scored.bad_rows):,} {'problem' if len(scored.bad_rows) == 1 else 'problems'}"
        rows = f"{scored.rows:,} {'row' if scored.rows == 1 else 'rows'}"
        lines.append(f"{bad} in {rows}. {outcome}")
    sys.stderr.write("".join(f"{line}\n" for line in lines))
