"""Charts of published figures: the sentence is computed, the table holds every point, bases are never mixed."""

from dataclasses import replace

import pytest

from assessment.catalogue import content
from assessment.charts.national import group_chart, group_title, groups, series_chart
from assessment.model.content import Content
from assessment.model.evidence import Series
from assessment.wording.published import place_in_source


@pytest.fixture(scope="module")
def published() -> Content:
    return content()


def series(published: Content, series_id: str) -> Series:
    return next(one for one in published.series if one.id == series_id)


def test_the_sentence_says_from_where_to_where_and_the_lowest_between(published: Content) -> None:
    chart = series_chart(series(published, "carers-supported"), published)
    assert chart.sentence.startswith("From 43 % in 2013/14 to 31 % in 2023/24: down by 12 points.")
    assert "The lowest was 30 % in 2021/22." in chart.sentence
    assert "Worked out by us, not printed in the source: 2013/14." in chart.sentence


def test_a_rise_is_said_with_its_base(published: Content) -> None:
    chart = series_chart(series(published, "minutes-mention-carers"), published)
    assert chart.sentence == "From 17 of 31 areas in 2016 to 30 of 31 areas in 2017: up by 13."


def test_every_point_stands_in_the_table_with_base_source_and_caution(published: Content) -> None:
    for one in published.series:
        chart = series_chart(one, published)
        assert [row[0] for row in chart.table.rows] == [published.figure(point).year for point in one.points] or (
            len(chart.table.rows) == len(one.points)
        )
        assert chart.source
        for row, point in zip(chart.table.rows, one.points, strict=True):
            figure = published.figure(point)
            assert figure.base_of in row[3]
            assert place_in_source(figure.at) in row[4]
            assert row[5] == (figure.caution or "")


def test_what_is_drawn_is_what_is_in_the_table(published: Content) -> None:
    for one in published.series:
        (trace,) = series_chart(one, published).figure.data
        assert [str(value) for value in trace.y] == [str(float(published.figure(p).value)) for p in one.points]


def test_a_worked_out_point_is_drawn_hollow(published: Content) -> None:
    (trace,) = series_chart(series(published, "carers-supported"), published).figure.data
    first, *others = trace.marker.color
    assert first not in others


def test_axes_of_series_begin_at_zero_and_charts_have_no_library_theme(published: Content) -> None:
    for one in published.series:
        figure = series_chart(one, published).figure
        assert figure.layout.yaxis.range[0] == 0
        assert figure.layout.template.layout.to_plotly_json() == {}


def test_groups_hold_figures_of_one_base_only(published: Content) -> None:
    found = groups(published.evidence)
    assert len(found) == 4
    assert {len(group) for group in found} == {4, 5, 6, 7}
    for group in found:
        assert len({(f.base, f.base_kind, f.base_of, f.year, f.source) for f in group}) == 1
        chart = group_chart(group_title(group), group, published)
        assert "do not add them up" in chart.sentence
        assert len(chart.table.rows) == len(group)


def test_figures_of_two_bases_are_refused_in_one_chart(published: Content) -> None:
    policy = published.figure("eev2018-expenses-policy")
    with pytest.raises(ValueError, match="one base"):
        group_chart("Mixed", [policy, published.figure("eev2018-carers-act-recorded")], published)
    with pytest.raises(ValueError, match="one base"):
        group_chart("None", [replace(policy, base=None, numerator=None)], published)
