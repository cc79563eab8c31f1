"""What stands beside each published figure on the evidence pages."""

import re
from dataclasses import replace
from html import unescape

import pytest

from assessment.access.evidence import Library, library
from assessment.catalogue import content
from assessment.model.identity import VISITOR
from assessment.views.evidence import figures, words
from assessment.views.evidence.practice import examples
from assessment.views.evidence.recommendations import cautions, recommendation
from assessment.views.evidence.role import functions, law
from assessment.wording.published import figure_words, place_in_source


@pytest.fixture(scope="module")
def published() -> Library:
    return library(VISITOR, content())


def test_every_figure_shows_amount_place_year_base_source_and_caution(published: Library) -> None:
    shown = unescape(figures.sources(published))
    for figure in published.figures:
        words_shown = figure_words(figure)
        assert words_shown[:1].upper() + words_shown[1:] in shown
        assert f"{figure.place}, {figure.year}." in shown
        assert place_in_source(figure.at) in shown
        assert figure.base_of[1:] in shown
        assert figure.caution is None or figure.caution in shown
        assert published.source(figure.source).title in shown


def test_a_source_says_when_it_was_read_and_what_could_not_be_read(published: Library) -> None:
    shown = unescape(figures.provenance(published.source("eev-2018")))
    assert "Read: 2026-11-22" in shown
    assert "not known to us" in shown


def test_a_text_in_content_is_never_markup(published: Library) -> None:
    figure = replace(published.figures[0], label="<b>bold</b>", caution="<script>x</script>")
    shown = figures.figure_list([figure])
    assert "<b>" not in shown
    assert "<script>" not in shown


def test_the_reports_words_are_shown_for_each_indicator_without_a_level(published: Library) -> None:
    framework = published.frameworks[0]
    (readings,) = published.readings_of(framework)
    shown = unescape(words.in_words(framework, readings))
    assert all(reading.cue in shown and place_in_source(reading.at) in shown for reading in readings.readings)
    assert "not known to us" in shown
    assert words.our_reading(framework, readings) == ""


def test_our_reading_appears_only_when_switched_on_and_says_what_it_is(published: Library) -> None:
    framework = published.frameworks[0]
    (readings,) = published.readings_of(framework)
    shown = unescape(words.our_reading(framework, replace(readings, shown=True)))
    assert readings.title in shown
    assert readings.caution in shown
    assert "not published ratings" in shown
    assert "High confidence" in shown
    assert "good or mixed" in shown
    assert "chip" not in shown


def test_examples_are_found_by_indicator_and_by_area(published: Library) -> None:
    mentoring = published.practice(framework="equal-and-expert", indicator="mentoring")
    assert {area.name for area in published.areas_with_practice(mentoring)} == {"Midlothian", "Perth & Kinross"}
    fife = published.practice(area="S37000032")
    assert [example.id for example in fife] == ["personal-story"]
    assert published.practice(indicator="mentoring", area="S37000032") == ()


def test_an_example_says_where_when_what_for_and_whence(published: Library) -> None:
    shown = unescape(examples(published, published.practice(area="S37000032")))
    assert "1 example." in shown
    assert "Fife, 2017" in shown
    assert "3.2" in shown
    assert "Standard three, row 2." in shown
    assert "line 277" not in shown


def test_no_example_is_an_absence_in_the_sources(published: Library) -> None:
    assert "does not mean that nobody does it" in examples(published, ())


def test_a_recommendation_shows_parts_progress_next_steps_and_its_indicators(published: Library) -> None:
    for one in published.content.recommendations:
        shown = unescape(recommendation(published, one))
        assert all(part.text in shown for part in one.parts)
        assert one.progress in shown
        assert all(step in shown for step in one.next_steps)
        assert all(step.text in shown for step in one.since)
        assert all(indicator.label in shown for _, indicator in published.indicators_of(one))


def test_a_caution_that_recommendations_share_is_said_once(published: Library) -> None:
    assert cautions(published.content.recommendations).count("Take care") == 1


def test_the_role_page_says_that_carer_members_vote_and_marks_our_reading(published: Library) -> None:
    shown = unescape(law(published))
    assert "Since 1 September 2026" in shown
    assert shown.count("Our reading of the text") == 1
    assert "Speak for carers" in functions(published)


@pytest.mark.parametrize(
    ("at", "shown"),
    [
        ("Standard one, row 2 (line 159)", "Standard one, row 2"),
        ("Standard one, summary (lines 150–151) and row 2 (lines 1–2, 4)", "Standard one, summary and row 2"),
        ("Section 5(2)", "Section 5(2)"),
    ],
)
def test_a_place_is_one_that_a_reader_finds_and_the_download_keeps_our_line(at: str, shown: str) -> None:
    assert place_in_source(at) == shown


def test_no_screen_of_the_evidence_names_a_line_that_no_reader_has(published: Library) -> None:
    pages = [figures.sources(published), functions(published), law(published)]
    pages += [recommendation(published, one) for one in published.content.recommendations]
    pages += [examples(published, published.practice())]
    assert not [page for page in pages if re.search(r"\blines? \d", page)]
    assert any("(line 159)" in figure.at for figure in published.figures)
