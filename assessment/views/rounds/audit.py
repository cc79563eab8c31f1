"""The audit log as a table."""

from collections.abc import Mapping, Sequence

from assessment.access.auditing import Entry
from assessment.charts.chart import Table
from assessment.language import _
from assessment.views.html import Html, element, joined, table
from assessment.wording import record as words
from assessment.wording.times import moment


def log(entries: Sequence[Entry], names: Mapping[str, str], *, at_most: int) -> Html:
    """The newest first. `names` of areas by code; a code without one stands as it is."""
    if not entries:
        return element("p", _(words.NOTHING_YET))
    rows = tuple(
        (moment(act.at), words.who(act), words.what(act), act.round or "–", names.get(act.area, act.area) or "–")
        for act in (entry.act for entry in entries)
    )
    more = [element("p", words.only_newest(at_most), class_="quiet")] if len(entries) == at_most else []
    return joined(
        [table(Table(_(words.CAPTION), tuple(_(name) for name in words.HEADERS), rows), class_="wide flow"), *more]
    )
