"""The first screen of an area's results: how are we doing, what first."""

from assessment.access.results import AreaView
from assessment.model.framework import Framework, Standard
from assessment.model.result import IndicatorResult, WholeResult
from assessment.views.html import EMPTY, Html, chip, element, joined, link
from assessment.views.results.address import indicator_page
from assessment.views.results.rows import why
from assessment.wording.boundaries import shown_score
from assessment.wording.findings import (
    answered,
    held,
    in_each_colour,
    named,
    strengths,
    to_work_on,
    whole_firmness,
    whole_notices,
)
from assessment.wording.reasons import whole_reason

FIRST = 3
"""How many strengths and how many things to work on stand on the first screen."""


def lead(view: AreaView, suffix: str) -> Html:
    """The whole board's line, what is strongest, what to look at first, and how sure that is."""
    whole = view.results.whole
    overall = f"overall. {score_words(view.framework, whole)}".strip()
    line = [chip(whole.colour, whole.status), overall, *_tags(view, whole)]
    return element(
        "section",
        element("p", joined(line, " "), class_="lead-colour"),
        _named("Look first at", to_work_on(view.results), view, suffix),
        _named("Strongest", strengths(view.results), view, suffix),
        element("p", f"Standards: {in_each_colour(view.results.standards)}. ", _sure(view), class_="quiet"),
        _differing(view),
        element("p", _answered(view), class_="quiet"),
        why(whole.colour, whole_reason(view.framework, whole), about="Overall"),
        class_=f"lead lead-{whole.colour or 'none'}",
        aria_label="Overall",
    )


def cards(view: AreaView) -> Html:
    """One card for each standard."""
    made = (_card(view, standard, view.results.standard(standard.id)) for standard in view.framework.standards)
    return joined([element("h2", "The standards"), element("div", *made, class_="cards")])


def score_words(framework: Framework, result: WholeResult | IndicatorResult) -> str:
    """ "Score 0.80 of 2"."""
    if result.score is None:
        return ""
    return f"Score {shown_score(framework, result.score)} of {framework.scale.best.points}"


def _card(view: AreaView, standard: Standard, result: WholeResult) -> Html:
    indicators = [view.results.indicator(indicator.id) for indicator in standard.indicators]
    remarks = [words for words in (held(view.framework, result), whole_firmness(result)) if words]
    line = [chip(result.colour, result.status), score_words(view.framework, result), *_tags(view, result)]
    return element(
        "section",
        element("h3", link(f"{standard.number}. {standard.label}", f"#standard-{standard.number}")),
        element("p", joined(line, " "), class_="card-colour"),
        element("p", f"{len(indicators)} indicators: {in_each_colour(indicators)}."),
        *(element("p", f"{words}.", class_="quiet") for words in remarks),
        why(result.colour, whole_reason(view.framework, result), about=f"Standard {standard.number}"),
        class_=f"card card-{result.colour or 'none'}",
        aria_label=f"Standard {standard.number}",
    )


def _named(words: str, found: tuple[IndicatorResult, ...], view: AreaView, suffix: str) -> Html:
    """ "Look first at: 1.2 Papers in time, 3.1 In the right groups", each a link."""
    indicators = [view.framework.indicator(result.indicator) for result in found[:FIRST]]
    if not indicators:
        return EMPTY
    links = [link(named(indicator), indicator_page(indicator.number, suffix)) for indicator in indicators]
    return element("p", element("strong", f"{words}: "), joined(links, ", "), class_="lead-first")


def _tags(view: AreaView, whole: WholeResult) -> list[Html]:
    return [element("span", words, class_="tag") for words in whole_notices(view.framework, view.results, whole)]


def _sure(view: AreaView) -> str:
    whole = view.results.whole
    return " ".join(f"{words}." for words in (held(view.framework, whole), whole_firmness(whole)) if words)


def _differing(view: AreaView) -> Html:
    """How often views differ: it may matter more than the colour."""
    differ = sum(result.views_differ for result in view.results.indicators)
    if not differ:
        return EMPTY
    words = f"Views differ on {differ} of {len(view.results.indicators)} indicators"
    return element("p", link(words, "#where-views-differ"), ".")


def _answered(view: AreaView) -> str:
    words = answered(view.sent, view.invited, shared=view.shared_only)
    if view.national_only:
        words += (
            f" {view.national_only} of these are for the national team only: the {view.framework.assessed} does not"
            " get them."
        )
    return words
