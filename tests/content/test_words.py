"""The list of words that carers may not know: plain itself, whole, and found where it should be."""

import re

import pytest

from assessment.catalogue import content
from assessment.catalogue.readability import readability_of
from assessment.model.word import Glossary, Word

BOARDS_WORDS = [
    "integration joint board",
    "IJB",
    "strategic planning group",
    "chief officer",
    "co-production",
    "carer representative",
    "governance",
    "the minutes",
    "agenda",
    "expenses",
    "replacement care",
    "delegated",
    "locality",
    "HSCP",
    "stakeholders",
    "engagement",
    "implementation",
    "standing orders",
    "quorum",
    "proxy",
    "deputy",
    "induction",
    "outcomes",
    "respite",
    "terms of reference",
]


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    return content().glossary


@pytest.mark.parametrize("term", BOARDS_WORDS)
def test_what_boards_say_is_explained(glossary: Glossary, term: str) -> None:
    assert glossary.found_in([f"The {term} came up."])


def test_the_explanations_are_plain_and_use_no_word_that_we_avoid(glossary: Glossary) -> None:
    measured = readability_of(word.means for word in glossary.words)
    assert measured.index is not None
    assert measured.index <= 6, measured.hardest()
    assert measured.too_long == ()
    for word in glossary.words:
        assert word.means.endswith(".") and word.means[0].isupper(), word.id
        used = glossary.found_in([word.means, word.instead or ""])
        assert [other.id for other in used if other.instead and other is not word] == [], word.id


def test_carer_means_unpaid_carer(glossary: Glossary) -> None:
    assert "unpaid" in glossary.word("carer").means


def test_of_words_inside_one_another_the_longest_counts() -> None:
    made = Glossary((Word("a", "governance", "A."), Word("b", "care governance committee", "B.")))
    assert [word.id for word in made.found_in(["The care governance committee met."])] == ["b"]
    assert [word.id for word in made.found_in(["Governance, and the Care Governance Committee’s view"])] == ["a", "b"]


def test_short_forms_are_found_in_capitals_only_and_words_in_any() -> None:
    made = Glossary((Word("a", "any other business", "A.", ("AOB",)), Word("n", "NHS", "N.")))
    assert [word.id for word in made.found_in(["AOB, and the NHS’s part"])] == ["a", "n"]
    assert made.found_in(["aob nhs xAOB AOB-like"]) == ()
    assert made.found_in(["Any other\nbusiness"])


def test_an_empty_list_finds_nothing() -> None:
    assert Glossary(()).found_in(["anything at all"]) == ()


def test_a_words_id_can_stand_in_an_address(glossary: Glossary) -> None:
    assert all(re.fullmatch(r"[a-z][a-z-]*", word.id) for word in glossary.words)
