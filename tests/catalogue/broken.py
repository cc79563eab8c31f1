"""Breaks the small good root in the way that a fixture says.

A fixture is a folder in tests/fixtures/content/bad, named after the mistake, with `change.yaml`, the steps from the
good root to the broken one, and `expected.txt`, the whole report that an author then gets.
"""

import shutil
from pathlib import Path
from typing import Any

import yaml

CONTENT = Path(__file__).resolve().parents[1] / "fixtures" / "content"
GOOD = CONTENT / "good" / "tiny"
BAD = sorted(path for path in (CONTENT / "bad").iterdir() if path.is_dir())


def broken_root(fixture: Path, at: Path) -> Path:
    """A copy of the good root at a new folder, with the fixture's changes."""
    root = shutil.copytree(GOOD, at / "root")
    for step in yaml.safe_load((fixture / "change.yaml").read_text("utf-8")):
        _change(root, **step)
    return root


def _change(root: Path, file: str, encoding: str = "utf-8", repeat: int = 1, **step: Any) -> None:
    path = root / file
    if step.pop("delete", False):
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    elif "move" in step:
        path.rename(root / step.pop("move"))
    elif "copy" in step:
        copy = shutil.copytree if path.is_dir() else shutil.copyfile
        copy(path, root / step.pop("copy"))
    elif "link" in step:
        path.symlink_to(step.pop("link"))
    elif "whole" in step:
        path.parent.mkdir(exist_ok=True)
        path.write_text(step.pop("whole") * repeat, encoding, newline="")
    else:
        old, new = step.pop("find"), step.pop("write")
        text = path.read_text("utf-8")
        assert old in text, f"{file} has no {old!r}"
        if encoding == "escaped":  # characters that no YAML file can hold, as their backslash codes
            new, encoding = new.encode("ascii").decode("unicode_escape"), "utf-8"
        path.write_text(text.replace(old, new, 1), encoding, newline="")
    assert not step, f"unknown step: {step}"
