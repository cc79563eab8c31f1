"""Known good examples, by indicator and area."""

from collections.abc import Sequence

from assessment.access.evidence import Library
from assessment.language import _, ngettext
from assessment.model.evidence import Practice
from assessment.model.framework import Framework, Indicator
from assessment.views.html import Html, element, link
from assessment.wording.findings import listed, named, running
from assessment.wording.published import place_in_source


def examples(library: Library, found: Sequence[Practice]) -> Html:
    """The examples that were found, or that there are none: an absence in the sources, not in the country."""
    if not found:
        return element(
            "p",
            _("No example of this is in the sources that we could read. That does not mean that nobody does it."),
            role="status",
        )
    count = ngettext("{count} example.", "{count} examples.", len(found)).format(count=len(found))
    shown = element("p", count, role="status")
    return element("div", shown, *(_example(library, example) for example in found), class_="examples")


def indicators_with_framework(library: Library) -> tuple[tuple[Framework, Indicator], ...]:
    """Every indicator of each framework that has examples: also those without one, since that is worth knowing."""
    with_examples = {example.framework for example in library.practice()}
    return tuple(
        (framework, indicator)
        for framework in library.frameworks
        if framework.id in with_examples
        for indicator in framework.indicators
    )


def _example(library: Library, example: Practice) -> Html:
    framework = library.framework(example.framework)
    source = library.source(example.source)
    areas = listed([area.name for area in library.areas_of(example)]) or _("Areas not named in the source")
    about = listed([named(framework.indicator(indicator)) for indicator in example.indicators])
    where = source_line(source.title, running(source.published), example.at)
    return element(
        "article",
        element("h2", example.title),
        element("p", element("strong", _("{areas}, {year}").format(areas=areas, year=running(example.year)))),
        element("p", example.summary),
        element("p", _("For: {indicators}.").format(indicators=about)),
        element("p", where, " ", to_this(example.id), class_="quiet"),
        class_="example",
        id=example.id,
        tabindex="-1",
    )


def source_line(title: str, published: str, at: str) -> str:
    """Where something stands: "Source: Equal, Expert and Valued (2018), Standard one, row 2."."""
    return _("Source: {title} ({published}), {at}.").format(title=title, published=published, at=place_in_source(at))


def to_this(id_: str) -> Html:
    """A link to a part of the page, to copy."""
    return link(_("Link to this"), f"#{id_}")
