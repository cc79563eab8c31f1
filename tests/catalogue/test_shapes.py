"""The content classes are strict, and what is written from them fits them."""

import json
from typing import Any

import pytest
from pydantic_core import ErrorDetails

from assessment.catalogue import ROOT
from assessment.catalogue.editors import schema_files
from assessment.catalogue.every_rule import rules_by_subject
from assessment.catalogue.fields import class_at, classes_in, keys_of
from assessment.catalogue.guide import content_format
from assessment.catalogue.kinds import KINDS
from assessment.catalogue.shape_words import words_for
from assessment.commands.schemas import generated_files
from assessment.model.framework import Comparison, Fact, Framework, Standard
from assessment.model.shape import FORBID

CLASSES = sorted(
    {shape for kind in KINDS.values() for shape in classes_in(kind.shape)}, key=lambda shape: shape.__name__
)


@pytest.mark.parametrize("shape", CLASSES, ids=lambda shape: shape.__name__)
def test_every_content_class_forbids_unknown_keys_and_says_what_it_is(shape: type) -> None:
    """pydantic would ignore unknown keys of a dataclass that does not say so itself."""
    assert vars(shape).get("__pydantic_config__") == FORBID
    assert not (shape.__doc__ or f"{shape.__name__}(").startswith(f"{shape.__name__}(")


def test_the_walk_reaches_the_deepest_class() -> None:
    assert {Framework, Standard, Fact, Comparison} <= set(classes_in(Framework))
    assert class_at(Standard, ("indicators", 0, "facts", 3, "comparisons", 1)) is Comparison
    assert class_at(Standard, ("indicators", 0, "looks_like", "good")) is None


def test_a_new_error_of_pydantic_is_still_a_problem() -> None:
    detail = ErrorDetails(type="brand_new", loc=("minutes",), msg="Input should be newer", input=5)
    rule, what, mend = words_for(detail, "“minutes”", False, Framework, ("minutes",))
    assert rule.name == "not-understood"
    assert "Input should be newer" in what
    assert mend


def test_the_written_files_are_fresh() -> None:
    """After a change of a content class or a rule: python -m assessment schemas."""
    stale = [path.name for path, text in generated_files().items() if path.read_text("utf-8") != text]
    assert stale == []
    assert {path.name for path in (ROOT / "docs" / "schemas").iterdir()} == set(schema_files())


@pytest.mark.parametrize("name", KINDS)
def test_a_schema_has_the_keys_of_its_kind_and_no_other(name: str) -> None:
    kind, schema = KINDS[name], json.loads(schema_files()[f"{name}.json"])
    keys = {key: item for key, item in keys_of(kind.shape).items() if key not in kind.left_out}
    assert set(schema["properties"]) == {"kind", *keys}
    assert set(schema["required"]) == {"kind", *(key for key, item in keys.items() if item.required)}
    assert schema["additionalProperties"] is False
    assert all(block.get("additionalProperties") is False or "enum" in block for block in schema["$defs"].values())
    assert _references(schema) == {f"#/$defs/{block}" for block in schema["$defs"]}


def _references(part: Any) -> set[str]:
    if isinstance(part, dict):
        found = {part["$ref"]} if isinstance(part.get("$ref"), str) else set()
        return found.union(*(_references(value) for value in part.values()))
    return set().union(*(_references(value) for value in part)) if isinstance(part, list) else set()


def test_numbers_in_schemas_are_numbers() -> None:
    scale = json.loads(schema_files()["framework.json"])["$defs"]["Scale"]["properties"]
    assert scale["green_above"]["type"] == "number"


def test_the_guide_names_every_kind_every_key_and_every_rule() -> None:
    guide = content_format()
    for kind in KINDS.values():
        assert f"## Kind `{kind.name}`" in guide
        for shape in classes_in(kind.shape):
            assert all(f"| `{key}` |" in guide for key in keys_of(shape) if key not in kind.left_out)
    assert all(f"| `{rule.name}` |" in guide for rules in rules_by_subject().values() for rule in rules)
