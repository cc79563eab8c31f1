"""From the parser's events to nodes.

PyYAML's own loaders would let a duplicate key win silently and crash on deep nesting; here depth is counted before
anything is built, and everything that a content file may not use is reported where it stands.
"""

from dataclasses import dataclass, field
from typing import Final

import yaml

from assessment.catalogue.characters import INVISIBLE, INVISIBLE_CHARACTERS, name_of
from assessment.catalogue.node import Entry, Finding, Items, Node, Scalar, Unusable, Written
from assessment.catalogue.plain_values import EMPTY, meaning_of
from assessment.catalogue.problem import Rule, quoted

DEEPEST: Final = 12
"""Levels of nesting. A comparison in a fact in an indicator in a standard stands on the seventh."""

TOO_DEEP = Rule("too-deep", f"Content is nested at most {DEEPEST} levels deep.")
ALIAS = Rule("anchor-or-alias", "Nothing is shared with & and *: what a file says stands where it is read.")
TAG = Rule("tag", "Values carry no YAML tags (!…).")
DIRECTIVE = Rule("directive", "Files have no YAML directives (%…).")
ONE_DOCUMENT = Rule("one-document", "A file holds one document.")
DUPLICATE_KEY = Rule("duplicate-key", "A key stands once in its block.")
MERGE_KEY = Rule("merge-key", "Blocks are not merged with <<.")
KEY_NOT_TEXT = Rule("key-not-text", "Keys are words.")

_WRITTEN: Final = {
    None: Written.PLAIN,
    "'": Written.QUOTED,
    '"': Written.QUOTED,
    "|": Written.BLOCK,
    ">": Written.BLOCK,
}


@dataclass
class Tree:
    """Takes events one by one. `open` is the path of containers being read; `pending` the key awaiting its value in
    each of them, `filled` whether anything stands in it."""

    file: str
    findings: list[tuple[Rule, Finding]] = field(default_factory=list)
    root: Node | None = None
    open: list[Entry | Items] = field(default_factory=list)
    pending: list[Node | None] = field(default_factory=list)
    filled: list[bool] = field(default_factory=list)
    documents: int = 0

    def take(self, event: yaml.Event) -> bool:
        """Whether to read on."""
        if isinstance(event, yaml.ScalarEvent):
            self._place(self._scalar(event))
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            return self._open(event)
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            self._close()
        elif isinstance(event, yaml.AliasEvent):
            node = self._unusable(event)
            self._report(ALIAS, node, f"{quoted(f'*{event.anchor}')} stands for a value elsewhere.", "Write it out.")
            self._place(node)
        elif isinstance(event, yaml.DocumentStartEvent):
            return self._document(event)
        return True

    def _document(self, event: yaml.DocumentStartEvent) -> bool:
        self.documents += 1
        if event.version or event.tags:
            self._report(DIRECTIVE, self._unusable(event), "The file begins with a directive.", "Delete its line.")
        if self.documents > 1:
            mend = "Delete the line ---, or move what follows to a file of its own."
            self._report(ONE_DOCUMENT, self._unusable(event), "A second document begins here.", mend)
        return self.documents == 1

    def _open(self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent) -> bool:
        made = Entry if isinstance(event, yaml.MappingStartEvent) else Items
        node: Entry | Items = made(self.file, *_place_of(event), self._parent())
        self._decoration(event, node)
        if len(self.open) >= DEEPEST:
            self._report(TOO_DEEP, node, "The nesting goes too deep here.", "Close the brackets, or indent less.")
            return False
        self._place(node)
        self.open.append(node)
        self.pending.append(None)
        self.filled.append(False)
        return True

    def _close(self) -> None:
        node = self.open.pop()
        self.pending.pop()
        if not self.filled.pop():
            self._report(EMPTY, node, "There is nothing in these brackets.", "Write an item, or delete the key.")

    def _scalar(self, event: yaml.ScalarEvent) -> Node:
        node = Scalar(self.file, *_place_of(event), self._parent(), value=event.value, raw=event.value)
        node.written = _WRITTEN.get(event.style, Written.PLAIN)
        if self._decoration(event, node):
            return self._unusable(event)
        invisible = INVISIBLE_CHARACTERS.search(event.value)
        if invisible:
            what = f"There is {name_of(invisible[0])} in this text."
            self._report(INVISIBLE, node, what, "Write it without the backslash code.")
            return self._unusable(event)
        if node.written is not Written.PLAIN:
            return node
        meaning = meaning_of(event.value)
        if isinstance(meaning, tuple):
            self._report(meaning[0], node, meaning[1], meaning[2])
            return self._unusable(event)
        node.value = meaning
        return node

    def _decoration(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, node: Node) -> bool:
        if event.anchor is not None:
            what = f"{quoted(f'&{event.anchor}')} names this value for use elsewhere."
            self._report(ALIAS, node, what, "Delete the name, and write the value wherever it is needed.")
        if event.tag is not None:
            mend = "Delete it; put text that begins with ! in quotation marks."
            written = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._report(TAG, node, f"{quoted(written)} is a YAML tag.", mend)
        return event.tag is not None

    def _place(self, node: Node) -> None:
        if not self.open:
            self.root = node
            return
        parent, key = self.open[-1], self.pending[-1]
        self.filled[-1] = True
        if isinstance(parent, Items):
            node.key = len(parent.values)
            parent.values.append(node)
        elif key is None:
            self.pending[-1] = node
        else:
            self.pending[-1] = None
            self._pair(parent, key, node)

    def _pair(self, parent: Entry, key: Node, node: Node) -> None:
        if not isinstance(key, Scalar):
            if not isinstance(key, Unusable):
                self._report(KEY_NOT_TEXT, key, "A list or block stands where a key should.", "Write a word as key.")
            return
        if key.raw == "<<":
            self._report(MERGE_KEY, key, "“<<” merges another block into this one.", "Write its keys out.")
        elif key.text is None:
            self._report(KEY_NOT_TEXT, key, f"{quoted(key.raw)} is no key.", "Write a word as key.")
        elif key.raw in parent.keys:
            first = parent.keys[key.raw].line
            what = f"{quoted(key.raw)} stands here already, on line {first}."
            self._report(DUPLICATE_KEY, key, what, "Delete one of the two.")
        else:
            node.key = key.raw
            parent.values[key.raw], parent.keys[key.raw] = node, key

    def _parent(self) -> Entry | Items | None:
        return self.open[-1] if self.open else None

    def _unusable(self, event: yaml.Event) -> Unusable:
        return Unusable(self.file, *_place_of(event), self._parent())

    def _report(self, rule: Rule, node: Node, what: str, mend: str) -> None:
        self.findings.append((rule, Finding(node, what, mend)))


def _place_of(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
