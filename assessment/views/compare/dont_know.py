"""The "don't know" map: which questions people cannot answer, and where."""

from fractions import Fraction
from typing import Final

from assessment.access.comparison import Comparison
from assessment.charts.chart import Table
from assessment.language import N_, _
from assessment.model.area import Area
from assessment.model.framework import Indicator, Standard
from assessment.views.compare.order import Order, grouped
from assessment.views.html import Html, element, hidden, region
from assessment.wording.findings import MUCH_DONT_KNOW, listed, named, people
from assessment.wording.numbers import share

STEPS = (Fraction(1, 100), Fraction(1, 4), MUCH_DONT_KNOW, Fraction(1, 2))
"""From which share on a cell takes the next darker shade."""

SHADES: Final = (
    N_("nobody"),
    N_("under a quarter"),
    N_("a quarter or more"),
    N_("a third or more"),
    N_("a half or more"),
)

NOT_COUNTED: Final = N_("nobody answered, or it doesn’t apply")


def counted(compared: Comparison, areas: tuple[Area, ...], indicator: Indicator) -> tuple[int, int]:
    """How many do not know, of how many to whom the indicator applies."""
    totals = [compared.results[area.code].indicator(indicator.id).total for area in areas]
    return sum(total.dont_know for total in totals), sum(total.applicable for total in totals)


def most_unknown(compared: Comparison, most: int = 3) -> str:
    """The indicators that most people could not answer, in a sentence."""
    shares = unknown_shares(compared)[:most]
    if not shares:
        return _("Nobody answered “don’t know” in this round.")
    words = _("{indicator} ({unknown} of {people})")
    parts = [
        words.format(indicator=named(i), unknown=unknown, people=people(asked)) for _s, unknown, asked, i in shares
    ]
    return _("People most often could not answer {indicators}.").format(indicators=listed(parts))


def unknown_shares(compared: Comparison) -> list[tuple[Fraction, int, int, Indicator]]:
    """The share of "don't know", how many, of how many, and the indicator; the most first, those without left out."""
    shares = []
    for indicator in compared.framework.indicators:
        unknown, asked = counted(compared, compared.areas, indicator)
        if unknown:
            shares.append((Fraction(unknown, asked), unknown, asked, indicator))
    return sorted(shares, key=lambda found: found[0], reverse=True)


def unknown_grid(compared: Comparison, standards: tuple[Standard, ...], order: Order) -> Html:
    """One row an area, one column an indicator, the share of "don't know" in each cell."""
    indicators = [indicator for standard in standards for indicator in standard.indicators]
    heads = [element("th", i.number, hidden(f" {i.label}"), scope="col", title=i.label) for i in indicators]
    head = element("thead", element("tr", element("th", _("Area"), scope="col"), *heads))
    bodies = []
    for heading, areas in grouped(compared.areas, order):
        rows = [_heading(heading, len(indicators))] if heading else []
        rows += [_row(compared, area.name, (area,), indicators) for area in areas]
        bodies.append(element("tbody", *rows))
    foot = element("tfoot", _row(compared, _("All areas"), compared.areas, indicators))
    words = _("Don’t know, of the people who answered and to whom it applies, {round}").format(
        round=compared.round.title
    )
    made = element("table", element("caption", words), head, *bodies, foot, class_="grid shades")
    return element("div", region(made, label=_("Don’t know by area and indicator")), class_="on-a-screen")


def unknown_key() -> Html:
    """What the shades mean."""
    items = (
        element("li", element("span", "", class_=f"swatch shade-{shade}", aria_hidden="true"), " ", _(text))
        for shade, text in enumerate(SHADES)
    )
    empty = element("li", "– ", _(NOT_COUNTED))
    return element("ul", *items, empty, class_="key on-a-screen")


def unknown_table(compared: Comparison, areas: tuple[Area, ...], title: str) -> Table:
    """Each indicator's "don't know" in these areas: readable on a phone."""
    rows = []
    for indicator in compared.framework.indicators:
        unknown, asked = counted(compared, areas, indicator)
        rows.append((named(indicator), share_words(unknown, asked)))
    return Table(title, (_("Indicator"), _("Don’t know")), tuple(rows))


def by_area_table(compared: Comparison, indicator: Indicator) -> Table:
    """One indicator's "don't know" in each area."""
    rows = []
    for area in compared.areas:
        unknown, asked = counted(compared, (area,), indicator)
        rows.append((area.name, share_words(unknown, asked)))
    caption = _("Don’t know: {indicator}").format(indicator=named(indicator))
    return Table(caption, (_("Area"), _("Don’t know")), tuple(rows))


def _row(compared: Comparison, name: str, areas: tuple[Area, ...], indicators: list[Indicator]) -> Html:
    cells = (_cell(*counted(compared, areas, indicator)) for indicator in indicators)
    return element("tr", element("th", name, scope="row"), *cells)


def _cell(unknown: int, asked: int) -> Html:
    if not asked:
        return element("td", "–", hidden(f" {_(NOT_COUNTED)}"), class_="cell shade-empty")
    shade = sum(Fraction(unknown, asked) >= step for step in STEPS)
    counted = _(", {unknown} of {asked}").format(unknown=unknown, asked=asked)
    return element("td", share(Fraction(unknown, asked)), hidden(counted), class_=f"cell shade-{shade}")


def _heading(heading: str, indicators: int) -> Html:
    return element("tr", element("th", heading, scope="rowgroup", colspan=str(indicators + 1)))


def share_words(unknown: int, asked: int) -> str:
    """ "2 of 5 people (40 %)": the number before the share, since areas have few people."""
    if not asked:
        return _("nobody answered")
    words = _("{unknown} of {people} ({share})")
    return words.format(unknown=unknown, people=people(asked), share=share(Fraction(unknown, asked)))
