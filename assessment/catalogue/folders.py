"""Which files are content: every one in the folders, by what it is and never by what it is called."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from assessment.catalogue.problem import Problem, Rule, printable

ROOT: Final = Path(__file__).resolve().parents[2]
"""The repository: it holds standards/ and data/."""

FOLDERS: Final = ("standards", "data")

NOTICES: Final = "data/notices"
"""Where the notices are, which are Markdown."""

STRAY_FILE = Rule(
    "stray-file",
    "The content folders hold .yaml files, the .csv of area sets, the .md of notices, the .po of translations, and "
    "README.md files.",
)
WRONG_ENDING = Rule("wrong-ending", "YAML files end in .yaml, in small letters.")
LINK = Rule("link", "The content folders hold files, not links to files elsewhere.")
UNREADABLE = Rule("unreadable-file", "Every content file can be read.")

_ALONGSIDE: Final = ("README.md", "CHANGELOG.md")


@dataclass(frozen=True)
class Found:
    """A content file. `shown` is how messages call it; `framework` is the folder of the framework that it is part of,
    and None in data/."""

    path: Path
    shown: str
    framework: Path | None = None


def content_of(root: Path) -> tuple[list[Found], list[Problem]]:
    """All content files of a root, in order."""
    found: list[Found] = []
    problems: list[Problem] = []
    for name in FOLDERS:
        for path in _files(root / name, f"{name}/", problems):
            shown = printable(path.relative_to(root).as_posix())
            found.append(Found(path, shown, path.parent if name == "standards" else None))
    return found, problems


def framework_in(folder: Path, shown: str) -> tuple[list[Found], list[Problem]]:
    """All files of a framework that stands outside a root, in order. `shown` is put before the files' names."""
    problems: list[Problem] = []
    paths = list(_files(folder, shown, problems))
    return [Found(p, shown + printable(p.relative_to(folder).as_posix()), p.parent) for p in paths], problems


def _files(folder: Path, shown: str, problems: list[Problem]) -> Iterator[Path]:
    """The content files under a folder, depth first in the order of their names."""

    def problem(name: str, rule: Rule, what: str, mend: str) -> None:
        problems.append(Problem(shown + printable(name), 1, 1, "the file", rule.name, what, mend))

    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    except OSError as error:
        problem("", UNREADABLE, f"The folder cannot be read ({error.strerror}).", "Make it a folder that you may read.")
        return
    for entry in entries:
        path = Path(entry.path)
        if entry.is_symlink():
            problem(entry.name, LINK, "This is a link.", "Put the file itself here.")
        elif entry.is_dir():
            yield from _files(path, f"{shown}{printable(entry.name)}/", problems)
        elif entry.name in _ALONGSIDE or (shown == f"{NOTICES}/" and path.suffix == ".md"):
            continue
        elif path.suffix == ".po" and entry.is_file():
            yield path
        elif path.suffix.casefold() in (".yaml", ".yml", ".csv") and entry.is_file():
            if path.suffix in (".yaml", ".csv"):
                yield path
            else:
                problem(entry.name, WRONG_ENDING, f"The name ends in {path.suffix}.", "Rename it to end in .yaml.")
        elif not entry.name.startswith("."):
            mend = "Move it elsewhere; notes for authors go into README.md."
            problem(entry.name, STRAY_FILE, "The toolkit does not read files of this sort.", mend)


def bytes_of(file: Found, most: int) -> bytes | Problem:
    """The file's bytes, at most one more than `most`, or why they cannot be read."""
    try:
        with file.path.open("rb") as stream:
            return stream.read(most + 1)
    except OSError as error:
        what = f"The file cannot be read ({error.strerror})."
        return Problem(file.shown, 1, 1, "the file", UNREADABLE.name, what, "Allow yourself to read it.")
