"""`python -m assessment check` and `schemas`, and how commands are found and fail."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from assessment import __main__ as command_line
from assessment.catalogue import ROOT, check
from assessment.commands import schemas
from assessment.model.errors import BadFile
from tests.catalogue.broken import BAD, GOOD, broken_root

CAPITALS = next(path for path in BAD if path.name == "capitals-in-an-id")


def run(*arguments: str, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "assessment", *arguments]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_content_without_problems_gives_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert command_line.main(["check", str(GOOD)]) == 0
    assert capsys.readouterr().out == "No problems in 15 files.\n"


def test_problems_give_1_and_a_count(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = broken_root(CAPITALS, tmp_path)
    assert command_line.main(["check", str(root)]) == 1
    expected = (CAPITALS / "expected.txt").read_text("utf-8")
    assert capsys.readouterr().out == f"{expected}1 problem in 15 files.\n"


def test_the_whole_command_as_an_author_types_it(tmp_path: Path) -> None:
    broken_root(CAPITALS, tmp_path)
    found = run("check", "root", folder=tmp_path)
    assert (found.returncode, found.stderr) == (1, "")
    assert found.stdout.startswith("root/standards/tiny/1.0/one.yaml:51:13 · indicator 1.1, fact By_What · id-shape · ")


def test_a_part_of_a_root_shows_its_own_problems_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken_root(CAPITALS, tmp_path)
    monkeypatch.chdir(tmp_path)
    framework = Path("root/standards/tiny/1.0")
    assert [problem.file for problem in check([framework])] == ["root/standards/tiny/1.0/one.yaml"]
    assert [problem.file for problem in check([framework / "one.yaml"])] == ["root/standards/tiny/1.0/one.yaml"]
    assert check([framework / "framework.yaml", Path("root/data")]) == ()
    monkeypatch.chdir(framework)
    assert [problem.file for problem in check([Path()])] == ["one.yaml"]
    assert [problem.file for problem in check([Path("one.yaml")])] == ["one.yaml"]


def test_an_absolute_path_does_not_reach_the_report(tmp_path: Path) -> None:
    root = broken_root(CAPITALS, tmp_path)
    for path in (root, root / "standards", root / "standards" / "tiny" / "1.0" / "one.yaml"):
        assert all(str(tmp_path) not in str(problem) for problem in check([path]))
        assert len(check([path])) == 1


def draft_of_own_framework(folder: Path) -> Path:
    """A copy of the toolkit's first framework, alone in a folder of another name."""
    own = sorted((ROOT / "standards").glob("*/*/"))[0]
    path = shutil.copytree(own, folder / "my-draft")
    framework = next(file for file in path.glob("*.yaml") if "kind: framework" in file.read_text("utf-8"))
    text = framework.read_text("utf-8")
    framework.write_text(text.replace(f"id: {own.parent.name}", "id: my-draft", 1), "utf-8")
    return path


def test_a_framework_alone_is_checked_against_the_real_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = draft_of_own_framework(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert check([Path("my-draft")]) == ()
    standard = next(file for file in sorted(path.glob("*.yaml")) if "kind: standard" in file.read_text("utf-8"))
    lines = standard.read_text("utf-8").replace("recommendations: [", "recommendations: [nothing-such, ", 1)
    standard.write_text(lines, "utf-8")
    for given in (Path("my-draft"), Path("my-draft") / standard.name, standard):
        (problem,) = check([given])
        assert problem.rule == "unknown-recommendation"
        assert problem.file.endswith(standard.name)
    other = next(file for file in path.glob("*.yaml") if file != standard)
    assert check([other]) == ()


def test_a_data_file_alone_is_checked_against_the_real_data(tmp_path: Path) -> None:
    file = tmp_path / "law.yaml"
    file.write_text("kind: law\nlaw:\n  - id: a\n    title: A\n    says: B.\n    source: no-such\n    at: C\n", "utf-8")
    assert [(problem.file, problem.rule) for problem in check([file])] == [("law.yaml", "unknown-source")]


def test_a_path_without_content_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty").mkdir()
    shutil.copytree(GOOD, tmp_path / "root")
    (tmp_path / "root" / "data" / "empty").mkdir()
    paths = [Path("gone"), Path("empty"), Path("root/data/empty"), Path("root/data/gone.yaml")]
    assert [(p.file, p.rule) for p in check(paths)] == [(str(path), "nothing-here") for path in sorted(paths)]


def test_a_file_that_cannot_be_read_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = shutil.copytree(GOOD, tmp_path / "root")
    opened = Path.open

    def refuse(path: Path, *arguments: str) -> object:
        if path.name == "law.yaml":
            raise PermissionError(13, "Permission denied")
        return opened(path, *arguments)

    monkeypatch.setattr(Path, "open", refuse)
    assert [str(problem) for problem in check([root])] == [
        "data/law.yaml:1:1 · the file · unreadable-file · The file cannot be read (Permission denied). · "
        "Allow yourself to read it."
    ]


def test_a_folder_that_cannot_be_read_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = shutil.copytree(GOOD, tmp_path / "root")
    listed = os.scandir

    def refuse(path: Path) -> object:
        if Path(path).name == "areas":
            raise PermissionError(13, "Permission denied")
        return listed(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert ("data/areas/", "unreadable-file") in [(problem.file, problem.rule) for problem in check([root])]


def test_help_lists_every_command_with_a_sentence() -> None:
    shown = run("--help")
    assert shown.returncode == 0
    for name in command_line.command_modules():
        assert re.search(rf"^    {name}\s+\S", shown.stdout, re.MULTILINE)
    assert "find every problem in content files" in shown.stdout


def test_an_unknown_command_is_refused_with_the_known_ones() -> None:
    shown = run("no-such-command")
    assert shown.returncode == 2
    assert "'check'" in shown.stderr
    assert "Traceback" not in shown.stderr


def test_only_the_command_that_is_called_is_imported() -> None:
    code = (
        "import sys; from assessment.__main__ import parser_for; parser_for(['check']); "
        "heavy = {'pandas', 'plotly', 'pydantic', 'yaml', 'sqlalchemy', 'streamlit'} & set(sys.modules); "
        "others = [m for m in sys.modules if m.startswith('assessment.commands.') and not m.endswith('.check')]; "
        "assert not heavy | set(others), (heavy, others)"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)


def test_no_command_imports_anything_heavy_before_it_runs() -> None:
    code = (
        "import sys; from assessment.__main__ import parser_for; parser_for(['--help']); "
        "heavy = {'pandas', 'plotly', 'pydantic', 'yaml', 'sqlalchemy', 'streamlit', 'numpy'} & set(sys.modules); "
        "assert not heavy, heavy"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)


def test_an_error_for_people_is_shown_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(paths: object) -> None:
        raise BadFile("This file cannot be used. Nothing has been changed.")

    monkeypatch.setattr("assessment.catalogue.checking.checked", fail)
    assert command_line.main(["check"]) == command_line.REFUSED
    assert capsys.readouterr().err == "This file cannot be used. Nothing has been changed.\n"


def test_stopping_a_command_is_quiet(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def stop(paths: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("assessment.catalogue.checking.checked", stop)
    assert command_line.main(["check"]) == command_line.INTERRUPTED
    assert capsys.readouterr().err == ""


def test_a_reader_that_closes_early_is_no_error(tmp_path: Path) -> None:
    root = broken_root(next(path for path in BAD if path.name == "many-mistakes-at-once"), tmp_path)
    for unbuffered in ("", "-u"):
        command = f"{sys.executable} {unbuffered} -m assessment check {root} | true"
        shown = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, text=True, check=True)
        assert shown.stderr == ""


def test_schemas_tell_whether_they_are_fresh(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    wanted = {tmp_path / path.relative_to(ROOT): text for path, text in schemas.generated_files().items()}
    monkeypatch.setattr(schemas, "generated_files", lambda: wanted)
    assert command_line.main(["schemas", "--check"]) == 1
    assert "docs/content-format.md is not fresh: run python -m assessment schemas" in capsys.readouterr().err
    assert command_line.main(["schemas"]) == 0
    left_over = tmp_path / "docs" / "schemas" / "gone.json"
    left_over.write_text("{}", "utf-8")
    assert command_line.main(["schemas", "--check"]) == 1
    assert command_line.main(["schemas"]) == 0
    assert not left_over.exists()
    assert command_line.main(["schemas", "--check"]) == 0
