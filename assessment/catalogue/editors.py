"""JSON Schemas of the content files, for editors that complete keys and underline mistakes while one writes."""

import json
from inspect import cleandoc
from typing import Any, Final

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from assessment.catalogue.fields import classes_in
from assessment.catalogue.kinds import KINDS, Kind

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


class _Numbers(GenerateJsonSchema):
    """Exact decimals are plain numbers in a content file, never text."""

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchemaValue:
        return {"type": "number"}


def schema_files() -> dict[str, str]:
    """The schema of each kind of file, by the file's name."""
    return {f"{name}.json": _text(_schema(kind)) for name, kind in KINDS.items()}


def _text(schema: dict[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _schema(kind: Kind) -> dict[str, Any]:
    made = kind.adapter.json_schema(schema_generator=_Numbers)
    for name in kind.left_out:
        made["properties"].pop(name)
    told = {shape.__name__: cleandoc(shape.__doc__ or "") for shape in classes_in(kind.shape)}
    defined = {name: _described(block, told) for name, block in made.pop("$defs", {}).items()}
    used = _used(made, defined)
    return {
        "$schema": DIALECT,
        "title": f"Content file of kind {kind.name}",
        "description": told[kind.shape.__name__],
        "type": "object",
        "properties": {"kind": {"const": kind.name}, **made["properties"]},
        "required": ["kind", *made["required"]],
        "additionalProperties": False,
        "$defs": {name: block for name, block in defined.items() if name in used},
    }


def _used(part: object, defined: dict[str, Any]) -> set[str]:
    """The names of all blocks that a part of a schema leads to."""
    named = {name for name in defined if f'"#/$defs/{name}"' in json.dumps(part)}
    return named.union(*(_used(defined[name], defined) for name in named))


def _described(block: dict[str, Any], told: dict[str, str]) -> dict[str, Any]:
    description = told.get(block.get("title", ""))
    return {**block, "description": description} if description else block
