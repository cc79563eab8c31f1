"""Whose answers these are to change: a helper's while they enter them, the person's own from then on."""

from typing import Final

from sqlalchemy import Connection

from assessment.language import N_, _
from assessment.model.errors import Refused
from assessment.model.identity import Identity, Role
from assessment.storage import helping, staff

THEIR_OWN: Final = N_(
    "These answers are the person’s own now: they were sent, or the person went on themselves. "
    "Only their own code changes them. Nothing was changed."
)


def settle_whose(connection: Connection, identity: Identity, response_id: int, *, helper: str, is_sent: bool) -> None:
    """Before a response is changed, which the caller holds; `helper` is who enters it, or "".

    A facilitator goes on only with what they still enter and what is not sent. Whatever a person does with their own
    code ends a facilitator's help: what they have not sent is theirs alone. Raises Refused.
    """
    if identity.helping:
        if is_sent or helper != identity.name:
            raise Refused(_(THEIR_OWN))
    elif helper and _is_facilitator(connection, helper):
        helping.mark(connection, response_id, None, "")


def _is_facilitator(connection: Connection, name: str) -> bool:
    """Others help with the person's own code, and go on as they said."""
    person = staff.named(connection, name)
    return person is not None and person.role is Role.FACILITATOR
