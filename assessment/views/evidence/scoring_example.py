"""The worked example: who said what, each role's average, the score, the colour and the reason."""

from assessment.access.worked_example import Said, WorkedExample
from assessment.charts.chart import Table
from assessment.model.framework import DONT_KNOW, Framework
from assessment.views.html import Html, chip, element, joined, table
from assessment.wording.findings import people
from assessment.wording.numbers import score
from assessment.wording.reasons import indicator_reason


def example(framework: Framework, worked: WorkedExample) -> Html:
    """Every step of one invented example, as the scoring engine works it out."""
    result = worked.result
    averages = tuple(
        (_capital(framework.perspective(tally.group).plural), score(tally.mean) if tally.mean is not None else "none")
        for tally in result.tallies
    )
    total = score(result.score) if result.score is not None else "none"
    return joined(
        (
            element("p", "The people and answers here are invented. The result is worked out by the toolkit itself."),
            element("ul", *(element("li", _sentence(framework, said)) for said in worked.said)),
            table(
                Table(
                    "From answers to a score",
                    ("Role", "Average of its points"),
                    (*averages, ("Score: the average of these", total)),
                ),
                wide=False,
            ),
            element("p", "So the colour is ", chip(result.colour, result.status), "."),
            element("p", "The reason as it is shown: ", element("em", indicator_reason(framework, result))),
        )
    )


def _sentence(framework: Framework, said: Said) -> str:
    if said.answer == DONT_KNOW:
        answer = "“Don’t know”, no points"
    else:
        level = framework.scale.level(said.answer)
        points = f"{level.points} {'point' if level.points == 1 else 'points'}"
        answer = f"“{level.label}”, {points}{' each' if said.people > 1 else ''}"
    role = said.perspective.label if said.people == 1 else said.perspective.plural
    return f"{people(said.people)} ({role}): {answer}"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
