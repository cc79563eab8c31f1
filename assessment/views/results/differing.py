"""Where people see it differently: a thing to talk about, whatever the colour."""

from fractions import Fraction

from assessment.access.results import AreaView
from assessment.language import _, ngettext
from assessment.model.result import IndicatorResult, Tally
from assessment.views.html import EMPTY, Html, details, element, filled, link
from assessment.views.results.address import indicator_page
from assessment.wording.findings import indicators, named, said
from assessment.wording.labels import group_name

FIRST = 4


def differing(view: AreaView, suffix: str) -> Html:
    """Indicators on which views differ, the widest apart first, with what each group said where that is shown."""
    found = sorted((r for r in view.results.indicators if r.views_differ), key=_apart, reverse=True)
    if not found:
        return EMPTY
    many = ngettext(
        "Views differ on {count} of {indicators}. Talk about it before acting.",
        "Views differ on {count} of {indicators}. Talk about them before acting.",
        len(found),
    ).format(count=len(found), indicators=indicators(len(view.results.indicators)))
    rest = found[FIRST:]
    others = ngettext("The other {count}", "The other {count}", len(rest)).format(count=len(rest))
    more = details(others, _list(view, rest, suffix), class_="more") if rest else EMPTY
    return element(
        "section",
        element("h2", _("Where views differ"), id="where-views-differ", tabindex="-1"),
        element("p", many),
        _list(view, found[:FIRST], suffix),
        more,
        class_="findings-section",
    )


def _list(view: AreaView, found: list[IndicatorResult], suffix: str) -> Html:
    return element("ul", *(_item(view, result, suffix) for result in found), class_="plain-list")


def _item(view: AreaView, result: IndicatorResult, suffix: str) -> Html:
    indicator = view.framework.indicator(result.indicator)
    name = link(named(indicator), indicator_page(indicator.number, suffix))
    groups = [tally for tally in result.tallies if tally.rated]
    if len(groups) < 2:
        return element("li", filled(_("{link}: {answers}."), link=name, answers=said(view.framework, result.total)))
    return element("li", name, element("ul", *(_group(view, tally) for tally in groups), class_="groups"))


def _group(view: AreaView, tally: Tally) -> Html:
    """ "Carer representatives: 1 good, 2 mixed"."""
    name = group_name(view.framework, tally.group)
    group = element("span", _("{group}:").format(group=name[:1].upper() + name[1:]), class_="quiet")
    return element("li", group, " ", said(view.framework, tally))


def _apart(result: IndicatorResult) -> Fraction:
    """How far the groups' averages lie apart; 0 where this reader sees one group alone."""
    means = [tally.mean for tally in result.tallies if tally.mean is not None]
    return max(means) - min(means) if means else Fraction(0)
