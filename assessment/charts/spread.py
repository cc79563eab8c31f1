"""Chart: a board's indicators within the spread of the areas, standard by standard. Areas per colour, never a league
table: no area but the reader's own can be found in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from assessment.charts.chart import Chart, Table
from assessment.charts.palette import INK, LOOKS, PAPER
from assessment.charts.style import label_above, styled
from assessment.language import _, ngettext
from assessment.model.colour import Colour
from assessment.model.framework import Indicator, Standard
from assessment.model.result import AreaResults
from assessment.wording.findings import listed, named
from assessment.wording.labels import NO_COLOUR_YET, SYMBOLS, WORDS, result_word

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

Spread = Mapping[str, Mapping[Colour | None, int]]
"""Areas per colour by indicator id; None counts the areas without a colour."""


@dataclass(frozen=True)
class Own:
    """The reader's area. `counted` says whether it is one of the areas in the spread."""

    name: str
    results: AreaResults
    counted: bool

    def colour(self, indicator: Indicator) -> Colour | None:
        """The colour that may stand beside other areas': none where the carers' side is not heard."""
        result = self.results.indicator(indicator.id)
        return result.colour if result.carers_heard else None

    def words(self, indicator: Indicator) -> str:
        """For the table: the area's own word, whoever was heard."""
        result = self.results.indicator(indicator.id)
        alone = result.colour is not None and not result.carers_heard
        shown = f"{SYMBOLS[result.colour]} {result_word(result)}"
        return _("{colour} (one side’s view)").format(colour=shown) if alone else shown


ORDER: Final = (*Colour, None)
ROW: Final = 68  # pixels: a name, its bar and room for the pointer
BELOW: Final = 0.35  # rows from a bar's middle to the pointer


def spread_chart(standard: Standard, spread: Spread, *, own: Own | None, source: str) -> Chart:
    """One standard's indicators: areas per colour as bars, with the own area's colour marked where there is one."""
    indicators = standard.indicators
    return Chart(
        title=f"{standard.number}. {standard.label}",
        figure=_figure(indicators, spread, own),
        sentence=spread_sentence(indicators, spread, own=own),
        table=_table(indicators, spread, own, _("{standard}: areas per colour").format(standard=standard.label)),
        source=source,
    )


def spread_sentence(indicators: tuple[Indicator, ...], spread: Spread, *, own: Own | None) -> str:
    """Where the own area stands with most areas, apart from them; or where most areas are green."""
    if own is None:
        green = [i for i in indicators if 2 * spread[i.id][Colour.GREEN] > sum(spread[i.id].values())]
        words = ngettext(
            "Most areas are green on {green} of this {count} indicator.",
            "Most areas are green on {green} of these {count} indicators.",
            len(indicators),
        )
        return words.format(green=len(green), count=len(indicators))
    better: list[str] = []
    worse: list[str] = []
    alike: list[str] = []
    apart: list[str] = []
    for indicator in indicators:
        colour = own.colour(indicator)
        if colour is None:
            apart.append(indicator.number)
            continue
        others = {each: spread[indicator.id][each] - (own.counted and each is colour) for each in Colour}
        below = sum(others[each] for each in Colour if _rank(each) > _rank(colour))
        above = sum(others[each] for each in Colour if _rank(each) < _rank(colour))
        rest = sum(others.values())
        if 2 * below > rest:
            better.append(indicator.number)
        elif 2 * above > rest:
            worse.append(indicator.number)
        else:
            alike.append(indicator.number)
    if not (better or worse or alike):
        return _("{area} has no colour to compare on these indicators.").format(area=own.name)
    parts = [
        words.format(indicators=listed(some))
        for words, some in (
            (_("better than most other areas on {indicators}"), better),
            (_("poorer than most on {indicators}"), worse),
            (_("neither better nor poorer than most on {indicators}"), alike),
            (_("without a colour to compare on {indicators}"), apart),
        )
        if some
    ]
    return _("{area} is {how}.").format(area=own.name, how="; ".join(parts))


def _figure(indicators: tuple[Indicator, ...], spread: Spread, own: Own | None) -> "Figure":
    """One bar an indicator, its name above it: beside it, a phone would have no room for the bars."""
    from plotly import graph_objects as go

    places = list(range(len(indicators)))
    figure = go.Figure()
    for colour in ORDER:
        counts = [spread[indicator.id][colour] for indicator in indicators]
        look = LOOKS[colour]
        name = _(WORDS[colour] if colour else NO_COLOUR_YET)
        figure.add_trace(
            go.Bar(
                x=counts,
                y=places,
                orientation="h",
                width=0.43,
                name=name,
                text=[f"{SYMBOLS[colour]} {count}" if count else "" for count in counts],
                textposition="inside",
                insidetextanchor="end",
                textangle=0,
                textfont={"color": look.ink, "size": 14},
                marker={"color": look.fill, "line": {"color": PAPER, "width": 2}},
                hovertemplate=_("Areas: {count}").format(count="%{x}") + f"<extra>{name}</extra>",
            )
        )
    if own is not None:
        figure.add_trace(_own_marks(indicators, spread, own))
    label_above(figure, [named(indicator) for indicator in indicators], room=0.6)
    figure.update_layout(barmode="stack")
    most = max((sum(spread[indicator.id].values()) for indicator in indicators), default=1)
    figure.update_xaxes(visible=False, range=[0, max(most, 1)])
    return styled(figure, height=ROW * len(indicators) + 10, legend=False)


def _own_marks(indicators: tuple[Indicator, ...], spread: Spread, own: Own) -> object:
    """A pointer below the bar's part that has the own area's colour: within it, a mark would cover the number."""
    from plotly import graph_objects as go

    at, where = [], []
    for place, indicator in enumerate(indicators):
        colour = own.colour(indicator)
        counts = spread[indicator.id]
        if colour is not None:
            before = sum(counts[each] for each in ORDER[: ORDER.index(colour)])
            at.append(before + counts[colour] / 2)
            where.append(place + BELOW)
    return go.Scatter(
        x=at,
        y=where,
        mode="markers",
        cliponaxis=False,
        name=own.name,
        marker={"symbol": "triangle-up", "size": 13, "color": INK},
        hovertemplate=f"{own.name}<extra></extra>",
    )


def _table(indicators: tuple[Indicator, ...], spread: Spread, own: Own | None, caption: str) -> Table:
    headers = [_("Indicator"), *(_(WORDS[colour]) for colour in Colour), _(NO_COLOUR_YET)]
    rows = []
    for indicator in indicators:
        row = [named(indicator), *(str(spread[indicator.id][colour]) for colour in ORDER)]
        if own is not None:
            row.append(own.words(indicator))
        rows.append(tuple(row))
    return Table(caption, (*headers, own.name) if own is not None else tuple(headers), tuple(rows))


def _rank(colour: Colour) -> int:
    return list(Colour).index(colour)
