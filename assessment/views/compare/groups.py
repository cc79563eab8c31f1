"""How many areas of each group have each colour: health boards, kinds of area, all."""

from collections import Counter
from collections.abc import Sequence

from assessment.access.comparison import Comparison
from assessment.charts.chart import Table
from assessment.language import _
from assessment.model.area import Area
from assessment.model.colour import Colour
from assessment.views.compare.cells import counts_for_comparison, result_of
from assessment.views.compare.order import Order, grouped
from assessment.views.html import Html, element, joined
from assessment.wording.findings import so_many
from assessment.wording.labels import NO_COLOUR_YET, WORDS


def colours_of(compared: Comparison, areas: Sequence[Area], what: str) -> Counter[Colour | None]:
    """Areas per colour; None counts those without one, and those with the board's own view alone."""
    counter: Counter[Colour | None] = Counter()
    for area in areas:
        result = result_of(compared, area, what)
        counter[result.colour if counts_for_comparison(compared.results[area.code], result) else None] += 1
    return counter


def groups_table(compared: Comparison, order: Order, what: str, title: str) -> Table:
    """One row a group, one column a colour, the areas' number in each."""
    rows = [_row(compared, heading, areas, what) for heading, areas in grouped(compared.areas, order)]
    rows.append(_row(compared, _("All areas"), compared.areas, what))
    headers = (_("Group"), _("As a bar"), _("Areas"), *(_(WORDS[colour]) for colour in Colour), _(NO_COLOUR_YET))
    return Table(title, headers, tuple(rows))


def _row(compared: Comparison, heading: str, areas: Sequence[Area], what: str) -> tuple[str, ...]:
    counter = colours_of(compared, areas, what)
    numbers = [str(counter[colour]) for colour in (*Colour, None)]
    return (heading, colour_bar(counter), str(len(areas)), *numbers)


def without_a_colour(compared: Comparison) -> Html:
    """What areas that are counted as without a colour have in common."""
    words = _(
        "Counted as without a colour: areas where nobody answered, it doesn’t apply, nobody could say, too few rated "
        "it, or only the {board}’s side did."
    )
    return element("p", words.format(board=compared.framework.assessed), class_="quiet")


def colours_words(counter: Counter[Colour | None]) -> str:
    """The same as the bar in words: "4 green, 1 red, 2 without a colour"."""
    parts = [so_many(counter[colour], colour) for colour in Colour if counter[colour]]
    if counter[None]:
        parts.append(_("{count} without a colour").format(count=counter[None]))
    return ", ".join(parts)


def colour_bar(counter: Counter[Colour | None]) -> Html:
    """Areas per colour as a bar, for eyes alone: the numbers stand beside it."""
    parts = [
        element(
            "span", str(counter[colour]), class_=f"seg seg-{colour or 'none'}", style=f"flex-grow:{counter[colour]}"
        )
        for colour in (*Colour, None)
        if counter[colour]
    ]
    return element("span", joined(parts), class_="bar", aria_hidden="true")
