"""What a report says in words on each indicator and, only where it is switched on, our own reading of it."""

from assessment.access.evidence import Library
from assessment.charts.chart import Table
from assessment.model.evidence import Reading, Readings
from assessment.model.framework import Framework
from assessment.views.html import EMPTY, Html, details, element, joined, table
from assessment.wording.findings import either, named, running
from assessment.wording.numbers import plural


def in_words(framework: Framework, readings: Readings) -> Html:
    """The report's findings by indicator, paraphrased, each with its place in the report."""
    unknown = element(
        "p", "The report also gave each indicator a colour. Those colours are not known to us, so none is shown."
    )
    findings = element("ul", *(_finding(framework, one) for one in readings.readings), class_="figures")
    return joined(
        (unknown, details(f"{plural(len(readings.readings), 'indicator')}, one by one", findings, class_="source"))
    )


def heading(library: Library, readings: Readings) -> str:
    """ "What Equal, Expert and Valued (2018) says in words"."""
    source = library.source(readings.source)
    return f"What {source.title} says in words ({source.published})"


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


def _finding(framework: Framework, reading: Reading) -> Html:
    name = element("strong", _name(framework, reading))
    return element(
        "li", element("p", name, ": ", reading.cue), element("p", f"In the report: {reading.at}.", class_="quiet")
    )


def _name(framework: Framework, reading: Reading) -> str:
    return named(framework.indicator(reading.indicator))


def _levels(framework: Framework, reading: Reading) -> str:
    return either([running(framework.scale.level(level).label) for level in reading.levels])
