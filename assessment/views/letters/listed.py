"""Who is invited, as a table: by label, never by name or answer."""

from collections.abc import Sequence

from assessment.access.invited import Invited
from assessment.charts.chart import Table
from assessment.language import _
from assessment.views.html import Html, element, joined, table
from assessment.wording import inviting as words


def listed(people: Sequence[Invited]) -> Html:
    """A row for each invitation that stands; of those taken back only how many."""
    standing = [one for one in people if not one.revoked]
    areas = len({one.area.code for one in standing})
    gone = words.taken_back(len(people) - len(standing))
    rows = tuple(
        (one.area.name, one.perspective.label, one.label, words.status(issue=one.issue, sent=one.sent))
        for one in standing
    )
    shown = (
        table(Table(_(words.LIST), tuple(_(name) for name in words.LIST_COLUMNS), rows))
        if rows
        else element("p", _(words.NOBODY))
    )
    return joined((element("p", f"{words.invited_in_all(len(standing), areas)} {gone}"), shown))


def reminder_text(text: str) -> Html:
    """Words to copy, in a field of their own so that one press selects them all."""
    return joined(
        (
            element("label", _(words.REMINDER_LABEL), for_="reminder"),
            element("textarea", text, id="reminder", readonly="", rows="8", class_="to-copy"),
        )
    )
