"""Who is asking."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """`visitor` has not signed in. A carer is anybody who answers by code, whatever their perspective."""

    VISITOR = "visitor"
    CARER = "carer"
    OFFICER = "officer"
    FACILITATOR = "facilitator"
    ADMINISTRATOR = "administrator"


@dataclass(frozen=True)
class Identity:
    """A verified identity. `response` (an id) belongs to a carer, `areas` (area set id, area code) to an officer.
    A carer's identity with `helping` is a facilitator (`name`, `session`) who enters that person's answers for them.
    A `demonstration` identity reaches demonstration rounds only, and no other identity reaches them as its own."""

    role: Role
    response: int | None = None
    areas: tuple[tuple[str, str], ...] = ()
    demonstration: bool = False
    name: str = ""
    session: str = ""
    helping: bool = False


VISITOR = Identity(Role.VISITOR)
