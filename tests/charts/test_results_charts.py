"""Charts of a board beside others: what they show is kept in golden files; bases and sides are never mixed."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from assessment.catalogue import content
from assessment.charts.beside import Stands, comparisons, published_share, stands
from assessment.charts.facts import facts_chart
from assessment.charts.spread import Own, spread_chart, spread_sentence
from assessment.model.colour import Colour
from assessment.model.evidence import BaseKind, Qualifier
from assessment.model.framework import ComparedAs, Side
from tests.charts.examples import CHARTS, sharing_view
from tests.charts.outline import golden, outline
from tests.views.samples import FRAMEWORK, a_view, answers


@pytest.mark.parametrize("name", CHARTS)
def test_a_chart_shows_what_its_golden_file_says(name: str) -> None:
    assert outline(CHARTS[name]()) == golden(name)


@pytest.mark.parametrize("name", CHARTS)
def test_every_chart_has_a_sentence_a_table_and_a_source(name: str) -> None:
    chart = CHARTS[name]()
    assert chart.sentence.endswith(".") and chart.source and chart.table.rows


@pytest.mark.parametrize("name", CHARTS)
def test_no_chart_can_be_operated_or_takes_a_theme(name: str) -> None:
    layout = CHARTS[name]().figure.layout
    assert layout.dragmode is False
    assert layout.font.family.startswith('"Atkinson Hyperlegible Next"')


def test_every_number_that_is_drawn_stands_in_the_table() -> None:
    chart = CHARTS["spread-of-five-indicators"]()
    bars = [trace for trace in chart.figure.data if trace.type == "bar"]
    for place, row in enumerate(chart.table.rows):
        assert [str(trace.x[place]) for trace in bars] == list(row[1:5])


def test_colours_are_never_alone_in_a_bar() -> None:
    bars = [trace for trace in CHARTS["spread-of-five-indicators"]().figure.data if trace.type == "bar"]
    signs = [{text[0] for text in trace.text if text} for trace in bars]
    assert [len(sign) for sign in signs] == [1, 1, 1, 1]
    assert len(set.union(*signs)) == 4


def test_an_area_that_is_not_counted_is_not_taken_away_from_the_others() -> None:
    view = a_view(answers("carer_rep", {"1.1": "amber"} | {"1.1": "mixed"}))
    indicator = FRAMEWORK.indicator("1.1")
    spread = {indicator.id: {Colour.GREEN: 0, Colour.AMBER: 5, Colour.RED: 5, None: 0}}
    counted = Own("Here", view.results, counted=True)
    assert spread_sentence((indicator,), spread, own=counted) == "Here is better than most other areas on 1.1."
    apart = replace(counted, counted=False)
    assert spread_sentence((indicator,), spread, own=apart) == "Here is neither better nor poorer than most on 1.1."


def test_without_an_own_area_nothing_is_marked() -> None:
    spread = {i.id: {Colour.GREEN: 12, Colour.AMBER: 0, Colour.RED: 0, None: 0} for i in FRAMEWORK.indicators}
    chart = spread_chart(FRAMEWORK.standards[0], spread, own=None, source="somewhere")
    assert chart.sentence == "Most areas are green on 5 of these 5 indicators."
    assert {trace.type for trace in chart.figure.data} == {"bar"}
    assert len(chart.table.headers) == 5


def test_the_boards_own_view_is_not_marked_among_areas() -> None:
    view = a_view(answers("officer", {"1.1": "good"}))
    own = Own("Here", view.results, counted=True)
    assert own.colour(FRAMEWORK.indicator("1.1")) is None
    assert own.words(FRAMEWORK.indicator("1.1")) == "● Green (one side’s view)"


def test_only_shares_of_carer_representatives_are_drawn_with_such_shares() -> None:
    every = content()
    view = sharing_view()
    for beside in comparisons(FRAMEWORK, FRAMEWORK.facts, view.facts, every):
        if beside.together:
            assert beside.comparison.compared_as is ComparedAs.SHARE_OF_PEOPLE
            assert beside.published is not None
            assert beside.published.base_kind is BaseKind.CARER_REPRESENTATIVES
            assert {FRAMEWORK.perspective(p).side for p in beside.fact.asked_of} == {Side.CARERS}


def test_people_who_do_not_know_are_no_part_of_a_share() -> None:
    view = a_view(
        answers("carer_rep", {"1.2": "good"}, {"papers-days": "7"}),
        answers("carer_rep", {"1.2": "good"}, {"papers-days": "dont_know"}),
    )
    beside = next(b for b in comparisons(FRAMEWORK, FRAMEWORK.facts, view.facts, content()) if b.together)
    assert (beside.people, beside.base) == (1, 1)


def test_nothing_is_drawn_where_nobody_answered_the_same_question() -> None:
    view = a_view(answers("officer", {"1.2": "good"}))
    besides = comparisons(FRAMEWORK, FRAMEWORK.facts, view.facts, content())
    assert facts_chart(besides, content(), area="Here") is None
    assert any(b.published for b in besides)


def test_a_published_share_is_read_from_its_base_or_its_per_cent() -> None:
    figures = {one.id: one for one in content().evidence}
    assert published_share(figures["eev2018-expenses-policy"]) == pytest.approx(0.25)
    assert published_share(figures["eev2018-papers-seven-days"]) == pytest.approx(0.33)
    assert published_share(figures["eev2018-papers-pages"]) is None


@pytest.mark.parametrize(
    ("figure", "own", "where"),
    [
        ({"base": 20, "numerator": 5}, (1, 4), Stands.SAME),
        ({"base": 20, "numerator": 5}, (2, 7), Stands.HIGHER),
        ({"base": 20, "numerator": 5}, (1, 5), Stands.LOWER),
        ({"value": 33, "unit": "%"}, (1, 3), Stands.SAME),
        ({"value": 33, "unit": "%", "qualifier": Qualifier.ABOUT}, (7, 20), Stands.SAME),
        ({"value": 33, "unit": "%", "qualifier": Qualifier.ABOUT}, (2, 5), Stands.HIGHER),
        ({"value": 67, "unit": "%", "qualifier": Qualifier.MORE_THAN}, (1, 2), Stands.LOWER),
        ({"value": 67, "unit": "%", "qualifier": Qualifier.MORE_THAN}, (1, 1), Stands.UNKNOWN),
        ({"value": 10, "unit": "%", "qualifier": Qualifier.AT_MOST}, (0, 1), Stands.UNKNOWN),
        ({"value": 10, "unit": "%", "qualifier": Qualifier.FEWER_THAN}, (1, 5), Stands.HIGHER),
        ({"value": 300, "unit": "pages"}, (1, 5), Stands.UNKNOWN),
    ],
)
def test_a_share_is_higher_or_lower_only_as_far_as_the_published_figure_tells(
    figure: dict[str, Any], own: tuple[int, int], where: Stands
) -> None:
    plain = replace(content().evidence[0], base=None, numerator=None, qualifier=Qualifier.EXACTLY)
    given = {key: Decimal(value) if key == "value" else value for key, value in figure.items()}
    assert stands(Fraction(*own), replace(plain, **given)) is where


def test_a_sentence_names_the_facts_and_says_that_a_share_is_no_mark() -> None:
    view = a_view(
        answers("carer_rep", {"1.2": "good"}, {"papers-days": "7", "mentored": "yes"}),
        answers("carer_rep", {"1.2": "good"}, {"papers-days": "8", "mentored": "yes"}),
    )
    besides = comparisons(FRAMEWORK, FRAMEWORK.facts, view.facts, content())
    chart = facts_chart(besides, content(), area="Here")
    assert chart is not None
    assert chart.sentence == (
        "A higher share in Here than published: got papers 7 or more days ahead. "
        "A lower share than published: has not been mentored. "
        "A share is not a mark: whether more is better depends on the fact. "
        "Few people answered here: go by the number of people, not by the percentage."
    )


def test_a_figure_that_was_taken_out_of_the_content_is_no_figure() -> None:
    view = sharing_view()
    besides = comparisons(FRAMEWORK, FRAMEWORK.facts, view.facts, replace(content(), evidence=()))
    assert besides and all(beside.published is None and not beside.together for beside in besides)
