"""The page of one indicator."""

from assessment.catalogue import content
from assessment.charts.beside import comparisons
from assessment.views.results.facts import facts_section
from assessment.views.results.one_indicator import answer, around, asked, crumbs, meanings
from assessment.wording.reasons import indicator_reason
from tests.views.samples import FRAMEWORK, a_view, answers, six_steps, words

PAPERS = FRAMEWORK.indicator("1.2")
SUFFIX = "round=autumn&area=D03"


def test_it_says_where_it_stands_and_what_was_asked() -> None:
    view = a_view(answers("carer_rep", {"1.2": "good"}))
    assert words(crumbs(view, PAPERS, SUFFIX)) == "Port Halden City, Autumn 2026 / 1. Resourced"
    assert PAPERS.question in words(asked(PAPERS))


def test_it_gives_the_colour_with_its_reason_and_the_change() -> None:
    view = a_view(answers("carer_rep", {"1.2": "good"}), before=[answers("carer_rep", {"1.2": "poor"})])
    said = words(answer(view, view.results.indicator(PAPERS.id)))
    assert "● Green Score 2.00 of 2" in said
    assert "Since Spring 2026: green, was red. Score 2.00, was 0.00." in said
    assert "The score is 2.00, above 1.50: green (good). One person’s view" in said


def test_how_many_said_what_stands_once_for_all_and_once_for_each_role() -> None:
    view = a_view(answers("carer_rep", {"1.2": "good"}), answers("officer", {"1.2": "mixed"}))
    result = view.results.indicator(PAPERS.id)
    said = words(answer(view, result))
    assert said.count("1 good, 1 mixed") == 1
    assert said.count("1 good") == 2 and said.count("1 mixed") == 2
    assert said.count("irm") == 1
    assert "Each role counts once, however many they are. The average is 1.50; halfway goes to the lower" in said
    assert indicator_reason(FRAMEWORK, result).startswith("2 people: 1 good, 1 mixed. Each role counts once: carer")


def test_each_answer_is_explained() -> None:
    said = words(meanings(FRAMEWORK, PAPERS))
    for level in FRAMEWORK.scale.levels:
        assert f"{level.label} : {PAPERS.looks_like[level.id]}" in said


def facts_said(*people: object) -> str:
    view = a_view(*people)  # type: ignore[arg-type]  # people are what the tests below make
    besides = comparisons(FRAMEWORK, PAPERS.facts, view.facts, content())
    return words(facts_section(view, PAPERS, besides, content()))


def test_facts_are_distributions_beside_published_figures_with_their_source() -> None:
    said = facts_said(
        answers("carer_rep", {"1.2": "good"}, {"papers-days": "7", "papers-pages": "250"}),
        answers("carer_rep", {"1.2": "good"}, {"papers-days": "3", "papers-pages": "dont_know"}),
    )
    assert "3 days 1 person 7 days 1 person People differ" in said
    assert "Published: at least 300 pages." in said
    assert "Source: Equal, Expert and Valued" in said
    assert "Don’t know 1 person" in said


def test_a_fact_that_nobody_answered_says_so() -> None:
    assert facts_said(answers("officer", {"1.2": "good"})).count("Nobody has answered this.") == len(PAPERS.facts)


def test_what_people_wrote_is_never_on_the_page() -> None:
    written = next(fact for fact in FRAMEWORK.facts if fact.kind == "text")
    indicator = next(i for i in FRAMEWORK.indicators if written in i.facts)
    view = a_view(answers("carer_rep", {indicator.id: "good"}, {written.id: "the chair is rude"}))
    besides = comparisons(FRAMEWORK, indicator.facts, view.facts, content())
    said = words(facts_section(view, indicator, besides, content()))
    assert "rude" not in said and written.label not in said


def test_recommendations_practice_and_neighbours_are_linked() -> None:
    html = around(a_view(answers("carer_rep", {"1.2": "good"})), PAPERS, content(), SUFFIX)
    assert 'href="/recommendations#better-meetings"' in html
    assert 'href="/practice?indicator=papers-in-time"' in html
    assert "← 1.1 Training and induction" in html and "1.3 Mentoring →" in html


def test_the_first_and_last_indicator_have_one_neighbour() -> None:
    view = a_view(answers("carer_rep", {"1.2": "good"}))
    assert "←" not in around(view, FRAMEWORK.indicators[0], content(), SUFFIX)
    assert "→" not in around(view, FRAMEWORK.indicators[-1], content(), SUFFIX)


def test_every_indicator_of_the_second_framework_has_a_page() -> None:
    framework = six_steps()
    view = a_view(answers("resident", {"1.1": "weak"}, {"weeks-of-notice": "2"}), framework=framework)
    for indicator in framework.indicators:
        result = view.results.indicator(indicator.id)
        besides = comparisons(framework, indicator.facts, view.facts, content())
        parts = (
            answer(view, result),
            meanings(framework, indicator),
            facts_section(view, indicator, besides, content()),
            around(view, indicator, content(), SUFFIX),
        )
        assert all(level.label in words(parts[1]) for level in framework.scale.levels)
        assert all("board" not in words(part) for part in parts)
