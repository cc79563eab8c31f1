"""What to do first about an area's results: at most three indicators, each with the reason why it comes first."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from assessment.language import _, ngettext
from assessment.model.colour import Colour
from assessment.model.framework import Framework
from assessment.model.result import AreaResults, IndicatorResult
from assessment.wording.findings import firmness, not_known, people, said, sentence, to_work_on
from assessment.wording.labels import colour_inside

MOST = 3
"""How many stand on the first screen."""


class Why(StrEnum):
    WORK = "work"
    UNKNOWN = "unknown"
    DIFFER = "differ"


@dataclass(frozen=True)
class Step:
    """One indicator to look at first."""

    result: IndicatorResult
    why: Why


def first_steps(results: AreaResults, most: int = MOST) -> tuple[Step, ...]:
    """Red first and the lowest score of them, then what people could not say, then amber, then where views differ."""
    work = to_work_on(results)
    wanted = chain(
        (Step(result, Why.WORK) for result in work if result.colour is Colour.RED),
        (Step(result, Why.UNKNOWN) for result in not_known(results)),
        (Step(result, Why.WORK) for result in work),
        (Step(result, Why.DIFFER) for result in results.indicators if result.views_differ),
    )
    return tuple(_each_once(wanted))[:most]


def reason(framework: Framework, results: AreaResults, step: Step) -> str:
    """Why this comes first, in one or two sentences: "10 poor. While it is red, standard 3 can be amber at best."."""
    total = step.result.total
    answers = said(framework, total)
    if step.why is Why.UNKNOWN:
        return ngettext(
            "{unknown} of {people} doesn’t know. Find out what would tell them.",
            "{unknown} of {people} don’t know. Find out what would tell them.",
            total.applicable,
        ).format(unknown=total.dont_know, people=people(total.applicable))
    if step.why is Why.DIFFER:
        return _("People see it differently: {answers}. Talk about it before acting.").format(answers=answers)
    return _held_standard(framework, results, step.result) or f"{sentence(answers)} {sentence(firmness(step.result))}"


def _held_standard(framework: Framework, results: AreaResults, result: IndicatorResult) -> str:
    """The reason of an indicator that holds its standard down; "" where it does not."""
    standard = framework.standard_of(result.indicator)
    whole = results.standard(standard.id)
    if not whole.held or whole.colour is None or result.indicator not in whole.holding:
        return ""
    words = _("{answers}. While it is {worse}, standard {number} can be {colour} at best.")
    return words.format(
        answers=said(framework, result.total),
        worse=colour_inside(framework.scale.hold.colour),
        number=standard.number,
        colour=colour_inside(whole.colour),
    )


def _each_once(steps: Iterable[Step]) -> Iterable[Step]:
    seen: set[str] = set()
    for step in steps:
        if step.result.indicator not in seen:
            seen.add(step.result.indicator)
            yield step
