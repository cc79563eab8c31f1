"""The page of one indicator: what was asked, what people said, why it has its colour, what to do next."""

from assessment.access.results import AreaView
from assessment.language import _
from assessment.model.content import Content
from assessment.model.framework import Framework, Indicator
from assessment.model.result import IndicatorResult
from assessment.views.evidence.addresses import practice_of
from assessment.views.html import EMPTY, Html, element, filled, joined, link
from assessment.views.results.address import indicator_page, page
from assessment.views.results.bars import spread_bar
from assessment.views.results.by_role import by_role
from assessment.views.results.first import aim
from assessment.views.results.lead import score_words
from assessment.views.results.rows import noted, result_chip
from assessment.wording.changes import change, uncapital
from assessment.wording.findings import coverage
from assessment.wording.reasons import indicator_reason


def crumbs(view: AreaView, indicator: Indicator, suffix: str) -> Html:
    """The way back, and the standard that the indicator belongs to."""
    standard = view.framework.standard_of(indicator.id)
    name = _("{area}, {round}").format(area=view.area.name, round=view.round.title)
    back = link(name, page("results", suffix))
    return element("p", back, f" / {standard.number}. {standard.label}", class_="crumbs")


def asked(indicator: Indicator) -> Html:
    """What was asked, and why."""
    return joined(
        [element("p", indicator.question, class_="lead-question"), element("p", indicator.why, class_="quiet")]
    )


def answer(view: AreaView, result: IndicatorResult) -> Html:
    """The colour, who said what, how sure, why, and the change since the round before."""
    changed = EMPTY
    if view.previous is not None and view.previous_round is not None:
        words = change(result.indicator, result, view.previous.indicator(result.indicator)).words
        since = _("Since {round}: {change}.")
        changed = element("p", since.format(round=view.previous_round.title, change=uncapital(words)))
    return element(
        "section",
        element("p", joined([result_chip(result), score_words(view.framework, result)], " "), class_="card-colour"),
        spread_bar(view.framework, result.total),
        noted(view.framework, result, coverage(result)),
        changed,
        element("h2", _("Why this colour?") if result.colour else _("Why no colour?"), id="why", tabindex="-1"),
        element("p", indicator_reason(view.framework, result, counts=False)),
        by_role(view, result),
        class_=f"lead lead-{result.colour or 'none'}",
        aria_label=_("Result"),
    )


def meanings(framework: Framework, indicator: Indicator) -> Html:
    """What each answer means for this indicator."""
    items = (
        element("li", element("p", _meaning(level.label, indicator.looks_like[level.id])))
        for level in framework.scale.levels
    )
    heading = element("h2", _("What the answers mean"), id="what-the-answers-mean", tabindex="-1")
    return joined([heading, element("ul", *items, class_="levels")])


def _meaning(label: str, looks_like: str) -> Html:
    return filled(_("{level}: {meaning}"), level=element("strong", label), meaning=looks_like)


def around(view: AreaView, indicator: Indicator, content: Content, suffix: str) -> Html:
    """What the reports ask for, who does it well, and the indicators before and after."""
    wanted = [r for r in content.recommendations if r.id in indicator.recommendations]
    examples = [p for p in content.practice if p.framework == view.framework.id and indicator.id in p.indicators]
    parts = [element("h2", _("What to do about it"), id="what-to-do", tabindex="-1")]
    parts.append(element("p", aim(indicator.looks_like[view.framework.scale.best.id])))
    if wanted:
        items = (element("li", link(f"{r.number}. {r.title}", f"/recommendations#{r.id}")) for r in wanted)
        parts += [element("h3", _("Recommendations")), element("ul", *items, class_="plain-list")]
    if examples:
        words = _("{example} ({year}): {summary}")
        items = (
            element("li", filled(words, example=element("strong", p.title), year=p.year, summary=p.summary))
            for p in examples
        )
        more = element("p", link(_("Where these come from"), practice_of(indicator=indicator.id)), class_="way")
        parts += [element("h3", _("Good practice elsewhere")), element("ul", *items, class_="plain-list"), more]
    parts.append(_neighbours(view, indicator, suffix))
    return joined(parts)


def _neighbours(view: AreaView, indicator: Indicator, suffix: str) -> Html:
    every = view.framework.indicators
    at = every.index(indicator)
    before = [link(f"← {i.number} {i.label}", indicator_page(i.number, suffix)) for i in every[max(0, at - 1) : at]]
    after = [link(f"{i.number} {i.label} →", indicator_page(i.number, suffix)) for i in every[at + 1 : at + 2]]
    return element("nav", *before, *after, class_="neighbours", aria_label=_("Indicators before and after"))
