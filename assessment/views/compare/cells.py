"""A result in a cell: symbol and word on its colour."""

from collections.abc import Mapping
from typing import Final

from assessment.access.comparison import Comparison
from assessment.language import N_, _, ngettext
from assessment.model.area import Area
from assessment.model.colour import Status
from assessment.model.result import AreaResults, IndicatorResult, WholeResult
from assessment.views.html import EMPTY, Html, element, hidden
from assessment.wording.labels import SYMBOLS, result_word

SHORT: Final[Mapping[Status, str]] = {
    Status.NO_RESPONSES: N_("None"),
    Status.NOT_APPLICABLE: N_("N/A"),
    Status.NO_VIEW: N_("Unsure"),
    Status.TOO_FEW_VIEWS: N_("Few"),
}
"""Why there is no colour, for a narrow cell; the long words are there for screen readers and in the key."""

BOARD_ALONE: Final = "▫"
NATIONAL: Final = "†"


def cell(results: AreaResults, result: IndicatorResult | WholeResult, *, national_only: int = 0) -> Html:
    """A table cell. Marks: only the board's side has rated; some ratings are for the national team only."""
    word = result_word(result) if result.colour else _(SHORT[result.status])
    marks = []
    if result.colour is not None and not counts_for_comparison(results, result):
        marks.append(element("span", BOARD_ALONE, hidden(f" {_('the board’s side only')}"), class_="mark"))
    if national_only:
        marks.append(element("span", NATIONAL, hidden(f" {for_the_national_team(national_only)}"), class_="mark"))
    symbol = element("span", SYMBOLS[result.colour], aria_hidden="true", class_="cell-symbol")
    long = EMPTY if result.colour else hidden(f": {result_word(result)}")
    head = element("span", symbol, *marks, class_="cell-head")
    words = element("span", word, long, class_="cell-word")
    return element("td", head, words, class_=f"cell cell-{result.colour or 'none'}")


def for_the_national_team(count: int) -> str:
    """How many ratings the board does not get: "1 for the national team only"."""
    words = ngettext("{count} for the national team only", "{count} for the national team only", count)
    return words.format(count=count)


def counts_for_comparison(results: AreaResults, result: IndicatorResult | WholeResult) -> bool:
    """Whether a colour is counted in bands and shares: a view of the board's side alone is shown and not counted."""
    return result.carers_heard if isinstance(result, IndicatorResult) else results.carers_heard(result)


def result_of(compared: Comparison, area: Area, what: str) -> IndicatorResult | WholeResult:
    """An area's result for an indicator id, a standard id, or "" for the whole area. Raises KeyError."""
    results = compared.results[area.code]
    if not what:
        return results.whole
    if any(standard.id == what for standard in compared.framework.standards):
        return results.standard(what)
    return results.indicator(what)
