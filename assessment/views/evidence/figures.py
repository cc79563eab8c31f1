"""Published figures and their sources, each figure with everything that it needs beside it."""

from collections.abc import Iterable

from assessment.access.evidence import Library
from assessment.language import _, ngettext
from assessment.model.evidence import Evidence, Series, Source
from assessment.views.html import EMPTY, Html, details, element, filled, joined, link
from assessment.wording.findings import running
from assessment.wording.published import base_words, figure_words, place_in_source


def figure_list(figures: Iterable[Evidence]) -> Html:
    """Figures of one source as a list that reads well on a phone and on paper."""
    return element("ul", *(_figure(figure) for figure in figures), class_="figures")


def sources(library: Library) -> Html:
    """Every figure, under its source, each source closed until it is opened."""
    return joined(_with_figures(source, library.figures_from(source.id)) for source in library.used_sources)


def provenance(source: Source) -> Html:
    """Where figures come from: who published it, when, when it was read, what could not be read."""
    title = link(source.title, source.url, rel="noopener") if source.url else source.title
    words = _("{title}. {publisher}. Published: {published}.")
    parts = [element("p", filled(words, title=title, publisher=source.publisher, published=running(source.published)))]
    if source.note:
        parts.append(element("p", source.note))
    read = _("Read: {date}. Licence: {licence}.")
    parts.append(element("p", read.format(date=source.read_on, licence=running(source.licence)), class_="quiet"))
    return element("div", *parts, class_="provenance")


def caution(words: str | None) -> Html:
    """What to beware of, or nothing."""
    return element("p", element("strong", _("Take care:")), " ", words, class_="take-care") if words else EMPTY


def topics(series: Iterable[Series]) -> dict[str, str]:
    """The headings under which series are shown, in the order of the content, by the id of each one's first series."""
    found: dict[str, str] = {}
    for one in series:
        if one.topic not in found.values():
            found[one.id] = one.topic
    return found


def _with_figures(source: Source, figures: tuple[Evidence, ...]) -> Html:
    words = ngettext("{source}: {count} figure", "{source}: {count} figures", len(figures))
    summary = words.format(source=source.title, count=len(figures))
    made = details(summary, provenance(source), figure_list(figures), class_="source")
    return element("div", made, id=f"source-{source.id}", tabindex="-1")


def _figure(figure: Evidence) -> Html:
    facts = _("{place}, {year}. Counted among: {base}. In the source: {at}.").format(
        place=figure.place, year=figure.year, base=running(base_words(figure)), at=place_in_source(figure.at)
    )
    return element(
        "li",
        element("p", element("strong", _capital(figure_words(figure)), class_="amount"), " ", figure.label),
        element("p", facts, class_="quiet"),
        caution(figure.caution),
        id=f"figure-{figure.id}",
        tabindex="-1",
    )


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
