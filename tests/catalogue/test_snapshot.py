"""A round reads its framework from a stored text for ever: the text is canonical and loses nothing."""

import json
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.catalogue import ROOT, framework_from_snapshot, load, snapshot
from assessment.model.digest import digest_of
from assessment.model.errors import BadFile
from assessment.model.framework import Framework
from tests.catalogue.broken import GOOD

FRAMEWORKS = [*load(ROOT, [ROOT / "tests" / "fixtures" / "frameworks"]).frameworks, *load(GOOD).frameworks]


@pytest.mark.parametrize("framework", FRAMEWORKS, ids=lambda framework: framework.id)
def test_a_framework_comes_back_as_it_was(framework: Framework) -> None:
    text = snapshot(framework)
    again = framework_from_snapshot(text)
    assert again == framework
    assert snapshot(again) == text
    assert type(again.scale.green_above) is Decimal
    assert type(again.scale.levels[0].points) is int
    assert type(again.scale.hold.colour) is type(framework.scale.hold.colour)


@given(st.decimals(min_value=-9999, max_value=9999, places=4), st.text(min_size=1, max_size=40))
@settings(deadline=None)
def test_any_number_and_any_words_come_back(number: Decimal, words: str) -> None:
    framework = FRAMEWORKS[-1]
    words = words.strip() or "words"
    changed = replace(framework, title=words, scale=replace(framework.scale, green_above=number))
    again = framework_from_snapshot(snapshot(changed))
    assert again.scale.green_above == number
    assert again.title == words


def test_the_text_is_canonical() -> None:
    framework = FRAMEWORKS[-1]
    text = snapshot(framework)
    assert text == json.dumps(json.loads(text), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    longer = replace(framework, scale=replace(framework.scale, green_above=Decimal("1.5000")))
    assert snapshot(longer) == text
    assert '"green_above":"1.5"' in text


def test_what_has_its_default_is_left_out() -> None:
    """So a digest does not change when the toolkit learns a new optional key."""
    fact = json.loads(snapshot(FRAMEWORKS[-1]))["closing_questions"][0]
    assert set(fact) == {"id", "kind", "label", "question"}


def test_a_digest_tells_frameworks_apart() -> None:
    framework = FRAMEWORKS[-1]
    digest = digest_of(snapshot(framework))
    assert len(digest) == 64
    assert digest == digest_of(snapshot(framework_from_snapshot(snapshot(framework))))
    assert digest != digest_of(snapshot(replace(framework, title="Other")))


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", "null", '{"id":"tiny"}', "[" * 100_000, '{"id":1e999}'])
def test_a_text_that_is_no_framework_is_refused_in_words(text: str) -> None:
    with pytest.raises(BadFile, match="not a stored framework"):
        framework_from_snapshot(text)


def test_a_key_that_no_framework_has_is_refused() -> None:
    known = json.loads(snapshot(FRAMEWORKS[-1]))
    with pytest.raises(BadFile):
        framework_from_snapshot(json.dumps({**known, "weights": {}}))
