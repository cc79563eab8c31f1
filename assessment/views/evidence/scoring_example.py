"""The worked example: who said what, each role's average, the score, the colour and the reason."""

from assessment.access.worked_example import Said, WorkedExample
from assessment.charts.chart import Table
from assessment.language import _, ngettext
from assessment.model.framework import DONT_KNOW, Framework
from assessment.views.html import Html, chip, element, filled, joined, table
from assessment.wording.findings import people
from assessment.wording.numbers import score
from assessment.wording.reasons import indicator_reason


def example(framework: Framework, worked: WorkedExample) -> Html:
    """Every step of one invented example, as the scoring engine works it out."""
    result = worked.result
    averages = tuple(
        (
            _capital(framework.perspective(tally.group).plural),
            score(tally.mean) if tally.mean is not None else _("none"),
        )
        for tally in result.tallies
    )
    about = _("The people and answers here are invented. The result is worked out by the toolkit itself.")
    reason = indicator_reason(framework, result)
    total = score(result.score) if result.score is not None else _("none")
    return joined(
        (
            element("p", about),
            element("ul", *(element("li", _sentence(framework, said)) for said in worked.said)),
            table(
                Table(
                    _("From answers to a score"),
                    (_("Role"), _("Average of its points")),
                    (*averages, (_("Score: the average of these"), total)),
                ),
                wide=False,
            ),
            element("p", filled(_("So the colour is {colour}."), colour=chip(result.colour, result.status))),
            element("p", filled(_("The reason as it is shown: {reason}"), reason=element("em", reason))),
        )
    )


def _sentence(framework: Framework, said: Said) -> str:
    role = said.perspective.label if said.people == 1 else said.perspective.plural
    who = _("{people} ({role})").format(people=people(said.people), role=role)
    if said.answer == DONT_KNOW:
        return _("{who}: “Don’t know”, no points").format(who=who)
    level = framework.scale.level(said.answer)
    if said.people == 1:
        words = ngettext("{who}: “{answer}”, {points} point", "{who}: “{answer}”, {points} points", level.points)
    else:
        words = ngettext(
            "{who}: “{answer}”, {points} point each", "{who}: “{answer}”, {points} points each", level.points
        )
    return words.format(who=who, answer=level.label, points=level.points)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
