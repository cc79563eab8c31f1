"""How often something was tried: counters under a keyed hash of who tried it or what, in periods of time."""

from sqlalchemy import Connection, bindparam, delete, func, select, update

from assessment.storage.tables import attempts
from assessment.storage.upserts import Upserts

_ADD = Upserts(attempts, lambda new: {"tries": attempts.c.tries + new.excluded.tries})
_WANTED = (attempts.c.bucket == bindparam("counted")) & (attempts.c.period == bindparam("during"))
_TRIES = select(func.coalesce(func.max(attempts.c.tries), 0)).where(_WANTED)
_TAKE_BACK = update(attempts).where(_WANTED, attempts.c.tries > 0).values(tries=attempts.c.tries - 1)


def tries(connection: Connection, bucket: str, period: int) -> int:
    """How often this was tried in this period."""
    return int(connection.execute(_TRIES, {"counted": bucket, "during": period}).scalar_one())


def add(connection: Connection, bucket: str, period: int) -> int:
    """Count one more try; how many there are now. Of several processes that count at once each gets its own number."""
    statement = _ADD.on(connection).returning(attempts.c.tries)
    return int(connection.execute(statement, {"bucket": bucket, "period": period, "tries": 1}).scalar_one())


def take_back(connection: Connection, bucket: str, period: int) -> None:
    """Count one try less: it was right."""
    connection.execute(_TAKE_BACK, {"counted": bucket, "during": period})


def sweep(connection: Connection, *, before: int) -> None:
    """Forget what was tried in periods before this one."""
    connection.execute(delete(attempts).where(attempts.c.period < before))
