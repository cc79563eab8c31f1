"""All content files as they were read, for the rules to look through."""

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from assessment.catalogue.kinds import Kind
from assessment.catalogue.node import Entry, Items, Node, Scalar, walk


@dataclass(frozen=True)
class YamlFile:
    """One YAML file that could be read to its end. `made` is the object it describes, None where its shape is wrong."""

    path: Path
    shown: str
    root: Entry
    kind: Kind
    made: object | None
    framework: Path | None


@dataclass(frozen=True)
class Bundle:
    """One framework's folder: its framework file, if there is one, and its standards. `placed` says that it stands in
    a root's standards/, where the folder's name has to say the framework's id and version."""

    path: Path
    shown: str
    placed: bool
    frameworks: tuple[YamlFile, ...]
    standards: tuple[YamlFile, ...]

    @property
    def head(self) -> Entry | None:
        """The framework file's content."""
        return self.frameworks[0].root if self.frameworks else None

    @cached_property
    def indicators(self) -> list[Entry]:
        return [indicator for file in self.standards for indicator in file.root.entries("indicators")]

    @cached_property
    def facts(self) -> list[Entry]:
        """The facts of all indicators, and the closing questions."""
        facts = [fact for indicator in self.indicators for fact in indicator.entries("facts")]
        return facts + (self.head.entries("closing_questions") if self.head else [])

    @property
    def names_all_indicators(self) -> bool:
        """Whether each indicator has an id."""
        return all(all_have_ids(file.root, "indicators") for file in self.standards)

    @property
    def names_all_levels(self) -> bool:
        """Whether each level has an id."""
        return self.scale is not None and all_have_ids(self.scale, "levels")

    @property
    def scale(self) -> Entry | None:
        return self.head.entry("scale") if self.head else None

    @cached_property
    def levels(self) -> dict[str, Entry]:
        return by_id(self.scale.entries("levels")) if self.scale else {}

    @cached_property
    def perspectives(self) -> dict[str, Entry]:
        return by_id(self.head.entries("perspectives")) if self.head else {}


@dataclass(frozen=True)
class AreaTable:
    """An area set's file and the rows of its CSV."""

    file: YamlFile
    rows: Items

    @property
    def head(self) -> Entry:
        return self.file.root

    @property
    def areas(self) -> list[Entry]:
        return [row for row in self.rows.values if isinstance(row, Entry)]


@dataclass(frozen=True)
class Library:
    """Everything that was read. `whole` is false when a file could not be read: what refers to it is then not reported
    as missing."""

    files: tuple[YamlFile, ...]
    bundles: tuple[Bundle, ...]
    area_tables: tuple[AreaTable, ...]
    whole: bool
    _lists: dict[str, list[Entry]] = field(default_factory=dict, compare=False, repr=False)

    def entries(self, kind: str) -> list[Entry]:
        """The entries of all files of a kind that is a list; of other kinds the files' own blocks."""
        if kind not in self._lists:
            files = [file for file in self.files if file.kind.name == kind]
            lists = [file.root.entries(file.kind.list_key) if file.kind.list_key else [file.root] for file in files]
            self._lists[kind] = [entry for entries in lists for entry in entries]
        return self._lists[kind]

    def ids(self, kind: str) -> dict[str, Entry]:
        """The entries of a kind by id."""
        return by_id(self.entries(kind))

    def is_complete(self, kind: str) -> bool:
        """Whether each entry of a kind has an id. If not, what refers to the kind is not reported as missing: the entry
        that is meant may be one of those."""
        files = [file for file in self.files if file.kind.name == kind]
        return all(
            all_have_ids(file.root, file.kind.list_key) if file.kind.list_key else file.root.text("id") is not None
            for file in files
        )

    def framework(self, framework_id: str) -> list[Bundle]:
        """All versions of a framework."""
        return [bundle for bundle in self.bundles if bundle.head and bundle.head.text("id") == framework_id]

    @cached_property
    def nodes(self) -> tuple[Node, ...]:
        """Everything that was read, file by file."""
        roots: list[Entry | Items] = [file.root for file in self.files]
        roots += [table.rows for table in self.area_tables]
        return tuple(node for root in roots for node in walk(root))

    @cached_property
    def scalars(self) -> tuple[Scalar, ...]:
        return tuple(node for node in self.nodes if isinstance(node, Scalar))

    @cached_property
    def blocks(self) -> tuple[Entry, ...]:
        return tuple(node for node in self.nodes if isinstance(node, Entry))

    @cached_property
    def lists(self) -> tuple[Items, ...]:
        return tuple(node for node in self.nodes if isinstance(node, Items))


def all_have_ids(entry: Entry, key: str) -> bool:
    """Whether the list at a key is one, and each of its items a block with an id."""
    node = entry.values.get(key)
    return isinstance(node, Items) and all(
        isinstance(item, Entry) and item.text("id") is not None for item in node.values
    )


def by_id(entries: list[Entry]) -> dict[str, Entry]:
    """Entries by their ids; of equal ids the first."""
    found: dict[str, Entry] = {}
    for entry in entries:
        own = entry.text("id")
        if own is not None:
            found.setdefault(own, entry)
    return found


def id_node(entry: Entry) -> Scalar | Entry:
    """Where an entry's id stands."""
    node = entry.at("id")
    return node if isinstance(node, Scalar) else entry
