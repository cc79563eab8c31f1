"""Chart: what people here say beside published shares of the same kind."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from assessment.charts.beside import Beside, published_share
from assessment.charts.chart import Chart, Table
from assessment.charts.palette import FAINT_LINE, INK, OWN, PUBLISHED
from assessment.charts.style import label_above, styled
from assessment.model.content import Content
from assessment.model.evidence import Evidence
from assessment.wording.findings import listed, people
from assessment.wording.published import figure_words, source_words

SCOTLAND: Final = "Published"
ROW: Final = 66  # pixels: a name and its dots


def facts_chart(besides: Sequence[Beside], content: Content, *, area: str) -> Chart | None:
    """Shares of people here beside the published ones, one line each. None where nothing may be drawn together."""
    from plotly import graph_objects as go

    drawn = [(beside, beside.published) for beside in besides if beside.together and beside.published is not None]
    if not drawn:
        return None
    own = [_percent(beside.share) for beside, _ in drawn]
    others = [_percent(published_share(figure)) for _, figure in drawn]
    figure = go.Figure()
    for place, (left, right) in enumerate(zip(own, others, strict=True)):
        figure.add_trace(
            go.Scatter(
                x=[left, right],
                y=[place, place],
                mode="lines",
                line={"color": FAINT_LINE, "width": 6},
                showlegend=False,
                hoverinfo="skip",
            )
        )
    figure.add_trace(_dots(f"{SCOTLAND}", others, colour=PUBLISHED, symbol="circle"))
    figure.add_trace(_dots(area, own, colour=OWN, symbol="diamond"))
    label_above(figure, [beside.comparison.label for beside, _ in drawn])
    figure.update_xaxes(range=[-4, 104], tickvals=[0, 25, 50, 75, 100], ticksuffix=" %")
    return Chart(
        title="What people here say, beside the published figures",
        figure=styled(figure, height=100 + ROW * len(drawn)),
        sentence=_sentence(drawn, area),
        table=_table(drawn, area),
        source=listed(list(dict.fromkeys(source_words(published, content) for _, published in drawn))),
    )


def _dots(name: str, values: list[float], *, colour: str, symbol: str) -> object:
    from plotly import graph_objects as go

    return go.Scatter(
        x=values,
        y=list(range(len(values))),
        name=name,
        mode="markers",
        marker={"color": colour, "symbol": symbol, "size": 17, "line": {"color": INK, "width": 1}},
        hovertemplate="%{x:.0f} %<extra>" + name + "</extra>",
    )


def _sentence(drawn: Sequence[tuple[Beside, Evidence]], area: str) -> str:
    parts = []
    for beside, published in drawn:
        here = f"{beside.people} of {people(beside.base or 0)}"
        parts.append(f"{beside.comparison.label}: {here} in {area}; {figure_words(published)} in {published.year}.")
    few = "Few people answered here, so read a share as how many people it is."
    return f"{' '.join(parts)} {few}"


def _table(drawn: Sequence[tuple[Beside, Evidence]], area: str) -> Table:
    rows = tuple(
        (
            beside.comparison.label,
            f"{beside.people} of {beside.base} ({_percent(beside.share):.0f} %)",
            figure_words(published),
            f"{published.base_of}{f' ({published.base})' if published.base else ''}",
            published.year,
        )
        for beside, published in drawn
    )
    return Table("The same figures as a table", ("Fact", area, "Published for Scotland", "Counted among", "Year"), rows)


def _percent(share: Fraction | None) -> float:
    return round(float(share or 0) * 100, 1)
