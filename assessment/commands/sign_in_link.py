"""`python -m assessment sign-in-link --role ROLE`: a single-use link for a member of staff."""

import argparse
import sys
from collections.abc import Sequence
from contextlib import closing
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assessment.access.place import Place

    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]

ROLES = ("officer", "facilitator", "administrator")


def add_parser(subparsers: "Subparsers") -> None:
    """Register the command and its options."""
    parser = subparsers.add_parser(
        "sign-in-link",
        help="print a single-use sign-in link for a member of staff",
        description="Print a link that signs a member of staff in, once, within 30 minutes. The person is added if "
        "nobody has this name yet. Nobody is both officer and facilitator.",
    )
    parser.add_argument("--role", required=True, choices=ROLES)
    parser.add_argument("--name", default="", help="whose link it is (default: the role, and an officer’s areas)")
    parser.add_argument(
        "--area",
        action="append",
        default=[],
        metavar="SET:AREA",
        help="an officer’s area, such as scotland:Moray (code or name); repeat for more",
    )
    parser.add_argument("--address", default="", help="where the toolkit is, such as https://toolkit.example.org")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the link. Returns 0; raises ToolkitError."""
    from assessment.access.operator import OPERATOR
    from assessment.access.place import open_place
    from assessment.access.signing_in import make_sign_in_link
    from assessment.model.identity import Role

    place = open_place()
    with closing(place.storage):
        areas = read_areas(place, arguments.area)
        default = ", ".join([arguments.role.capitalize(), *(f"{area_set}:{area}" for area_set, area in areas)])
        token = make_sign_in_link(
            place, OPERATOR, role=Role(arguments.role), name=arguments.name or default[:80], areas=areas
        )
    sys.stdout.write(f"{arguments.address.rstrip('/')}/sign-in/{token}\n")
    sys.stderr.write("It works once, within 30 minutes.\n")
    return 0


def read_areas(place: "Place", given: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Area set ids with area codes, from "scotland:Moray". Raises NotFound."""
    from assessment.access.frameworks import area_code, area_set_named
    from assessment.model.errors import NotFound

    found = []
    for one in given:
        area_set, colon, area = one.partition(":")
        if not colon:
            raise NotFound(f"{one!r} does not say whose area it is: write scotland:{one}.")
        known = area_set_named(place, area_set)
        found.append((known.id, area_code(known, area)))
    return tuple(sorted(set(found)))
