"""The framework and the areas that a round reads.

What is stored and worked out reads the framework as it was published. What people read is `spoken`: the same framework
with its texts in the visitor's language.
"""

from sqlalchemy import Connection

from assessment.access.place import Place
from assessment.language import SOURCE, _, language
from assessment.language.pseudo import PSEUDO, pseudo
from assessment.model.area import AreaSet
from assessment.model.content import Content
from assessment.model.errors import NotFound
from assessment.model.framework import Framework
from assessment.model.round import Round
from assessment.model.said import framework_said
from assessment.storage import rounds as stored

_FRAMEWORKS: dict[str, Framework] = {}  # by digest, which says what is in it: never out of date
_SPOKEN: dict[tuple[int, str], tuple[Framework, Framework]] = {}  # by the source's identity, which is held here with it


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


def spoken(content: Content, framework: Framework) -> Framework:
    """The framework in the visitor's language. Texts that no named person has checked stay in English, and so do those
    that were changed since they were translated."""
    tag = language()
    if tag == SOURCE:
        return framework
    known = _SPOKEN.get((id(framework), tag))
    if known is None or known[0] is not framework:
        known = _SPOKEN[id(framework), tag] = (framework, _in_language(content, framework, tag))
    return known[1]


def area_set_of(place: Place, round_: Round) -> AreaSet:
    """The set that the round's areas belong to. Raises NotFound."""
    return area_set_named(place, round_.area_set)


def area_set_named(place: Place, area_set_id: str) -> AreaSet:
    """An area set by id. Raises NotFound."""
    try:
        return place.content.area_set(area_set_id)
    except KeyError:
        raise NotFound(_("There is no set of areas called {area_set_id}.").format(area_set_id=area_set_id)) from None


def area_code(area_set: AreaSet, reference: str) -> str:
    """The current code of the area that a code or a name means. Raises NotFound."""
    area = area_set.find(reference)
    if area is None:
        raise NotFound(_("{reference!r} is not an area of {label}.").format(reference=reference, label=area_set.label))
    return area.code


def published(place: Place, framework_id: str, version: str | None) -> Framework:
    """A framework as the content files have it now; without a version the newest. Raises NotFound."""
    try:
        return place.content.framework(framework_id, version)
    except KeyError:
        named = f"{framework_id} {version or ''}".rstrip()
        raise NotFound(_("There is no framework {named}.").format(named=named)) from None


def _in_language(content: Content, framework: Framework, tag: str) -> Framework:
    if tag == PSEUDO:
        return framework_said(framework, lambda _place, text: pseudo(text))
    for translation in content.translations:
        if translation.is_of(framework) and translation.language == tag and translation.checked_by:
            return translation.of(framework)
    return framework


def _from_snapshot(place: Place, digest: str, connection: Connection | None) -> Framework:
    from assessment.catalogue import framework_from_snapshot

    if connection is not None:
        body = stored.snapshot(connection, digest)
    else:
        with place.storage.reading() as own:
            body = stored.snapshot(own, digest)
    if body is None:
        raise NotFound(_("The framework that this round was opened with is missing from the database."))
    return framework_from_snapshot(body)
