"""What stands around the widgets of a question: its heading, what it is about, an example, what to look at."""

from collections.abc import Iterable, Iterator

from assessment.language import _
from assessment.model.framework import Fact, Framework, Indicator
from assessment.views.answers.steps import number_of
from assessment.views.html import Html, details, element, joined
from assessment.wording import answering as words


def heading(framework: Framework, indicator: Indicator) -> Html:
    """Where the person is, and the question's name."""
    standard = framework.standard_of(indicator.id)
    position = words.position(number_of(framework, indicator), len(framework.indicators))
    return joined(
        (
            element("h1", element("span", position, class_="step"), " ", indicator.label, class_="question-title"),
            element("p", words.part(standard.number, standard.label), class_="part"),
        )
    )


def about(indicator: Indicator) -> Html:
    """What should happen, why it matters; an example and what to look at, which open."""
    return joined(
        (
            element("p", element("strong", _(words.WHAT_SHOULD_HAPPEN)), " ", indicator.statement, class_="statement"),
            details(_(words.HELP), _help(indicator), class_="help"),
        )
    )


def texts_of(indicator: Indicator, facts: Iterable[Fact]) -> Iterator[str]:
    """All that a person reads of a question with these facts."""
    yield from (indicator.label, indicator.statement, indicator.question, indicator.why, indicator.example)
    yield from (*indicator.looks_like.values(), *indicator.look_at)
    for fact in facts:
        yield from (fact.question, fact.hint or "", *(option.label for option in fact.options))


def facts_heading() -> Html:
    """The heading over a question's facts."""
    return joined((element("h2", _(words.FACTS_HEADING)), element("p", _(words.FACTS_HINT))))


def _help(indicator: Indicator) -> Html:
    look_at = element("ul", *(element("li", line) for line in indicator.look_at))
    return joined(
        (
            element("p", element("strong", _(words.WHY)), " ", indicator.why),
            element("p", element("strong", _(words.EXAMPLE)), " ", indicator.example),
            element("p", element("strong", _(words.LOOK_AT))) if indicator.look_at else "",
            look_at if indicator.look_at else "",
        )
    )
