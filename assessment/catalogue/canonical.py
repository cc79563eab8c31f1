"""A framework as one canonical text, so that a round reads for ever what it was opened with.

JSON with sorted keys and no spaces. Decimals are text, without trailing noughts. What has its default is left out, so
that a framework's digest stays the same when the toolkit learns a new optional key.
"""

import json
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from decimal import Decimal

from pydantic import ValidationError

from assessment.catalogue.kinds import KINDS
from assessment.model.errors import BadFile
from assessment.model.framework import Framework


def snapshot(framework: Framework) -> str:
    """The framework's canonical JSON."""
    return json.dumps(_plain(framework), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def framework_from_snapshot(text: str) -> Framework:
    """The framework that `snapshot` wrote, equal to it in every value. Raises BadFile."""
    try:
        framework: Framework = KINDS["framework"].adapter.validate_python(json.loads(text))
    except (ValueError, RecursionError, ValidationError) as error:
        raise BadFile(
            "This is not a stored framework, so the round cannot be read. Nothing has been changed."
        ) from error
    return framework


def _plain(value: object) -> object:
    if is_dataclass(value):
        stored = [item for item in fields(value) if _is_said(value, item.name, item.default)]
        return {item.name: _plain(getattr(value, item.name)) for item in stored}
    if isinstance(value, Mapping):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return f"{value.normalize():f}" if isinstance(value, Decimal) else value


def _is_said(block: object, name: str, default: object) -> bool:
    return default is MISSING or getattr(block, name) != default
