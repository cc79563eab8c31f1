"""What has changed since the round before."""

from collections.abc import Mapping
from typing import Final

from assessment.access.results import AreaView
from assessment.charts.chart import Table
from assessment.language import N_, _
from assessment.views.html import EMPTY, Html, details, element, filled, joined, link, table
from assessment.views.results.address import indicator_page
from assessment.wording.changes import Change, Direction, change, in_short, indicator_changes, uncapital
from assessment.wording.findings import named

_TITLES: Final[Mapping[Direction, str]] = {Direction.BETTER: N_("Better"), Direction.WORSE: N_("Worse")}


def since_before(view: AreaView, suffix: str) -> Html:
    """The changes in short, what got better or worse, and all of them in a table. Nothing without a round before."""
    if view.previous is None or view.previous_round is None:
        return EMPTY
    changes = indicator_changes(view.results, view.previous)
    whole = change("", view.results.whole, view.previous.whole)
    lists = (_moved(view, changes, direction, suffix) for direction in _TITLES)
    return element(
        "section",
        element(
            "h2", _("Since {round}").format(round=view.previous_round.title), id="since-the-round-before", tabindex="-1"
        ),
        element(
            "p",
            " ".join(
                [
                    _("Overall: {change}.").format(change=uncapital(whole.words)),
                    *_standards(view),
                    _("Indicators: {changes}.").format(changes=in_short(changes)),
                ]
            ),
        ),
        *lists,
        details(_("All changes"), table(_all(view, changes)), class_="more"),
        element(
            "p",
            _("With few people a colour can change because other people answered, not because things did."),
            class_="quiet",
        ),
        class_="findings-section",
    )


def _standards(view: AreaView) -> list[str]:
    """The standards whose colour has changed: "Standard 2: green, was amber. Score 1.58, was 1.46."."""
    if view.previous is None:
        return []
    changes = [
        (standard, change(standard.id, view.results.standard(standard.id), view.previous.standard(standard.id)))
        for standard in view.framework.standards
    ]
    return [
        _("Standard {number}: {change}.").format(number=standard.number, change=uncapital(one.words))
        for standard, one in changes
        if one.now is not one.before
    ]


def _moved(view: AreaView, changes: tuple[Change, ...], direction: Direction, suffix: str) -> Html:
    moved = [one for one in changes if one.direction is direction]
    if not moved:
        return EMPTY
    items = []
    for one in moved:
        indicator = view.framework.indicator(one.item)
        name = link(named(indicator), indicator_page(indicator.number, suffix))
        items.append(element("li", filled(_("{link}: {change}."), link=name, change=uncapital(one.words))))
    return joined([element("h3", _(_TITLES[direction])), element("ul", *items, class_="plain-list")])


def _all(view: AreaView, changes: tuple[Change, ...]) -> Table:
    rows = [(_("Overall"), change("", view.results.whole, view.previous.whole).words)] if view.previous else []
    for standard in view.framework.standards:
        if view.previous is not None:
            now, before = view.results.standard(standard.id), view.previous.standard(standard.id)
            name = _("Standard {number}").format(number=standard.number)
            rows.append((name, change(standard.id, now, before).words))
    rows += [(named(view.framework.indicator(one.item)), one.words) for one in changes]
    title = view.previous_round.title if view.previous_round else ""
    return Table(_("Each result beside {round}").format(round=title), (_("Result"), _("Change")), tuple(rows))
