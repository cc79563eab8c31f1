"""The author's check: every problem of some files, a framework's folder or a whole root, in one go."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from assessment.catalogue.characters import LARGEST
from assessment.catalogue.folders import FOLDERS, ROOT, Found, bytes_of, content_of, framework_in
from assessment.catalogue.kinds import KINDS
from assessment.catalogue.library import Library
from assessment.catalogue.notices import notices_of
from assessment.catalogue.problem import Problem, Rule, printable
from assessment.catalogue.reader import read
from assessment.catalogue.reading import read_library
from assessment.catalogue.rules import broken_rules
from assessment.catalogue.translations import is_translation, translations_of
from assessment.model.notice import Notice
from assessment.model.translation import Translation

NOTHING_HERE = Rule("nothing-here", "What is checked exists, and has content in it.")


@dataclass(frozen=True)
class Examined:
    """What a look at all files gave: the library, the names of all content files, every problem, sorted, the
    notices and the translations."""

    library: Library
    files: tuple[str, ...]
    problems: tuple[Problem, ...]
    notices: tuple[Notice, ...]
    translations: tuple[Translation, ...] = ()


@dataclass(frozen=True)
class Checked:
    """What a check of some paths gave."""

    files: frozenset[str]
    problems: tuple[Problem, ...]


def examine(root: Path, drafts: Sequence[Found] = ()) -> Examined:
    """Reads a root, with further files, and looks for every problem."""
    found, problems = content_of(root)
    if not found and not problems and not drafts:
        problems.append(nothing_at("."))
    every = [*found, *drafts]
    library, broken = read_library((f for f in every if not is_translation(f)), placed=[root / "standards"])
    translations, untranslated = translations_of(library, [f for f in every if is_translation(f)])
    notices, of_notices, unclear = notices_of(root)
    names = (*(file.shown for file in every), *of_notices)
    problems += [*broken, *unclear, *untranslated, *broken_rules(library)]
    return Examined(library, names, tuple(sorted(set(problems))), tuple(notices), tuple(translations))


def nothing_at(shown: str) -> Problem:
    """The problem of a path without content."""
    mend = "Name a content file, a framework’s folder, or a folder that holds standards/ and data/."
    return Problem(shown, 1, 1, "the file", NOTHING_HERE.name, "There is no content here.", mend)


def check(paths: Sequence[Path] = ()) -> tuple[Problem, ...]:
    """Every problem under each path, sorted: see `checked`."""
    return checked(paths).problems


def checked(paths: Sequence[Path] = ()) -> Checked:
    """Checks each path: a file, a framework's folder, a root that holds standards/ and data/, or a part of one. Without
    a path: all content of the toolkit. A framework or file that stands alone is checked against the toolkit's data.
    Files are named beginning with the path as it was given; an absolute path is left out."""
    if not paths:
        everything = examine(ROOT)
        return Checked(frozenset(everything.files), everything.problems)
    parts = [_checked(path) for path in paths]
    problems = {problem for part in parts for problem in part.problems}
    return Checked(frozenset().union(*(part.files for part in parts)), tuple(sorted(problems)))


def _checked(given: Path) -> Checked:
    shown = "" if given.is_absolute() or given == Path() else printable(given.as_posix())
    path = given.resolve()
    if not path.exists():
        return Checked(frozenset(), (nothing_at(shown or printable(path.name)),))
    root = _root_of(path)
    if root is None:
        return _checked_draft(path, shown)
    inside = path.relative_to(root).as_posix() if path != root else ""
    found = examine(root)

    def named(file: str) -> str:
        rest = file[len(inside) :].lstrip("/") if inside else file
        return "/".join(part for part in (shown, rest) if part) or printable(path.name)

    own = [problem for problem in found.problems if _is_inside(problem.file, inside)]
    files = frozenset(named(file) for file in found.files if _is_inside(file, inside))
    if not files and not own:
        own = [nothing_at(inside)]
    return Checked(files, tuple(replace(problem, file=named(problem.file)) for problem in own))


def _checked_draft(path: Path, shown: str) -> Checked:
    """A framework's folder, or one file, that stands alone."""
    if path.is_dir():
        files, problems = framework_in(path, f"{shown}/" if shown else "")
        own = files
    else:
        files, problems = _loose_file(path, shown or printable(path.name)), []
        own = files[:1]
    if not files:
        return Checked(frozenset(), (*problems, nothing_at(shown or printable(path.name))))
    names = {name for file in own for name in (file.shown, file.shown.rpartition("/")[0])}
    found = [problem for problem in examine(ROOT, files).problems if problem.file in names]
    return Checked(frozenset(file.shown for file in own), tuple(sorted([*problems, *found])))


def _loose_file(path: Path, shown: str) -> list[Found]:
    """A file outside any root, first, and if it is part of a framework the other files of its folder."""
    file = Found(path, shown)
    data = bytes_of(file, LARGEST)
    root = read(data, shown)[0] if isinstance(data, bytes) else None
    kind = KINDS.get(root.text("kind") or "") if root else None
    if kind is None or kind.folder != "standards":
        return [file]
    others = framework_in(path.parent, f"{shown.rpartition('/')[0]}/".lstrip("/"))[0]
    return [replace(file, framework=path.parent), *(other for other in others if other.path != path)]


def _root_of(path: Path) -> Path | None:
    """The root that a path is or is part of."""
    if any((path / name).is_dir() for name in FOLDERS):
        return path
    for parent in path.parents:
        whole = all((parent / name).is_dir() for name in FOLDERS)
        if whole and path.relative_to(parent).parts[0] in FOLDERS:
            return parent
    return None


def _is_inside(file: str, inside: str) -> bool:
    return not inside or file == inside or file.startswith(f"{inside}/")
