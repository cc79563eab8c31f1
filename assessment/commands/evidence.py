"""`python -m assessment evidence`: the national evidence on standard output."""

import argparse
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]


def add_parser(subparsers: "Subparsers") -> None:
    """Register the command and its options."""
    parser = subparsers.add_parser(
        "evidence",
        help="print the published national figures",
        description="Print every published figure with its place, year, unit, base, source and caution.",
    )
    parser.add_argument("--format", choices=("csv", "json"), default="csv", help="csv (the default) or json")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the figures. Returns 0; raises the catalogue's ContentProblems."""
    from assessment.access.evidence import library
    from assessment.access.operator import OPERATOR
    from assessment.catalogue import content
    from assessment.reports.evidence_file import as_csv, as_json

    evidence = library(OPERATOR, content())
    sys.stdout.write(as_csv(evidence) if arguments.format == "csv" else as_json(evidence))
    return 0
