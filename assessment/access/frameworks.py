"""The framework and the areas that a round reads."""

from sqlalchemy import Connection

from assessment.access.place import Place
from assessment.model.area import AreaSet
from assessment.model.errors import NotFound
from assessment.model.framework import Framework
from assessment.model.round import Round
from assessment.storage import rounds as stored

_FRAMEWORKS: dict[str, Framework] = {}  # by digest, which says what is in it: never out of date


def framework_of(place: Place, round_: Round, connection: Connection | None = None) -> Framework:
    """The framework that a round reads: the snapshot of its opening, or the published one while it is a draft.

    Pass the open connection where there is one. Raises NotFound.
    """
    if not round_.framework_digest:
        return published(place, round_.framework_id, round_.framework_version)
    known = _FRAMEWORKS.get(round_.framework_digest)
    if known is None:
        known = _FRAMEWORKS[round_.framework_digest] = _from_snapshot(place, round_.framework_digest, connection)
    return known


def area_set_of(place: Place, round_: Round) -> AreaSet:
    """The set that the round's areas belong to. Raises NotFound."""
    return area_set_named(place, round_.area_set)


def area_set_named(place: Place, area_set_id: str) -> AreaSet:
    """An area set by id. Raises NotFound."""
    try:
        return place.content.area_set(area_set_id)
    except KeyError:
        raise NotFound(f"There is no set of areas called {area_set_id}.") from None


def area_code(area_set: AreaSet, reference: str) -> str:
    """The current code of the area that a code or a name means. Raises NotFound."""
    area = area_set.find(reference)
    if area is None:
        raise NotFound(f"{reference!r} is not an area of {area_set.label}.")
    return area.code


def published(place: Place, framework_id: str, version: str | None) -> Framework:
    """A framework as the content files have it now; without a version the newest. Raises NotFound."""
    try:
        return place.content.framework(framework_id, version)
    except KeyError:
        raise NotFound(f"There is no framework {framework_id} {version or ''}".rstrip() + ".") from None


def _from_snapshot(place: Place, digest: str, connection: Connection | None) -> Framework:
    from assessment.catalogue import framework_from_snapshot

    if connection is not None:
        body = stored.snapshot(connection, digest)
    else:
        with place.storage.reading() as own:
            body = stored.snapshot(own, digest)
    if body is None:
        raise NotFound("The framework that this round was opened with is missing from the database.")
    return framework_from_snapshot(body)
