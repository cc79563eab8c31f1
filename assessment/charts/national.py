"""Charts of published national figures: one series over its years, and figures that share one base."""

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from assessment.charts.chart import Chart, Table
from assessment.charts.palette import FAINT_LINE, INK, PAPER, PUBLISHED
from assessment.charts.style import styled
from assessment.language import _, ngettext
from assessment.model.content import Content
from assessment.model.evidence import Evidence, Series
from assessment.wording.findings import listed, running
from assessment.wording.published import base_words, figure_words, plain, source_words

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

FEWEST_IN_A_GROUP: Final = 3
POINTS_FOR_A_LINE: Final = 4
"""From so many points on, a line shows the way; fewer are bars, since two points make no trend."""


def series_chart(series: Series, content: Content) -> Chart:
    """A series over its years. The axis begins at zero; figures that we worked out are drawn hollow."""
    points = [content.figure(point) for point in series.points]
    return Chart(
        title=series.title,
        figure=_over_the_years(series, points),
        sentence=series_sentence(series, points),
        table=_table(_("{title}: the figures").format(title=series.title), points, content),
        source=_sources(points, content),
    )


def group_chart(title: str, figures: Sequence[Evidence], content: Content) -> Chart:
    """Figures counted among one and the same base, as bars within it, largest first. Never stacked: they may overlap.

    Raises ValueError where bases differ or one has none.
    """
    if len({_base(figure) for figure in figures}) != 1 or not figures[0].base:
        raise ValueError(f"{title}: only figures of one base stand in one chart")
    ordered = sorted(figures, key=lambda figure: figure.value, reverse=True)
    base = figures[0].base
    most, fewest = _all_with(ordered, ordered[0].value), _all_with(ordered, ordered[-1].value)
    sentence = _(
        "Most, {highest} of {base}: {most}. Fewest, {lowest} of {base}: {fewest}. "
        "The groups may overlap: do not add them up."
    ).format(highest=plain(ordered[0].value), base=base, most=most, lowest=plain(ordered[-1].value), fewest=fewest)
    return Chart(
        title=title,
        figure=_within_a_base(ordered, base),
        sentence=sentence,
        table=_table(_("{title}: the figures").format(title=title), ordered, content),
        source=_sources(ordered, content),
    )


def groups(figures: Sequence[Evidence]) -> tuple[tuple[Evidence, ...], ...]:
    """Figures that may share a chart: of one source, place and year, counted among the same base. Groups of fewer than
    three are left to the tables; the group with the smallest base comes first."""
    found: dict[tuple[object, ...], list[Evidence]] = {}
    for figure in figures:
        if figure.base and figure.numerator is not None:
            found.setdefault((figure.source, figure.place, figure.year, *_base(figure)), []).append(figure)
    large = [tuple(group) for group in found.values() if len(group) >= FEWEST_IN_A_GROUP]
    return tuple(sorted(large, key=lambda group: group[0].base or 0))


def group_title(figures: Sequence[Evidence]) -> str:
    """What such a group was counted among, where and when: "Among 20 self-assessments (Scotland, 2017)"."""
    first = figures[0]
    among = running(first.base_of.split(";")[0])
    words = _("Among {base} {who} ({place}, {year})")
    return words.format(base=first.base, who=among, place=first.place, year=first.year)


def series_sentence(series: Series, points: Sequence[Evidence]) -> str:
    """From where to where, by how much, and the lowest or highest between: computed, never written by hand."""
    first, last = points[0], points[-1]
    change = last.value - first.value
    if change > 0:
        words = _("From {first} in {first_year} to {last} in {last_year}: up by {change}.")
    elif change < 0:
        words = _("From {first} in {first_year} to {last} in {last_year}: down by {change}.")
    else:
        words = _("From {first} in {first_year} to {last} in {last_year}: no change.")
    parts = [
        words.format(
            first=figure_words(first),
            first_year=first.year,
            last=figure_words(last),
            last_year=last.year,
            change=_difference(series, abs(change)),
        )
    ]
    for extreme, words in (
        (min(points, key=lambda point: point.value), _("The lowest was {figure} in {year}.")),
        (max(points, key=lambda point: point.value), _("The highest was {figure} in {year}.")),
    ):
        if extreme.value not in (first.value, last.value):
            parts.append(words.format(figure=figure_words(extreme), year=extreme.year))
    if any(point.derived for point in points):
        hollow = ", ".join(point.year for point in points if point.derived)
        parts.append(_("Worked out by us, not printed in the source: {years}.").format(years=hollow))
    return " ".join(parts)


def _over_the_years(series: Series, points: Sequence[Evidence]) -> "Figure":
    from plotly import graph_objects as go

    years = [point.year.replace("/", "/<br>") for point in points]  # two short lines: a phone has room for six
    values = [float(point.value) for point in points]
    labels = [_label(point) for point in points]
    figure = go.Figure()
    if len(points) >= POINTS_FOR_A_LINE:
        fills = [PAPER if point.derived else PUBLISHED for point in points]
        figure.add_trace(
            go.Scatter(
                x=years,
                y=values,
                mode="lines+markers+text",
                text=labels,
                textposition="top center",
                cliponaxis=False,
                line={"color": PUBLISHED, "width": 3},
                marker={"color": fills, "size": 13, "line": {"color": PUBLISHED, "width": 3}},
                hovertemplate="%{x}: %{text}<extra></extra>",
            )
        )
    else:
        figure.add_trace(
            go.Bar(
                x=years,
                y=values,
                text=labels,
                textposition="outside",
                cliponaxis=False,
                width=0.5,
                marker={"color": PUBLISHED},
                hovertemplate="%{x}: %{text}<extra></extra>",
            )
        )
    base = max((point.base or 0 for point in points), default=0)
    figure.update_xaxes(type="category", tickangle=0)
    figure.update_yaxes(range=[0, max(base, *values) * 1.18 or 1], nticks=5, ticksuffix=_suffix(series.unit))
    if base:
        figure.add_hline(
            y=base,
            line={"color": INK, "width": 1, "dash": "dot"},
            annotation={
                "text": _("all {base}").format(base=base),
                "font": {"color": INK, "size": 14},
                "x": 0,
                "xanchor": "left",
            },
        )
    return styled(figure, height=300, legend=False)


def _within_a_base(figures: Sequence[Evidence], base: int) -> "Figure":
    """One bar for each figure on a track that is the whole base, its words above it: room enough on a phone."""
    from plotly import graph_objects as go

    rows = list(range(len(figures)))
    drawn = go.Figure()
    for values, colour in (([base] * len(rows), FAINT_LINE), ([float(f.value) for f in figures], PUBLISHED)):
        drawn.add_trace(
            go.Bar(
                x=values,
                y=rows,
                orientation="h",
                width=0.26,
                marker={"color": colour},
                hoverinfo="skip",
            )
        )
    for row, figure in zip(rows, figures, strict=True):
        drawn.add_annotation(
            x=0,
            y=row - 0.17,
            xanchor="left",
            yanchor="bottom",
            align="left",
            showarrow=False,
            text=_("<b>{some} of {base}</b> {label}").format(
                some=plain(figure.value), base=base, label=_wrapped(running(figure.label))
            ),
            font={"color": INK, "size": 15},
        )
    drawn.update_layout(barmode="overlay")
    drawn.update_xaxes(range=[0, base], visible=False)
    drawn.update_yaxes(range=[len(rows) - 0.6, -0.95], visible=False)
    return styled(drawn, height=84 * len(rows) + 16, legend=False)


def _table(caption: str, figures: Sequence[Evidence], content: Content) -> Table:
    one_label = len({figure.label for figure in figures}) == 1
    rows = tuple(
        (
            figure.year if one_label else figure.label,
            figure_words(figure),
            f"{figure.place}, {figure.year}",
            base_words(figure),
            source_words(figure, content),
            figure.caution or "",
        )
        for figure in figures
    )
    first = _("Year") if one_label else _("Figure")
    headers = (first, _("Published"), _("Where and when"), _("Counted among"), _("Source"), _("Beware"))
    return Table(caption, headers, rows)


def _sources(figures: Sequence[Evidence], content: Content) -> str:
    named = dict.fromkeys(
        (content.source(figure.source).title, content.source(figure.source).published) for figure in figures
    )
    return "; ".join(f"{title} ({published})" for title, published in named)


def _base(figure: Evidence) -> tuple[int | None, str, str, str]:
    return figure.base, figure.base_kind, figure.base_of, figure.unit


def _all_with(figures: Sequence[Evidence], value: Decimal) -> str:
    """The labels of all figures with this value; their number where a sentence would not hold them."""
    labels = [running(figure.label) for figure in figures if figure.value == value]
    return (
        listed(labels)
        if len(labels) <= 2
        else _("{some} of the {count} bars").format(some=len(labels), count=len(figures))
    )


def _label(figure: Evidence) -> str:
    return f"{plain(figure.value)}{_suffix(figure.unit)}"


def _suffix(unit: str) -> str:
    return " %" if unit == "%" else ""


def _difference(series: Series, change: Decimal) -> str:
    points = ngettext("{count} point", "{count} points", round(change))
    return points.format(count=plain(change)) if series.unit == "%" else plain(change)


def _wrapped(label: str) -> str:
    """A label on two lines at most where it is long, the first of them shorter by the number before it."""
    from textwrap import wrap

    return "<br>".join(wrap(label, 44, initial_indent=" " * 9)).strip()
