"""What is kept under a digest, compared with it: rows of the audit log, frameworks, releases."""

from collections.abc import Iterator

from sqlalchemy import Connection, select

from assessment.model.digest import digest_of
from assessment.storage import audit
from assessment.storage.tables import releases, snapshots

_BODIES = (
    ("framework", select(snapshots.c.digest, snapshots.c.body, snapshots.c.digest).order_by(snapshots.c.digest)),
    ("release", select(releases.c.round, releases.c.body, releases.c.digest).order_by(releases.c.round)),
)


def not_as_written(connection: Connection) -> Iterator[str]:
    """Names, one a line, each thing that was changed after its digest was taken."""
    row = audit.first_broken(audit.every(connection))
    if row is not None:
        yield f"audit log · row {row} · changed, or rows before it are missing"
    for what, statement in _BODIES:
        for name, body, digest in connection.execute(statement):
            if digest_of(body) != digest:
                yield f"{what} · {name} · changed after its digest was taken"
