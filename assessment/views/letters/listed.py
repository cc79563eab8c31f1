"""Who is invited, as a table: by label, never by name or answer."""

from collections.abc import Sequence

from assessment.access.invited import Invited
from assessment.charts.chart import Table
from assessment.language import _
from assessment.views.html import Html, element, joined, table
from assessment.views.rounds.paging import Pages
from assessment.wording import inviting as words


def listed(standing: Sequence[Invited], part: Pages, *, taken_back: int, all_sent: bool) -> Html:
    """A row for each invitation of this part of the list; of those taken back only how many. `all_sent`: only those
    who have not answered are looked for, so that nobody left means that all have."""
    if not standing and all_sent:
        return element("p", _(words.ALL_HAVE_SENT), class_="empty")
    areas = len({one.area.code for one in standing})
    gone = words.taken_back(taken_back)
    rows = tuple(
        (one.area.name, one.perspective.label, one.label, words.status(issue=one.issue, sent=one.sent))
        for one in part.part(standing)
    )
    shown = (
        table(Table(_(words.LIST), tuple(_(name) for name in words.LIST_COLUMNS), rows))
        if rows
        else element("p", _(words.NOBODY))
    )
    return joined((element("p", words.invited_in_all(len(standing), areas), " ", gone), shown))


def reminder_text(text: str) -> Html:
    """Words to copy, in a field of their own so that one press selects them all."""
    return joined(
        (
            element("label", _(words.REMINDER_LABEL), for_="reminder"),
            element("textarea", text, id="reminder", readonly="", rows="8", class_="to-copy"),
        )
    )
