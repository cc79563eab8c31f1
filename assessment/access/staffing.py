"""Staff: who they are, which areas an officer has, with which accounts they sign in, and how they leave.

Each way in ends at one row of staff with one role, so nobody is both officer and facilitator by either way.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from sqlalchemy import Connection

from assessment.access.auditing import record
from assessment.access.gate import Action, require
from assessment.access.place import Place
from assessment.language import N_, _
from assessment.model.errors import NotFound, Refused
from assessment.model.identity import Identity, Role
from assessment.storage import accounts, staff
from assessment.storage.accounts import Account
from assessment.storage.allowed import clean_text

__all__ = ["Account", "Member", "account_of", "add_staff", "change_areas", "end_sessions", "leave_staff", "members"]

A_ROLE: Final = {
    Role.OFFICER: N_("an officer"),
    Role.FACILITATOR: N_("a facilitator"),
    Role.ADMINISTRATOR: N_("an administrator"),
}
STAFF: Final = tuple(A_ROLE)
LONGEST_NAME: Final = 80
LONGEST_ISSUER: Final = 200
LONGEST_SUBJECT: Final = 255
Areas = Collection[tuple[str, str]]


@dataclass(frozen=True)
class Member:
    """A member of staff. `areas` pairs area sets with area codes; `signed_in` counts devices."""

    name: str
    role: Role
    areas: tuple[tuple[str, str], ...]
    accounts: tuple[Account, ...]
    signed_in: int


def members(place: Place, identity: Identity) -> tuple[Member, ...]:
    """Everybody on the staff, in the order in which they were added. Raises Refused."""
    require(identity, Action.MANAGE_STAFF)
    now = datetime.now(UTC)
    with place.storage.reading() as connection:
        return tuple(
            Member(
                person.name,
                person.role,
                person.areas,
                accounts.of_person(connection, person.id),
                staff.open_sessions(connection, person.id, at=now),
            )
            for person in staff.everyone(connection)
        )


def add_staff(
    place: Place, identity: Identity, *, role: Role, name: str, areas: Areas = (), account: Account | None = None
) -> None:
    """Add a member of staff, or give one that is there more areas or another account. Raises Refused: the name or the
    account has another role, the account is somebody else's, or an officer has no area."""
    require(identity, Action.MANAGE_STAFF)
    now = datetime.now(UTC)
    with place.storage.writing() as connection:
        person_id, known = person_for(connection, role, name, areas=areas, at=now)
        if account is not None:
            bind(connection, account, person_id, at=now)
        record(connection, identity, "added to the staff", detail=f"{role}: {known}{_listed(areas)}")


def change_areas(place: Place, identity: Identity, name: str, *, add: Areas = (), take: Areas = ()) -> Member:
    """Give an officer areas and take others away, at once also where they are signed in. Raises Refused, NotFound."""
    require(identity, Action.MANAGE_STAFF)
    with place.storage.writing() as connection:
        person = _known(connection, name)
        if person.role is not Role.OFFICER:
            raise Refused(
                _("{name} is {role}. Only officers have areas.").format(name=person.name, role=_(A_ROLE[person.role]))
            )
        staff.add_areas(connection, person.id, add)
        staff.take_areas(connection, person.id, take)
        changed = _known(connection, name)
        if not changed.areas:
            raise Refused(_("An officer needs at least one area. Nothing was changed."))
        detail = f"{person.name}{_listed(add, 'given')}{_listed(take, 'taken')}"
        record(connection, identity, "changed an officer’s areas", detail=detail)
    return Member(changed.name, changed.role, changed.areas, (), 0)


def leave_staff(place: Place, identity: Identity, name: str) -> None:
    """Take somebody off the staff: sessions end, links and accounts open nothing. Raises Refused, NotFound."""
    require(identity, Action.MANAGE_STAFF)
    with place.storage.writing() as connection:
        person = _known(connection, name)
        staff.leave(connection, person.id, at=datetime.now(UTC))
        record(connection, identity, "took somebody off the staff", detail=f"{person.role}: {person.name}")


def end_sessions(place: Place, identity: Identity, name: str) -> int:
    """Sign somebody out everywhere; on how many devices they were signed in. Raises Refused, NotFound."""
    require(identity, Action.MANAGE_STAFF)
    with place.storage.writing() as connection:
        person = _known(connection, name)
        ended = staff.end_sessions(connection, person.id, at=datetime.now(UTC))
        record(connection, identity, "ended somebody’s sessions", detail=f"{person.name}: {ended}")
    return ended


def person_for(connection: Connection, role: Role, name: str, *, areas: Areas, at: datetime) -> tuple[int, str]:
    """The id and the name of the member of staff with this name (in any case), added if there is none, with these
    areas beside those that they have. Raises Refused for a name with another role: nobody has two."""
    name = " ".join(clean_text(name, longest=LONGEST_NAME + 1).split())
    if role not in STAFF or not 0 < len(name) <= LONGEST_NAME or (areas and role is not Role.OFFICER):
        raise Refused(_("Staff are named officers with areas, or facilitators or administrators without."))
    person = staff.named(connection, name)
    if person is not None and person.role is not role:
        raise Refused(
            _("{name} is {role} already. Nobody has two roles: use another name.").format(
                name=name, role=_(A_ROLE[person.role])
            )
        )
    if role is Role.OFFICER and not areas and not (person and person.areas):
        raise Refused(_("An officer needs at least one area."))
    person_id = person.id if person else staff.add(connection, role, name, at=at)
    staff.add_areas(connection, person_id, areas)
    return person_id, name


def account_of(issuer: str, subject: str) -> Account:
    """An account from what somebody typed. Raises Refused if it cannot be one."""
    account = Account(issuer.strip(), subject.strip())
    if not (0 < len(account.issuer) <= LONGEST_ISSUER and 0 < len(account.subject) <= LONGEST_SUBJECT):
        raise Refused(_("An account is an issuer and a subject, as the sign-in page shows them to the person."))
    if clean_text("".join(account), longest=LONGEST_ISSUER + LONGEST_SUBJECT) != "".join(account):
        raise Refused(_("An issuer or subject holds characters that cannot be in one."))
    return account


def bind(connection: Connection, account: Account, person_id: int, *, at: datetime) -> None:
    """Let this account sign this member of staff in. Raises Refused if it is somebody else's."""
    if not accounts.bind(connection, account, person_id, at=at):
        raise Refused(
            _("This account is another member of staff’s already. Nobody has two roles. Nothing was changed.")
        )


def _known(connection: Connection, name: str) -> staff.Person:
    person = staff.named(connection, " ".join(name.split()))
    if person is None:
        raise NotFound(_("Nobody on the staff is called {name}.").format(name=name))
    return person


def _listed(areas: Areas, verb: str = "for") -> str:
    return f", {verb} {' '.join(f'{area_set}:{area}' for area_set, area in sorted(areas))}" if areas else ""
