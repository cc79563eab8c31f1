"""`python -m assessment staff STEP …`: who is on the staff, their areas and accounts; leaving; ending sessions."""

import argparse
import os
import sys
from contextlib import closing
from typing import TYPE_CHECKING

from assessment.commands.sign_in_link import ROLES, read_areas

if TYPE_CHECKING:
    from assessment.access.place import Place
    from assessment.access.staffing import Account, Member

    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]


def add_parser(subparsers: "Subparsers") -> None:
    """Register the command and its steps."""
    parser = subparsers.add_parser(
        "staff",
        help="add staff, list them, change an officer’s areas, sign them out, take them off",
        description="Officers with their areas, facilitators and administrators. They sign in with an account of their "
        "organisation, known by issuer and subject, or with links from the command sign-in-link. Nobody has two roles.",
    )
    steps = parser.add_subparsers(title="steps", dest="step", metavar="STEP", required=True)
    add = steps.add_parser("add", help="add somebody, or give somebody who is there an account or more areas")
    add.add_argument("--role", required=True, choices=ROLES)
    add.add_argument("--name", required=True)
    _areas(add, "--area", "an officer’s area, such as scotland:Moray (code or name); repeat for more")
    add.add_argument("--issuer", default="", help="the account’s issuer (default: OPENID_ISSUER)")
    add.add_argument("--subject", default="", help="the account’s subject, as the sign-in page told the person")
    add.set_defaults(run=run_add)
    steps.add_parser("list", help="everybody on the staff").set_defaults(run=run_list)
    areas = steps.add_parser("areas", help="give an officer areas, or take some away")
    areas.add_argument("name", metavar="NAME")
    _areas(areas, "--add", "an area to give; repeat for more")
    _areas(areas, "--take", "an area to take away; repeat for more")
    areas.set_defaults(run=run_areas)
    leave = steps.add_parser("leave", help="take somebody off the staff; their sessions end at once")
    leave.add_argument("name", metavar="NAME")
    leave.set_defaults(run=run_leave)
    end = steps.add_parser("end-sessions", help="sign somebody out on every device")
    end.add_argument("name", metavar="NAME")
    end.set_defaults(run=run_end_sessions)


def run_add(arguments: argparse.Namespace) -> int:
    """Add somebody. Returns 0; raises ToolkitError."""
    from assessment.access.operator import OPERATOR
    from assessment.access.staffing import add_staff
    from assessment.model.identity import Role

    place = _place()
    with closing(place.storage):
        account = _account(arguments)
        areas = read_areas(place, arguments.area)
        add_staff(place, OPERATOR, role=Role(arguments.role), name=arguments.name, areas=areas, account=account)
    with_what = f"signs in as {account.subject} of {account.issuer}" if account else "needs a sign-in link to sign in"
    sys.stdout.write(f"{arguments.name} is on the staff and {with_what}.\n")
    return 0


def run_list(_arguments: argparse.Namespace) -> int:
    """Print everybody on the staff, one a line. Returns 0; raises ToolkitError."""
    from assessment.access.operator import OPERATOR
    from assessment.access.staffing import members

    place = _place()
    with closing(place.storage):
        found = members(place, OPERATOR)
    sys.stdout.write("".join(f"{_line(member)}\n" for member in found) or "There is nobody on the staff yet.\n")
    return 0


def run_areas(arguments: argparse.Namespace) -> int:
    """Give and take areas. Returns 0; raises ToolkitError."""
    from assessment.access.operator import OPERATOR
    from assessment.access.staffing import change_areas

    place = _place()
    with closing(place.storage):
        given, taken = read_areas(place, arguments.add), read_areas(place, arguments.take)
        changed = change_areas(place, OPERATOR, arguments.name, add=given, take=taken)
    sys.stdout.write(f"{changed.name} is an officer for {_area_list(changed)}.\n")
    return 0


def run_leave(arguments: argparse.Namespace) -> int:
    """Take somebody off the staff. Returns 0; raises ToolkitError."""
    from assessment.access.operator import OPERATOR
    from assessment.access.staffing import leave_staff

    place = _place()
    with closing(place.storage):
        leave_staff(place, OPERATOR, arguments.name)
    sys.stdout.write(f"{arguments.name} is no longer on the staff. Every session, link and account has ended.\n")
    return 0


def run_end_sessions(arguments: argparse.Namespace) -> int:
    """Sign somebody out everywhere. Returns 0; raises ToolkitError."""
    from assessment.access.operator import OPERATOR
    from assessment.access.staffing import end_sessions

    place = _place()
    with closing(place.storage):
        ended = end_sessions(place, OPERATOR, arguments.name)
    sys.stdout.write(f"{arguments.name} is signed out on {ended} {'device' if ended == 1 else 'devices'}.\n")
    return 0


def _place() -> "Place":
    from assessment.access.place import open_place

    return open_place()


def _account(arguments: argparse.Namespace) -> "Account | None":
    from assessment.access.staffing import account_of

    if not arguments.subject:
        return None
    return account_of(arguments.issuer or os.environ.get("OPENID_ISSUER", ""), arguments.subject)


def _areas(parser: argparse.ArgumentParser, name: str, words: str) -> None:
    parser.add_argument(name, action="append", default=[], metavar="SET:AREA", help=words)


def _line(member: "Member") -> str:
    parts = [member.name, member.role.value]
    if member.areas:
        parts.append(_area_list(member))
    parts += [f"{account.subject} of {account.issuer}" for account in member.accounts]
    parts.append(f"signed in on {member.signed_in}")
    return " · ".join(parts)


def _area_list(member: "Member") -> str:
    return " ".join(f"{area_set}:{area}" for area_set, area in member.areas)
