"""Who has answered in a round, by area and role, and who has not, by the label of their invitation."""

from fractions import Fraction
from itertools import groupby

from assessment.access.rates import Rate, Rates, Waiting
from assessment.charts.chart import Table
from assessment.language import _
from assessment.model.round import RoundState
from assessment.views.html import EMPTY, Html, details, element, joined, table
from assessment.views.results.bars import share_bar
from assessment.wording import running as words

AT_FIRST = 8  # areas; the others are behind one press
NOBODY_INVITED = element("span", "–", class_="no-one")


def answered(found: Rates) -> Html:
    """The rates as one table by role and one by area. Nothing where nobody is invited yet."""
    if not found.people:
        return EMPTY
    whole = found.of()
    short = f"{words.invited_and_sent(whole.invited, whole.sent)}. {_(words.COUNTS_PEOPLE)}"
    return joined(
        [
            element("h2", _(words.WHO)),
            element("p", short),
            table(_by_role(found), class_="flow"),
            details(_(words.BY_AREA), table(_by_area(found), class_="wide flow"), class_="more"),
        ]
    )


def not_answered(found: Rates) -> Html:
    """Labels by area. Nothing in a draft and after the release, when nobody can answer any more."""
    if found.round.state not in (RoundState.OPEN, RoundState.CLOSED) or not found.of().invited:
        return EMPTY
    if not found.waiting:
        return joined([element("h2", _(words.NOT_YET)), element("p", _(words.ALL_ANSWERED))])
    items = [
        element("li", element("strong", area.name), ": ", joined([_person(one) for one in of_area], "; "))
        for area, of_area in groupby(found.waiting, key=lambda one: one.area)
    ]
    first, others = items[:AT_FIRST], items[AT_FIRST:]
    rest = element("ul", *others, class_="silent")
    return joined(
        [
            element("h2", _(words.NOT_YET), id="not-answered"),
            element("p", _(words.NOT_YET_MEANS), class_="quiet"),
            element("ul", *first, class_="silent"),
            details(words.more_areas(len(others)), rest, class_="more") if others else EMPTY,
        ]
    )


def _person(one: Waiting) -> Html:
    role = one.perspective.label
    label = one.label if one.label.casefold().startswith(role.casefold()) else f"{one.label} ({role})"
    again = joined([" ", element("span", _(words.ASKED_AGAIN_TAG), class_="tag")]) if one.asked_again else EMPTY
    return joined([label, again])


def _by_role(found: Rates) -> Table:
    rows = [
        (_heading(perspective.plural), _rate(found.of(perspective=perspective.id)))
        for perspective in found.framework.perspectives
    ]
    return Table(_(words.CAPTION_BY_ROLE), tuple(_(name) for name in words.ROLE_COLUMNS), tuple(rows))


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
    headers = (
        *(_(name) for name in words.AREA_COLUMNS),
        *(_heading(perspective.plural) for perspective in perspectives),
    )
    return Table(_(words.CAPTION_BY_AREA), headers, tuple(rows))


def _rate(rate: Rate) -> Html:
    if not rate.invited:
        return joined([words.sent_of(rate.sent, 0) if rate.sent else _(words.NONE_INVITED)])
    bar = share_bar(Fraction(min(rate.sent, rate.invited), rate.invited))
    return joined([bar, " ", words.sent_of(rate.sent, rate.invited)])


def _cell(rate: Rate | None) -> Html:
    return joined([words.sent_of(rate.sent, rate.invited)]) if rate else NOBODY_INVITED


def _heading(label: str) -> str:
    return label[:1].upper() + label[1:]
