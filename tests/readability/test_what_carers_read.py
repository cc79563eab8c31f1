"""Everything that a carer reads: at a reading age of 11, in short sentences, with each word of boards explained."""

import pytest

from assessment.access.gate import Action
from assessment.catalogue import content
from assessment.catalogue.readability import HARDEST
from assessment.model.word import Glossary, Word
from assessment.ui.frame.registry import PAGES
from tests.readability.carers import Read, everything, questions

LISTS_ALL = "/words"
FIGURES = {"/national-figures", "/recommendations", "/practice"}
"""What is published about boards, for those who want to look it up: figures and cautions in the words of their kind."""
NAMES_OF_WORKS = "Source: "
"""Titles of laws and reports stand as they are."""


@pytest.fixture(scope="module")
def read() -> tuple[Read, ...]:
    return (*questions(), *everything())


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    return content().glossary


def test_every_page_that_a_carer_may_open_is_read_here(read: tuple[Read, ...]) -> None:
    theirs = {Action.SIGN_IN, Action.ANSWER, Action.SEE_OWN_ANSWERS, Action.SEE_EVIDENCE}
    pages = {f"/{page.url_path}" for page in PAGES if page.action in theirs} - FIGURES
    assert pages - {one.name.partition(" ")[0] for one in read} == set()


def test_each_question_and_each_page_is_for_a_reading_age_of_11(read: tuple[Read, ...]) -> None:
    hard = {one.name: (one.measured.index, one.measured.hardest()) for one in read if one.measured.is_hard}
    assert hard == {}, f"above {HARDEST}; the hardest sentences of each"


def test_no_sentence_is_too_long(read: tuple[Read, ...]) -> None:
    assert {one.name: one.measured.too_long for one in read if one.measured.too_long} == {}


def test_no_page_has_a_word_of_boards_for_which_there_is_a_plainer_one(
    read: tuple[Read, ...], glossary: Glossary
) -> None:
    used = {
        (one.name, word.term) for one in read if one.name != LISTS_ALL for word in found(one, glossary) if word.instead
    }
    assert used == set()


def test_each_other_word_of_boards_is_explained_where_it_stands(read: tuple[Read, ...], glossary: Glossary) -> None:
    pages = [one for one in read if one not in set(questions()) and one.name != LISTS_ALL]
    unexplained = {
        (one.name, word.term)
        for one in pages
        for word in found(one, glossary)
        if not word.common and word.means not in one.passages
    }
    assert unexplained == set()


def test_the_words_that_stand_everywhere_are_explained_on_the_first_page(
    read: tuple[Read, ...], glossary: Glossary
) -> None:
    first = next(one for one in read if one.name == "/ (nobody signed in)")
    assert {word.term for word in glossary.words if word.common and word.means not in first.passages} == set()


def test_carer_is_said_to_be_an_unpaid_carer_wherever_it_stands(read: tuple[Read, ...]) -> None:
    pages = [one for one in read if one not in set(questions()) and one.name != "code slip"]
    silent = {one.name for one in pages if "unpaid carer" not in " ".join(one.passages)}
    assert silent == set()


def found(read: Read, glossary: Glossary) -> tuple[Word, ...]:
    return glossary.found_in(passage for passage in read.passages if not passage.startswith(NAMES_OF_WORKS))
