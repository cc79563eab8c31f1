"""How charts are drawn: our own fonts and colours, no library theme, nothing to operate by mouse alone."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from assessment.charts.palette import FAINT_LINE, INK, LINE, PAPER

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

FONT: Final = '"Atkinson Hyperlegible Next", "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif'
NO_GROUND: Final = "rgba(0,0,0,0)"

CONFIG: Final[Mapping[str, object]] = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False}
"""Hand this to `st.plotly_chart(config=…)` with theme=None: the tool bar is eight stops for the Tab key."""


def styled(figure: "Figure", *, height: int, legend: bool = True) -> "Figure":
    """The figure with our layout. `height` in pixels. Axes keep what the caller has set."""
    figure.update_layout(
        template=None,
        height=height,
        margin={"l": 8, "r": 16, "t": 8, "b": 8},
        paper_bgcolor=NO_GROUND,
        plot_bgcolor=NO_GROUND,
        font={"family": FONT, "size": 15, "color": INK},
        showlegend=legend,
        legend={"orientation": "h", "x": 0, "y": 1, "yanchor": "bottom", "traceorder": "normal", "font": {"size": 15}},
        hoverlabel={"bgcolor": PAPER, "bordercolor": LINE, "font": {"family": FONT, "size": 15, "color": INK}},
        dragmode=False,
    )
    figure.update_xaxes(
        automargin=True, fixedrange=True, linecolor=LINE, gridcolor=FAINT_LINE, zeroline=False, tickfont={"color": INK}
    )
    figure.update_yaxes(
        automargin=True, fixedrange=True, linecolor=LINE, gridcolor=FAINT_LINE, zeroline=False, tickfont={"color": INK}
    )
    return figure


def label_above(figure: "Figure", labels: Sequence[str], *, room: float = 0.95) -> None:
    """Name the rows of a figure, which stand at 0, 1, 2 … from the top, above each row and not beside it. `room` is
    what the first name takes above its row, as a part of a row."""
    for place, label in enumerate(labels):
        figure.add_annotation(
            x=0,
            xref="paper",
            xanchor="left",
            y=place,
            yshift=16,
            yanchor="bottom",
            text=label,
            showarrow=False,
            align="left",
            bgcolor=PAPER,
            borderpad=0,
            font={"size": 15, "color": INK},
        )
    figure.update_yaxes(range=[len(labels) - 0.6, -room], visible=False)
