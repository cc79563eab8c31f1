"""An indicator's facts: who gave which answer, and what is published about the same."""

from fractions import Fraction

from assessment.access.results import AreaView
from assessment.charts.beside import Beside
from assessment.charts.chart import Table
from assessment.language import _
from assessment.model.content import Content
from assessment.model.framework import DONT_KNOW, ComparedAs, Fact, FactKind, Indicator
from assessment.model.result import FactResult
from assessment.views.html import EMPTY, Html, element, joined, table
from assessment.views.results.bars import share_bar
from assessment.wording.findings import people, running
from assessment.wording.labels import value_label
from assessment.wording.published import figure_words, source_words


def facts_section(view: AreaView, indicator: Indicator, besides: tuple[Beside, ...], content: Content) -> Html:
    """Each fact's distribution, then published figures that may not share a chart with it."""
    asked = [fact for fact in indicator.facts if fact.kind is not FactKind.TEXT]
    if not asked:
        return EMPTY
    blocks = (
        _fact(fact, view.facts.get(fact.id), [b for b in besides if b.fact.id == fact.id], content) for fact in asked
    )
    return element("section", element("h2", _("The facts"), id="the-facts", tabindex="-1"), *blocks, class_="facts")


def _fact(fact: Fact, result: FactResult | None, besides: list[Beside], content: Content) -> Html:
    parts = [element("h3", fact.label), element("p", fact.question, class_="quiet")]
    if result is None or not result.answered:
        parts.append(element("p", _("Nobody has answered this.")))
    else:
        parts.append(table(_distribution(fact, result), class_="counts", wide=False))
        if result.differ:
            parts.append(element("p", element("span", _("People differ"), class_="tag")))
    parts += [_statement(beside, content) for beside in besides if beside.published is not None and not beside.together]
    return element("section", *parts, class_="fact")


def _distribution(fact: Fact, result: FactResult) -> Table:
    rows = tuple(
        (
            value_label(fact, value),
            joined([share_bar(Fraction(count, result.answered), class_=_class(value)), f" {people(count)}"]),
        )
        for value, count in result.values
        if count
    )
    caption = _("{people} answered").format(people=people(result.answered))
    return Table(caption, (_("Answer"), _("How many")), rows)


def _class(value: str) -> str:
    return "seg-dont-know" if value == DONT_KNOW else "seg-own"


def _statement(beside: Beside, content: Content) -> Html:
    figure = beside.published
    if figure is None:
        return EMPTY
    what = _("{figure}, {place}, {year}. Counted among: {base}.").format(
        figure=figure.label, place=figure.place, year=figure.year, base=running(figure.base_of)
    )
    told = (
        element("strong", _("Published: {figure}.").format(figure=figure_words(figure))),
        " ".join(words for words in (what, figure.caution, _why_apart(beside)) if words),
        element("span", _("Source: {source}.").format(source=source_words(figure, content)), class_="quiet"),
    )
    return element("p", joined(told, " "), class_="published")


def _why_apart(beside: Beside) -> str:
    """Why the published figure is not drawn beside the answers."""
    if beside.comparison.compared_as is ComparedAs.SHARE_OF_AREAS:
        return _("It counts areas, so it is not drawn beside the answers of people.")
    if beside.comparison.compared_as is ComparedAs.NUMBER:
        return _("It is one figure for Scotland: read it beside the answers above.")
    if not beside.base:
        return _("Nobody here has answered the question that it could stand beside.")
    return _("It counts other people than those who were asked here, so it is not drawn beside their answers.")
