"""From a library without problems to the content that the rest of the code uses."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar, cast

from assessment.catalogue.area_rows import listed
from assessment.catalogue.kinds import (
    AreaSetFile,
    EvidenceFile,
    LawFile,
    PracticeFile,
    RecommendationsFile,
    RoleFile,
    SeriesFile,
    SourcesFile,
    WordsFile,
)
from assessment.catalogue.library import AreaTable, Bundle, Library
from assessment.catalogue.node import Entry
from assessment.model.area import Area, AreaSet
from assessment.model.content import Content
from assessment.model.evidence import Readings
from assessment.model.framework import Framework, Standard

Shape = TypeVar("Shape")


def content_from(library: Library) -> Content:
    """The content. The library has no problems: every file has made its object."""

    def made(shape: type[Shape]) -> Iterator[Shape]:
        return (file.made for file in library.files if isinstance(file.made, shape))

    return Content(
        frameworks=tuple(framework_from(bundle) for bundle in library.bundles),
        area_sets=tuple(_area_set(table) for table in library.area_tables),
        sources=tuple(source for file in made(SourcesFile) for source in file.sources),
        evidence=tuple(figure for file in made(EvidenceFile) for figure in file.evidence),
        series=tuple(series for file in made(SeriesFile) for series in file.series),
        practice=tuple(example for file in made(PracticeFile) for example in file.practice),
        recommendations=tuple(each for file in made(RecommendationsFile) for each in file.recommendations),
        role=tuple(function for file in made(RoleFile) for function in file.functions),
        readings=tuple(made(Readings)),
        words=tuple(word for file in made(WordsFile) for word in file.words),
        law=tuple(provision for file in made(LawFile) for provision in file.law),
    )


def framework_from(bundle: Bundle) -> Framework:
    """A framework with its standards in the order of their numbers."""
    framework = cast(Framework, bundle.frameworks[0].made)
    return replace(framework, standards=tuple(cast(Standard, file.made) for file in bundle.standards))


def _area_set(table: AreaTable) -> AreaSet:
    head = cast(AreaSetFile, table.file.made)
    areas = tuple(_area(row) for row in table.areas)
    return AreaSet(head.id, head.label, head.about, head.invented, head.sources, areas)


def _area(row: Entry) -> Area:
    return Area(
        code=row.text("code") or "",
        name=row.text("name") or "",
        councils=listed(row, "council_names"),
        health_board=row.text("health_board_name") or "",
        model=row.text("model") or "",
        kind=row.text("kind") or "",
        abbreviation=row.text("abbreviation") or "",
        tile=(int(row.text("tile_row") or 0), int(row.text("tile_column") or 0)),
        former_codes=listed(row, "former_codes"),
        other_names=listed(row, "other_names"),
        council_codes=listed(row, "council_codes"),
        health_board_code=row.text("health_board_code") or "",
        health_board_former_codes=listed(row, "health_board_former_codes"),
    )
