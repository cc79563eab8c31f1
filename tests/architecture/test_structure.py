"""The house's rules that a machine can see: what lies where, how long it is, and what it may import."""

import ast
import re
import statistics
import subprocess
from pathlib import Path

import pytest

TOP_LEVEL = {
    *("app.py", "standards", "assessment", "data", "pages", "tests", "requirements.txt", "requirements.lock"),
    *("requirements-dev.txt", "requirements-dev.lock", "README.md", "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md"),
    *("Makefile", "pyproject.toml", "docs", "benchmarks", "deploy", ".ci", ".streamlit", ".gitignore"),
}
BELOW_ACCESS = ("assessment.storage", "assessment.scoring", "assessment.intake")


def tracked(root: Path, *patterns: str) -> list[Path]:
    """Files that the repository holds or is about to hold: tracked, or new and not ignored."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", *patterns]
    names = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout.splitlines()
    return [root / name for name in sorted(set(names)) if (root / name).is_file()]


def lines_of(path: Path) -> int:
    return len(path.read_text("utf-8").splitlines())


def imports_of(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return found


def is_or_is_below(module: str, package: str) -> bool:
    return module == package or module.startswith(package + ".")


def test_the_top_level_holds_only_what_it_should(root: Path) -> None:
    names = {path.relative_to(root).parts[0] for path in tracked(root)}
    assert names <= TOP_LEVEL, f"move these into a folder: {sorted(names - TOP_LEVEL)}"


def test_no_module_is_longer_than_300_lines_and_the_median_is_near_100(root: Path) -> None:
    lengths = {path: lines_of(path) for path in tracked(root, "assessment/**.py") if path.name != "__init__.py"}
    too_long = {str(path.relative_to(root)): length for path, length in lengths.items() if length > 300}
    assert not too_long, f"one idea a module: {too_long}"
    assert statistics.median(lengths.values()) <= 120


def test_a_page_script_tells_its_story_in_under_80_lines(root: Path) -> None:
    too_long = [p.name for p in tracked(root, "pages/**.py") if lines_of(p) >= 80]
    assert not too_long
    assert lines_of(root / "app.py") < 60


def test_pages_and_the_application_reach_results_only_through_access(root: Path) -> None:
    for path in [root / "app.py", *tracked(root, "pages/**.py")]:
        reached = [m for m in imports_of(path) for package in BELOW_ACCESS if is_or_is_below(m, package)]
        assert not reached, f"{path.relative_to(root)} imports {reached}"


def test_only_ui_pages_and_the_application_import_streamlit(root: Path) -> None:
    for path in tracked(root, "assessment/**.py"):
        if "ui" not in path.relative_to(root).parts:
            streamlit = [m for m in imports_of(path) if is_or_is_below(m, "streamlit")]
            assert not streamlit, f"{path.relative_to(root)} imports {streamlit}"


def test_the_folder_of_the_script_that_reruns_holds_packages_only(root: Path) -> None:
    """Its folder leads sys.path: a module there would shadow the standard library's of the same name."""
    modules = {path.name for path in (root / "assessment/ui").glob("*.py")}
    assert modules == {"__init__.py", "main.py"}


@pytest.mark.parametrize("name", ["utils.py", "helpers.py", "common.py", "misc.py"])
def test_no_module_is_named_after_nothing(root: Path, name: str) -> None:
    assert not [path for path in tracked(root, "*.py", "**.py") if path.name == name]


def test_each_dependency_has_its_reason(root: Path) -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        for line in (root / name).read_text("utf-8").splitlines():
            if line and not line.startswith(("#", "-r")):
                assert "#" in line, f"{name}: {line} has no reason beside it"


def test_locks_carry_hashes_and_name_no_host(root: Path) -> None:
    for name in ("requirements.lock", "requirements-dev.lock"):
        text = (root / name).read_text("utf-8")
        pins = re.findall(r"^[\w.\[\]-]+==", text, re.MULTILINE)
        assert len(pins) > 40
        assert text.count("--hash=sha256:") >= len(pins)
        assert not re.search(r"://|--index|--find-links|file:", text)


def test_nothing_tracked_names_a_home_folder(root: Path) -> None:
    pattern = re.compile(r"(?<!\w)/(home|Users|root)/[a-z]")
    for path in tracked(root):
        if path.suffix in {".py", ".md", ".toml", ".yaml", ".txt", ".yml", ".json", ".sh", ""}:
            assert not pattern.search(path.read_text("utf-8")), f"{path.relative_to(root)} holds a machine's path"


def test_links_between_documents_lead_somewhere(root: Path) -> None:
    for path in tracked(root, "*.md", "**.md"):
        for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", path.read_text("utf-8")):
            if "://" not in target and not target.startswith(("mailto:", "/")):
                assert (path.parent / target).exists(), f"{path.relative_to(root)} links to {target}"
