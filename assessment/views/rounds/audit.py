"""The audit log as a table."""

from collections.abc import Mapping, Sequence

from assessment.access.auditing import Entry
from assessment.charts.chart import Table
from assessment.language import _
from assessment.views.html import Html, element, table
from assessment.wording import record as words
from assessment.wording.times import moment


def log(entries: Sequence[Entry], names: Mapping[str, str]) -> Html:
    """The newest first. `names` of areas by code; a code without one stands as it is."""
    if not entries:
        return element("p", _(words.NOTHING_YET))
    rows = tuple(
        (moment(act.at), words.who(act), words.what(act), act.round or "–", names.get(act.area, act.area) or "–")
        for act in (entry.act for entry in entries)
    )
    return table(Table(_(words.CAPTION), tuple(_(name) for name in words.HEADERS), rows), class_="wide flow")
