"""The published evidence: complete, sourced, honest about its bases, and in our own words."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from assessment.catalogue import content
from assessment.model.content import Content
from assessment.model.evidence import BaseKind, Evidence, Qualifier
from tests.content.copied_words import copied_runs, stored_hashes
from tests.content.report_2018 import FIGURES, SERIES


@pytest.fixture(scope="module")
def published() -> Content:
    return content()


def words_of(thing: object) -> Iterator[str]:
    """Every text in a content object, however deep."""
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, tuple | list):
        for part in thing:
            yield from words_of(part)
    elif is_dataclass(thing) and not isinstance(thing, type):
        for field in fields(thing):
            yield from words_of(getattr(thing, field.name))


@pytest.mark.parametrize(("evidence_id", "value", "base"), FIGURES)
def test_every_figure_of_the_2018_report_is_listed_with_its_base(
    published: Content, evidence_id: str, value: int | Decimal, base: int | None
) -> None:
    figure = published.figure(evidence_id)
    assert (figure.value, figure.base) == (value, base)
    assert figure.source == "eev-2018"


def test_no_figure_claims_the_2018_report_that_is_not_in_it(published: Content) -> None:
    claimed = {figure.id for figure in published.evidence if figure.source == "eev-2018"}
    assert claimed == {evidence_id for evidence_id, _, _ in FIGURES}


@pytest.mark.parametrize("series_id", SERIES)
def test_the_national_series_have_their_published_points(published: Content, series_id: str) -> None:
    series = next(series for series in published.series if series.id == series_id)
    points = [published.figure(point) for point in series.points]
    assert tuple((point.year, point.value) for point in points) == SERIES[series_id]


def test_points_of_a_series_share_unit_and_kind_of_base_and_stand_in_time_order(published: Content) -> None:
    for series in published.series:
        points = [published.figure(point) for point in series.points]
        assert {(point.unit, point.base_kind) for point in points} == {(series.unit, points[0].base_kind)}
        assert [point.year for point in points] == sorted(point.year for point in points)


def test_every_figure_has_label_year_place_source_and_place_in_the_source(published: Content) -> None:
    for figure in published.evidence:
        assert all((figure.label, figure.year, figure.place, figure.unit, figure.at, figure.base_of))
        assert published.source(figure.source).title
        assert re.match(r"(19|20)\d\d", figure.year), figure.id


def test_a_numerator_is_the_value_and_never_more_than_its_base(published: Content) -> None:
    for figure in published.evidence:
        assert (figure.numerator is None) == (figure.base is None), figure.id
        if figure.base is not None and figure.numerator is not None:
            assert figure.value == figure.numerator <= figure.base, figure.id


def test_a_share_without_a_base_says_that_its_base_is_not_given(published: Content) -> None:
    not_given = re.compile(r"not given|no base|not in the text|not said|everybody who answered|scoping exercise", re.I)
    for figure in published.evidence:
        if figure.base is None and figure.base_kind is not BaseKind.NONE:
            assert not_given.search(figure.base_of), figure.id


def test_a_figure_in_words_says_so_and_how_we_rounded_it(published: Content) -> None:
    for figure in published.evidence:
        if figure.words and figure.unit == "%":
            assert figure.caution, figure.id
            assert "words only" in figure.caution, figure.id


def test_a_figure_that_we_worked_out_says_how(published: Content) -> None:
    derived = [figure for figure in published.evidence if figure.derived]
    assert len(derived) == 5
    assert all("Worked out by us" in (figure.caution or "") for figure in derived)


def test_what_was_derived_is_right(published: Content) -> None:
    def value(evidence_id: str) -> Fraction:
        return Fraction(published.figure(evidence_id).value)

    for year in ("2016", "2017"):
        each = value(f"eev2018-references-{year}") / value(f"eev2018-minutes-carers-{year}")
        assert abs(value(f"eev2018-references-each-{year}") - each) < Fraction(5, 100)
    assert value("hace-supported-2013-14") == value("hace-supported-2017-18") + 6


def test_figures_that_the_report_doubts_carry_the_doubt(published: Content) -> None:
    doubted = [figure for figure in published.evidence if figure.id.startswith("eev2018-outcome-six")]
    assert len(doubted) == 6
    assert all("doubt" in (figure.caution or "") for figure in doubted)


def test_groups_that_are_a_whole_add_up_to_it(published: Content) -> None:
    above, below, equal = (published.figure(f"eev2018-outcome-six-{part}") for part in ("above", "below", "equal"))
    assert above.value + below.value + equal.value == above.base == 31
    recorded, not_recorded = (published.figure(f"eev2018-carers-act-{part}") for part in ("recorded", "not-recorded"))
    assert recorded.value + not_recorded.value == recorded.base == 31


def test_groups_that_may_overlap_say_that_they_must_not_be_added(published: Content) -> None:
    for part in ("policy", "none-paid", "travel-parking", "extras"):
        assert "do not add them up" in (published.figure(f"eev2018-expenses-{part}").caution or "")


def test_a_qualifier_is_never_lost_in_the_words(published: Content) -> None:
    by_id = {figure.id: figure for figure in published.evidence}
    assert by_id["eev2018-not-mentored"].qualifier is Qualifier.MORE_THAN
    assert by_id["eev2018-papers-pages"].qualifier is Qualifier.AT_LEAST
    assert by_id["eev2018-papers-seven-days"].words == "only a third"


def test_sources_stand_once_each_and_say_when_they_were_read(published: Content) -> None:
    titles = [(source.title, source.publisher) for source in published.sources]
    assert len(set(titles)) == len(titles)
    urls = [source.url for source in published.sources if source.url]
    assert len(set(urls)) == len(urls)
    for source in published.sources:
        assert re.fullmatch(r"20\d\d-\d\d(-\d\d)?", source.read_on), source.id
        assert source.licence


def test_references_hold_both_ways(published: Content) -> None:
    framework = published.framework("equal-and-expert")
    figures = {figure.id for figure in published.evidence}
    recommendations = {recommendation.id for recommendation in published.recommendations}
    indicators = {indicator.id for indicator in framework.indicators}
    for indicator in framework.indicators:
        assert set(indicator.evidence) <= figures
        assert set(indicator.recommendations) <= recommendations
    assert {r for indicator in framework.indicators for r in indicator.recommendations} == recommendations
    for example in published.practice:
        area_set = published.area_set(example.area_set)
        assert set(example.indicators) <= indicators
        assert all(area_set.area(code) for code in example.areas)
    for readings in published.readings:
        assert [reading.indicator for reading in readings.readings] == [i.id for i in framework.indicators]


def test_the_five_recommendations_of_2017_have_progress_and_next_steps(published: Content) -> None:
    assert [r.id for r in published.recommendations] == [
        "decision-making",
        "awareness",
        "value-and-resource",
        "share-practice",
        "better-meetings",
    ]
    parts = [part.number for r in published.recommendations for part in r.parts]
    assert parts == ["1.1", "1.2", "2.1", "2.2", "3.1", "3.2", "3.3", "3.4", "4.1", "4.2", "5.1", "5.2"]
    assert all(r.progress and r.next_steps for r in published.recommendations)


def test_practice_covers_the_boards_that_the_report_names(published: Content) -> None:
    scotland = published.area_set("scotland")
    named = {scotland.area(code).name for example in published.practice for code in example.areas}
    assert named >= {
        *("Argyll & Bute", "Dumfries & Galloway", "East Dunbartonshire", "East Lothian", "East Renfrewshire", "Fife"),
        *("Midlothian", "Moray", "Perth & Kinross", "Shetland Islands"),
    }


def test_the_role_has_its_three_functions_with_four_duties_each(published: Content) -> None:
    assert [len(function.duties) for function in published.role] == [4, 4, 4]


def test_carer_members_vote_and_nothing_says_otherwise(published: Content, root: Path) -> None:
    vote = next(provision for provision in published.law if provision.id == "carer-members-vote")
    assert vote.from_date == "2026-09-01"
    data, standards = (
        "\n".join(path.read_text("utf-8") for path in sorted((root / folder).rglob("*")) if path.is_file())
        for folder in ("data", "standards")
    )
    assert not re.findall(r"non.?voting|cannot vote", data + standards, re.IGNORECASE)
    # In Highland a deputy may come without a vote, which the standards offer as an answer.
    assert not re.findall(r"without (?:a |the )?vot|no vot|lack\w* (?:a |the )?vot", data, re.IGNORECASE)


def test_what_we_conclude_about_highland_is_marked_as_ours(published: Content) -> None:
    highland = next(provision for provision in published.law if provision.id == "highland-apart")
    assert highland.our_reading


def test_our_reading_of_the_words_is_switched_off_and_says_how_sure_it_is(published: Content) -> None:
    (readings,) = published.readings
    assert readings.shown is False
    assert "not published ratings" in readings.caution.lower()
    assert len(readings.readings) == 18
    assert all(reading.confidence and reading.levels for reading in readings.readings)


def test_no_sentence_of_the_report_is_copied(published: Content) -> None:
    known = stored_hashes()
    ours = [published.practice, published.recommendations, published.role, published.law, published.readings]
    ours += [published.series, [(f.label, f.base_of, f.caution or "") for f in published.evidence]]
    copied = {text: runs for text in words_of(ours) if (runs := copied_runs(text, known))}
    assert not copied


def test_a_caution_never_hides_behind_an_empty_text(published: Content) -> None:
    assert all(figure.caution is None or len(figure.caution) > 20 for figure in published.evidence)


def test_figures_of_different_kinds_of_base_are_told_apart(published: Content) -> None:
    def kind(evidence_id: str) -> BaseKind:
        return published.figure(evidence_id).base_kind

    assert kind("eev2018-papers-seven-days") is BaseKind.CARER_REPRESENTATIVES
    assert kind("eev2018-expenses-policy") is BaseKind.AREAS
    assert kind("hace-supported-2023-24") is BaseKind.CARERS
    assert isinstance(published.evidence[0], Evidence)
