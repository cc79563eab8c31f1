"""Finding a round for whoever asks: one that they may not know of does not exist for them."""

from datetime import UTC, datetime

from sqlalchemy import Connection

from assessment.access.gate import Action, permit, require
from assessment.model.errors import NotFound, RoundNotOpen
from assessment.model.identity import Identity
from assessment.model.round import Round, RoundState
from assessment.storage import rounds as stored


def may_know(identity: Identity, round_: Round) -> bool:
    """Whether any of the actions on a round is open to this identity."""
    asking = (Action.RUN_ROUNDS, Action.SEE_ROUNDS, Action.COMPARE_AREAS, Action.SEE_AREA_RESULTS)
    return any(permit(identity, action, round=round_) for action in asking)


def known_round(connection: Connection, identity: Identity, round_id: str) -> Round:
    """A round that this identity may know of. Raises NotFound."""
    found = stored.find(connection, round_id)
    if found is None or not may_know(identity, found):
        raise NotFound(f"There is no round called {round_id}.")
    return found


def round_to_see(connection: Connection, identity: Identity, round_id: str) -> Round:
    """A round whose running this identity may look at. Raises Refused, NotFound."""
    require(identity, Action.SEE_ROUNDS)
    found = stored.find(connection, round_id)
    if found is None or not permit(identity, Action.SEE_ROUNDS, round=found):
        raise NotFound(f"There is no round called {round_id}.")
    return found


def round_to_run(connection: Connection, identity: Identity, round_id: str, *, held: bool = True) -> Round:
    """A round that this identity may run, `held` until the transaction ends. Raises Refused, NotFound."""
    require(identity, Action.RUN_ROUNDS)
    found = stored.find(connection, round_id, to_change=held)
    if found is None or not permit(identity, Action.RUN_ROUNDS, round=found):
        raise NotFound(f"There is no round called {round_id}.")
    return found


def require_state(round_: Round, *states: RoundState, done: str) -> None:
    """Raise RoundNotOpen unless the round is in one of these states. `done` is the step: "opened"."""
    if round_.state not in states:
        wanted = " or ".join(states)
        raise RoundNotOpen(
            f"The round {round_.id} is {round_.state}; only one that is {wanted} can be {done}. Nothing was changed."
        )


def now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)
