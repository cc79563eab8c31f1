"""Published evidence, open to everybody: what pages, exports and the command line show of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from assessment.access.frameworks import spoken
from assessment.access.gate import Action, require
from assessment.model.area import Area
from assessment.model.content import Content
from assessment.model.evidence import Evidence, Practice, Readings, Recommendation, Series, Source
from assessment.model.framework import Framework, Indicator
from assessment.model.identity import Identity


@dataclass(frozen=True)
class Library:
    """All published evidence, looked up the ways that screens need. It holds nobody's answers."""

    content: Content

    @property
    def figures(self) -> tuple[Evidence, ...]:
        return self.content.evidence

    def source(self, source_id: str) -> Source:
        """Raises KeyError."""
        return self.content.source(source_id)

    def points(self, series: Series) -> tuple[Evidence, ...]:
        """A series' figures in time order."""
        return tuple(self.content.figure(point) for point in series.points)

    @cached_property
    def used_sources(self) -> tuple[Source, ...]:
        """The sources that some figure is from, in the order of the files."""
        used = {figure.source for figure in self.figures}
        return tuple(source for source in self.content.sources if source.id in used)

    def figures_from(self, source_id: str) -> tuple[Evidence, ...]:
        return tuple(figure for figure in self.figures if figure.source == source_id)

    @property
    def frameworks(self) -> tuple[Framework, ...]:
        """The newest version of each framework."""
        ids = dict.fromkeys(framework.id for framework in self.content.frameworks)
        return tuple(self.framework(framework_id) for framework_id in ids)

    def framework(self, framework_id: str) -> Framework:
        """The newest version of a framework. Raises KeyError."""
        return spoken(self.content, self.content.framework(framework_id))

    def indicators_of(self, recommendation: Recommendation) -> tuple[tuple[Framework, Indicator], ...]:
        """The indicators that a recommendation bears on, by what the standards say."""
        return tuple(
            (framework, indicator)
            for framework in self.frameworks
            for indicator in framework.indicators
            if recommendation.id in indicator.recommendations
        )

    def practice(self, *, framework: str = "", indicator: str = "", area: str = "") -> tuple[Practice, ...]:
        """Examples for an indicator (an id) of a framework and an area (a code); empty means any."""
        return tuple(
            example
            for example in self.content.practice
            if framework in ("", example.framework)
            and (not indicator or indicator in example.indicators)
            and (not area or area in example.areas)
        )

    def areas_of(self, example: Practice) -> tuple[Area, ...]:
        """The areas that an example names."""
        area_set = self.content.area_set(example.area_set)
        return tuple(area_set.area(code) for code in example.areas)

    def areas_with_practice(self, examples: Iterable[Practice]) -> tuple[Area, ...]:
        """The areas that these examples name, alphabetically."""
        found = {area.code: area for example in examples for area in self.areas_of(example)}
        return tuple(sorted(found.values(), key=lambda area: area.name))

    def readings_of(self, framework: Framework) -> tuple[Readings, ...]:
        """What reports say in words of a framework's indicators, with our reading of it. Whether the levels may be
        shown is each one's `shown`."""
        return tuple(readings for readings in self.content.readings if readings.framework == framework.id)


def library(identity: Identity, content: Content) -> Library:
    """The evidence for whoever asks. Raises Refused."""
    require(identity, Action.SEE_EVIDENCE)
    return Library(content)
