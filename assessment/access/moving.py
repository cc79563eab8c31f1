"""A whole round in a file: out of one installation, into another, or away and back."""

from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection

from assessment.access.auditing import record
from assessment.access.backups import Kept
from assessment.access.frameworks import area_set_of, framework_of
from assessment.access.gate import Action, require
from assessment.access.place import Place
from assessment.access.published import published_from
from assessment.access.verifying import differences_of
from assessment.model.digest import digest_of
from assessment.model.errors import BadFile, NotFound, RoundProblem, ToolkitError
from assessment.model.identity import Identity
from assessment.model.round import Round
from assessment.storage import moving, releases, rounds
from assessment.storage.archive import reading_archive
from assessment.storage.fitting import misfits
from assessment.storage.upgrading import HEAD


def export_round(place: Place, identity: Identity, round_id: str, path: Path) -> Kept:
    """Write a round with everything in it into a new file that only its owner can read, as it stands at one moment.

    Raises Refused, NotFound, BadFile (the file is there already, or its folder is not).
    """
    require(identity, Action.KEEP_DATA)
    try:
        with place.storage.reading() as connection:
            found = rounds.find(connection, round_id)
            if found is None:
                raise NotFound(f"There is no round called {round_id}.")
            require(identity, Action.KEEP_DATA, round=found)
            contents = moving.write_round(connection, path, round_id)
    except OSError as problem:
        raise BadFile(f"{path} cannot be written: {problem.strerror}. Nothing was changed.") from None
    with place.storage.writing() as connection:
        record(connection, identity, "exported a round", round_id=round_id, detail=f"digest {contents.digest}")
    return Kept(path, contents.digest, sum(listed.rows for listed in contents.tables.values()))


def import_round(place: Place, identity: Identity, path: Path, *, digest: str = "") -> Round:
    """Add a round from a file, in one transaction. Codes open it only where this place has the key that hashed them.

    `digest` (or its beginning) is the one that was printed when the round was exported. Raises Refused, BadFile, and
    RoundProblem where a round of this name is here already: then nothing was changed.
    """
    require(identity, Action.KEEP_DATA)
    with reading_archive(path, what=moving.WHAT, schema=HEAD, tables=moving.MOVED, digest=digest) as archive:
        round_id = str(moving.round_in(archive)["id"])
        with place.storage.writing() as connection:
            if rounds.find(connection, round_id) is not None:
                raise RoundProblem(f"There is a round called {round_id} already. Nothing was changed.")
            moving.put_round(connection, archive, round_id)
            made = rounds.find(connection, round_id)
            if made is None or not round_id.replace("-", "").isalnum():
                raise BadFile("The round in this file has a name that no round can have. Nothing was changed.")
            require(identity, Action.KEEP_DATA, round=made)
            problems = "; ".join(_problems(place, connection, made))
            if problems:
                raise BadFile(f"This round does not hold together: {problems}. Nothing was changed.")
            detail = f"digest {archive.contents.digest}"
            record(connection, identity, "imported a round", round_id=round_id, detail=detail)
            return made


def _problems(place: Place, connection: Connection, round_: Round) -> Iterator[str]:
    """What is wrong with a round that came from a file, checked as if somebody had made it by hand."""
    try:
        if round_.framework_digest:
            body = rounds.snapshot(connection, round_.framework_digest) or ""
            if digest_of(body) != round_.framework_digest:
                yield "its questions are not those of its digest"
                return
        framework, area_set = framework_of(place, round_, connection), area_set_of(place, round_)
    except ToolkitError as problem:
        yield str(problem).rstrip(".")
        return
    if (framework.id, framework.version) != (round_.framework_id, round_.framework_version):
        yield "its questions are another framework’s"
    if area_set.invented is not round_.demonstration:
        yield "invented areas are for demonstration rounds only, and they for invented areas only"
    yield from misfits(connection, round_.id, framework, [area.code for area in area_set.areas])
    yield from (str(difference) for difference in differences_of(place, connection, round_))
    kept = releases.of_round(connection, round_.id)
    if kept is not None and (digest_of(kept.body) != kept.digest or not _can_be_read(kept.body)):
        yield "what was published of it is not as it was"


def _can_be_read(release: str) -> bool:
    try:
        published_from(release)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return False
    return True
