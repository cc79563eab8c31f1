"""The first screen of an area's results: how are we doing, what first."""

from assessment.access.results import AreaView
from assessment.model.framework import Standard
from assessment.model.result import WholeResult
from assessment.views.html import EMPTY, Html, chip, element, joined, link
from assessment.views.results.address import indicator_page
from assessment.views.results.rows import why
from assessment.wording.findings import answered, held, in_each_colour, named, to_work_on, whole_firmness
from assessment.wording.labels import result_word
from assessment.wording.numbers import score
from assessment.wording.reasons import whole_reason

FIRST = 3


def lead(view: AreaView, suffix: str) -> Html:
    """The whole board's line, who answered, and what to look at first."""
    whole = view.results.whole
    line = [chip(whole.colour, whole.status, word=result_word(whole)), element("span", "overall", class_="lead-word")]
    remarks = [words for words in (held(view.framework, whole), whole_firmness(whole)) if words]
    return element(
        "section",
        element("p", joined(line, " "), class_="lead-colour"),
        element(
            "p", f"{in_each_colour(view.results.standards).capitalize()} among the standards. ", *_first(view, suffix)
        ),
        element("p", joined(f"{words}. " for words in remarks), class_="quiet") if remarks else EMPTY,
        element("p", _answered(view), class_="quiet"),
        why(whole.colour, whole_reason(view.framework, whole)),
        class_=f"lead lead-{whole.colour or 'none'}",
        aria_label="Overall",
    )


def cards(view: AreaView) -> Html:
    """One card for each standard."""
    made = (_card(view, standard, view.results.standard(standard.id)) for standard in view.framework.standards)
    return element("div", *made, class_="cards")


def score_words(view: AreaView, result: WholeResult) -> str:
    """ "Score 0.80 of 2"."""
    return "" if result.score is None else f"Score {score(result.score)} of {view.framework.scale.best.points}"


def _card(view: AreaView, standard: Standard, result: WholeResult) -> Html:
    indicators = [view.results.indicator(indicator.id) for indicator in standard.indicators]
    remarks = [words for words in (held(view.framework, result), whole_firmness(result)) if words]
    return element(
        "section",
        element("h3", link(f"{standard.number}. {standard.label}", f"#standard-{standard.number}")),
        element(
            "p", joined([chip(result.colour, result.status), score_words(view, result)], " "), class_="card-colour"
        ),
        element("p", f"{len(indicators)} indicators: {in_each_colour(indicators)}."),
        *(element("p", f"{words}.", class_="quiet") for words in remarks),
        why(result.colour, whole_reason(view.framework, result)),
        class_=f"card card-{result.colour or 'none'}",
        aria_label=f"Standard {standard.number}",
    )


def _first(view: AreaView, suffix: str) -> list[Html]:
    worst = [view.framework.indicator(result.indicator) for result in to_work_on(view.results)[:FIRST]]
    if not worst:
        return []
    links = [link(named(indicator), indicator_page(indicator.number, suffix)) for indicator in worst]
    return [element("strong", "Look first at "), joined(links, ", "), Html(".")]


def _answered(view: AreaView) -> str:
    words = answered(view.sent, view.invited, shared=view.shared_only)
    if view.national_only:
        words += (
            f" {view.national_only} of these are for the national team only: the {view.framework.assessed} does not"
            " get them."
        )
    return words
