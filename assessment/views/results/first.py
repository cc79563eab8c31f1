"""What to do first: at most three indicators, each with the reason and with what good would look like."""

from assessment.access.results import AreaView
from assessment.language import _
from assessment.views.html import Html, chip, element, filled, joined, link
from assessment.views.results.address import indicator_page
from assessment.wording.findings import named, notices
from assessment.wording.first_steps import Step, Why, first_steps, reason
from assessment.wording.labels import result_word


def first(view: AreaView, suffix: str) -> Html:
    """The first steps, or that nothing presses."""
    steps = first_steps(view.results)
    if steps:
        content = element("ol", *(_step(view, step, suffix) for step in steps), class_="findings steps")
    else:
        content = element(
            "p", _("Nothing is red or amber, people agree, and they could answer. Keep up what goes well.")
        )
    heading = element("h2", _("What to do first"), id="what-to-do-first", tabindex="-1")
    return element("section", heading, content, class_="findings-section first-steps")


def _step(view: AreaView, step: Step, suffix: str) -> Html:
    indicator = view.framework.indicator(step.result.indicator)
    head = [
        chip(step.result.colour, step.result.status, word=result_word(step.result)),
        link(named(indicator), indicator_page(indicator.number, suffix)),
        *(element("span", words, class_="tag") for words in notices(view.framework, step.result)),
    ]
    parts = [
        element("span", joined(head, " "), class_="finding-head"),
        element("span", reason(view.framework, view.results, step)),
    ]
    if step.why is not Why.DIFFER:
        parts.append(aim(indicator.looks_like[view.framework.scale.best.id]))
    return element("li", *parts)


def aim(good: str) -> Html:
    """What good looks like, in the framework's words."""
    words = filled(_("{label} {good}"), label=element("strong", _("Good looks like:")), good=good)
    return element("span", words, class_="aim")
