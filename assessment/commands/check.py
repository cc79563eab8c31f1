"""`check`: every problem of the content files, for their authors."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import _SubParsersAction


def add_parser(subparsers: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    sentence = "find every problem in content files; without a path, in all of them"
    parser = subparsers.add_parser("check", help=sentence, description=sentence)
    what = "a file, a framework’s folder, or a folder that holds standards/ and data/"
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help=what)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Prints one line for each problem. 0: there is none; 1: there are."""
    from assessment.access.gate import Action, require
    from assessment.access.operator import OPERATOR
    from assessment.catalogue import checking

    require(OPERATOR, Action.CHECK_CONTENT)
    checked = checking.checked(arguments.paths)
    for problem in checked.problems:
        print(problem)
    files = _counted(len(checked.files), "file")
    print(
        f"{_counted(len(checked.problems), 'problem')} in {files}." if checked.problems else f"No problems in {files}."
    )
    return 1 if checked.problems else 0


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
