"""A framework in the visitor's language: whole for people, never for what is stored and worked out."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assessment.access import frameworks
from assessment.access.answering import open_sheet
from assessment.access.frameworks import framework_of, spoken
from assessment.access.operator import OPERATOR
from assessment.access.place import Place
from assessment.access.rounds import create_round, open_round
from assessment.catalogue import load, snapshot
from assessment.language import speaking
from assessment.language.pseudo import PSEUDO, pseudo
from assessment.model.content import Content
from assessment.model.digest import digest_of
from assessment.model.said import framework_said, framework_texts
from assessment.model.translation import Translation
from assessment.storage.engine import Storage
from tests.access.places import a_carer, a_draft, a_place
from tests.catalogue.broken import GOOD

TINY = load(GOOD)
FRAMEWORK = TINY.framework("tiny")
QUESTION = "indicator 1.1 question"


def translated(language: str = "qaa", checked_by: str = "Somebody") -> Content:
    """The small content with a translation of one question."""
    by_place = {QUESTION: (FRAMEWORK.indicator("1.1").question, "Ĉu bone?")}
    one = Translation(FRAMEWORK.id, FRAMEWORK.version, language, checked_by, by_place)
    return replace(TINY, translations=(one,))


def asked(content: Content, tag: str) -> str:
    with speaking(tag):
        return spoken(content, FRAMEWORK).indicator("1.1").question


@pytest.fixture(autouse=True)
def nothing_kept() -> Iterator[None]:
    frameworks._SPOKEN.clear()
    yield
    frameworks._SPOKEN.clear()


def test_english_is_the_framework_itself() -> None:
    assert spoken(translated(), FRAMEWORK) is FRAMEWORK


def test_a_checked_translation_is_read_and_the_rest_stays_english() -> None:
    assert asked(translated(), "qaa") == "Ĉu bone?"
    with speaking("qaa"):
        assert spoken(translated(), FRAMEWORK).indicator("1.2") == FRAMEWORK.indicator("1.2")


def test_what_nobody_has_checked_is_not_shown() -> None:
    assert asked(translated(checked_by=""), "qaa") == FRAMEWORK.indicator("1.1").question
    assert asked(translated(language="qab"), "qaa") == FRAMEWORK.indicator("1.1").question


def test_a_text_that_has_changed_since_is_english() -> None:
    content = translated()
    (translation,) = content.translations
    stale = replace(translation, texts={QUESTION: ("How well were carers asked?", "Other words")})
    assert asked(replace(content, translations=(stale,)), "qaa") == FRAMEWORK.indicator("1.1").question


def test_only_words_differ_in_another_language() -> None:
    with speaking(PSEUDO):
        other = spoken(TINY, FRAMEWORK)
    texts = framework_texts(FRAMEWORK)
    assert framework_texts(other) == {place: pseudo(text) for place, text in texts.items()}
    assert framework_said(other, lambda place, _text: texts[place]) == FRAMEWORK


def test_every_text_of_every_framework_has_a_place_of_its_own() -> None:
    """Were two texts at one place, the framework could not be put together again from its places."""
    texts = framework_texts(FRAMEWORK)
    assert framework_said(FRAMEWORK, lambda place, _text: texts[place]) == FRAMEWORK
    assert QUESTION in texts and "fact letter question" in texts and "level high answer" in texts


def test_a_round_is_stored_in_english_whoever_opens_it_and_read_in_ones_own_language(tmp_path: Path) -> None:
    storage = Storage(f"sqlite:///{tmp_path / 'toolkit.sqlite'}")
    storage.upgrade()
    place: Place = a_place(storage, tmp_path)
    with speaking(PSEUDO):
        create_round(place, OPERATOR, a_draft("2026"), areas=["S37000019"])
        opened = open_round(place, OPERATOR, "2026")
        framework = framework_of(place, opened)
        sheet = open_sheet(place, a_carer(place, "2026"))
    assert opened.framework_digest == digest_of(snapshot(place.content.framework(opened.framework_id)))
    assert framework.title == place.content.framework(opened.framework_id).title
    assert sheet.framework.title == pseudo(framework.title)
    storage.close()
