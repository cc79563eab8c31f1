"""Rounds, the areas that take part, and the frozen framework that a round reads from its opening."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from assessment.model.round import Round, RoundState
from assessment.storage.tables import round_areas, rounds, snapshots
from assessment.storage.upserts import Upserts

COLUMNS = (
    rounds.c.id,
    rounds.c.title,
    rounds.c.framework_id,
    rounds.c.framework_version,
    rounds.c.area_set,
    rounds.c.state,
    rounds.c.opens,
    rounds.c.closes,
    rounds.c.demonstration,
    rounds.c.run_by_board,
    rounds.c.framework_digest,
    rounds.c.keep_until,
    rounds.c.sealed_at,
)
"""A round's columns, in the order of the fields of model.round.Round."""

_MOMENTS = {RoundState.OPEN: "opened_at", RoundState.CLOSED: "closed_at", RoundState.RELEASED: "released_at"}


def from_columns(values: Iterable[Any]) -> Round:
    """A Round from values in the order of COLUMNS."""
    id_, title, framework_id, version, area_set, state, opens, closes, demonstration, by_board, digest, *kept = values
    keep_until, sealed_at = kept
    return Round(
        id=id_,
        title=title,
        framework_id=framework_id,
        framework_version=version,
        area_set=area_set,
        state=RoundState(state),
        opens=opens,
        closes=closes,
        demonstration=demonstration,
        run_by_board=by_board,
        framework_digest=digest or "",
        keep_until=keep_until,
        sealed=sealed_at is not None,
    )


_ALL = select(*COLUMNS).order_by(rounds.c.opens, rounds.c.id)
_ONE = select(*COLUMNS).where(rounds.c.id == bindparam("wanted"))
_ONE_TO_CHANGE = _ONE.with_for_update()
_AREAS = (
    select(round_areas.c.area, round_areas.c.agrees_to_be_named)
    .where(round_areas.c.round == bindparam("of_round"))
    .order_by(round_areas.c.area)
)
_WITHDRAWN = select(round_areas.c.area).where(
    round_areas.c.round == bindparam("of_round"), round_areas.c.withdrawn_at.is_not(None)
)


def every(connection: Connection) -> tuple[Round, ...]:
    """All rounds, the earliest first."""
    return tuple(from_columns(row) for row in connection.execute(_ALL))


def find(connection: Connection, round_id: str, *, to_change: bool = False) -> Round | None:
    """A round by id. `to_change` makes other writers of this round wait until the transaction ends."""
    if not (round_id.isascii() and round_id.isprintable()):
        return None  # no id has such characters, and not every database takes them
    row = connection.execute(_ONE_TO_CHANGE if to_change else _ONE, {"wanted": round_id}).one_or_none()
    return None if row is None else from_columns(row)


def add(connection: Connection, round_: Round, areas: Iterable[str], *, at: datetime) -> None:
    """Store a new round and the areas (codes) that take part. None of them agrees to be named yet."""
    row = {column.name: getattr(round_, column.name) for column in COLUMNS if column is not rounds.c.sealed_at}
    connection.execute(insert(rounds), {**row, "framework_digest": round_.framework_digest or None, "created_at": at})
    take_part(connection, round_.id, areas)


def set_state(connection: Connection, round_id: str, state: RoundState, *, at: datetime, digest: str = "") -> None:
    """Move a round to a state. `digest` names the snapshot that it reads from now on; "" leaves it as it is."""
    changes: dict[str, Any] = {"state": state}
    if state in _MOMENTS:
        changes[_MOMENTS[state]] = at
    if digest:
        changes["framework_digest"] = digest
    connection.execute(update(rounds).where(rounds.c.id == round_id).values(**changes))


def set_dates(connection: Connection, round_id: str, *, opens: date | None = None, closes: date) -> None:
    """Change the day on which a round closes, and the day on which it opens where one is given."""
    changes = {"closes": closes} if opens is None else {"opens": opens, "closes": closes}
    connection.execute(update(rounds).where(rounds.c.id == round_id).values(**changes))


def set_title(connection: Connection, round_id: str, title: str) -> None:
    """Change the name that people see."""
    connection.execute(update(rounds).where(rounds.c.id == round_id).values(title=title))


def areas(connection: Connection, round_id: str) -> dict[str, bool]:
    """The codes of the areas that take part, each with whether it agrees to be named."""
    return {row.area: row.agrees_to_be_named for row in connection.execute(_AREAS, {"of_round": round_id})}


def agree(connection: Connection, round_id: str, area: str, *, agrees: bool) -> bool:
    """Record whether an area agrees to be named. False: the area does not take part."""
    here = (round_areas.c.round == round_id) & (round_areas.c.area == area)
    return connection.execute(update(round_areas).where(here).values(agrees_to_be_named=agrees)).rowcount == 1


def withdrawn(connection: Connection, round_id: str) -> frozenset[str]:
    """The codes of the areas whose result was withdrawn after the release: it is shown to nobody any more."""
    return frozenset(connection.execute(_WITHDRAWN, {"of_round": round_id}).scalars())


def take_part(connection: Connection, round_id: str, areas: Iterable[str]) -> None:
    """Let further areas (codes) take part. None of them agrees to be named yet."""
    rows = [{"round": round_id, "area": area, "agrees_to_be_named": False} for area in sorted(set(areas))]
    if rows:
        connection.execute(insert(round_areas), rows)


def leave_out(connection: Connection, round_id: str, areas: Iterable[str]) -> None:
    """Take areas (codes) out of a round. Their invitations are not touched: look first that there are none."""
    here = (round_areas.c.round == round_id) & round_areas.c.area.in_(sorted(set(areas)))
    connection.execute(delete(round_areas).where(here))


def remove(connection: Connection, round_id: str) -> None:
    """Delete a round with its invitations, responses, answers and counts, for good."""
    connection.execute(delete(rounds).where(rounds.c.id == round_id))


_PUT_SNAPSHOT = Upserts(snapshots)
_SNAPSHOT = select(snapshots.c.body).where(snapshots.c.digest == bindparam("wanted"))


def put_snapshot(connection: Connection, digest: str, body: str) -> None:
    """Keep a framework's canonical text under its digest. The same text is kept once."""
    connection.execute(_PUT_SNAPSHOT.on(connection), {"digest": digest, "body": body})


def snapshot(connection: Connection, digest: str) -> str | None:
    """The canonical text with this digest."""
    return connection.execute(_SNAPSHOT, {"wanted": digest}).scalar_one_or_none()
