"""Equal and Expert 1.0: what its words must cover, and how easily they must read."""

import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest
import yaml

from assessment.catalogue import content
from assessment.catalogue.readability import readability_of, sentences_of, words_of
from assessment.model.content import Content
from assessment.model.evidence import BaseKind
from assessment.model.framework import ComparedAs, Fact, FactKind, Framework, Indicator, Side
from tests.content.copied_words import copied_runs, runs, stored_hashes

NUMBERS = [f"{standard}.{row}" for standard, rows in ((1, 5), (2, 5), (3, 8)) for row in range(1, rows + 1)]

COVERED = {
    "induction": "induction",
    "training": "training",
    "development sessions for the full board": "development-sessions",
    "days' notice of papers": "papers-days",
    "pages of papers": "papers-pages",
    "previous minutes, days before the meeting": "minutes-days",
    "mentoring": "mentored",
    "mentoring by whom": "mentored-by",
    "networks": "network-access",
    "networks of which kind": "network-kinds",
    "written expenses policy": "expenses-policy",
    "expenses paid at all": "expenses-paid",
    "which costs are met": "costs-met",
    "vacant posts": "posts-vacant",
    "deputies": "deputy-named",
    "proxies": "proxy-ready",
    "strategic planning group membership": "on-planning-group",
    "agenda items there": "planning-group-agenda",
    "links between group and board": "planning-group-links",
    "agenda items of the board": "agenda-ways",
    "carer awareness training of the board": "board-carer-training",
    "carer-impact section in papers": "carer-impact-section",
    "evaluation of engagement": "involvement-checked",
}

COSTS = {
    "travel",
    "parking",
    "subsistence",
    "lunch",
    "printing",
    "replacement-care-meetings",
    "replacement-care-preparing",
    "lost-earnings",
}

JARGON = (
    "stakeholder|substitutionary|timeous|timely|facilitat|implement|engagement(?! officer)|aspiration|utilise|robust|"
    "governance(?! committee)|co-produc|constituency|remit|capacity|outcome|in a timely|going forward|depute"
)
VAGUE = "adequate|appropriate|effective|satisfactory|regularly|sufficient|suitable|meaningful|good practice|very"


@pytest.fixture(scope="module")
def shipped() -> Content:
    return content()


@pytest.fixture(scope="module")
def framework(shipped: Content) -> Framework:
    return shipped.framework("equal-and-expert", "1.0")


def words_of_fact(fact: Fact) -> Iterator[str]:
    yield fact.question
    if fact.hint:
        yield fact.hint
    yield from (option.label for option in fact.options)


def words_of_indicator(indicator: Indicator) -> Iterator[str]:
    """What a person reads on one question's page."""
    yield from (indicator.statement, indicator.question, indicator.why, *indicator.looks_like.values())
    yield from (indicator.example, *indicator.look_at)
    yield from chain.from_iterable(words_of_fact(fact) for fact in indicator.facts)


def all_words(framework: Framework) -> Iterator[str]:
    """What a person reads from the first page to the last."""
    yield framework.about
    yield from (level.answer for level in framework.scale.levels)
    for standard in framework.standards:
        yield from (standard.statement, standard.about, *(outcome.statement for outcome in standard.outcomes))
    yield from chain.from_iterable(words_of_indicator(indicator) for indicator in framework.indicators)
    yield from chain.from_iterable(words_of_fact(question) for question in framework.closing_questions)


def strings_in(node: object) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        yield from chain.from_iterable(strings_in(value) for value in node.values())
    elif isinstance(node, list):
        yield from chain.from_iterable(strings_in(item) for item in node)


def test_it_has_three_standards_eight_outcomes_and_eighteen_indicators(framework: Framework) -> None:
    assert [standard.id for standard in framework.standards] == ["resourced", "representative", "meaningful"]
    assert [len(standard.outcomes) for standard in framework.standards] == [2, 3, 3]
    assert [indicator.number for indicator in framework.indicators] == NUMBERS


def test_every_subject_that_the_2018_report_counted_has_a_fact(framework: Framework) -> None:
    known = {fact.id for fact in framework.facts}
    assert {subject for subject, fact in COVERED.items() if fact not in known} == set()


def test_each_cost_of_the_role_is_a_choice_of_its_own(framework: Framework) -> None:
    assert {option.id for option in framework.fact("costs-met").options} >= COSTS


def test_every_indicator_shows_one_sentence_that_one_can_check_for_each_level(framework: Framework) -> None:
    levels = [level.id for level in framework.scale.levels]
    for indicator in framework.indicators:
        assert sorted(indicator.looks_like) == sorted(levels), indicator.number
        for sentence in indicator.looks_like.values():
            assert sentence.endswith(".") and len(sentences_of(sentence)) == 1, sentence
            assert not re.search(rf"\b({VAGUE})\b", sentence, re.IGNORECASE), sentence
        assert len(set(indicator.looks_like.values())) == len(levels), indicator.number


def test_every_indicator_has_two_to_four_things_to_look_at_and_at_most_five_facts(framework: Framework) -> None:
    for indicator in framework.indicators:
        assert 2 <= len(indicator.look_at) <= 4, indicator.number
        assert 1 <= len(indicator.facts) <= 5, indicator.number
        assert indicator.question.endswith("?") and len(sentences_of(indicator.why)) == 1, indicator.number


def test_every_role_is_asked_some_facts(framework: Framework) -> None:
    for perspective in framework.perspectives:
        assert any(fact.is_asked_of(perspective.id) for fact in framework.facts), perspective.id


def test_you_and_your_are_said_only_to_those_who_are_asked(framework: Framework) -> None:
    carers = {perspective.id for perspective in framework.perspectives if perspective.side is Side.CARERS}
    for indicator in framework.indicators:
        assert not re.search(r"\byour?\b", indicator.question, re.IGNORECASE), indicator.number
        for fact in indicator.facts:
            if re.search(r"\byour?\b", fact.question, re.IGNORECASE):
                assert fact.asked_of and set(fact.asked_of) <= carers | {"officer"}, fact.id


def test_every_number_has_a_unit_and_bounds(framework: Framework) -> None:
    for fact in framework.facts:
        if fact.kind is FactKind.NUMBER:
            assert fact.unit and fact.minimum is not None and fact.maximum is not None, fact.id


def test_every_fact_says_how_it_is_compared_except_words_which_never_are(framework: Framework) -> None:
    for fact in (*framework.facts, *framework.closing_questions):
        assert bool(fact.comparisons) is (fact.kind is not FactKind.TEXT), fact.id


def test_a_fact_is_set_beside_a_figure_of_the_same_kind_of_base_only(framework: Framework, shipped: Content) -> None:
    kinds = {
        ComparedAs.SHARE_OF_PEOPLE: BaseKind.CARER_REPRESENTATIVES,
        ComparedAs.SHARE_OF_AREAS: BaseKind.AREAS,
        ComparedAs.NUMBER: BaseKind.NONE,
    }
    joined = 0
    for fact in framework.facts:
        for comparison in fact.comparisons:
            if comparison.evidence is None:
                continue
            joined += 1
            figure = shipped.figure(comparison.evidence)
            assert figure.base_kind is kinds[comparison.compared_as], (fact.id, figure.id)
            if comparison.compared_as is ComparedAs.NUMBER:
                assert figure.unit == fact.unit, (fact.id, figure.id)
            if comparison.compared_as is ComparedAs.SHARE_OF_PEOPLE:
                assert set(fact.asked_of) == {"carer_rep", "deputy"}, f"{fact.id}: the figure is about representatives"
    assert joined >= 12


def test_every_outcome_and_every_recommendation_is_linked(framework: Framework, shipped: Content) -> None:
    for standard in framework.standards:
        linked = {outcome for indicator in standard.indicators for outcome in indicator.outcomes}
        assert linked == {outcome.id for outcome in standard.outcomes}, standard.id
    asked_for = {recommendation.id for recommendation in shipped.recommendations}
    linked = {link for indicator in framework.indicators for link in indicator.recommendations}
    assert linked == asked_for
    assert all(indicator.recommendations for indicator in framework.indicators)


def test_it_reads_more_easily_than_it_must(framework: Framework) -> None:
    whole = readability_of(all_words(framework))
    assert whole.index is not None and whole.index <= 5, whole.hardest()
    for indicator in framework.indicators:
        answers = readability_of(indicator.looks_like.values())
        assert answers.index is None or answers.index <= 8, (indicator.number, answers.hardest())


def test_sentences_are_short(framework: Framework) -> None:
    found = [sentence for text in all_words(framework) for sentence in sentences_of(text)]
    lengths = [len(words_of(sentence)) for sentence in found]
    assert max(lengths) <= 24, max(found, key=lambda sentence: len(words_of(sentence)))
    assert sum(lengths) / len(lengths) <= 12
    assert sum(length > 20 for length in lengths) <= len(lengths) / 20


def test_easy_read_lines_are_short_and_end_in_one_question(framework: Framework) -> None:
    for indicator in framework.indicators:
        *told, asked = indicator.easy
        assert 2 <= len(told) <= 4, indicator.number
        assert asked.endswith("?") and all(line.endswith(".") for line in told), indicator.number
        for line in indicator.easy:
            assert len(sentences_of(line)) == 1 and len(words_of(line)) <= 12, line
            assert not re.search(rf"\b({JARGON})", line, re.IGNORECASE), line


def test_no_jargon_and_no_unexplained_short_forms(framework: Framework) -> None:
    for text in all_words(framework):
        assert not re.search(rf"\b({JARGON})", text, re.IGNORECASE), text
        assert set(re.findall(r"\b[A-Z]{2,}\b", text)) <= {"LGBT", "SPG"}, text


def test_no_colour_is_named_while_people_answer(framework: Framework) -> None:
    for text in all_words(framework):
        assert not re.search(r"\b(red|amber|green)\b", text, re.IGNORECASE), text


def test_the_time_that_it_promises_is_what_a_slow_reader_needs(framework: Framework) -> None:
    for perspective in framework.perspectives:
        asked = [fact for indicator in framework.indicators for fact in indicator.facts_for(perspective.id)]
        spoken = chain(
            *((i.question, *i.looks_like.values(), i.example, *i.look_at) for i in framework.indicators),
            *(words_of_fact(fact) for fact in asked),
        )
        reading = sum(len(words_of(text)) for text in spoken) / 180
        answering = (len(framework.indicators) + len(asked)) * 8 / 60
        assert reading + answering <= framework.minutes, perspective.id


def test_nothing_calls_carer_members_non_voting(root: Path) -> None:
    """Carer members of integration joint boards have voted since 1 September 2026 (SSI 2025/405)."""
    published = [path for name in ("standards", "data", "docs", "pages") for path in (root / name).rglob("*")]
    said = re.compile(r"\bnon[- ]?voting|\b(cannot|can[’']t|not entitled to) vote\b", re.IGNORECASE)
    for path in published:
        if path.suffix in {".yaml", ".md", ".csv", ".py"}:
            assert not said.search(path.read_text(encoding="utf-8")), path


def test_no_eight_words_in_a_row_are_the_reports(root: Path) -> None:
    known = stored_hashes()
    for path in chain((root / "standards").rglob("*.yaml"), (root / "data").rglob("*.yaml")):
        if path.parent.name == "sources":  # titles and addresses are other people's words by right
            continue
        for text in strings_in(yaml.safe_load(path.read_text(encoding="utf-8"))):
            assert copied_runs(text, known) == [], path


def test_eight_words_of_the_report_would_be_recognised() -> None:
    sentence = "the views of carers being regularly and directly represented"
    assert copied_runs(sentence, stored_hashes()) == list(runs(sentence))
