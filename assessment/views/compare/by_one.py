"""What stands in place of a grid on a phone: each indicator and each area on a line, and each leads to its own list."""

from collections.abc import Sequence
from fractions import Fraction

from assessment.access.comparison import Comparison
from assessment.charts.chart import Table
from assessment.language import _
from assessment.model.area import Area
from assessment.model.framework import Indicator, Standard
from assessment.views.compare.addresses import comparison_page
from assessment.views.compare.dont_know import NOT_COUNTED, counted, share_words
from assessment.views.compare.groups import colour_bar, colours_of, colours_words, without_a_colour
from assessment.views.compare.order import Order, in_order
from assessment.views.html import EMPTY, Html, chip, element, joined, link, table
from assessment.wording.findings import listed
from assessment.wording.numbers import share


def one_at_a_time(compared: Comparison, standards: tuple[Standard, ...], order: Order) -> Html:
    """Every indicator with its colours, then every area with its own."""
    indicators = [indicator for standard in standards for indicator in standard.indicators]
    rows = []
    for indicator in indicators:
        counter = colours_of(compared, compared.areas, indicator.id)
        rows.append(
            (_of_indicator(compared, indicator, "compare"), joined([colour_bar(counter), colours_words(counter)]))
        )
    by_indicator = Table(_("One indicator at a time"), (_("Indicator"), _("Areas in each colour")), tuple(rows))
    areas = []
    for area in in_order(compared.areas, order):
        whole = compared.results[area.code].whole
        areas.append((_of_area(compared, area, "compare"), chip(whole.colour, whole.status)))
    by_area = Table(_("One area at a time"), (_("Area"), _("Overall")), tuple(areas))
    return element("div", _on_a_phone(by_indicator, by_area), without_a_colour(compared), class_="on-a-phone")


def unknown_one_at_a_time(compared: Comparison, standards: tuple[Standard, ...], order: Order) -> Html:
    """The same for what people do not know."""
    indicators = [indicator for standard in standards for indicator in standard.indicators]
    rows = [
        (_of_indicator(compared, i, "dont-know"), share_words(*counted(compared, compared.areas, i)))
        for i in indicators
    ]
    by_indicator = Table(_("One indicator at a time"), (_("Indicator"), _("Don’t know")), tuple(rows))
    areas = []
    for area in in_order(compared.areas, order):
        areas.append((_of_area(compared, area, "dont-know"), _least_known(compared, area, indicators)))
    by_area = Table(_("One area at a time"), (_("Area"), _("Least known there")), tuple(areas))
    return _on_a_phone(by_indicator, by_area)


def neighbours(compared: Comparison, kind: str, which: str, page: str) -> Html:
    """The way to all, and to the indicator or area before and after this one."""
    if kind == "indicator":
        every = [(i.number, f"{i.number} {i.label}") for i in compared.framework.indicators]
    else:
        every = [(area.code, area.name) for area in compared.areas]
    found = [at for at, (key, _label) in enumerate(every) if key == which]
    if not found:
        return EMPTY
    at = found[0]

    def to(place: int, words: str) -> Html:
        key, label = every[place]
        address = comparison_page(page, compared.round.id, show=f"{kind}:{key}")
        return link(words.format(label=label), address)

    before = [to(at - 1, "← {label}")] if at else []
    after = [to(at + 1, "{label} →")] if at + 1 < len(every) else []
    everything = link(_("All areas and indicators"), comparison_page(page, compared.round.id))
    return element("nav", *before, everything, *after, class_="neighbours", aria_label=_("Before and after"))


def _on_a_phone(*tables: Table) -> Html:
    return element("div", *(table(one, wide=False) for one in tables), class_="on-a-phone")


def _of_indicator(compared: Comparison, indicator: Indicator, page: str) -> Html:
    name = f"{indicator.number} {indicator.label}"
    return link(name, comparison_page(page, compared.round.id, show=f"indicator:{indicator.number}"))


def _of_area(compared: Comparison, area: Area, page: str) -> Html:
    return link(area.name, comparison_page(page, compared.round.id, show=f"area:{area.code}"))


def _least_known(compared: Comparison, area: Area, indicators: Sequence[Indicator]) -> str:
    """ "1.3 and 2.1 (25 %)": all that share the highest share, since no order would be fair among them."""
    found = {i.number: counted(compared, (area,), i) for i in indicators}
    shares = {number: Fraction(unknown, asked) for number, (unknown, asked) in found.items() if asked}
    if not shares:
        return _(NOT_COUNTED)
    most = max(shares.values())
    if not most:
        return _("none")
    numbers = [number for number, part in shares.items() if part == most]
    return _("{indicators} ({share})").format(indicators=listed(numbers), share=share(most))
