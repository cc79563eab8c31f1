"""Reads every content file into a library, and collects what is wrong with each file by itself."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from assessment.catalogue.area_rows import read_rows
from assessment.catalogue.characters import LARGEST
from assessment.catalogue.folders import Found, bytes_of
from assessment.catalogue.kinds import KINDS
from assessment.catalogue.library import AreaTable, Bundle, Library, YamlFile
from assessment.catalogue.node import Entry, Finding, problem
from assessment.catalogue.problem import Problem, Rule, nearest, quoted
from assessment.catalogue.reader import read
from assessment.catalogue.shapes import shape_of

KIND = Rule("kind", "Every YAML file says its kind, one that the toolkit knows, in its first key.")
WRONG_FOLDER = Rule("wrong-folder", "Frameworks and standards live in standards/, everything else in data/.")
CSV_ALONE = Rule("csv-without-area-set", "Every CSV belongs to the area set of the same name beside it.")
AREAS_MISSING = Rule("areas-missing", "Every area set has its areas in a CSV of the same name beside it.")


@dataclass
class _Desk:
    """What has been read so far."""

    files: list[YamlFile]
    tables: dict[Path, tuple[Found, bytes]]
    problems: list[Problem]
    whole: bool = True


def read_library(found: Iterable[Found], placed: Sequence[Path]) -> tuple[Library, list[Problem]]:
    """The library of these files. `placed` are the folders whose frameworks' folder names have to fit."""
    desk = _Desk([], {}, [])
    for file in found:
        data = bytes_of(file, LARGEST)
        if isinstance(data, Problem):
            desk.problems.append(data)
            desk.whole = False
        elif file.path.suffix == ".csv":
            desk.tables[file.path] = (file, data)
        else:
            _take(desk, file, data)
    areas = _area_tables(desk)
    return Library(tuple(desk.files), _bundles(desk.files, placed), areas, desk.whole), desk.problems


def _take(desk: _Desk, file: Found, data: bytes) -> None:
    root, problems = read(data, file.shown)
    desk.problems += problems
    kind = _kind(desk, root, in_framework=file.framework is not None) if root else None
    if root is None or kind is None:
        desk.whole = False
        return
    made, problems = shape_of(root, KINDS[kind])
    desk.problems += problems
    desk.files.append(YamlFile(file.path, file.shown, root, KINDS[kind], made, file.framework))


def _kind(desk: _Desk, root: Entry, *, in_framework: bool) -> str | None:
    known = {name for name, kind in KINDS.items() if (kind.folder == "standards") == in_framework}
    kind = root.text("kind")
    if kind in known:
        return kind
    if kind in KINDS:
        rule, what = WRONG_FOLDER, f"A file of kind {kind} does not belong here."
        mend = f"Move it to {KINDS[kind].folder}/."
    elif "kind" in root.keys:
        rule, what, mend = KIND, f"{quoted(kind or 'This')} is no kind of content file.", nearest(kind or "", known)
    else:
        rule, what, mend = (
            KIND,
            "The file does not say its kind.",
            f"Begin it with “kind: …”, which is one of {', '.join(sorted(known))}.",
        )
    desk.problems.append(problem(rule, Finding(root.at("kind"), what, mend)))
    return None


def _area_tables(desk: _Desk) -> tuple[AreaTable, ...]:
    tables = []
    for file in desk.files:
        if file.kind.name != "area_set":
            continue
        found = desk.tables.pop(file.path.with_suffix(".csv"), None)
        if found is None:
            mend = f"Add {file.path.stem}.csv beside this file."
            desk.problems.append(problem(AREAS_MISSING, Finding(file.root, "There is no CSV with its areas.", mend)))
            desk.whole = False
            continue
        rows, problems = read_rows(found[1], found[0].shown)
        desk.problems += problems
        if rows is None:
            desk.whole = False
        else:
            tables.append(AreaTable(file, rows))
    if desk.whole:
        for left, _ in desk.tables.values():
            what, mend = "No area set has this name.", f"Add {left.path.stem}.yaml of kind area_set beside it."
            desk.problems.append(Problem(left.shown, 1, 1, "the file", CSV_ALONE.name, what, mend))
    return tuple(tables)


def _bundles(files: list[YamlFile], placed: Sequence[Path]) -> tuple[Bundle, ...]:
    folders = dict.fromkeys(file.framework for file in files if file.framework is not None)
    bundles = []
    for folder in folders:
        own = [file for file in files if file.framework == folder]
        frameworks = tuple(file for file in own if file.kind.name == "framework")
        standards = tuple(sorted((file for file in own if file.kind.name == "standard"), key=_number))
        shown = own[0].shown.rpartition("/")[0] or own[0].shown
        is_placed = any(folder.is_relative_to(root) for root in placed)
        bundles.append(Bundle(folder, shown, is_placed, frameworks, standards))
    return tuple(bundles)


def _number(file: YamlFile) -> tuple[list[int], str]:
    parts = (file.root.text("number") or "").split(".")
    return [int(part[:12]) for part in parts if part.isascii() and part.isdigit()], file.shown
