"""A notice: a page of words about the toolkit itself, such as the one on privacy."""

from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    HEADING = "heading"
    SUBHEADING = "subheading"
    PARAGRAPH = "paragraph"
    ITEM = "item"


@dataclass(frozen=True)
class Run:
    """Some words. `to` makes them a link; with `blank` the words are the name of something to fill in."""

    words: str
    strong: bool = False
    to: str = ""
    blank: bool = False


@dataclass(frozen=True)
class Block:
    kind: BlockKind
    runs: tuple[Run, ...]


@dataclass(frozen=True)
class Notice:
    """`name` is the name of its file without the ending: "privacy"."""

    name: str
    title: str
    blocks: tuple[Block, ...]

    @property
    def blanks(self) -> tuple[str, ...]:
        """What has to be filled in, each once, in order."""
        return tuple(dict.fromkeys(run.words for block in self.blocks for run in block.runs if run.blank))
