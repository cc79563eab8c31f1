"""Sealing a released round."""

from assessment.access.auditing import record
from assessment.access.known_rounds import now, require_state, round_to_run
from assessment.access.place import Place
from assessment.language import _
from assessment.model.errors import RoundNotOpen
from assessment.model.identity import Identity
from assessment.model.round import RoundState
from assessment.storage import sealing


def seal(place: Place, identity: Identity, round_id: str) -> int:
    """Cut the link between invitations and responses for good; how many responses the round has.

    Afterwards nobody can be given their data by code any more, nor have them erased alone. Backups made before still
    have the link. Raises Refused, NotFound, RoundNotOpen (not released, or sealed already).
    """
    with place.storage.writing() as connection:
        round_ = round_to_run(connection, identity, round_id)
        require_state(round_, RoundState.RELEASED, done="sealed")
        if round_.sealed:
            raise RoundNotOpen(
                _("The round {round_id} is sealed already. Nothing was changed.").format(round_id=round_id)
            )
        sealed = sealing.seal(connection, round_id, at=now())
        record(connection, identity, "sealed a round", round_id=round_id, detail=f"{sealed} responses")
    place.storage.forget_deleted()
    return sealed
