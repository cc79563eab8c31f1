"""What areas have in common: indicators that are green, or red, in many of them."""

from collections.abc import Sequence

from assessment.access.comparison import Comparison
from assessment.charts.chart import Table
from assessment.model.colour import Colour
from assessment.model.framework import Indicator
from assessment.views.compare.groups import colour_bar, colours_of
from assessment.views.html import Html, element, joined
from assessment.wording.findings import named
from assessment.wording.labels import WORDS

MOST = 5


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
    return element("ul", *(_item(one, colour) for one in found[:MOST]), class_="plain-list")


def colours_table(compared: Comparison, indicators: Sequence[Indicator], title: str) -> Table:
    """Areas per colour for each of these indicators, in the framework's order."""
    rows = []
    for indicator in indicators:
        counter = colours_of(compared, compared.areas, indicator.id)
        rows.append((named(indicator), colour_bar(counter), *(str(counter[c]) for c in (*Colour, None))))
    headers = ("Indicator", "As a bar", *(WORDS[colour] for colour in Colour), "No colour")
    return Table(title, headers, tuple(rows))


def _item(one: tuple[Indicator, int, int], colour: Colour) -> Html:
    indicator, areas, of = one
    words = f": {WORDS[colour].lower()} in {areas} of the {of} areas with a colour"
    return element("li", joined([element("strong", named(indicator)), words]))
