"""Accounts of staff at their organisation's OpenID provider: an issuer and a subject, bound to one member of staff.

A name or an e-mail address is never a key: both are handed on to successors.
"""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, delete, select

from assessment.storage.staff import Person, find
from assessment.storage.tables import staff_accounts
from assessment.storage.upserts import Upserts


class Account(NamedTuple):
    """What a provider says an account is: both as it writes them, compared letter by letter."""

    issuer: str
    subject: str


_WHOSE = select(staff_accounts.c.staff).where(
    staff_accounts.c.issuer == bindparam("of_issuer"), staff_accounts.c.subject == bindparam("of_subject")
)
_THEIRS = (
    select(staff_accounts.c.issuer, staff_accounts.c.subject)
    .where(staff_accounts.c.staff == bindparam("wanted"))
    .order_by(staff_accounts.c.issuer, staff_accounts.c.subject)
)
_BIND = Upserts(staff_accounts)


def person_of(connection: Connection, account: Account) -> Person | None:
    """The member of staff with this account; None if there is none, or they have left."""
    wanted = {"of_issuer": account.issuer, "of_subject": account.subject}
    found = connection.execute(_WHOSE, wanted).scalar_one_or_none()
    return None if found is None else find(connection, found)


def of_person(connection: Connection, staff_id: int) -> tuple[Account, ...]:
    """The accounts of a member of staff."""
    return tuple(Account(*row) for row in connection.execute(_THEIRS, {"wanted": staff_id}))


def bind(connection: Connection, account: Account, staff_id: int, *, at: datetime) -> bool:
    """Bind an account to a member of staff. False: it is somebody else's, and stays theirs."""
    row = {"issuer": account.issuer, "subject": account.subject, "staff": staff_id, "created_at": at}
    connection.execute(_BIND.on(connection), row)
    whose = person_of(connection, account)
    return whose is not None and whose.id == staff_id


def release(connection: Connection, staff_id: int, account: Account) -> bool:
    """Take an account from a member of staff. False: it was not theirs."""
    theirs = staff_accounts.c.staff == staff_id
    mine = theirs & (staff_accounts.c.issuer == account.issuer) & (staff_accounts.c.subject == account.subject)
    return connection.execute(delete(staff_accounts).where(mine)).rowcount == 1
