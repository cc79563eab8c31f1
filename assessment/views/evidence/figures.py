"""Published figures and their sources, each figure with everything that it needs beside it."""

from collections.abc import Iterable

from assessment.access.evidence import Library
from assessment.model.evidence import Evidence, Series, Source
from assessment.views.html import EMPTY, Html, details, element, joined, link
from assessment.wording.findings import running
from assessment.wording.published import base_words, figure_words


def figure_list(figures: Iterable[Evidence]) -> Html:
    """Figures of one source as a list that reads well on a phone and on paper."""
    return element("ul", *(_figure(figure) for figure in figures), class_="figures")


def sources(library: Library) -> Html:
    """Every figure, under its source, each source closed until it is opened."""
    return joined(_with_figures(source, library.figures_from(source.id)) for source in library.used_sources)


def provenance(source: Source) -> Html:
    """Where figures come from: who published it, when, when it was read, what could not be read."""
    title = link(source.title, source.url, rel="noopener") if source.url else source.title
    parts = [element("p", title, ". ", f"{source.publisher}. Published: {running(source.published)}.")]
    if source.note:
        parts.append(element("p", source.note))
    parts.append(element("p", f"Read: {source.read_on}. Licence: {running(source.licence)}.", class_="quiet"))
    return element("div", *parts, class_="provenance")


def caution(words: str | None) -> Html:
    """What to beware of, or nothing."""
    return element("p", element("strong", "Take care: "), words, class_="take-care") if words else EMPTY


def topics(series: Iterable[Series]) -> tuple[str, ...]:
    """The headings under which series are shown, in the order of the content."""
    return tuple(dict.fromkeys(one.topic for one in series))


def _with_figures(source: Source, figures: tuple[Evidence, ...]) -> Html:
    count = "1 figure" if len(figures) == 1 else f"{len(figures)} figures"
    return details(f"{source.title}: {count}", provenance(source), figure_list(figures), class_="source")


def _figure(figure: Evidence) -> Html:
    facts = f"{figure.place}, {figure.year}. Counted among: {running(base_words(figure))}. In the source: {figure.at}."
    return element(
        "li",
        element("p", element("strong", _capital(figure_words(figure)), class_="amount"), " ", figure.label),
        element("p", facts, class_="quiet"),
        caution(figure.caution),
    )


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
