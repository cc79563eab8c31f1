"""Areas by indicators: the whole grid, one area, or one indicator."""

from assessment.access.comparison import Comparison
from assessment.language import _
from assessment.model.area import Area
from assessment.model.framework import Indicator, Standard
from assessment.views.compare.cells import BOARD_ALONE, NATIONAL, SHORT, cell, for_the_national_team
from assessment.views.compare.lead import in_colours
from assessment.views.compare.order import Order, grouped
from assessment.views.html import Html, chip, element, filled, hidden, joined, link, region
from assessment.views.results.address import page, suffix
from assessment.views.results.bars import spread_bar
from assessment.views.results.lead import score_words
from assessment.views.results.rows import remarks, result_chip, row
from assessment.wording.findings import held, in_each_colour, named, running
from assessment.wording.labels import NO_COLOUR


def grid(compared: Comparison, standards: tuple[Standard, ...], order: Order) -> Html:
    """One row an area, one column an indicator, in the given order."""
    words = _("Colour of each indicator in each area, {round}").format(round=compared.round.title)
    caption = element("caption", words)
    bodies = [_body(compared, standards, heading, areas) for heading, areas in grouped(compared.areas, order) if areas]
    table = element("table", caption, _head(standards), *bodies, class_="grid")
    return element("div", region(table, label=_("Areas and indicators")), class_="on-a-screen")


def one_area(compared: Comparison, area: Area) -> Html:
    """All results of one area, as a list."""
    results = compared.results[area.code]
    address = suffix(compared.round.id, area.code)
    words = filled(
        _("Overall: {colour}. Indicators: {colours}."),
        colour=chip(results.whole.colour, results.whole.status),
        colours=in_each_colour(results.indicators),
    )
    everything = link(_("All results of {area}").format(area=area.name), page("results", address))
    head = element("p", words, " ", everything)
    parts = [head]
    for standard in compared.framework.standards:
        result = results.standard(standard.id)
        rows = (
            row(compared.framework, results.indicator(i.id), suffix=address, heading="h3") for i in standard.indicators
        )
        title = element("h2", f"{standard.number}. {standard.label}", id=f"standard-{standard.number}", tabindex="-1")
        said = [words for words in (score_words(compared.framework, result), held(compared.framework, result)) if words]
        line = element("p", chip(result.colour, result.status), f" {'. '.join(said)}", class_="card-colour")
        parts.append(joined([title, line, element("ul", *rows, class_="rows")]))
    return joined(parts)


def one_indicator(compared: Comparison, indicator: Indicator, order: Order) -> Html:
    """One indicator in all areas, as a list."""
    parts = [element("p", indicator.question), element("p", in_colours(compared, indicator.id))]
    for heading, areas in grouped(compared.areas, order):
        items = (_area_item(compared, area, indicator, "h3" if heading else "h2") for area in areas)
        if heading:
            parts.append(element("h2", heading))
        parts.append(element("ul", *items, class_="rows"))
    return joined(parts)


def grid_key(compared: Comparison) -> Html:
    """What the marks and short words of the grid mean."""
    words = [
        element("li", _("{short}: {long}").format(short=_(short), long=running(_(NO_COLOUR[status]))))
        for status, short in SHORT.items()
    ]
    alone = _("the {board}’s own view: nobody on the carers’ side rated it")
    national = _("some of the ratings are for the national team only: the {board} does not get them")
    assessed = compared.framework.assessed
    marks = [
        element("li", BOARD_ALONE, " ", alone.format(board=assessed)),
        element("li", NATIONAL, " ", national.format(board=assessed)),
    ]
    return element("ul", *words, *marks, class_="key on-a-screen")


def _head(standards: tuple[Standard, ...]) -> Html:
    groups = [
        element("th", f"{s.number}. {s.label}", scope="colgroup", colspan=str(len(s.indicators) + 1)) for s in standards
    ]
    numbers = []
    for standard in standards:
        numbers.append(_whole_head(standard))
        numbers += [
            element("th", i.number, hidden(f" {i.label}"), scope="col", title=i.label) for i in standard.indicators
        ]
    return element(
        "thead",
        element("tr", element("th", _("Area"), scope="col", rowspan="2"), *groups),
        element("tr", *numbers),
    )


def _whole_head(standard: Standard) -> Html:
    about = _("of standard {number}").format(number=standard.number)
    return element("th", _("All"), hidden(f" {about}"), scope="col", class_="whole")


def _body(compared: Comparison, standards: tuple[Standard, ...], heading: str, areas: tuple[Area, ...]) -> Html:
    columns = 1 + sum(len(standard.indicators) + 1 for standard in standards)
    rows = [element("tr", element("th", heading, scope="rowgroup", colspan=str(columns)))] if heading else []
    return element("tbody", *rows, *(_row(compared, standards, area) for area in areas))


def _row(compared: Comparison, standards: tuple[Standard, ...], area: Area) -> Html:
    name = link(area.name, page("results", suffix(compared.round.id, area.code)))
    results = compared.results[area.code]
    cells = []
    for standard in standards:
        cells.append(cell(results, results.standard(standard.id)))
        cells += [
            cell(results, results.indicator(i.id), national_only=compared.national_only.get((area.code, i.id), 0))
            for i in standard.indicators
        ]
    return element("tr", element("th", name, scope="row"), *cells)


def _area_item(compared: Comparison, area: Area, indicator: Indicator, heading: str) -> Html:
    result = compared.results[area.code].indicator(indicator.id)
    address = page("indicator", f"i={indicator.number}&{suffix(compared.round.id, area.code)}")
    name = element(heading, link(area.name, address), class_="row-name")
    national = compared.national_only.get((area.code, indicator.id), 0)
    note = f"{NATIONAL} {for_the_national_team(national)}" if national else ""
    return element(
        "li",
        element("div", name, result_chip(result), class_="row-head"),
        spread_bar(compared.framework, result.total),
        remarks(compared.framework, result, note),
        class_="row",
    )


def title_of(compared: Comparison, what: str) -> str:
    """The name of an indicator, a standard, or of the whole."""
    if not what:
        return _("Overall")
    for standard in compared.framework.standards:
        if standard.id == what:
            return f"{standard.number}. {standard.label}"
    return named(compared.framework.indicator(what))
