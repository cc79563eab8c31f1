"""The evidence pages with a second framework beside the published one: nothing knows three standards or 18 rows."""

from pathlib import Path

import pytest

from assessment.access.evidence import Library, library
from assessment.access.worked_example import worked_example
from assessment.catalogue import load
from assessment.model.identity import VISITOR
from assessment.views.evidence.practice import indicators_with_framework
from assessment.views.evidence.recommendations import recommendation
from assessment.views.evidence.scoring_example import example
from assessment.views.evidence.scoring_rule import rule


@pytest.fixture(scope="module")
def both(root: Path) -> Library:
    return library(VISITOR, load(root, extra_frameworks=(root / "tests/fixtures/frameworks",)))


def test_both_frameworks_are_explained_with_their_own_levels(both: Library) -> None:
    assert len(both.frameworks) == 2
    for framework in both.frameworks:
        shown = rule(framework) + example(framework, worked_example(framework))
        assert all(level.label in shown for level in framework.scale.levels)


def test_practice_is_offered_for_the_framework_that_has_examples(both: Library) -> None:
    assert {framework.id for framework, _ in indicators_with_framework(both)} == {"equal-and-expert"}


def test_recommendations_name_the_framework_where_there_are_two(both: Library) -> None:
    shown = recommendation(both, both.content.recommendations[0])
    assert "Equal and Expert 3.1" in shown
