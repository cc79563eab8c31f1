"""Everything that the content files say, read once at start."""

from dataclasses import dataclass
from functools import cached_property

from assessment.model.area import AreaSet
from assessment.model.evidence import (
    Evidence,
    Practice,
    Provision,
    Readings,
    Recommendation,
    RoleFunction,
    Series,
    Source,
)
from assessment.model.framework import Framework
from assessment.model.notice import Notice
from assessment.model.translation import Translation
from assessment.model.word import Glossary, Word


@dataclass(frozen=True)
class Content:
    frameworks: tuple[Framework, ...]
    area_sets: tuple[AreaSet, ...]
    sources: tuple[Source, ...]
    evidence: tuple[Evidence, ...]
    series: tuple[Series, ...]
    practice: tuple[Practice, ...]
    recommendations: tuple[Recommendation, ...]
    role: tuple[RoleFunction, ...]
    readings: tuple[Readings, ...]
    law: tuple[Provision, ...] = ()
    notices: tuple[Notice, ...] = ()
    translations: tuple[Translation, ...] = ()
    words: tuple[Word, ...] = ()

    def framework(self, framework_id: str, version: str | None = None) -> Framework:
        """A framework by id and version; without a version the newest. Raises KeyError."""
        found = [f for f in self.frameworks if f.id == framework_id and version in (None, f.version)]
        if not found:
            raise KeyError(framework_id if version is None else f"{framework_id} {version}")
        return max(found, key=lambda f: tuple(int(part) for part in f.version.split(".")))

    @cached_property
    def glossary(self) -> Glossary:
        """The words of boards, to be looked up in texts."""
        return Glossary(self.words)

    @cached_property
    def _area_sets(self) -> dict[str, AreaSet]:
        return {area_set.id: area_set for area_set in self.area_sets}

    @cached_property
    def _evidence(self) -> dict[str, Evidence]:
        return {figure.id: figure for figure in self.evidence}

    @cached_property
    def _sources(self) -> dict[str, Source]:
        return {source.id: source for source in self.sources}

    def area_set(self, area_set_id: str) -> AreaSet:
        """An area set by id. Raises KeyError."""
        return self._area_sets[area_set_id]

    def figure(self, evidence_id: str) -> Evidence:
        """A published figure by id. Raises KeyError."""
        return self._evidence[evidence_id]

    def source(self, source_id: str) -> Source:
        """A source by id. Raises KeyError."""
        return self._sources[source_id]
