"""What the comparison pages show: which round, in what order, which standard, area or indicator."""

import streamlit as st

from assessment.access.comparison import Comparison, comparison
from assessment.access.results import rounds_with_results
from assessment.language import _
from assessment.model.framework import Framework, Standard
from assessment.ui.frame.page import Visit
from assessment.ui.parts.chooser import choose
from assessment.views.compare import empty
from assessment.views.compare.order import ORDER_LABELS, Order
from assessment.wording.findings import named
from assessment.wording.rounds import round_label

EVERYTHING = "all"


def choose_comparison(visit: Visit, page: str, *, running_first: bool = False) -> Comparison | None:
    """The comparison of the round that the address names, with a chooser. None: there is no round yet. Without a name
    in the address it is the newest round that has closed, or with `running_first` the newest of all."""
    found = rounds_with_results(visit.place, visit.identity)
    if running_first:
        found = tuple(sorted(found, key=lambda round_: (round_.opens, round_.id), reverse=True))
    rounds = {round_.id: round_label(round_) for round_ in found}
    if not rounds:
        return None
    round_id = choose(_("Round"), rounds, param="round", page=page) if len(rounds) > 1 else next(iter(rounds))
    return comparison(visit.place, visit.identity, round_id)


def choose_order(page: str) -> Order:
    """In which order areas stand."""
    orders = {order.value: _(words) for order, words in ORDER_LABELS.items()}
    return Order(choose(_("Order of areas"), orders, param="order", page=page))


def choose_standards(framework: Framework, page: str) -> tuple[Standard, ...]:
    """One standard or all of them."""
    options = {EVERYTHING: _("All standards")} | {s.id: f"{s.number}. {s.label}" for s in framework.standards}
    chosen = choose(_("Standards"), options, param="standard", page=page)
    return tuple(s for s in framework.standards if chosen in (EVERYTHING, s.id))


def choose_result(framework: Framework, page: str) -> str:
    """What a map shows: a standard's id, an indicator's, or "" for the whole."""
    options = {EVERYTHING: _("Overall")}
    for standard in framework.standards:
        words = _("Standard {number}. {standard}")
        options[standard.id] = words.format(number=standard.number, standard=standard.label)
        options |= {indicator.id: named(indicator) for indicator in standard.indicators}
    chosen = choose(_("Show"), options, param="show", page=page)
    return "" if chosen == EVERYTHING else chosen


def choose_part(compared: Comparison, page: str) -> str:
    """What of the grid: "all", "area:D01" or "indicator:1.2". One at a time is readable on a phone."""
    options = {EVERYTHING: _("All areas and indicators")}
    for indicator in compared.framework.indicators:
        options[f"indicator:{indicator.number}"] = _("One indicator: {indicator}").format(indicator=named(indicator))
    options |= {f"area:{area.code}": _("One area: {area}").format(area=area.name) for area in compared.areas}
    return choose(_("Show"), options, param="show", page=page)


def no_comparison() -> None:
    """What stands there before the first round."""
    st.html(empty.no_comparison())
