"""Backup and restore, for the person who hosts the toolkit. Both work while people answer."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import Connection

from assessment.access.auditing import record
from assessment.access.gate import Action, require
from assessment.access.place import Place
from assessment.access.verifying import differences_of
from assessment.model.errors import BadFile
from assessment.model.identity import Identity
from assessment.storage import backup, rounds
from assessment.storage.archive import reading_archive
from assessment.storage.audit import Act
from assessment.storage.digests import not_as_written
from assessment.storage.upgrading import HEAD

MADE: Final = "made a backup"
RESTORED: Final = "restored a backup"
HARMLESS: Final = (MADE, RESTORED)
"""Acts that nobody needs to do again after a restore."""


@dataclass(frozen=True)
class Kept:
    """A file that was written or read: its digest and how many rows it holds."""

    path: Path
    digest: str
    rows: int


@dataclass(frozen=True)
class Restored:
    """`undone` are the acts that the audit log has after those of the backup, the oldest first: what they did is
    undone, erasing and sealing too, and what must hold is done again. `problems` are those that the file came with."""

    kept: Kept
    undone: tuple[Act, ...]
    problems: tuple[str, ...]


def back_up(place: Place, identity: Identity, path: Path) -> Kept:
    """Write everything into a new file that only its owner can read, as it stands at one moment.

    Codes in letters also need this place's key, which is not in it. Raises Refused, BadFile (the file is there already,
    or its folder is not).
    """
    require(identity, Action.KEEP_DATA)
    try:
        with place.storage.reading() as connection:
            contents = backup.write_backup(connection, path)
    except OSError as problem:
        raise BadFile(f"{path} cannot be written: {problem.strerror}. Nothing was changed.") from None
    with place.storage.writing() as connection:
        record(connection, identity, MADE, detail=f"digest {contents.digest}")
    return Kept(path, contents.digest, sum(listed.rows for listed in contents.tables.values()))


def restore(place: Place, identity: Identity, path: Path, *, digest: str = "", as_it_is: bool = False) -> Restored:
    """Put a backup in place of everything, in one transaction. Staff sign in again afterwards.

    `digest` (or its beginning) is the one that was printed when the backup was made. A file whose counts and digests do
    not fit its rows is refused, unless it is taken `as_it_is`. Raises Refused, BadFile, Busy: nothing was changed.
    """
    require(identity, Action.KEEP_DATA)
    with reading_archive(path, what=backup.WHAT, schema=HEAD, tables=backup.KEPT, digest=digest) as archive:
        backup.check_rows(archive, backup.KEPT)
        with place.storage.writing() as connection:
            later = (entry.act for entry in backup.replace_everything(connection, archive))
            undone = tuple(act for act in later if act.did not in HARMLESS)
            problems = _problems(place, connection)
            if problems and not as_it_is:
                raise BadFile("\n".join([*problems, "This backup does not hold together. Nothing was changed."]))
            detail = f"digest {archive.contents.digest}, {len(undone)} later acts undone"
            record(connection, identity, RESTORED, detail=detail)
        rows = sum(listed.rows for listed in archive.contents.tables.values())
        return Restored(Kept(path, archive.contents.digest, rows), undone, problems)


def _problems(place: Place, connection: Connection) -> tuple[str, ...]:
    """What `verify` would find. Counts are compared only by frameworks that are what their digests say."""
    found = tuple(not_as_written(connection))
    if found:
        return found
    return tuple(
        str(difference)
        for round_ in rounds.every(connection)
        for difference in differences_of(place, connection, round_)
    )
