"""`python -m assessment invitations ACTION ROUND …`: who is invited; a new label, a new code, or none any more."""

import argparse
import sys
from contextlib import closing
from typing import TYPE_CHECKING

from assessment.commands.invite import add_letter_options, as_text, letters_file, letters_of

if TYPE_CHECKING:
    from assessment.access.invited import Invited
    from assessment.access.place import Place

    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]


def add_parser(subparsers: "Subparsers") -> None:
    """Register the command and its options."""
    parser = subparsers.add_parser(
        "invitations",
        help="show who is invited; relabel, reissue or revoke an invitation",
        description="Look after the invitations of a round. `list` shows the number of each.",
    )
    actions = parser.add_subparsers(title="actions", dest="action", metavar="ACTION", required=True)
    actions.add_parser("list", help="show all invitations, with their numbers").add_argument("round", metavar="ROUND")
    label = _about_one(actions, "label", "call an invitation something else")
    label.add_argument("words", metavar="LABEL")
    reissue = _about_one(actions, "reissue", "print a new code for a lost one, which stops working")
    add_letter_options(reissue)
    _about_one(actions, "revoke", "take an invitation back: its code stops working for good")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Do what is asked and say what was done. Returns 0; raises ToolkitError, and then nothing was changed."""
    from assessment.access.place import open_place

    place = open_place()
    with closing(place.storage):
        sys.stdout.write(
            {"list": _list, "label": _label, "reissue": _reissue, "revoke": _revoke}[arguments.action](place, arguments)
        )
    return 0


def _about_one(actions: "Subparsers", name: str, help_: str) -> argparse.ArgumentParser:
    parser = actions.add_parser(name, help=help_)
    parser.add_argument("round", metavar="ROUND")
    parser.add_argument("number", type=int, metavar="NUMBER", help="as `invitations list ROUND` shows it")
    return parser


def _list(place: "Place", arguments: argparse.Namespace) -> str:
    from assessment.access.invited import guests
    from assessment.access.operator import OPERATOR

    people = guests(place, OPERATOR, arguments.round).people
    return "".join(f"{_line(one)}\n" for one in people) or "Nobody is invited yet.\n"


def _line(one: "Invited") -> str:
    state = "taken back" if one.revoked else f"code number {one.issue}"
    return f"{one.id} · {one.area.name} · {one.perspective.id} · {one.label} · {state}"


def _label(place: "Place", arguments: argparse.Namespace) -> str:
    from assessment.access.invited import relabel
    from assessment.access.operator import OPERATOR

    return f"Saved: {relabel(place, OPERATOR, arguments.round, arguments.number, arguments.words)}\n"


def _reissue(place: "Place", arguments: argparse.Namespace) -> str:
    from assessment.access.invited import reissue
    from assessment.access.operator import OPERATOR

    with letters_file(arguments) as file:
        issued = (reissue(place, OPERATOR, arguments.round, arguments.number),)
        sys.stdout.write(as_text(issued))  # first: a file that cannot be written must not take the code with it
        if file is not None:
            file.write(letters_of(place, arguments, issued))
    return ""


def _revoke(place: "Place", arguments: argparse.Namespace) -> str:
    from assessment.access.invited import revoke
    from assessment.access.operator import OPERATOR

    revoke(place, OPERATOR, arguments.round, arguments.number)
    return "Taken back: its code opens nothing any more.\n"
