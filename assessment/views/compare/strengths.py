"""What areas have in common: indicators that are green, or red, in many of them."""

from collections.abc import Sequence

from assessment.access.comparison import Comparison
from assessment.charts.chart import Table
from assessment.language import _, ngettext
from assessment.model.colour import Colour
from assessment.model.framework import Indicator
from assessment.views.compare.addresses import comparison_page
from assessment.views.compare.groups import colour_bar, colours_of
from assessment.views.html import Html, element, filled, link
from assessment.wording.findings import named
from assessment.wording.labels import NO_COLOUR_YET, WORDS, colour_inside


def common(compared: Comparison, colour: Colour) -> tuple[tuple[Indicator, int, int], ...]:
    """Indicators with this colour in at least half of the areas with answers, the most first: the indicator, areas
    with this colour, areas with any."""
    answered = sum(any(i.total.sent for i in compared.results[area.code].indicators) for area in compared.areas)
    found = []
    for indicator in compared.framework.indicators:
        counter = colours_of(compared, compared.areas, indicator.id)
        if counter[colour] and 2 * counter[colour] >= answered:
            found.append((indicator, counter[colour], sum(counter[each] for each in Colour)))
    return tuple(sorted(found, key=lambda one: one[1], reverse=True))


def common_list(compared: Comparison, colour: Colour, *, otherwise: str) -> Html:
    """The common strengths or gaps as a list, or a sentence where there are none."""
    found = common(compared, colour)
    if not found:
        return element("p", otherwise)
    return element("ul", *(_item(compared, one, colour) for one in found), class_="plain-list")


def colours_table(compared: Comparison, indicators: Sequence[Indicator], title: str) -> Table:
    """Areas per colour for each of these indicators, in the framework's order."""
    rows = []
    for indicator in indicators:
        counter = colours_of(compared, compared.areas, indicator.id)
        rows.append(
            (_of_indicator(compared, indicator), colour_bar(counter), *(str(counter[c]) for c in (*Colour, None)))
        )
    headers = (_("Indicator"), _("As a bar"), *(_(WORDS[colour]) for colour in Colour), _(NO_COLOUR_YET))
    return Table(title, headers, tuple(rows))


def _item(compared: Comparison, one: tuple[Indicator, int, int], colour: Colour) -> Html:
    indicator, areas, of = one
    words = ngettext(
        "{indicator}: {colour} in {some} of the {count} areas with a colour",
        "{indicator}: {colour} in {some} of the {count} areas with a colour",
        areas,
    )
    name = _of_indicator(compared, indicator)
    told = filled(words, indicator=name, colour=colour_inside(colour), some=str(areas), count=str(of))
    return element("li", told)


def _of_indicator(compared: Comparison, indicator: Indicator) -> Html:
    return link(named(indicator), comparison_page("compare", compared.round.id, show=f"indicator:{indicator.number}"))
