"""Strengths first, then what to work on, then what people could not say and where they differ."""

from assessment.access.results import AreaView
from assessment.model.colour import Colour
from assessment.model.result import IndicatorResult
from assessment.views.html import EMPTY, Html, chip, details, element, joined, link
from assessment.views.results.address import indicator_page
from assessment.wording.findings import firmness, named, not_known, notices, people, said, strengths, to_work_on
from assessment.wording.labels import result_word

SHOWN = 5
"""How many stand open in a list; further red ones do too, the rest opens when asked for."""


def strong(view: AreaView, suffix: str) -> Html:
    """What goes well."""
    found = strengths(view.results)
    if not found:
        return _section("What goes well", element("p", "No indicator is green in this round."))
    return _section("What goes well", _list(view, found, suffix, shown=SHOWN))


def work(view: AreaView, suffix: str) -> Html:
    """What to work on: red before amber, the lowest score first, each with what good would look like."""
    found = to_work_on(view.results)
    if not found:
        return _section("What to work on", element("p", "No indicator is red or amber in this round."))
    red = sum(result.colour is Colour.RED for result in found)
    return _section("What to work on", _list(view, found, suffix, shown=max(SHOWN, red), described=True))


def unknown(view: AreaView, suffix: str) -> Html:
    """What many people could not say: a finding about information, not a middling rating."""
    found = not_known(view.results)
    if not found:
        return EMPTY
    items = []
    for result in found:
        indicator = view.framework.indicator(result.indicator)
        do = "doesn’t" if result.total.applicable == 1 else "don’t"
        words = f": {result.total.dont_know} of {people(result.total.applicable)} {do} know"
        items.append(element("li", link(named(indicator), indicator_page(indicator.number, suffix)), words))
    return _section(
        "What people could not say",
        element("p", "A third or more of the people asked do not know. That is a finding about information."),
        element("ul", *items, class_="plain-list"),
    )


def _list(
    view: AreaView, found: tuple[IndicatorResult, ...], suffix: str, *, shown: int, described: bool = False
) -> Html:
    def listed(some: tuple[IndicatorResult, ...]) -> Html:
        return element("ul", *(_item(view, result, suffix, described) for result in some), class_="findings")

    rest = found[shown:]
    if not rest:
        return listed(found)
    return joined([listed(found[:shown]), details(f"{len(rest)} more", listed(rest), class_="more")])


def _item(view: AreaView, result: IndicatorResult, suffix: str, described: bool) -> Html:
    indicator = view.framework.indicator(result.indicator)
    head = joined(
        [
            link(named(indicator), indicator_page(indicator.number, suffix)),
            chip(result.colour, result.status, word=result_word(result)),
            *(element("span", words, class_="tag") for words in notices(view.framework, result)),
        ],
        " ",
    )
    words = element("span", f"{said(view.framework, result.total)}. {firmness(result)}.", class_="quiet")
    good = indicator.looks_like[view.framework.scale.best.id]
    aim = element("span", element("strong", "Good looks like: "), good, class_="aim") if described else EMPTY
    return element("li", element("span", head, class_="finding-head"), words, aim)


def _section(title: str, *content: Html) -> Html:
    return element("section", element("h2", title), *content, class_="findings-section")
