"""`python -m assessment verify`: rebuild all counts from the answers and compare; check all digests."""

import argparse
import sys
from contextlib import closing
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]


def add_parser(subparsers: "Subparsers") -> None:
    """Register the command."""
    parser = subparsers.add_parser(
        "verify",
        help="compare all counts with the answers",
        description="Rebuild every round’s counts from the sent answers and compare them with those that are kept. "
        "Compare the audit log, the stored frameworks and the releases with their digests. Prints what differs; the "
        "exit status is then 1.",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print what differs. 0: nothing does; 1: something does."""
    from assessment.access.operator import OPERATOR
    from assessment.access.place import open_place
    from assessment.access.verifying import verify, verify_digests
    from assessment.commands._counted import plural

    place = open_place()
    with closing(place.storage):
        found = verify(place, OPERATOR)
        changed = verify_digests(place, OPERATOR)
    sys.stdout.write("".join(f"{problem}\n" for problem in (*found, *changed)))
    differ = f"{plural(len(found), 'count')} not as the answers say.\n"
    sys.stdout.write(differ if found else "Counts and answers agree.\n")
    sys.stdout.write("Some of it was changed behind its digest.\n" if changed else "All digests fit.\n")
    return 1 if found or changed else 0
