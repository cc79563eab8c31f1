"""The first screen of an area's results: how are we doing, how sure is it, what is it made of."""

from assessment.access.results import AreaView
from assessment.language import _, ngettext
from assessment.model.framework import Framework, Standard
from assessment.model.result import IndicatorResult, WholeResult
from assessment.views.html import EMPTY, Html, chip, element, filled, joined, link
from assessment.views.results.address import indicator_page
from assessment.views.results.rows import why
from assessment.wording.boundaries import shown_score
from assessment.wording.findings import (
    answered,
    held,
    in_each_colour,
    indicators,
    named,
    sentence,
    strengths,
    whole_firmness,
    whole_notices,
)
from assessment.wording.headline import how_sure
from assessment.wording.reasons import whole_reason

FIRST = 3
"""How many strengths stand on the first screen."""


def lead(view: AreaView) -> Html:
    """The whole board's colour, how sure it is, how many answered and what it is made of."""
    whole = view.results.whole
    colour = filled(_("Overall: {colour}"), colour=chip(whole.colour, whole.status))
    return element(
        "section",
        element("p", joined([colour, *_tags(view, whole)], " "), class_="lead-colour"),
        element("p", element("strong", how_sure(view.framework, whole, view.sent))),
        element("p", _answered(view)),
        element("p", _made_of(view), class_="quiet"),
        why(whole.colour, whole_reason(view.framework, whole), about=_("overall")),
        class_=f"lead lead-{whole.colour or 'none'}",
        aria_label=_("Overall"),
    )


def also(view: AreaView, suffix: str) -> Html:
    """What is strongest, and on how much views differ: the first lines after the first screen."""
    return joined([_strongest(view, suffix), _differing(view)])


def cards(view: AreaView) -> Html:
    """One card for each standard."""
    made = (_card(view, standard, view.results.standard(standard.id)) for standard in view.framework.standards)
    return joined(
        [element("h2", _("The standards"), id="the-standards", tabindex="-1"), element("div", *made, class_="cards")]
    )


def score_words(framework: Framework, result: WholeResult | IndicatorResult) -> str:
    """ "Score 0.80 of 2"."""
    if result.score is None:
        return ""
    most = framework.scale.best.points
    return _("Score {score} of {most}").format(score=shown_score(framework, result.score), most=most)


def _card(view: AreaView, standard: Standard, result: WholeResult) -> Html:
    found = [view.results.indicator(indicator.id) for indicator in standard.indicators]
    remarks = [words for words in (held(view.framework, result), whole_firmness(result)) if words]
    line = [chip(result.colour, result.status), score_words(view.framework, result), *_tags(view, result)]
    number = _("Standard {number}").format(number=standard.number)
    return element(
        "section",
        element("h3", link(f"{standard.number}. {standard.label}", f"#standard-{standard.number}")),
        element("p", joined(line, " "), class_="card-colour"),
        element("p", sentence(many_indicators(found))),
        *(element("p", sentence(words), class_="quiet") for words in remarks),
        why(result.colour, whole_reason(view.framework, result), about=number),
        class_=f"card card-{result.colour or 'none'}",
        aria_label=number,
    )


def many_indicators(found: list[IndicatorResult]) -> str:
    """ "5 indicators: 4 green, 1 red"."""
    return _("{indicators}: {colours}").format(indicators=indicators(len(found)), colours=in_each_colour(found))


def _strongest(view: AreaView, suffix: str) -> Html:
    """ "Strongest: 1.2 Papers in time, 3.1 In the right groups", each a link."""
    found = [view.framework.indicator(result.indicator) for result in strengths(view.results)[:FIRST]]
    if not found:
        return EMPTY
    links = [link(named(indicator), indicator_page(indicator.number, suffix)) for indicator in found]
    return element("p", filled(_("Strongest: {links}"), links=joined(links, ", ")))


def _tags(view: AreaView, whole: WholeResult) -> list[Html]:
    return [element("span", words, class_="tag") for words in whole_notices(view.framework, view.results, whole)]


def _made_of(view: AreaView) -> str:
    """The score, the standards' colours, and what holds it down."""
    whole = view.results.whole
    standards = _("Standards: {colours}").format(colours=in_each_colour(view.results.standards))
    parts = (score_words(view.framework, whole), standards, held(view.framework, whole))
    return " ".join(sentence(words) for words in parts if words)


def _differing(view: AreaView) -> Html:
    """How often views differ: it may matter more than the colour."""
    differ = sum(result.views_differ for result in view.results.indicators)
    if not differ:
        return EMPTY
    words = _("Views differ on {count} of {indicators}").format(
        count=differ, indicators=indicators(len(view.results.indicators))
    )
    return element("p", filled(_("{link}."), link=link(words, "#where-views-differ")))


def _answered(view: AreaView) -> str:
    words = answered(view.sent, view.invited, shared=view.shared_only)
    if not view.national_only:
        return words
    national = ngettext(
        "{count} of these are for the national team only: the {board} does not get them.",
        "{count} of these are for the national team only: the {board} does not get them.",
        view.national_only,
    ).format(count=view.national_only, board=view.framework.assessed)
    return f"{words} {national}"
