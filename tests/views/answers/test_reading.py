"""The questions to read, the practice run and reading aloud, as they are made: for any framework."""

import json
import re
from dataclasses import replace
from html import unescape

from assessment.access.evidence import library
from assessment.catalogue import content
from assessment.language import speaking
from assessment.language.pseudo import PSEUDO
from assessment.model.framework import Framework
from assessment.model.identity import VISITOR, Identity, Role
from assessment.views.answers.aloud import question_aloud
from assessment.views.answers.practising import practice_about, practice_done, practice_heading
from assessment.views.answers.reading import in_easy_words, in_large_print, top
from assessment.wording import practising
from tests.builders import six_steps
from tests.views.samples import words


def equal_and_expert() -> Framework:
    return library(VISITOR, content()).framework("equal-and-expert")


def test_large_print_has_every_word_of_every_question() -> None:
    framework = equal_and_expert()
    said = words(in_large_print(framework, ""))
    for indicator in framework.indicators:
        assert indicator.statement in said and indicator.question in said
        assert all(sentence in said for sentence in indicator.looks_like.values())
        assert all(fact.question in said for fact in indicator.facts)
    assert all(fact.question in said for fact in framework.closing_questions)


def test_there_is_a_jump_to_each_part_and_one_back() -> None:
    framework = equal_and_expert()
    for made in (in_easy_words(framework), in_large_print(framework, "")):
        jumps = re.findall(r'href="#([^"]+)"', made)
        places = re.findall(r' id="([^"]+)"', made)
        assert set(jumps) == set(places) and len(places) == len(set(places))
        assert jumps.count(places[0]) == len(framework.standards)  # the list of parts itself
        assert [part.split()[1] for part in re.findall(r">(Part \d):", made.partition("</nav>")[0])] == ["1", "2", "3"]


def test_large_print_asks_a_role_for_its_own_details() -> None:
    framework = equal_and_expert()
    mine = words(in_large_print(framework, "carer_rep"))
    for fact in framework.facts:
        assert (fact.question in mine) is fact.is_asked_of("carer_rep"), fact.id


def test_easy_words_are_the_frameworks_own_one_idea_on_a_line() -> None:
    framework = equal_and_expert()
    made = in_easy_words(framework)
    for indicator in framework.indicators:
        for line in indicator.easy:
            assert f'<p class="easy-line">{line}</p>' in made, line


def test_a_framework_without_easy_words_is_read_in_its_own() -> None:
    framework = equal_and_expert()
    bare = replace(
        framework,
        standards=tuple(
            replace(s, indicators=tuple(replace(i, easy=()) for i in s.indicators)) for s in framework.standards
        ),
    )
    assert words(in_easy_words(bare)).count(framework.indicators[0].question) == 1


def test_the_circle_is_as_full_as_the_level_is_good_whatever_the_scale() -> None:
    shares = re.findall(r"--share: (\d+)%", in_easy_words(six_steps()))
    assert [int(share) for share in shares[:8]] == [100, 75, 58, 42, 25, 0, 0, 0]


def test_no_colour_is_named_or_shown() -> None:
    made = in_easy_words(equal_and_expert()) + in_large_print(equal_and_expert(), "")
    assert not re.search(r"\b(red|amber|green)\b|chip", made, re.IGNORECASE)


def test_the_way_that_is_shown_is_marked() -> None:
    assert '<a href="/questions-to-read?as=easy" target="_self" aria-current="page">' in top("easy")
    assert top("large").count("aria-current") == 1


def test_what_is_read_aloud_is_the_question_in_its_order() -> None:
    framework = equal_and_expert()
    indicator = framework.indicator("1.2")
    made = question_aloud(framework, indicator)
    assert 'aria-pressed="false"' in made and 'type="button"' in made and 'role="status"' in made
    pieces = json.loads(_attribute(made, "data-reads"))
    assert indicator.statement in pieces[0]
    assert pieces[1] == indicator.question
    shown = zip(framework.scale.levels, pieces[3:], strict=False)
    assert all(indicator.looks_like[level.id] in said for level, said in shown)
    assert len(pieces) == 3 + len(framework.scale.levels) + 2


def test_reading_aloud_knows_the_language_of_the_page() -> None:
    framework = equal_and_expert()
    assert _attribute(question_aloud(framework, framework.indicators[0]), "data-language") == "en-GB"
    with speaking(PSEUDO):
        assert _attribute(question_aloud(framework, framework.indicators[0]), "data-language") == PSEUDO


def test_the_practice_run_names_nothing_real() -> None:
    said = " ".join(
        words(practice_heading(question, 1, 2) + practice_about(question, "")) for question in practising.QUESTIONS
    ).casefold()
    for real in ("board", "carer rep", "moray"):
        assert real not in said
    assert said.count("unicorn garden club") >= 4


def test_the_practice_run_ends_with_the_way_to_the_real_questions() -> None:
    assert 'href="/"' in practice_done(VISITOR)
    assert 'href="/questions"' in practice_done(Identity(Role.CARER, response=1))


def _attribute(made: str, name: str) -> str:
    found = re.search(rf'{name}="([^"]*)"', made)
    assert found is not None
    return unescape(found[1])
