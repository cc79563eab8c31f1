"""Comparing every round's counts with the answers that they are made of."""

from assessment.access.frameworks import framework_of
from assessment.access.gate import Action, permit, require
from assessment.access.place import Place
from assessment.model.identity import Identity
from assessment.model.round import RoundState
from assessment.storage import rounds
from assessment.storage.verifying import Difference, differences

__all__ = ["Difference", "verify"]


def verify(place: Place, identity: Identity) -> tuple[Difference, ...]:
    """Every count that is not what the sent answers add up to; none is good. Raises Refused."""
    require(identity, Action.VERIFY_COUNTS)
    with place.storage.reading() as connection:
        begun = [round_ for round_ in rounds.every(connection) if round_.state is not RoundState.DRAFT]
        return tuple(
            difference
            for round_ in begun
            if permit(identity, Action.VERIFY_COUNTS, round=round_)
            for difference in differences(connection, round_.id, framework_of(place, round_, connection))
        )
