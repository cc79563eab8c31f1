"""The toolkit's own content, and how it is loaded."""

import dataclasses
import os
import shutil
from pathlib import Path

import pytest

from assessment.catalogue import EXTRA_FRAMEWORKS, ROOT, ContentProblems, check, content, load
from assessment.catalogue.folders import content_of
from assessment.model.content import Content
from assessment.model.errors import ToolkitError
from tests.catalogue.broken import CONTENT, GOOD

GOOD_ROOTS = sorted(path for path in (CONTENT / "good").iterdir() if path.is_dir())


def test_the_toolkits_own_content_has_no_problems() -> None:
    assert [str(problem) for problem in check()] == []


@pytest.mark.parametrize("root", GOOD_ROOTS, ids=lambda path: path.name)
def test_good_content_loads(root: Path) -> None:
    assert load(root).frameworks


def test_every_file_of_content_and_its_translations_is_read_by_glob() -> None:
    found = {file.path for file in content_of(ROOT)[0]}
    there = {path for folder in ("standards", "data") for path in (ROOT / folder).rglob("*") if path.is_file()}
    assert found == {path for path in there if path.suffix in (".yaml", ".csv", ".po")}


def test_a_file_may_have_any_name(tmp_path: Path) -> None:
    root = shutil.copytree(GOOD, tmp_path / "root")
    before = load(root)
    for folder in (root / "data", root / "standards" / "tiny" / "1.0"):
        for number, path in enumerate(sorted(folder.glob("*.yaml"))):
            path.rename(folder / f"{9 - number}-other.yaml")
    (root / "data" / "deep" / "down").mkdir(parents=True)
    (root / "data" / "9-other.yaml").rename(root / "data" / "deep" / "down" / "evidence.yaml")
    after = load(root)
    for item in dataclasses.fields(Content):
        assert set(map(repr, getattr(after, item.name))) == set(map(repr, getattr(before, item.name)))


def test_standards_come_in_the_order_of_their_numbers() -> None:
    for framework in content().frameworks:
        numbers = [[int(part) for part in standard.number.split(".")] for standard in framework.standards]
        assert numbers == sorted(numbers)


def test_content_is_loaded_once() -> None:
    assert content() is content()


def test_content_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        content().frameworks[0].title = "Other"  # type: ignore[misc]  # that it cannot be assigned is the point


def test_areas_come_from_the_csv_beside_their_set() -> None:
    upper, lower, isles = load(GOOD).area_set("real").areas
    assert (upper.code, upper.tile, upper.other_names) == ("R1", (1, 1), ())
    assert (lower.councils, lower.council_codes) == (("Lower Dale", "Holm"), ("C2", "C3"))
    assert lower.other_names == ("Dale, Lower",)
    assert isles.kind == "Islands"


def test_hidden_files_and_readmes_are_passed_over(tmp_path: Path) -> None:
    root = shutil.copytree(GOOD, tmp_path / "root")
    for name in (".DS_Store", ".swap.swp", "README.md", "areas/README.md", "CHANGELOG.md"):
        (root / "data" / name).write_text("anything", "utf-8")
    assert check([root]) == ()
    (root / "data" / ".hidden.yaml").write_text("kind: law\n", "utf-8")
    assert [problem.rule for problem in check([root])] == ["missing-key"]


def test_a_csv_may_have_empty_lines_and_windows_line_ends(tmp_path: Path) -> None:
    root = shutil.copytree(GOOD, tmp_path / "root")
    path = root / "data" / "areas" / "real.csv"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n\r\n"))
    assert load(root).area_sets == load(GOOD).area_sets


def test_a_cell_in_quotation_marks_may_hold_commas_and_quotation_marks(tmp_path: Path) -> None:
    root = shutil.copytree(GOOD, tmp_path / "root")
    path = root / "data" / "areas" / "real.csv"
    path.write_text(path.read_text("utf-8").replace('"Dale, Lower"', '"Dale, ""Lower"""'), "utf-8")
    assert [(p.rule, p.line, p.column) for p in check([root])] == [("straight-quotes", 3, 70)]


def test_a_folder_without_content_does_not_load(tmp_path: Path) -> None:
    with pytest.raises(ContentProblems, match="nothing-here"):
        load(tmp_path)


def test_numbers_are_exact() -> None:
    figure = load(GOOD).figure("asked-2018")
    assert str(figure.value) == "33.3"


def test_an_error_lists_every_problem_and_is_shown_without_a_traceback(tmp_path: Path) -> None:
    root = shutil.copytree(GOOD, tmp_path / "root")
    (root / "data" / "law.yaml").write_text("kind: law\nlaw: yes\n", "utf-8")
    (root / "data" / "role.yaml").unlink()
    (root / "data" / "series.yaml").write_text("kind: seres\n", "utf-8")
    with pytest.raises(ToolkitError) as raised:
        load(root)
    assert isinstance(raised.value, ContentProblems)
    assert [problem.file for problem in raised.value.problems] == ["data/law.yaml", "data/series.yaml"]
    assert all(str(problem) in str(raised.value) for problem in raised.value.problems)


def second_framework(folder: Path) -> Path:
    """A framework's folder outside any root."""
    path = shutil.copytree(GOOD / "standards" / "tiny" / "1.0", folder / "second" / "2.0")
    framework = (path / "framework.yaml").read_text("utf-8")
    framework = framework.replace("id: tiny", "id: second").replace("[leaflet]", "[tiny-leaflet]")
    (path / "framework.yaml").write_text(framework.replace('"1.0"', '"2.0"'), "utf-8")
    return path


def test_a_framework_from_elsewhere_stands_beside_the_others(tmp_path: Path) -> None:
    path = second_framework(tmp_path)
    framework = (path / "framework.yaml").read_text("utf-8").replace("tiny-leaflet", "leaflet")
    (path / "framework.yaml").write_text(framework, "utf-8")
    both = load(GOOD, [path])
    assert [framework.id for framework in both.frameworks] == ["tiny", "second"]
    assert both.framework("second").version == "2.0"


def test_the_problems_of_a_framework_from_elsewhere_name_its_folder(tmp_path: Path) -> None:
    with pytest.raises(ContentProblems) as raised:
        load(GOOD, [second_framework(tmp_path)])
    assert [(p.file, p.rule) for p in raised.value.problems] == [("second/2.0/framework.yaml", "unknown-source")]
    with pytest.raises(ContentProblems, match=r"gone/1\.0:1:1 · the file · nothing-here"):
        load(GOOD, [tmp_path / "gone" / "1.0"])


def test_the_environment_names_frameworks_from_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = content().framework("equal-and-expert")
    source = next(path for path in (ROOT / "standards" / own.id).iterdir() if path.name == own.version)
    path = shutil.copytree(source, tmp_path / "draft" / own.version)
    head = (path / "framework.yaml").read_text("utf-8").replace("id: equal-and-expert", "id: draft")
    (path / "framework.yaml").write_text(head, "utf-8")
    monkeypatch.setenv(EXTRA_FRAMEWORKS, os.pathsep.join([str(path)]))
    content.cache_clear()
    try:
        assert [framework.id for framework in content().frameworks] == ["equal-and-expert", "draft"]
    finally:
        content.cache_clear()
