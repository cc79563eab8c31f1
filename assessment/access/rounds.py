"""Rounds as people run them: created, opened, closed, released; which areas take part and agree to be named.

What each step needs is checked here and said in words; whether this identity may take it is the gate's question.
"""

from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from assessment.access.frameworks import area_code, area_set_named, area_set_of, published
from assessment.access.gate import Action, permit, require
from assessment.access.place import Place
from assessment.model.errors import NotFound, RoundNotOpen, RoundProblem
from assessment.model.identity import Identity
from assessment.model.round import Round, RoundState
from assessment.storage import rounds as stored
from assessment.storage.allowed import clean_text

LONGEST_TITLE = 200


def rounds(place: Place, identity: Identity) -> tuple[Round, ...]:
    """The rounds that this identity may know of, the earliest first."""
    with place.storage.reading() as connection:
        every = stored.every(connection)
    return tuple(round_ for round_ in every if _may_know(identity, round_))


def round_of(place: Place, identity: Identity, round_id: str) -> Round:
    """One of those rounds. Raises NotFound, also where it exists and this identity may not know of it."""
    with place.storage.reading() as connection:
        return _round(connection, identity, round_id)


def areas_of(place: Place, identity: Identity, round_id: str) -> dict[str, bool]:
    """Codes of the areas that take part, each with whether it agrees to be named."""
    with place.storage.reading() as connection:
        _round(connection, identity, round_id)
        return stored.areas(connection, round_id)


def create_round(place: Place, identity: Identity, new: Round, *, areas: Sequence[str] = ()) -> Round:
    """Store a draft round of the areas named (codes or names), or of the whole set.

    A version of "" means the framework's newest. Raises Refused, NotFound, RoundProblem.
    """
    require(identity, Action.RUN_ROUNDS, round=new)
    framework = published(place, new.framework_id, new.framework_version or None)
    area_set = area_set_named(place, new.area_set)
    if new.closes < new.opens:
        raise RoundProblem("The round closes before it opens. Nothing was stored.")
    if area_set.invented is not new.demonstration:
        raise RoundProblem("Invented areas are for demonstration rounds only, and they for invented areas only.")
    chosen = [area_code(area_set, area) for area in areas] or [area.code for area in area_set.areas]
    draft = Round(
        id=_identifier(new.id),
        title=clean_text(new.title, longest=LONGEST_TITLE).strip() or new.id,
        framework_id=framework.id,
        framework_version=framework.version,
        area_set=area_set.id,
        state=RoundState.DRAFT,
        opens=new.opens,
        closes=new.closes,
        demonstration=new.demonstration,
        run_by_board=new.run_by_board,
    )
    try:
        with place.storage.writing() as connection:
            stored.add(connection, draft, chosen, at=_now())
    except IntegrityError:
        raise RoundProblem(f"There is a round called {draft.id} already. Nothing was stored.") from None
    return draft


def agree(place: Place, identity: Identity, round_id: str, area: str, *, agrees: bool = True) -> None:
    """Record whether an area (code or name) agrees to be named. Raises Refused, NotFound."""
    with place.storage.writing() as connection:
        round_ = round_to_run(connection, identity, round_id)
        code = area_code(area_set_of(place, round_), area)
        if not stored.agree(connection, round_.id, code, agrees=agrees):
            raise NotFound(f"{area} does not take part in the round {round_.id}.")


def open_round(place: Place, identity: Identity, round_id: str) -> Round:
    """Draft to open: the framework is frozen as it is published now, and answers can be saved."""
    from assessment.catalogue import digest_of, snapshot

    with place.storage.writing() as connection:
        round_ = round_to_run(connection, identity, round_id)
        _require_state(round_, RoundState.DRAFT, "opened")
        body = snapshot(published(place, round_.framework_id, round_.framework_version))
        digest = digest_of(body)
        stored.put_snapshot(connection, digest, body)
        stored.set_state(connection, round_.id, RoundState.OPEN, at=_now(), digest=digest)
        return _round(connection, identity, round_id)


def close_round(place: Place, identity: Identity, round_id: str) -> Round:
    """Open to closed: answers and choices can no longer change."""
    return _step(place, identity, round_id, before=RoundState.OPEN, after=RoundState.CLOSED, done="closed")


def release_round(place: Place, identity: Identity, round_id: str) -> Round:
    """Closed to released: officers see their area's results. There is no way back."""
    return _step(place, identity, round_id, before=RoundState.CLOSED, after=RoundState.RELEASED, done="released")


def _may_know(identity: Identity, round_: Round) -> bool:
    """Whether any of the actions on a round is open to this identity: to the rest it does not exist."""
    asking = (Action.RUN_ROUNDS, Action.COMPARE_AREAS, Action.SEE_AREA_RESULTS)
    return any(permit(identity, action, round=round_) for action in asking)


def _round(connection: Connection, identity: Identity, round_id: str) -> Round:
    found = stored.find(connection, round_id)
    if found is None or not _may_know(identity, found):
        raise NotFound(f"There is no round called {round_id}.")
    return found


def round_to_run(connection: Connection, identity: Identity, round_id: str) -> Round:
    """A round that this identity may run, held until the transaction ends. Raises Refused, NotFound."""
    require(identity, Action.RUN_ROUNDS)
    found = stored.find(connection, round_id, to_change=True)
    if found is None or not permit(identity, Action.RUN_ROUNDS, round=found):
        raise NotFound(f"There is no round called {round_id}.")
    return found


def _step(
    place: Place, identity: Identity, round_id: str, *, before: RoundState, after: RoundState, done: str
) -> Round:
    with place.storage.writing() as connection:
        round_ = round_to_run(connection, identity, round_id)
        _require_state(round_, before, done)
        stored.set_state(connection, round_.id, after, at=_now())
        return _round(connection, identity, round_id)


def _require_state(round_: Round, state: RoundState, done: str) -> None:
    if round_.state is not state:
        raise RoundNotOpen(
            f"The round {round_.id} is {round_.state}; only one that is {state} can be {done}. Nothing was changed."
        )


def _identifier(text: str) -> str:
    if not 0 < len(text) <= 40 or not text.isascii() or not text.replace("-", "").isalnum():
        raise RoundProblem("A round's id is letters, digits and hyphens, such as 2026 or autumn-2026.")
    return text


def _now() -> datetime:
    return datetime.now(UTC)
