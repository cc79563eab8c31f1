"""The notices in data/notices/: a small part of Markdown, so that whatever is shown is shown as it was meant."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from assessment.catalogue.characters import LARGEST, text_of
from assessment.catalogue.folders import NOTICES, Found, bytes_of
from assessment.catalogue.problem import Problem, Rule, nearest, printable, quoted
from assessment.model.notice import Block, BlockKind, Notice, Run

TITLE = Rule("notice-title", "A notice begins with its title, “# …”, and has no second one.")
HEADING = Rule("notice-heading", "A notice’s headings go down one step at a time: “##”, then “###”.")
MARKUP = Rule(
    "notice-markup",
    "A notice has headings, paragraphs, lists with “- ”, **bold** words, [links](/page) and {blanks} alone.",
)
LINK_TO = Rule("notice-link", "A notice’s links lead to https://…, to mailto:…, or to a page of the toolkit: /name.")
BLANK = Rule("notice-blank", "A notice’s blanks are those that the toolkit can fill in.")

WHERE: Final = "the notice"
BLANKS: Final = ("controller", "contact", "host", "ground")
"""What differs from one installation to another: who is responsible, how to reach them, where the data are kept, and on
what legal ground they are used."""

_INLINE: Final = re.compile(r"\*\*(?P<strong>[^*]+)\*\*|\[(?P<words>[^\]]+)\]\((?P<to>[^)\s]*)\)|\{(?P<blank>[^{}]*)\}")
_MARKS: Final = re.compile(r"[<>*`|\[\]{}\\]|^(?:\d+[.)]|[+=~-])(?:\s|[=~-]|$)")
_ADDRESS: Final = re.compile(r"https://[^\s/]+\S*|mailto:[^\s@]+@[^\s@]+|/[a-z-]*")
_KINDS: Final = {"##": BlockKind.HEADING, "###": BlockKind.SUBHEADING}


def notices_of(root: Path) -> tuple[list[Notice], list[str], list[Problem]]:
    """The notices of a root, the names of their files, and every problem of them."""
    notices, names, problems = [], [], []
    for path in sorted((root / NOTICES).glob("*.md")):
        if path.name == "README.md" or path.is_symlink():
            continue
        file = Found(path, printable(f"{NOTICES}/{path.name}"))
        names.append(file.shown)
        data = bytes_of(file, LARGEST)
        text, broken = text_of(data, file.shown) if isinstance(data, bytes) else (None, [data])
        problems += broken
        if text is not None:
            notice, broken = read_notice(path.stem, text, file.shown)
            notices.append(notice)
            problems += broken
    return notices, names, problems


def read_notice(name: str, text: str, file: str) -> tuple[Notice, list[Problem]]:
    """A notice from its text, with every problem of it. `file` is how messages call it."""
    problems: list[Problem] = []
    blocks: list[Block] = []
    title, deepest = "", 1
    for line, said in _blocks(text):

        def problem(rule: Rule, what: str, mend: str, line: int = line) -> None:
            problems.append(Problem(file, line, 1, WHERE, rule.name, what, mend))

        mark, _, rest = said.partition(" ")
        is_heading = bool(mark) and not mark.strip("#")
        if is_heading and mark == "#":
            if title or blocks:
                problem(TITLE, "A title stands here.", "Write ## for a heading within the notice.")
                deepest = 2
            title = title or rest.strip()
            continue
        if is_heading and (mark not in _KINDS or len(mark) > deepest + 1):
            problem(HEADING, f"The heading {quoted(rest)} is {len(mark)} deep.", "Take away # signs.")
        if is_heading:
            deepest = len(mark)
            kind, words = _KINDS.get(mark, BlockKind.SUBHEADING), rest
        else:
            kind, words = (BlockKind.ITEM, rest) if mark == "-" else (BlockKind.PARAGRAPH, said)
        runs = tuple(_runs(words.strip()))
        blocks.append(Block(kind, runs))
        for run in runs:
            _look(run, problem)
    if not title:
        problems.append(Problem(file, 1, 1, WHERE, TITLE.name, "There is no title.", "Begin the file with “# …”."))
    return Notice(name, title, tuple(blocks)), problems


def _blocks(text: str) -> Iterator[tuple[int, str]]:
    """Each heading, item and paragraph on one line, with the number of the line on which it begins."""
    begun, said = 0, ""
    for number, raw in enumerate(text.split("\n"), 1):
        line = raw.strip()
        starts = line.startswith(("#", "- ")) or not line or said.startswith("#")
        if starts and said:
            yield begun, said
            said = ""
        if line:
            begun = begun if said else number
            said = f"{said} {line}".strip()
    if said:
        yield begun, said


def _runs(words: str) -> Iterator[Run]:
    end = 0
    for found in _INLINE.finditer(words):
        if found.start() > end:
            yield Run(words[end : found.start()])
        end = found.end()
        if found["strong"] is not None:
            yield Run(found["strong"], strong=True)
        elif found["words"] is not None:
            yield Run(found["words"], to=found["to"] or "-")
        else:
            yield Run(found["blank"], blank=True)
    if end < len(words):
        yield Run(words[end:])


def _look(run: Run, problem: Callable[[Rule, str, str], None]) -> None:
    if run.blank:
        if run.words not in BLANKS:
            problem(BLANK, f"{quoted(run.words)} is no blank.", nearest(run.words, BLANKS))
        return
    if run.to and not _ADDRESS.fullmatch(run.to):
        problem(LINK_TO, f"{quoted(run.to)} is no such address.", "Write https://…, mailto:… or /name.")
    mark = _MARKS.search(run.words)
    if mark:
        problem(MARKUP, f"{quoted(mark[0])} is not shown as it stands here.", "Write it in plain words.")
