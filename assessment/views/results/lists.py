"""Strengths, what to work on after the first steps, and what people could not say."""

from collections.abc import Sequence

from assessment.access.results import AreaView
from assessment.language import _, ngettext
from assessment.model.colour import Colour
from assessment.model.result import IndicatorResult
from assessment.views.html import EMPTY, Html, chip, details, element, filled, joined, link
from assessment.views.results.address import indicator_page
from assessment.views.results.first import aim
from assessment.wording.findings import (
    firmness,
    named,
    not_known,
    notices,
    people,
    said,
    sentence,
    strengths,
    to_work_on,
)
from assessment.wording.first_steps import first_steps
from assessment.wording.labels import result_word

SHOWN = 5
"""How many stand open in a list; further red ones do too, the rest opens when asked for."""


def strong(view: AreaView, suffix: str) -> Html:
    """What goes well."""
    found = strengths(view.results)
    if not found:
        nothing = element("p", _("No indicator is green in this round."))
        return _section("what-goes-well", _("What goes well"), nothing)
    return _section("what-goes-well", _("What goes well"), _list(view, found, suffix, shown=SHOWN))


def work(view: AreaView, suffix: str) -> Html:
    """What to work on after the first steps: red before amber, the lowest score first, each with what good would look
    like. Nothing where the first steps are all."""
    already = {step.result.indicator for step in first_steps(view.results)}
    found = [result for result in to_work_on(view.results) if result.indicator not in already]
    if not found:
        return EMPTY
    red = sum(result.colour is Colour.RED for result in found)
    rest = _list(view, found, suffix, shown=max(SHOWN, red), described=True)
    return _section("what-to-work-on-next", _("What to work on next"), rest)


def unknown(view: AreaView, suffix: str) -> Html:
    """What many people could not say: a finding about information, not a middling rating."""
    found = not_known(view.results)
    if not found:
        return EMPTY
    items = []
    for result in found:
        indicator = view.framework.indicator(result.indicator)
        total = result.total
        words = ngettext(
            "{link}: {unknown} of {people} doesn’t know", "{link}: {unknown} of {people} don’t know", total.applicable
        )
        name = link(named(indicator), indicator_page(indicator.number, suffix))
        asked = people(total.applicable)
        items.append(element("li", filled(words, link=name, unknown=str(total.dont_know), people=asked)))
    return _section(
        "what-people-could-not-say",
        _("What people could not say"),
        element("p", _("A third or more of the people asked do not know. That is a finding about information.")),
        element("ul", *items, class_="plain-list"),
    )


def _list(
    view: AreaView, found: Sequence[IndicatorResult], suffix: str, *, shown: int, described: bool = False
) -> Html:
    def listed(some: Sequence[IndicatorResult]) -> Html:
        return element("ul", *(_item(view, result, suffix, described) for result in some), class_="findings")

    rest = found[shown:]
    if not rest:
        return listed(found)
    more = ngettext("{count} more", "{count} more", len(rest)).format(count=len(rest))
    return joined([listed(found[:shown]), details(more, listed(rest), class_="more")])


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
    told = f"{sentence(said(view.framework, result.total))} {sentence(firmness(result))}"
    good = aim(indicator.looks_like[view.framework.scale.best.id]) if described else EMPTY
    return element("li", element("span", head, class_="finding-head"), element("span", told, class_="quiet"), good)


def _section(id_: str, title: str, *content: Html) -> Html:
    return element("section", element("h2", title, id=id_, tabindex="-1"), *content, class_="findings-section")
