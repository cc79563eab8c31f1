"""One indicator's result as it stands in a list: colour, spread, who spoke, how sure, and why."""

from assessment.language import _
from assessment.model.colour import Colour
from assessment.model.framework import Framework, Indicator
from assessment.model.result import IndicatorResult
from assessment.views.html import EMPTY, Html, chip, details, element, joined, link
from assessment.views.results.address import indicator_page
from assessment.views.results.bars import spread_bar
from assessment.wording.findings import coverage, firmness, named, notices, sentence
from assessment.wording.labels import result_word
from assessment.wording.reasons import indicator_reason


def result_chip(result: IndicatorResult) -> Html:
    """The colour of a result, or why there is none."""
    return chip(result.colour, result.status, word=result_word(result))


def row(framework: Framework, result: IndicatorResult, *, suffix: str = "", heading: str = "h4") -> Html:
    """A list item for an indicator. `suffix` is added to the address of its page (round and area)."""
    indicator = framework.indicator(result.indicator)
    name = element(heading, _link(indicator, suffix), class_="row-name")
    head = element("div", name, result_chip(result), class_="row-head")
    return element(
        "li",
        head,
        spread_bar(framework, result.total),
        element(
            "div",
            remarks(framework, result),
            why(result.colour, indicator_reason(framework, result), about=named(indicator)),
        ),
        class_="row",
        id=f"indicator-{indicator.number}",
        tabindex="-1",
    )


def remarks(framework: Framework, result: IndicatorResult, *more: str) -> Html:
    """Coverage and firmness, what the caller adds, and what must never stand apart from the colour."""
    return noted(framework, result, coverage(result), firmness(result), *more)


def noted(framework: Framework, result: IndicatorResult, *said: str) -> Html:
    """What the caller says of a colour, then what must never stand apart from it."""
    plain = [sentence(words) for words in said if words]
    tags = [element("span", words, class_="tag") for words in notices(framework, result)]
    return element("p", joined([*plain, *tags], " "), class_="remarks") if plain or tags else EMPTY


def why(colour: Colour | None, reason: str, *, about: str) -> Html:
    """The rule and the counts behind a colour, or behind there being none: closed until asked for. `about` names the
    result for those who hear the page."""
    return details(_("Why this colour?") if colour else _("Why no colour?"), element("p", reason), about=about)


def _link(indicator: Indicator, suffix: str) -> Html:
    number = element("span", indicator.number, class_="number")
    return link(joined([number, " ", indicator.label]), indicator_page(indicator.number, suffix))
