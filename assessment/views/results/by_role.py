"""Whose view is what: the same indicator as each group sees it, as far apart as this reader may see."""

from assessment.access.results import AreaView
from assessment.charts.chart import Table
from assessment.language import _
from assessment.model.result import Breakdown, IndicatorResult, Tally
from assessment.views.html import EMPTY, Html, element, table
from assessment.wording.findings import spread
from assessment.wording.labels import group_name
from assessment.wording.numbers import score


def by_role(view: AreaView, result: IndicatorResult) -> Html:
    """A table of the groups, or one sentence that says why there is only the total."""
    if not result.total.sent:
        return EMPTY
    if view.breakdown is Breakdown.TOTAL:
        words = _("Answers are not shown by role here: too few people of some roles shared theirs.")
        return element("p", words, class_="quiet")
    return table(_table(view, result), class_="flow")


def _table(view: AreaView, result: IndicatorResult) -> Table:
    shown = [tally for tally in result.tallies if tally.sent or tally.unsent]
    rows = [_row(view, tally) for tally in shown]
    heading = _("Side") if view.breakdown is Breakdown.SIDES else _("Role")
    caption = _("The same question, as each group sees it")
    return Table(caption, (heading, _("Who said what"), _("Average")), tuple(rows))


def _row(view: AreaView, tally: Tally) -> tuple[str, ...]:
    name = group_name(view.framework, tally.group)
    average = _("none") if tally.mean is None else score(tally.mean)
    return name[:1].upper() + name[1:], spread(view.framework, tally), average
