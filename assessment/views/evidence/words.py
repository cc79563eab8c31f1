"""What a report says in words on each indicator and, only where it is switched on, our own reading of it."""

from assessment.access.evidence import Library
from assessment.charts.chart import Table
from assessment.model.evidence import Reading, Readings
from assessment.model.framework import Framework
from assessment.views.html import EMPTY, Html, element, joined, table
from assessment.wording.findings import listed, running


def in_words(library: Library, framework: Framework, readings: Readings) -> Html:
    """The report's findings by indicator, paraphrased, each with its place in the report."""
    source = library.source(readings.source)
    rows = tuple((_name(framework, reading), reading.cue, reading.at) for reading in readings.readings)
    found = Table(
        f"{source.title} ({source.published}), in our words", ("Indicator", "What it says", "Where it says so"), rows
    )
    unknown = element(
        "p", "The report also gave each indicator a colour. Those colours are not known to us, so none is shown."
    )
    return joined((unknown, table(found, class_="in-words")))


def our_reading(framework: Framework, readings: Readings) -> Html:
    """Our reading of the words, in a part of its own that says what it is. Nothing where it is switched off."""
    if not readings.shown:
        return EMPTY
    rows = tuple(
        (_name(framework, reading), _levels(framework, reading), f"{reading.confidence.capitalize()} confidence")
        for reading in readings.readings
    )
    headers = ("Indicator", "We would read it as", "How sure we are")
    made = Table("Our own reading: not published ratings", headers, rows)
    return element(
        "section",
        element("h3", readings.title),
        element("p", element("strong", readings.caution)),
        table(made),
        class_="our-reading",
        aria_label=readings.title,
    )


def _name(framework: Framework, reading: Reading) -> str:
    indicator = framework.indicator(reading.indicator)
    return f"{indicator.number} {indicator.label}"


def _levels(framework: Framework, reading: Reading) -> str:
    return listed([running(framework.scale.level(level).label) for level in reading.levels], "or")
