"""What a content file says, each value with its place in the file.

Rules read these nodes rather than the finished objects, so that one mistake never hides the next: what is missing or
of the wrong sort is simply not there for them, and the check of shapes reports it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from typing import NamedTuple, TypeAlias

from assessment.catalogue.problem import Problem, Rule, brief

Plain: TypeAlias = str | int | Decimal | bool


class Written(Enum):
    """How a value stands in the file."""

    PLAIN = "plain"
    QUOTED = "quoted"
    BLOCK = "block"


@dataclass(slots=True, eq=False)
class Node:
    """A place in a file. `key` is the key or list position under `parent`."""

    file: str
    line: int
    column: int
    parent: "Entry | Items | None" = field(default=None, repr=False)
    key: str | int = ""


@dataclass(slots=True, eq=False)
class Scalar(Node):
    """One value. `raw` is the text as YAML read it, before it became a number or a truth."""

    value: Plain = ""
    raw: str = ""
    written: Written = Written.PLAIN

    @property
    def text(self) -> str | None:
        return self.value if isinstance(self.value, str) else None


@dataclass(slots=True, eq=False)
class Unusable(Node):
    """A value that has already been reported: other rules leave it alone."""


@dataclass(slots=True, eq=False)
class Items(Node):
    """A list."""

    values: list[Node] = field(default_factory=list)

    @property
    def texts(self) -> list[Scalar]:
        """The items that are text."""
        return [item for item in self.values if isinstance(item, Scalar) and item.text is not None]


@dataclass(slots=True, eq=False)
class Entry(Node):
    """A block of keys and values."""

    values: dict[str, Node] = field(default_factory=dict)
    keys: dict[str, Node] = field(default_factory=dict)

    def at(self, key: str) -> Node:
        """The node of a key's value, or this entry where the key is missing."""
        return self.values.get(key, self)

    def text(self, key: str) -> str | None:
        """The text at a key, stripped; None if there is none."""
        node = self.values.get(key)
        found = node.text if isinstance(node, Scalar) else None
        return found.strip() if found is not None else None

    def number(self, key: str) -> Decimal | None:
        """The number at a key; None if there is none."""
        node = self.values.get(key)
        if not isinstance(node, Scalar) or isinstance(node.value, bool | str):
            return None
        return Decimal(node.value)

    def truth(self, key: str) -> bool:
        """Whether true stands at a key."""
        node = self.values.get(key)
        return isinstance(node, Scalar) and node.value is True

    def entry(self, key: str) -> "Entry | None":
        """The block at a key."""
        node = self.values.get(key)
        return node if isinstance(node, Entry) else None

    def entries(self, key: str) -> list["Entry"]:
        """The blocks of the list at a key."""
        node = self.values.get(key)
        return [item for item in node.values if isinstance(item, Entry)] if isinstance(node, Items) else []

    def count(self, key: str) -> int:
        """How many items the list at a key has, of whatever sort; 0 without a list."""
        node = self.values.get(key)
        return len(node.values) if isinstance(node, Items) else 0

    def texts(self, key: str) -> list[Scalar]:
        """The texts of the list at a key."""
        node = self.values.get(key)
        return node.texts if isinstance(node, Items) else []


class Finding(NamedTuple):
    """What is wrong at a node, and how to mend it."""

    node: Node
    what: str
    mend: str


def walk(node: Node) -> Iterator[Node]:
    """The node and everything under it, in the file's order."""
    yield node
    if isinstance(node, Entry):
        for value in node.values.values():
            yield from walk(value)
    elif isinstance(node, Items):
        for item in node.values:
            yield from walk(item)


_NOUNS = {
    "areas": "area",
    "closing_questions": "closing question",
    "comparisons": "comparison",
    "evidence": "figure",
    "facts": "fact",
    "functions": "function",
    "indicators": "indicator",
    "law": "provision",
    "levels": "level",
    "options": "option",
    "outcomes": "outcome",
    "parts": "part",
    "perspectives": "perspective",
    "practice": "practice example",
    "readings": "reading",
    "recommendations": "recommendation",
    "series": "series",
    "since": "later step",
    "sources": "source",
    "words": "word",
}


def where(node: Node) -> str:
    """The part of the content that a node belongs to, such as "indicator 1.2, fact days-of-notice"."""
    parts: list[str] = []
    at: Node | None = node
    while at is not None:
        if isinstance(at, Entry) and (at.parent is not None or not parts):
            parts.append(_name(at))
        at = at.parent
    return ", ".join(reversed(parts)) or "the file"


def _name(entry: Entry) -> str:
    told = (entry.text(key) for key in ("number", "id", "code", "indicator", "label"))
    own = brief(next((text for text in told if text), ""))
    if entry.parent is None:
        kind = brief(entry.text("kind") or "").replace("_", " ")
        return f"{kind} {own}" if own and kind else "the file"
    if isinstance(entry.parent, Items):
        noun = _NOUNS.get(str(entry.parent.key), str(entry.parent.key))
        return f"{noun} {own}" if own else f"{noun} {int(entry.key) + 1} in the list"
    return brief(entry.key)


def problem(rule: Rule, finding: Finding) -> Problem:
    """A broken rule where it was found."""
    node = finding.node
    return Problem(node.file, node.line, node.column, where(node), rule.name, finding.what, finding.mend)
