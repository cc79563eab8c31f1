"""What a report says in words on each indicator and, only where it is switched on, our own reading of it."""

from collections.abc import Mapping
from typing import Final

from assessment.access.evidence import Library
from assessment.charts.chart import Table
from assessment.language import N_, _
from assessment.model.evidence import Confidence, Reading, Readings
from assessment.model.framework import Framework
from assessment.views.html import EMPTY, Html, details, element, filled, joined, table
from assessment.wording.findings import either, indicators, named, running
from assessment.wording.published import place_in_source

_SURE: Final[Mapping[Confidence, str]] = {
    Confidence.HIGH: N_("High confidence"),
    Confidence.MEDIUM: N_("Medium confidence"),
    Confidence.LOW: N_("Low confidence"),
}


def in_words(framework: Framework, readings: Readings) -> Html:
    """The report's findings by indicator, paraphrased, each with its place in the report."""
    unknown = element(
        "p", _("The report also gave each indicator a colour. Those colours are not known to us, so none is shown.")
    )
    findings = element("ul", *(_finding(framework, one) for one in readings.readings), class_="figures")
    summary = _("{indicators}, one by one").format(indicators=indicators(len(readings.readings)))
    return joined((unknown, details(summary, findings, class_="source")))


def heading(library: Library, readings: Readings) -> str:
    """ "What Equal, Expert and Valued (2018) says in words"."""
    source = library.source(readings.source)
    words = _("What {title} says in words ({published})")
    return words.format(title=source.title, published=source.published)


def our_reading(framework: Framework, readings: Readings) -> Html:
    """Our reading of the words, in a part of its own that says what it is. Nothing where it is switched off."""
    if not readings.shown:
        return EMPTY
    rows = tuple(
        (_name(framework, reading), _levels(framework, reading), _(_SURE[reading.confidence]))
        for reading in readings.readings
    )
    headers = (_("Indicator"), _("We would read it as"), _("How sure we are"))
    made = Table(_("Our own reading: not published ratings"), headers, rows)
    return element(
        "section",
        element("h3", readings.title),
        element("p", element("strong", readings.caution)),
        table(made),
        class_="our-reading",
        aria_label=readings.title,
    )


def _finding(framework: Framework, reading: Reading) -> Html:
    name = element("strong", _name(framework, reading))
    said = element("p", filled(_("{indicator}: {finding}"), indicator=name, finding=reading.cue))
    where = element("p", _("In the report: {place}.").format(place=place_in_source(reading.at)), class_="quiet")
    return element("li", said, where, id=f"words-{reading.indicator}", tabindex="-1")


def _name(framework: Framework, reading: Reading) -> str:
    return named(framework.indicator(reading.indicator))


def _levels(framework: Framework, reading: Reading) -> str:
    return either([running(framework.scale.level(level).label) for level in reading.levels])
