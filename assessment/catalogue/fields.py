"""What keys a content class has and what each takes, read from the class itself.

The unknown-key message, the numbers check, the JSON Schemas and the author's guide all ask here.
"""

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints


@dataclass(frozen=True)
class Key:
    """One key of a block. `holds` is the class of what stands in it: a content class, an enum or a plain type;
    `many` says that it is a list of them, `named` that it is a block of them under names that the author gives."""

    name: str
    holds: type
    required: bool
    many: bool
    named: bool
    default: object
    marks: tuple[object, ...]

    @property
    def block(self) -> type | None:
        """The content class that stands in the key, if one does."""
        return self.holds if is_dataclass(self.holds) else None

    @property
    def words(self) -> tuple[str, ...]:
        """The words that may stand in the key, if they are fixed."""
        return tuple(self.holds) if issubclass(self.holds, StrEnum) else ()


@cache
def keys_of(shape: type) -> Mapping[str, Key]:
    """The keys of a content class, in its order."""
    hints = get_type_hints(shape, include_extras=True)
    found = {}
    for item in fields(shape):
        required = item.default is MISSING and item.default_factory is MISSING
        default = None if item.default is MISSING else item.default
        found[item.name] = _key(item.name, hints[item.name], required, default)
    return found


def _key(name: str, hint: Any, required: bool, default: object) -> Key:  # a type hint has no type of its own
    many = named = False
    options = [option for option in get_args(hint) if option is not NoneType]
    if len(options) < len(get_args(hint)):
        hint = options[0]
    if get_origin(hint) is tuple:
        many, hint = True, get_args(hint)[0]
    elif get_origin(hint) is Mapping:
        named, hint = True, get_args(hint)[1]
    marks = tuple(getattr(hint, "__metadata__", ()))
    return Key(name, get_args(hint)[0] if marks else hint, required, many, named, default, marks)


def classes_in(shape: type) -> tuple[type, ...]:
    """A content class and every content class under it, each once, from the top down."""
    found = {shape: None}
    for key in keys_of(shape).values():
        if key.block:
            found |= dict.fromkeys(classes_in(key.block))
    return tuple(found)


def class_at(shape: type, path: tuple[str | int, ...]) -> type | None:
    """The content class of the block at a path of keys and list positions, if one stands there."""
    at: type | None = shape
    for step in path:
        if isinstance(step, int):
            continue
        key = keys_of(at).get(step) if at else None
        at = key.block if key else None
    return at


def is_exact(key: Key) -> bool:
    """Whether the key takes an exact decimal number."""
    return key.holds is Decimal
