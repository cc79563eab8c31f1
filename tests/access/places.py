"""A place with the real content on a test's own database, and people in it."""

from datetime import date
from pathlib import Path

from assessment.access.inviting import Wanted, invite
from assessment.access.operator import OPERATOR
from assessment.access.place import Place
from assessment.access.rounds import create_round, open_round
from assessment.access.signing_in import redeem_code
from assessment.catalogue import content
from assessment.model.identity import Identity
from assessment.model.round import Round, RoundState
from assessment.storage.engine import Storage

KEY = b"k" * 64


def a_place(storage: Storage, folder: Path, *, demonstration: bool = False) -> Place:
    return Place(storage, content(), KEY, demonstration, folder)


def a_draft(round_id: str = "2026", *, run_by_board: bool = False) -> Round:
    return Round(
        id=round_id,
        title=f"Round {round_id}",
        framework_id="equal-and-expert",
        framework_version="",
        area_set="scotland",
        state=RoundState.DRAFT,
        opens=date(2026, 9, 1),
        closes=date(2026, 11, 30),
        run_by_board=run_by_board,
    )


def an_open_round(place: Place, round_id: str = "2026", *, run_by_board: bool = False) -> Round:
    create_round(place, OPERATOR, a_draft(round_id, run_by_board=run_by_board))
    return open_round(place, OPERATOR, round_id)


def a_carer(place: Place, round_id: str = "2026", *, area: str = "Moray", perspective: str = "carer_rep") -> Identity:
    """Somebody who was invited and has entered their code."""
    (issued,) = invite(place, OPERATOR, round_id, [Wanted(area, perspective)])
    identity = redeem_code(place, issued.code)
    assert identity is not None
    return identity
