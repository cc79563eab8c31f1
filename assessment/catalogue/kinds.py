"""The kinds of content file: what each holds, and under which folder it lives."""

from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from pydantic import TypeAdapter

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
from assessment.model.framework import Framework, Standard
from assessment.model.shape import FORBID, Flag, Slug, Text
from assessment.model.word import Word


@dataclass(frozen=True)
class SourcesFile:
    """Where figures and statements come from, each source once."""

    __pydantic_config__ = FORBID
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class EvidenceFile:
    """Published figures."""

    __pydantic_config__ = FORBID
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True)
class SeriesFile:
    """Figures that belong together over the years."""

    __pydantic_config__ = FORBID
    series: tuple[Series, ...]


@dataclass(frozen=True)
class PracticeFile:
    """Known good examples."""

    __pydantic_config__ = FORBID
    practice: tuple[Practice, ...]


@dataclass(frozen=True)
class RecommendationsFile:
    """What reports ask for."""

    __pydantic_config__ = FORBID
    recommendations: tuple[Recommendation, ...]


@dataclass(frozen=True)
class RoleFile:
    """The main functions of the carer representative's role."""

    __pydantic_config__ = FORBID
    functions: tuple[RoleFunction, ...]


@dataclass(frozen=True)
class LawFile:
    """What laws and guidance say that bears on carer members."""

    __pydantic_config__ = FORBID
    law: tuple[Provision, ...]


@dataclass(frozen=True)
class WordsFile:
    """Words of boards that a carer may not know."""

    __pydantic_config__ = FORBID
    words: tuple[Word, ...]


@dataclass(frozen=True)
class AreaSetFile:
    """A set of areas. The areas themselves stand in the CSV of the same name beside this file. `invented` sets are for
    the demonstration, and say so wherever they are shown."""

    __pydantic_config__ = FORBID
    id: Slug
    label: Text
    about: Text
    invented: Flag
    sources: tuple[Slug, ...]


@dataclass(frozen=True)
class Kind:
    """A kind of content file. `list_key` is the key of the list that the file consists of, if it consists of one."""

    name: str
    shape: type
    folder: str
    list_key: str = ""
    left_out: tuple[str, ...] = ()

    @property
    def adapter(self) -> TypeAdapter[Any]:
        return _adapter(self.shape)


@cache
def _adapter(shape: type) -> TypeAdapter[Any]:
    return TypeAdapter(shape)


KINDS: Final = {
    kind.name: kind
    for kind in (
        Kind("framework", Framework, "standards", left_out=("standards",)),
        Kind("standard", Standard, "standards"),
        Kind("sources", SourcesFile, "data", "sources"),
        Kind("evidence", EvidenceFile, "data", "evidence"),
        Kind("series", SeriesFile, "data", "series"),
        Kind("practice", PracticeFile, "data", "practice"),
        Kind("recommendations", RecommendationsFile, "data", "recommendations"),
        Kind("role", RoleFile, "data", "functions"),
        Kind("law", LawFile, "data", "law"),
        Kind("words", WordsFile, "data", "words"),
        Kind("readings", Readings, "data"),
        Kind("area_set", AreaSetFile, "data"),
    )
}
