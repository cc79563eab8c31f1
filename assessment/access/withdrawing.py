"""An area's result that was withdrawn after its release is shown to nobody, facilitators included."""

from typing import Final

from sqlalchemy import Connection

from assessment.access.gate import REFUSED
from assessment.language import N_, _
from assessment.model.errors import Refused, Withdrawn
from assessment.model.round import Round
from assessment.storage import rounds as stored

WITHDRAWN: Final = N_(
    "The result of this area in this round has been withdrawn. It is shown to nobody any more, and it is not worked "
    "out again. Results of other rounds are not touched."
)


def require_shown(connection: Connection, round_: Round, area: str) -> None:
    """Raise Refused where the area takes no part in the round, Withdrawn where its result was withdrawn."""
    if area not in stored.areas(connection, round_.id):
        raise Refused(_(REFUSED))
    if area in stored.withdrawn(connection, round_.id):
        raise Withdrawn(_(WITHDRAWN))
