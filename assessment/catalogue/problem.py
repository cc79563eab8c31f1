"""A problem in a content file, as its author reads it: where, which rule, what is wrong and how to mend it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from assessment.model.errors import ToolkitError


@dataclass(frozen=True)
class Rule:
    """One thing that content files must keep to. `says` is the rule in one sentence, for the author's guide."""

    name: str
    says: str


@dataclass(frozen=True, order=True)
class Problem:
    """One broken rule at one place. `line` and `column` count from 1; `where` names the part of the content, such as
    "indicator 1.2, fact days-of-notice"."""

    file: str
    line: int
    column: int
    where: str
    rule: str
    what: str
    mend: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column} · {self.where} · {self.rule} · {self.what} · {self.mend}"


class ContentProblems(ToolkitError):
    """The content cannot be used. `problems` has every problem of every file, sorted by place."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(["The content files have problems:", *map(str, self.problems)]))


def quoted(text: object, longest: int = 60) -> str:
    """An author's own words inside a message."""
    return f"“{brief(text, longest)}”"


def brief(text: object, longest: int = 60) -> str:
    """An author's own words on one line, shortened, with nothing invisible in them."""
    words = " ".join(str(text).split())
    return printable(words if len(words) <= longest else words[: longest - 1] + "…")


def printable(text: str) -> str:
    """The text with every character that a screen would not show written as its code."""
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode("ascii")
        for character in text
    )


def nearest(wrong: str, known: Iterable[str]) -> str:
    """How to mend a word that is not one of the known ones: the nearest, or else the list of them."""
    words = sorted(set(known))
    close = get_close_matches(wrong[:60], words, n=1, cutoff=0.6)
    if close:
        return f"Did you mean {quoted(close[0])}?"
    if not words:
        return "There is none yet: write it first, or take this out."
    listed = ", ".join(words[:8]) + (f" and {len(words) - 8} more" if len(words) > 8 else "")
    return f"Use one of: {listed}."
