"""Chart: a board's indicators within the spread of the areas, standard by standard. Areas per colour, never a league
table: no area but the reader's own can be found in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from assessment.charts.chart import Chart, Table
from assessment.charts.palette import INK, LOOKS, PAPER
from assessment.charts.style import styled
from assessment.model.colour import Colour
from assessment.model.framework import Indicator, Standard
from assessment.model.result import AreaResults
from assessment.wording.findings import listed, named
from assessment.wording.labels import SYMBOLS, WORDS, result_word

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
        return f"{SYMBOLS[result.colour]} {result_word(result)}{' (one side’s view)' if alone else ''}"


ORDER: Final = (*Colour, None)
ROW: Final = 40  # pixels
NARROW: Final = 24  # letters of a label before it breaks, so that a phone has room for the bars


def spread_chart(standard: Standard, spread: Spread, *, own: Own | None, source: str) -> Chart:
    """One standard's indicators: areas per colour as bars, with the own area's colour marked where there is one."""
    indicators = standard.indicators
    return Chart(
        title=f"{standard.number}. {standard.label}",
        figure=_figure(indicators, spread, own),
        sentence=spread_sentence(indicators, spread, own=own),
        table=_table(indicators, spread, own, f"{standard.label}: areas per colour"),
        source=source,
    )


def spread_sentence(indicators: tuple[Indicator, ...], spread: Spread, *, own: Own | None) -> str:
    """Where the own area stands with most areas, apart from them; or where most areas are green."""
    if own is None:
        green = [i for i in indicators if 2 * spread[i.id][Colour.GREEN] > sum(spread[i.id].values())]
        return f"Most areas are green on {len(green)} of these {len(indicators)} indicators."
    better: list[str] = []
    worse: list[str] = []
    alike = 0
    for indicator in indicators:
        colour = own.colour(indicator)
        if colour is None:
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
            alike += 1
    parts = [
        words
        for words, some in (
            (f"better than most other areas on {listed(better)}", better),
            (f"poorer than most on {listed(worse)}", worse),
            (f"about the same as most on {alike} of {len(indicators)}", alike),
        )
        if some
    ]
    return f"{own.name} is {'; '.join(parts)}." if parts else f"{own.name} has no colour on these indicators."


def _figure(indicators: tuple[Indicator, ...], spread: Spread, own: Own | None) -> "Figure":
    from plotly import graph_objects as go

    names = [_label(indicator) for indicator in indicators]
    figure = go.Figure()
    for colour in ORDER:
        counts = [spread[indicator.id][colour] for indicator in indicators]
        look = LOOKS[colour]
        name = f"{SYMBOLS[colour]} {WORDS[colour] if colour else 'No colour'}"
        figure.add_trace(
            go.Bar(
                x=counts,
                y=names,
                orientation="h",
                name=name,
                text=[str(count) if count else "" for count in counts],
                textposition="inside",
                insidetextanchor="end",
                textangle=0,
                textfont={"color": look.ink, "size": 14},
                marker={"color": look.fill, "line": {"color": PAPER, "width": 2}},
                hovertemplate="%{x} areas<extra>" + name + "</extra>",
            )
        )
    if own is not None:
        figure.add_trace(_own_marks(indicators, names, spread, own))
    figure.update_layout(barmode="stack", bargap=0.35)
    figure.update_xaxes(showgrid=False, showticklabels=False, showline=False)
    figure.update_yaxes(autorange="reversed", type="category", showgrid=False, showline=False)
    return styled(figure, height=90 + ROW * len(indicators) + 10)


def _own_marks(indicators: tuple[Indicator, ...], names: list[str], spread: Spread, own: Own) -> object:
    """A mark at the beginning of the bar's part that has the own area's colour."""
    from plotly import graph_objects as go

    at, where = [], []
    for indicator, name in zip(indicators, names, strict=True):
        colour = own.colour(indicator)
        counts = spread[indicator.id]
        if colour is not None and counts[colour]:
            before = sum(counts[each] for each in ORDER[: ORDER.index(colour)])
            at.append(before + min(0.5, counts[colour] / 2))
            where.append(name)
    return go.Scatter(
        x=at,
        y=where,
        mode="markers",
        name="Your area",
        marker={"symbol": "diamond", "size": 15, "color": PAPER, "line": {"color": INK, "width": 2}},
        hovertemplate="Your area<extra></extra>",
    )


def _table(indicators: tuple[Indicator, ...], spread: Spread, own: Own | None, caption: str) -> Table:
    headers = ["Indicator", *(WORDS[colour] for colour in Colour), "No colour"]
    rows = []
    for indicator in indicators:
        row = [named(indicator), *(str(spread[indicator.id][colour]) for colour in ORDER)]
        if own is not None:
            row.append(own.words(indicator))
        rows.append(tuple(row))
    return Table(caption, (*headers, own.name) if own is not None else tuple(headers), tuple(rows))


def _label(indicator: Indicator) -> str:
    from textwrap import wrap

    return "<br>".join(wrap(named(indicator), NARROW))


def _rank(colour: Colour) -> int:
    return list(Colour).index(colour)
