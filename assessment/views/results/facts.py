"""An indicator's facts: who gave which answer, and what is published about the same."""

from fractions import Fraction

from assessment.access.results import AreaView
from assessment.charts.beside import Beside
from assessment.charts.chart import Table
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
    return element("section", element("h2", "The facts"), *blocks, class_="facts")


def _fact(fact: Fact, result: FactResult | None, besides: list[Beside], content: Content) -> Html:
    parts = [element("h3", fact.label), element("p", fact.question, class_="quiet")]
    if result is None or not result.answered:
        parts.append(element("p", "Nobody has answered this."))
    else:
        parts.append(table(_distribution(fact, result), class_="counts", wide=False))
        if result.differ:
            parts.append(element("p", element("span", "People differ", class_="tag")))
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
    return Table(f"{people(result.answered)} answered", ("Answer", "How many"), rows)


def _class(value: str) -> str:
    return "seg-dont-know" if value == DONT_KNOW else "seg-own"


def _statement(beside: Beside, content: Content) -> Html:
    figure = beside.published
    if figure is None:
        return EMPTY
    what = f" {figure.label}, {figure.place}, {figure.year}. Counted among: {running(figure.base_of)}."
    caution = f" {figure.caution}" if figure.caution else ""
    source = element("span", f" Source: {source_words(figure, content)}.", class_="quiet")
    said = element("strong", f"Published: {figure_words(figure)}.")
    return element("p", said, f"{what}{caution} {_why_apart(beside)}", source, class_="published")


def _why_apart(beside: Beside) -> str:
    """Why the published figure is not drawn beside the answers."""
    if beside.comparison.compared_as is ComparedAs.SHARE_OF_AREAS:
        return "It counts areas, so it is not drawn beside the answers of people."
    if beside.comparison.compared_as is ComparedAs.NUMBER:
        return "It is one figure for Scotland: read it beside the answers above."
    if not beside.base:
        return "Nobody here has answered the question that it could stand beside."
    return "It counts other people than those who were asked here, so it is not drawn beside their answers."
