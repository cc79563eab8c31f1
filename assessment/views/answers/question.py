"""What stands around the widgets of a question: its heading, what it is about, an example, what to look at."""

from collections.abc import Iterable, Iterator

from assessment.language import _
from assessment.model.framework import Fact, Framework, Indicator
from assessment.views.answers.steps import number_of
from assessment.views.answers.unsure import if_unsure, no_right_answer
from assessment.views.html import Html, details, element, joined
from assessment.wording import answering as words
from assessment.wording.visits import in_all, position_today


def heading(framework: Framework, indicator: Indicator, today: tuple[Indicator, ...] = ()) -> Html:
    """Where the person is, and the question's name. `today`: the questions of a short visit that it belongs to."""
    standard = framework.standard_of(indicator.id)
    number, total = number_of(framework, indicator), len(framework.indicators)
    position = position_today(today.index(indicator) + 1, len(today)) if today else words.position(number, total)
    part = words.part(standard.number, standard.label)
    return joined(
        (
            element("h1", element("span", position, class_="step"), " ", indicator.label, class_="question-title"),
            element("p", f"{part}. {in_all(number, total)}" if today else part, class_="part"),
        )
    )


def about(indicator: Indicator, aloud: Html, contact: str) -> Html:
    """What should happen, that no answer is wrong, and the button `aloud`; why it matters, an example, what to look at
    and whom to ask, which open. `contact` is "" where nobody is filled in."""
    return joined(
        (
            element("p", element("strong", _(words.WHAT_SHOULD_HAPPEN)), " ", indicator.statement, class_="statement"),
            no_right_answer(),
            aloud,
            details(_(words.HELP), _help(indicator), if_unsure(contact), class_="help"),
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
