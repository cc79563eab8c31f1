"""Published figures in words: the number as the source gives it, and where it stands."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from assessment.model.content import Content
from assessment.model.evidence import Evidence, Qualifier

_QUALIFIERS: Final[Mapping[Qualifier, str]] = {
    Qualifier.EXACTLY: "",
    Qualifier.ABOUT: "about ",
    Qualifier.MORE_THAN: "more than ",
    Qualifier.AT_LEAST: "at least ",
    Qualifier.AT_MOST: "at most ",
    Qualifier.FEWER_THAN: "fewer than ",
}


def figure_words(figure: Evidence) -> str:
    """ "5 of 20 areas", "about 33 %", "more than two thirds" where the source has words and no digits."""
    if figure.words:
        return figure.words
    qualifier = _QUALIFIERS[figure.qualifier]
    if figure.base and figure.numerator is not None and figure.unit != "%":
        return f"{qualifier}{figure.numerator} of {figure.base} {figure.unit}"
    value = plain(figure.value)
    if figure.unit == "£":
        return f"{qualifier}£{value}"
    return f"{qualifier}{value} {figure.unit}"


def source_words(figure: Evidence, content: Content) -> str:
    """Where a figure stands: "Title of the source (2018), lines 159–160"."""
    source = content.source(figure.source)
    return f"{source.title} ({source.published}), {figure.at}"


def base_words(figure: Evidence) -> str:
    """What a figure was counted among: "20: areas among the self-assessments", or only the words where the source gives
    no number; they then say so."""
    return f"{figure.base:,}: {figure.base_of}" if figure.base else figure.base_of


def plain(value: Decimal) -> str:
    """A decimal without needless zeros, thousands apart: "1,234.5"."""
    return f"{value.normalize():,f}" if value != value.to_integral_value() else f"{int(value):,}"
