"""Who has answered in a round, by area and role, and who has not, by the label of their invitation."""

from fractions import Fraction
from itertools import groupby

from assessment.access.rates import Rate, Rates, Waiting
from assessment.charts.chart import Table
from assessment.model.round import RoundState
from assessment.views.html import EMPTY, Html, details, element, joined, table
from assessment.views.results.bars import share_bar
from assessment.wording import running as words

NOBODY_INVITED = element("span", "–", class_="no-one")


def answered(found: Rates) -> Html:
    """The rates as one table by role and one by area. Nothing where nobody is invited yet."""
    if not found.people:
        return EMPTY
    whole = found.of()
    short = f"{words.invited_and_sent(whole.invited, whole.sent)}. {words.COUNTS_PEOPLE}"
    return joined(
        [
            element("h2", words.WHO),
            element("p", short),
            table(_by_role(found), class_="flow"),
            details("By area", table(_by_area(found), class_="wide flow"), class_="more"),
        ]
    )


def not_answered(found: Rates) -> Html:
    """Labels by area. Nothing in a draft and after the release, when nobody can answer any more."""
    if found.round.state not in (RoundState.OPEN, RoundState.CLOSED) or not found.of().invited:
        return EMPTY
    if not found.waiting:
        return joined([element("h2", words.NOT_YET), element("p", words.ALL_ANSWERED)])
    items = [
        element("li", element("strong", area.name), ": ", joined([_person(one) for one in of_area], "; "))
        for area, of_area in groupby(found.waiting, key=lambda one: one.area)
    ]
    return joined(
        [
            element("h2", words.NOT_YET, id="not-answered"),
            element("p", words.NOT_YET_MEANS, class_="quiet"),
            element("ul", *items, class_="silent"),
        ]
    )


def _person(one: Waiting) -> Html:
    role = one.perspective.label
    label = one.label if one.label.casefold().startswith(role.casefold()) else f"{one.label} ({role})"
    again = joined([" ", element("span", words.ASKED_AGAIN_TAG, class_="tag")]) if one.asked_again else EMPTY
    return joined([label, again])


def _by_role(found: Rates) -> Table:
    rows = [
        (_heading(perspective.plural), _rate(found.of(perspective=perspective.id)))
        for perspective in found.framework.perspectives
    ]
    return Table("Answers sent, of people invited, by role", ("Role", "Sent"), tuple(rows))


def _by_area(found: Rates) -> Table:
    perspectives = found.framework.perspectives
    rows = [
        (
            area.name,
            _rate(found.of(area=area.code)),
            *(_cell(found.people.get((area.code, perspective.id))) for perspective in perspectives),
        )
        for area in found.areas
    ]
    headers = ("Area", "All", *(_heading(perspective.plural) for perspective in perspectives))
    return Table("Answers sent, of people invited, by area", headers, tuple(rows))


def _rate(rate: Rate) -> Html:
    if not rate.invited:
        return joined([f"{rate.sent} of 0" if rate.sent else "nobody invited"])
    bar = share_bar(Fraction(min(rate.sent, rate.invited), rate.invited))
    return joined([bar, f" {rate.sent} of {rate.invited}"])


def _cell(rate: Rate | None) -> Html:
    return joined([f"{rate.sent} of {rate.invited}"]) if rate else NOBODY_INVITED


def _heading(label: str) -> str:
    return label[:1].upper() + label[1:]
