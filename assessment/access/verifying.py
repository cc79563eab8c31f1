"""Comparing every round's counts with the answers that they are made of, and what has a digest with its digest."""

from sqlalchemy import Connection

from assessment.access.frameworks import framework_of
from assessment.access.gate import Action, permit, require
from assessment.access.place import Place
from assessment.model.identity import Identity
from assessment.model.round import Round, RoundState
from assessment.storage import rounds
from assessment.storage.digests import not_as_written
from assessment.storage.verifying import Difference, differences

__all__ = ["Difference", "differences_of", "verify", "verify_digests"]


def verify(place: Place, identity: Identity) -> tuple[Difference, ...]:
    """Every count that is not what the sent answers add up to; none is good. Raises Refused."""
    require(identity, Action.VERIFY_COUNTS)
    with place.storage.reading() as connection:
        return tuple(
            difference
            for round_ in rounds.every(connection)
            if permit(identity, Action.VERIFY_COUNTS, round=round_)
            for difference in differences_of(place, connection, round_)
        )


def verify_digests(place: Place, identity: Identity) -> tuple[str, ...]:
    """Names everything that was changed after its digest was taken: rows of the audit log, frameworks, releases. None
    is good. Raises Refused."""
    require(identity, Action.VERIFY_COUNTS)
    with place.storage.reading() as connection:
        return tuple(not_as_written(connection))


def differences_of(place: Place, connection: Connection, round_: Round) -> tuple[Difference, ...]:
    """One round's differences. A draft has no counts."""
    if round_.state is RoundState.DRAFT:
        return ()
    return differences(connection, round_.id, framework_of(place, round_, connection))
