"""The page that explains scoring says the framework's own numbers, and its example is the engine's."""

from fractions import Fraction
from html import unescape

import pytest

from assessment.access.worked_example import worked_example
from assessment.catalogue import content
from assessment.model.colour import Colour
from assessment.model.framework import Framework
from assessment.views.evidence.scoring_example import example
from assessment.views.evidence.scoring_rule import rule, share
from tests.builders import a_framework, six_steps


@pytest.fixture(params=["published", "six steps"])
def framework(request: pytest.FixtureRequest) -> Framework:
    return content().framework("equal-and-expert") if request.param == "published" else six_steps()


def test_the_rule_names_every_level_role_and_number_of_the_framework(framework: Framework) -> None:
    shown = unescape(rule(framework))
    for level in framework.scale.levels:
        assert level.label in shown
        assert f"<td>{level.points}</td>" in shown
    assert all(perspective.plural in shown for perspective in framework.perspectives)
    assert f"above {framework.scale.green_above}" in shown
    assert f"above {framework.scale.amber_above}" in shown
    assert f"held at {framework.scale.hold.at} at most" in shown
    assert share(framework.scale.minimum_coverage) in shown
    assert share(framework.scale.minimum_coloured_share) in shown


def test_another_framework_changes_the_numbers() -> None:
    changed = unescape(rule(a_framework(green_above="1.25", minimum_coverage="0.75", hold=(Colour.AMBER, "1"))))
    assert "above 1.25" in changed
    assert "fewer than three quarters" in changed
    assert "While one of its indicators is amber" in changed


def test_the_example_is_what_the_engine_makes_of_those_answers() -> None:
    framework = content().framework("equal-and-expert")
    worked = worked_example(framework)
    assert worked.result.score == Fraction(1, 2)
    assert worked.result.colour is Colour.RED
    shown = unescape(example(framework, worked))
    assert "0.50" in shown
    assert "Red" in shown
    assert "halfway goes to the lower" in shown


def test_the_example_works_for_any_framework(framework: Framework) -> None:
    shown = unescape(example(framework, worked_example(framework)))
    assert framework.scale.worst.label in shown
    assert "Don’t know" in shown
