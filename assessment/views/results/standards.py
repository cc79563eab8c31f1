"""All indicators, standard by standard."""

from assessment.access.results import AreaView
from assessment.charts.chart import Table
from assessment.language import _
from assessment.model.colour import Colour
from assessment.model.framework import Standard
from assessment.views.html import Html, chip, details, element, joined, link
from assessment.views.results.lead import many_indicators, score_words
from assessment.views.results.rows import row
from assessment.wording.boundaries import shown_score
from assessment.wording.changes import change
from assessment.wording.findings import coverage, firmness, held, named, notices, spread
from assessment.wording.labels import NO_COLOUR_YET, SYMBOLS, meaning, result_word


def standard_section(view: AreaView, standard: Standard, suffix: str) -> Html:
    """A standard's colour and, opened when asked for, its indicators' results."""
    result = view.results.standard(standard.id)
    said = [words for words in (score_words(view.framework, result), held(view.framework, result)) if words]
    line = [chip(result.colour, result.status), ". ".join(said)]
    results = [view.results.indicator(indicator.id) for indicator in standard.indicators]
    rows = (row(view.framework, one, suffix=suffix) for one in results)
    about = _("of standard {number}").format(number=standard.number)
    return element(
        "section",
        element("h3", f"{standard.number}. {standard.label}", id=f"standard-{standard.number}", tabindex="-1"),
        element("p", standard.statement, class_="quiet"),
        element("p", joined((part for part in line if part), " "), class_="card-colour"),
        details(many_indicators(results), element("ul", *rows, class_="rows"), class_="more", about=about),
        class_="standard",
    )


def key(view: AreaView) -> Html:
    """What the colours, the bars and the words beside them mean."""
    colours = [element("li", chip(colour), f" {meaning(view.framework, colour).lower()}") for colour in Colour]
    none = element("li", chip(None, word=_(NO_COLOUR_YET)), " ", _("too few people rated it, or it doesn’t apply"))
    firm = _("Firm: the colour stays the same, whatever the people who are missing would say.")
    return element(
        "div",
        element("ul", *colours, none, class_="key"),
        element("p", firm, " ", link(_("How scoring works"), "/how-scoring-works"), class_="quiet key-more"),
    )


def all_results(view: AreaView) -> Table:
    """Every indicator in one table, for reading aloud, copying and printing."""
    headers = [_("Indicator"), _("Colour"), _("Score"), _("Who said what"), _("Rated"), _("How sure"), _("Notice")]
    if view.previous is not None:
        headers.append(_("Since the round before"))
    caption = _("All results of {area}, {round}").format(area=view.area.name, round=view.round.title)
    return Table(caption, tuple(headers), tuple(_rows(view)))


def _rows(view: AreaView) -> list[tuple[str, ...]]:
    rows = []
    for result in view.results.indicators:
        cells = [
            named(view.framework.indicator(result.indicator)),
            f"{SYMBOLS[result.colour]}\N{NO-BREAK SPACE}{result_word(result)}",
            "" if result.score is None else shown_score(view.framework, result.score),
            spread(view.framework, result.total),
            coverage(result),
            firmness(result),
            "; ".join(notices(view.framework, result)),
        ]
        if view.previous is not None:
            cells.append(change(result.indicator, result, view.previous.indicator(result.indicator)).words)
        rows.append(tuple(cells))
    return rows
