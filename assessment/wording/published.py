"""Published figures in words: the number as the source gives it, and where it stands."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from assessment.language import N_, _
from assessment.model.content import Content
from assessment.model.evidence import Evidence, Qualifier

_QUALIFIERS: Final[Mapping[Qualifier, str]] = {
    Qualifier.ABOUT: N_("about {amount}"),
    Qualifier.MORE_THAN: N_("more than {amount}"),
    Qualifier.AT_LEAST: N_("at least {amount}"),
    Qualifier.AT_MOST: N_("at most {amount}"),
    Qualifier.FEWER_THAN: N_("fewer than {amount}"),
}

_LINES: Final = re.compile(r" \(lines? [^)]*\)")


def figure_words(figure: Evidence) -> str:
    """ "5 of 20 areas", "about 33 %", "more than two thirds" where the source has words and no digits."""
    if figure.words:
        return figure.words
    amount = _amount(figure)
    return amount if figure.qualifier is Qualifier.EXACTLY else _(_QUALIFIERS[figure.qualifier]).format(amount=amount)


def _amount(figure: Evidence) -> str:
    if figure.base and figure.numerator is not None and figure.unit != "%":
        said = _("{part} of {whole} {unit}")
        return said.format(part=figure.numerator, whole=figure.base, unit=figure.unit)
    value = plain(figure.value)
    return f"£{value}" if figure.unit == "£" else f"{value} {figure.unit}"


def source_words(figure: Evidence, content: Content) -> str:
    """Where a figure stands: "Title of the source (2018), Standard one, row 2"."""
    source = content.source(figure.source)
    return f"{source.title} ({source.published}), {place_in_source(figure.at)}"


def place_in_source(at: str) -> str:
    """A place in a source as its reader finds it: "Standard one, row 2 (line 159)" without the line, which counts in
    the plain text that we read and nobody else has. Downloads for machines keep it."""
    return _LINES.sub("", at)


def base_words(figure: Evidence) -> str:
    """What a figure was counted among: "20: areas among the self-assessments", or only the words where the source gives
    no number; they then say so."""
    return f"{figure.base:,}: {figure.base_of}" if figure.base else figure.base_of


def plain(value: Decimal) -> str:
    """A decimal without needless zeros, thousands apart: "1,234.5"."""
    return f"{value.normalize():,f}" if value != value.to_integral_value() else f"{int(value):,}"
