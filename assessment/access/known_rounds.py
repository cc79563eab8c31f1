"""Finding a round for whoever asks: one that they may not know of does not exist for them."""

from datetime import UTC, datetime
from typing import Final

from sqlalchemy import Connection

from assessment.access.gate import Action, permit, require
from assessment.language import N_, _
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
        raise NotFound(_("There is no round called {round_id}.").format(round_id=round_id))
    return found


def round_to_see(connection: Connection, identity: Identity, round_id: str) -> Round:
    """A round whose running this identity may look at. Raises Refused, NotFound."""
    require(identity, Action.SEE_ROUNDS)
    found = stored.find(connection, round_id)
    if found is None or not permit(identity, Action.SEE_ROUNDS, round=found):
        raise NotFound(_("There is no round called {round_id}.").format(round_id=round_id))
    return found


def round_to_run(connection: Connection, identity: Identity, round_id: str, *, held: bool = True) -> Round:
    """A round that this identity may run, `held` until the transaction ends. Raises Refused, NotFound."""
    require(identity, Action.RUN_ROUNDS)
    found = stored.find(connection, round_id, to_change=held)
    if found is None or not permit(identity, Action.RUN_ROUNDS, round=found):
        raise NotFound(_("There is no round called {round_id}.").format(round_id=round_id))
    return found


_STATES: Final = {
    RoundState.DRAFT: N_("draft"),
    RoundState.OPEN: N_("open"),
    RoundState.CLOSED: N_("closed"),
    RoundState.RELEASED: N_("released"),
}
_ONLY: Final = {
    ("opened", RoundState.DRAFT): N_(
        "The round {round} is {state}; only one that is draft can be opened. Nothing was changed."
    ),
    ("changed", RoundState.DRAFT): N_(
        "The round {round} is {state}; only one that is draft can be changed. Nothing was changed."
    ),
    ("changed", RoundState.DRAFT, RoundState.OPEN): N_(
        "The round {round} is {state}; only one that is draft or open can be changed. Nothing was changed."
    ),
    ("taken away", RoundState.DRAFT): N_(
        "The round {round} is {state}; only one that is draft can be taken away. Nothing was changed."
    ),
    ("closed", RoundState.OPEN): N_(
        "The round {round} is {state}; only one that is open can be closed. Nothing was changed."
    ),
    ("closed", RoundState.CLOSED): N_("The round {round} is {state}, not closed. Nothing was changed."),
    ("extended", RoundState.OPEN): N_(
        "The round {round} is {state}; only one that is open can be extended. Nothing was changed."
    ),
    ("opened again", RoundState.CLOSED): N_(
        "The round {round} is {state}; only one that is closed can be opened again. Nothing was changed."
    ),
    ("released", RoundState.CLOSED): N_(
        "The round {round} is {state}; only one that is closed can be released. Nothing was changed."
    ),
    ("sealed", RoundState.RELEASED): N_(
        "The round {round} is {state}; only one that is released can be sealed. Nothing was changed."
    ),
}
"""What is said where a round cannot make a step, by the step and the states that it starts from."""


def require_state(round_: Round, *states: RoundState, done: str) -> None:
    """Raise RoundNotOpen unless the round is in one of these states. `done` is the step: "opened"."""
    if round_.state not in states:
        said = _(_ONLY[(done, *states)]).format(round=round_.id, state=state_name(round_.state))
        raise RoundNotOpen(said)


def state_name(state: RoundState) -> str:
    """A state within a sentence: "the round is open"."""
    return _(_STATES[state])


def now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)
