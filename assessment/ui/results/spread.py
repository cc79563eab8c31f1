"""The spread of the areas, one chart a standard."""

from assessment.access.benchmark import Benchmark
from assessment.charts.spread import Own, spread_chart
from assessment.language import _
from assessment.ui.parts.chart import show


def show_spread(found: Benchmark) -> None:
    """Draw every standard's chart. Nothing where the spread is withheld."""
    if found.spread is None:
        return
    own = None
    if found.own is not None and found.area is not None:
        own = Own(found.area.name, found.own, counted=found.own_counted)
    words = (
        _("shared answers of {count} areas, {round} (invented areas, invented answers)")
        if found.area_set.invented
        else _("shared answers of {count} areas, {round}")
    )
    source = words.format(count=found.spread.areas, round=found.round.title)
    for standard in found.framework.standards:
        chart = spread_chart(standard, found.spread.indicators, own=own, source=source)
        show(chart, key=f"spread-{standard.id}", heading="h3")
