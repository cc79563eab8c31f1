"""Every text of a framework with its place: what translators translate, and the framework in another language.

A place reads as an author would say it: "indicator 1.2 question", "fact days-of-notice option under-7 label". It does
not change when something is put in before it.
"""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from types import UnionType
from typing import Any, Final, Union, get_args, get_origin, get_type_hints

from assessment.model.framework import Framework
from assessment.model.shape import Text

Say = Callable[[str, str], str]
"""What stands at a place (first) instead of a text (second)."""

_CALLED: Final = {
    "closing_questions": "fact",
    "comparisons": "comparison",
    "facts": "fact",
    "indicators": "indicator",
    "levels": "level",
    "options": "option",
    "outcomes": "outcome",
    "perspectives": "perspective",
    "standards": "standard",
}
_NAMED_ALONE: Final = frozenset({"fact", "indicator", "level", "perspective", "standard"})
"""What has an id or number of its own in the whole framework: its place does not say what it is part of."""

_CONTAINERS: Final = (tuple, Mapping, Union, UnionType)


def framework_texts(framework: Framework) -> dict[str, str]:
    """Each text by its place, in the order of the files."""
    found: dict[str, str] = {}

    def keep(place: str, text: str) -> str:
        found[place] = text
        return text

    framework_said(framework, keep)
    return found


def framework_said(framework: Framework, say: Say) -> Framework:
    """The framework with each of its texts as `say` says it; ids, numbers and points stay as they are."""
    said: Framework = _said(framework, "framework", say)
    return said


def _said(block: Any, place: str, say: Say) -> Any:
    where = "" if isinstance(block, Framework) else place
    new: dict[str, Any] = {}
    kind: type = type(block)
    for name, is_text in _parts(kind).items():
        old = getattr(block, name)
        key = f"{place} {name.replace('_', ' ')}"
        if isinstance(old, str):
            new[name] = say(key, old)
        elif isinstance(old, Mapping):
            new[name] = {each: say(f"{key} {each}", text) for each, text in old.items()}
        elif isinstance(old, tuple) and is_text:
            new[name] = tuple(say(f"{key} {number}", text) for number, text in enumerate(old, 1))
        elif isinstance(old, tuple):
            new[name] = tuple(_said(each, _place(where, name, each, number), say) for number, each in enumerate(old, 1))
        elif old is not None:
            new[name] = _said(old, f"{where} {name}".strip(), say)
    return replace(block, **new)


def _place(where: str, name: str, part: Any, number: int) -> str:
    called = _CALLED[name]
    own = getattr(part, "number", None) if called != "outcome" else None
    own = own or getattr(part, "id", None) or str(number)
    return f"{called} {own}" if called in _NAMED_ALONE else f"{where} {called} {own}".strip()


@cache
def _parts(block: type) -> dict[str, bool]:
    """The fields of a dataclass that are texts or hold them; True: the field itself is made of texts."""
    hints = get_type_hints(block, include_extras=True)
    found = {item.name: _holds(hints[item.name]) for item in fields(block)}
    return {name: holds == Text for name, holds in found.items() if holds is not None}


def _holds(hint: Any) -> Any:
    """What a field holds of interest: Text, a dataclass, or None."""
    if hint == Text or (isinstance(hint, type) and is_dataclass(hint)):
        return hint
    if get_origin(hint) in _CONTAINERS:
        return next((held for part in get_args(hint) if (held := _holds(part)) is not None), None)
    return None
