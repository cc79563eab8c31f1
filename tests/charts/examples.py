"""Charts whose outlines are kept as golden files."""

from collections.abc import Callable, Mapping

from assessment.access.results import AreaView
from assessment.catalogue import content
from assessment.charts.beside import comparisons
from assessment.charts.chart import Chart
from assessment.charts.facts import facts_chart
from assessment.charts.spread import Own, spread_chart
from assessment.model.colour import Colour
from tests.views.samples import a_view, answers

GREEN, AMBER, RED = Colour


def spread_of_five() -> Chart:
    view = sharing_view()
    standard = view.framework.standards[0]
    counts = ((4, 5, 2, 1), (0, 8, 3, 1), (2, 2, 7, 1), (11, 0, 0, 1), (3, 3, 3, 3))
    spread = {
        indicator.id: dict(zip((GREEN, AMBER, RED, None), of, strict=True))
        for indicator, of in zip(standard.indicators, counts, strict=True)
    }
    own = Own(view.area.name, view.results, counted=True)
    return spread_chart(standard, spread, own=own, source="shared answers of 12 areas, Autumn 2026")


def facts_beside_figures() -> Chart:
    view = sharing_view()
    besides = comparisons(view.framework, view.framework.facts, view.facts, content())
    chart = facts_chart(besides, content(), area=view.area.name)
    assert chart is not None
    return chart


def sharing_view() -> AreaView:
    """Two carer representatives and an officer: green on 1.1, red on 1.3, the board's own view on 1.5."""
    return a_view(
        answers("carer_rep", {"1.1": "good", "1.2": "mixed", "1.3": "poor", "1.4": "good"}, {"papers-days": "7"}),
        answers("carer_rep", {"1.1": "good", "1.2": "poor", "1.3": "poor", "1.4": "mixed"}, {"papers-days": "3"}),
        answers("officer", {"1.1": "good", "1.2": "good", "1.3": "dont_know", "1.5": "good"}),
    )


CHARTS: Mapping[str, Callable[[], Chart]] = {
    "spread-of-five-indicators": spread_of_five,
    "facts-beside-figures": facts_beside_figures,
}
