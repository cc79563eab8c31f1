"""An area's results as a table for a spreadsheet: one line for the area, each standard and each indicator."""

import csv
import io
from collections.abc import Iterator
from typing import Final

from assessment.access.results import AreaView
from assessment.language import N_, _
from assessment.model.framework import Framework
from assessment.model.result import IndicatorResult, WholeResult
from assessment.wording.cells import safe_cell
from assessment.wording.findings import notices
from assessment.wording.labels import NO_COLOUR, WORDS
from assessment.wording.numbers import decimals
from assessment.wording.reasons import indicator_reason, whole_reason

BEFORE: Final = ("round", "area", "what", "number", "label", "colour", "score", "firm", "could_be")
AFTER: Final = ("dont_know", "left_out", "doesnt_apply", "not_received", "notices", "reason", "caution")
INVENTED: Final = N_("Invented area and answers, for demonstration only")
NATIONAL: Final = N_(
    "For the national team only: not to be handed on, since it has answers that the board does not get"
)


def columns(framework: Framework) -> tuple[str, ...]:
    """The header: one column for each level of the framework's scale stands in the middle."""
    return (*BEFORE, *(level.id for level in framework.scale.levels), *AFTER)


def area_csv(view: AreaView) -> bytes:
    """The results that this reader may see, as CSV in UTF-8 with a mark that spreadsheets recognise.

    Nothing in it can run as a formula; invented areas say so on every line.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns(view.framework))
    writer.writerows([safe_cell(cell) for cell in line] for line in _lines(view))
    return out.getvalue().encode("utf-8-sig")


def file_name(view: AreaView) -> str:
    """A name of plain letters: "results-D03-autumn.csv"; the national team's own says so."""
    invented = "invented-" if view.area_set.invented else ""
    whose = "" if view.shared_only else "national-team-only-"
    return f"{invented}{whose}results-{view.area.code}-{view.round.id}.csv"


def _lines(view: AreaView) -> Iterator[list[str]]:
    yield _whole(view, "area", "", view.area.name, view.results.whole)
    for standard in view.framework.standards:
        yield _whole(view, "standard", standard.number, standard.label, view.results.standard(standard.id))
    for result in view.results.indicators:
        yield _indicator(view, result)


def _whole(view: AreaView, what: str, number: str, label: str, result: WholeResult) -> list[str]:
    empty = [""] * (len(view.framework.scale.levels) + 5)
    return [*_head(view, what, number, label, result), *empty, whole_reason(view.framework, result), _caution(view)]


def _indicator(view: AreaView, result: IndicatorResult) -> list[str]:
    indicator = view.framework.indicator(result.indicator)
    total = result.total
    counts = [*total.levels, total.dont_know, total.skipped, total.not_applicable]
    return [
        *_head(view, "indicator", indicator.number, indicator.label, result),
        *map(str, counts),
        "" if total.unsent is None else str(total.unsent),
        "; ".join(notices(view.framework, result)),
        indicator_reason(view.framework, result),
        _caution(view),
    ]


def _head(view: AreaView, what: str, number: str, label: str, result: IndicatorResult | WholeResult) -> list[str]:
    return [
        view.round.title,
        view.area.name,
        what,
        number,
        label,
        WORDS[result.colour] if result.colour else NO_COLOUR[result.status],
        "" if result.score is None else decimals(result.score, 4),
        "" if result.firm is None else str(result.firm).lower(),
        " or ".join(WORDS[colour].lower() for colour in result.could_be),
    ]


def _caution(view: AreaView) -> str:
    cautions = [_(INVENTED)] if view.area_set.invented else []
    return ". ".join(cautions if view.shared_only else [_(NATIONAL), *cautions])
