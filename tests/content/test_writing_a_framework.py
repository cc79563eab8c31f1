"""The authors' guide: its example is a framework, and it leaves no field out."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from assessment.catalogue import check
from assessment.model.framework import (
    ComparedAs,
    Comparison,
    Fact,
    FactKind,
    Framework,
    Hold,
    Indicator,
    Level,
    Option,
    Outcome,
    Perspective,
    Scale,
    Side,
    Standard,
)

SHAPES = (Framework, Scale, Level, Hold, Perspective, Standard, Outcome, Indicator, Fact, Option, Comparison)
LEFT_OUT = {"standards"}
"""Standards stand in files of their own, not in a field."""


@pytest.fixture(scope="module")
def guide(root: Path) -> str:
    return (root / "docs" / "writing-a-framework.md").read_text(encoding="utf-8")


def test_the_example_of_the_guide_passes_the_check(guide: str, tmp_path: Path) -> None:
    folder = tmp_path / "warm-welcome" / "1.0"
    folder.mkdir(parents=True)
    examples = re.findall(r"```yaml\n(.*?)```", guide, re.DOTALL)
    assert len(examples) == 2
    for number, example in enumerate(examples):
        (folder / f"{number}.yaml").write_text(example, encoding="utf-8")
    assert [str(problem) for problem in check([folder])] == []


def test_the_second_framework_of_the_tests_passes_the_check(root: Path) -> None:
    assert check([root / "tests" / "fixtures" / "frameworks" / "six-steps" / "1.0"]) == ()


def test_the_guide_explains_every_field_and_every_word_that_a_field_may_hold(guide: str) -> None:
    named = set(re.findall(r"`([a-z_]+)`", guide))
    expected = {field.name for shape in SHAPES for field in fields(shape)} - LEFT_OUT
    expected |= {*FactKind, *ComparedAs, *Side}
    assert expected - named == set()
