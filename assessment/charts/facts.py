"""Chart: what people here say beside published shares of the same kind."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from textwrap import wrap
from typing import Final

from assessment.charts.beside import Beside, Stands, published_share, stands
from assessment.charts.chart import Chart, Table
from assessment.charts.palette import FAINT_LINE, INK, OWN, PUBLISHED
from assessment.charts.style import label_above, styled
from assessment.language import N_, _
from assessment.model.content import Content
from assessment.model.evidence import Evidence
from assessment.wording.findings import people, running
from assessment.wording.published import figure_words, place_in_source

SCOTLAND: Final = N_("Published")
TICKS: Final = [0, 25, 50, 75, 100]
WIDEST: Final = 42  # letters
ROW: Final = 96  # pixels: a name and its dots
FEW: Final = 10  # people: of fewer, a percentage says more than they do

_TOLD: Final[Mapping[Stands, str]] = {
    Stands.HIGHER: N_("A higher share in {area} than published: {facts}."),
    Stands.SAME: N_("The same share as published, or about the same: {facts}."),
    Stands.LOWER: N_("A lower share than published: {facts}."),
    Stands.UNKNOWN: N_("The published figure is too rough to compare: {facts}."),
}


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
    figure.add_trace(_dots(_(SCOTLAND), others, colour=PUBLISHED, symbol="circle"))
    figure.add_trace(_dots(area, own, colour=OWN, symbol="diamond"))
    label_above(figure, [_label(beside, published, alone=len(drawn) == 1) for beside, published in drawn])
    figure.update_xaxes(range=[-4, 104], tickvals=TICKS, ticktext=[f"{tick} %" for tick in TICKS])
    return Chart(
        title=_("What people here say, beside the published figures"),
        figure=styled(figure, height=100 + ROW * len(drawn)),
        sentence=_sentence(drawn, area),
        table=_table(drawn, area),
        source=_sources([published for _, published in drawn], content),
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


def _label(beside: Beside, published: Evidence, *, alone: bool) -> str:
    """The fact, and under it both figures and the year: short enough for a phone. The sentence over the chart has said
    them already where the fact is `alone`."""
    name = "<br>".join(wrap(beside.comparison.label, WIDEST))
    if alone:
        return name
    figure = figure_words(published)
    if published.base:
        figure = _("{some} of {all}").format(some=published.numerator, all=published.base)
    told = _("{people} of {base}; published: {figure} ({year})")
    numbers = told.format(people=beside.people, base=beside.base, figure=figure, year=published.year)
    return f"{name}<br>{numbers}"


def _sentence(drawn: Sequence[tuple[Beside, Evidence]], area: str) -> str:
    warning = []
    if min(beside.base or 0 for beside, _published in drawn) < FEW:
        warning.append(_("Few people answered here: go by the number of people, not by the percentage."))
    if len(drawn) == 1:
        beside, published = drawn[0]
        single = _("{fact}: {some} of {people} in {area}; published: {figure}, {year}.").format(
            fact=beside.comparison.label,
            some=beside.people,
            people=people(beside.base or 0),
            area=area,
            figure=figure_words(published),
            year=published.year,
        )
        return " ".join([single, *warning])
    found: dict[Stands, list[str]] = {}
    for beside, published in drawn:
        found.setdefault(stands(beside.share or Fraction(0), published), []).append(running(beside.comparison.label))
    told = [_(_TOLD[where]).format(facts="; ".join(found[where]), area=area) for where in Stands if where in found]
    return " ".join([*told, _("A share is not a mark: whether more is better depends on the fact."), *warning])


def _table(drawn: Sequence[tuple[Beside, Evidence]], area: str) -> Table:
    rows = tuple(
        (
            beside.comparison.label,
            _("{some} of {all} ({share} %)").format(
                some=beside.people, all=beside.base, share=f"{_percent(beside.share):.0f}"
            ),
            figure_words(published),
            f"{published.base_of}{f' ({published.base})' if published.base else ''}",
            published.year,
        )
        for beside, published in drawn
    )
    headers = (_("Fact"), area, _("Published for Scotland"), _("Counted among"), _("Year"))
    return Table(_("The same figures as a table"), headers, rows)


def _percent(share: Fraction | None) -> float:
    return round(float(share or 0) * 100, 1)


def _sources(figures: Sequence[Evidence], content: Content) -> str:
    """Each source once, with the places in it."""
    places: dict[str, list[str]] = {}
    for figure in figures:
        source = content.source(figure.source)
        places.setdefault(f"{source.title} ({source.published})", []).append(place_in_source(figure.at))
    return "; ".join(f"{title}: {', '.join(dict.fromkeys(at))}" for title, at in places.items())
