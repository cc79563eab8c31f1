"""Recommendations: what was asked for, what came of it, what comes next, and which indicators it is about."""

from collections.abc import Iterable

from assessment.access.evidence import Library
from assessment.language import _, ngettext
from assessment.model.evidence import LaterStep, Recommendation
from assessment.model.framework import Framework, Indicator
from assessment.views.evidence.addresses import practice_of
from assessment.views.evidence.figures import caution
from assessment.views.evidence.practice import source_line, to_this
from assessment.views.html import EMPTY, Html, element, filled, joined, link, safe
from assessment.wording.findings import named
from assessment.wording.published import place_in_source


def recommendation(library: Library, one: Recommendation) -> Html:
    """One recommendation with its parts, progress, next steps, later sources and indicators."""
    source = library.source(one.source)
    return element(
        "section",
        element("h2", f"{one.number}. {one.title}"),
        element("p", _("Asked for in {year}:").format(year=one.year)),
        element("ul", *(element("li", f"{part.number} {part.text}") for part in one.parts), class_="plain-list"),
        element("h3", _("What came of it by {year}").format(year=one.progress_year)),
        element("p", one.progress),
        element("h3", _("Next steps named in {year}").format(year=one.progress_year)),
        element("ul", *(element("li", step) for step in one.next_steps)),
        _since(library, one),
        _indicators(library, one),
        element("p", source_line(source.title, source.published, one.at), " ", to_this(one.id), class_="quiet"),
        class_="recommendation",
        id=one.id,
        tabindex="-1",
    )


def cautions(recommendations: Iterable[Recommendation]) -> Html:
    """What to take care of with them, each caution once."""
    return joined(caution(words) for words in dict.fromkeys(one.caution for one in recommendations))


def _since(library: Library, one: Recommendation) -> Html:
    if not one.since:
        return element("p", _("No later source that we could read says more on this."), class_="quiet")
    steps = element("ul", *(_step(library, step) for step in one.since))
    return element("div", element("h3", _("Since then")), steps)


def _step(library: Library, step: LaterStep) -> Html:
    source = library.source(step.source)
    where = element(
        "span", _("({source}, {at})").format(source=source.title, at=place_in_source(step.at)), class_="quiet"
    )
    year = element("strong", step.year)
    return element("li", filled(_("{year}: {step} {source}"), year=year, step=step.text, source=where))


def _indicators(library: Library, one: Recommendation) -> Html:
    about = library.indicators_of(one)
    if not about:
        return EMPTY
    items = (element("li", _practice(library, framework, indicator)) for framework, indicator in about)
    return element("div", element("h3", _("Indicators that this is about")), element("ul", *items))


def _practice(library: Library, framework: Framework, indicator: Indicator) -> Html:
    name = named(indicator) if len(library.frameworks) == 1 else f"{framework.title} {named(indicator)}"
    examples = len(library.practice(framework=framework.id, indicator=indicator.id))
    if not examples:
        return safe(name)
    words = ngettext("{count} example of good practice", "{count} examples of good practice", examples)
    return joined((name, " – ", link(words.format(count=examples), practice_of(indicator.id))))
