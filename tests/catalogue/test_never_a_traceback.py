"""Whatever stands in a file, an author gets problems with places, never a traceback."""

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assessment.catalogue import ROOT, check
from assessment.catalogue.area_rows import read_rows
from assessment.catalogue.kinds import KINDS
from assessment.catalogue.problem import Problem
from assessment.catalogue.reader import read
from assessment.catalogue.shapes import shape_of
from tests.catalogue.broken import GOOD

ODD = st.sampled_from(
    [
        *("\t", "\x00", "\ufeff", "\u2028", "\u202e", "\ud7ff", "😀", "é", "'", '"', "\\", "\r", "\n\n", "  "),
        *("yes", "~", "0x1", "1_0", ".inf", "1e9", "12:30", "9" * 5000, "-", "- - -", "? ", ": ", "[", "]", "{", "}"),
        *("&a ", "*a", "!!python/object:os.system ", "<<: *a", "|", ">-", "#", "%YAML 1.1", "---\n", "...\n", ",", ";"),
        *("kind: law\n", "id: x", "[[[[[[[[[[[[[[[[[[", "None", "true", "''", "[]", "{}", "x" * 3000),
    ]
)
PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
"""A busy machine is no failure; and each example makes its own copy of the folder."""

REAL = sorted(path for folder in ("standards", "data") for path in (ROOT / folder).rglob("*.yaml"))
TINY = sorted(
    path.relative_to(GOOD)
    for folder in ("standards", "data")
    for path in (GOOD / folder).rglob("*.*")
    if path.is_file()
)


def assert_readable(problem: Problem, lines: int) -> None:
    text = str(problem)
    assert text.count(" · ") >= 4
    assert text.isprintable()
    assert 1 <= problem.line <= lines + 1
    assert problem.column >= 1
    assert len(text) < 1000
    assert all((problem.where, problem.rule, problem.what, problem.mend))
    text.encode("utf-8")


def examine(data: bytes) -> None:
    root, problems = read(data, "a.yaml")
    lines = data.count(b"\n") + data.count(b"\r") + 1
    for problem in problems:
        assert_readable(problem, lines)
    assert root is not None or problems
    for kind in KINDS.values() if root else ():
        made, broken = shape_of(root, kind)
        assert made is not None or broken or problems
        for problem in broken:
            assert_readable(problem, lines)


@given(st.binary(max_size=400))
@PATIENT
def test_any_bytes(data: bytes) -> None:
    examine(data)
    rows, problems = read_rows(data, "a.csv")
    assert rows is not None or problems


@given(st.text(max_size=400))
@PATIENT
def test_any_text(text: str) -> None:
    examine(text.encode("utf-8", "surrogatepass"))


@given(st.lists(st.one_of(ODD, st.sampled_from(["a: ", "b: ", "\n", "\n  ", "\n    ", "kind: standard\n", "text"]))))
@PATIENT
def test_anything_like_yaml(parts: list[str]) -> None:
    examine("".join(parts).encode("utf-8", "surrogatepass"))


@given(data=st.data(), path=st.sampled_from(REAL))
@settings(PATIENT, max_examples=40)
def test_any_change_of_a_real_file(data: st.DataObject, path: Path) -> None:
    text = path.read_text("utf-8")
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(text)))
        until = at + data.draw(st.sampled_from([0, 1, 5, 80]))
        text = text[:at] + data.draw(st.one_of(st.just(""), ODD)) + text[until:]
    examine(text.encode("utf-8"))


@given(data=st.data(), name=st.sampled_from(TINY))
@settings(PATIENT, max_examples=80)
def test_any_change_of_a_whole_root(data: st.DataObject, name: Path, tmp_path: Path) -> None:
    root = tmp_path / "root"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(GOOD, root)
    lines = (root / name).read_text("utf-8").splitlines(keepends=True)
    at = data.draw(st.integers(0, len(lines) - 1))
    change = data.draw(st.sampled_from(["drop", "double", "swap", "odd", "value", "cut"]))
    if change == "drop":
        del lines[at]
    elif change == "double":
        lines.insert(at, lines[at])
    elif change == "swap":
        lines[at], lines[-1] = lines[-1], lines[at]
    elif change == "cut":
        del lines[at:]
    elif change == "value":
        key, _, _ = lines[at].partition(": ")
        lines[at] = f"{key}: {data.draw(ODD)}\n"
    else:
        lines[at] = data.draw(ODD) + lines[at]
    (root / name).write_bytes("".join(lines).encode("utf-8", "surrogatepass"))
    for problem in check([root]):
        assert_readable(problem, 10_000)


@pytest.mark.parametrize(
    "name", ["\n.yaml", "é.yaml", "a b.yaml", "\u202e.yaml", b"\xff.yaml", "'\".csv", "-rf.yaml", "·.txt"]
)
def test_any_file_name(name: str | bytes, tmp_path: Path) -> None:
    root = shutil.copytree(GOOD, tmp_path / "root")
    path = root / "data" / (name if isinstance(name, str) else name.decode("utf-8", "surrogateescape"))
    path.write_text("kind: law\n", "utf-8")
    problems = check([root])
    assert problems
    for problem in problems:
        assert_readable(problem, 1)


def test_a_file_that_grows_without_end_is_not_read_to_its_end(tmp_path: Path) -> None:
    root = shutil.copytree(GOOD, tmp_path / "root")
    with (root / "data" / "law.yaml").open("wb") as stream:
        stream.truncate(50_000_000_000)  # a sparse file: larger than memory, and nothing on the disk
    assert [problem.rule for problem in check([root])] == ["file-too-large"]
