"""The settings that the toolkit needs, and that the shipped file has them."""

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from assessment.web.settings import REQUIRED, problems
from assessment.web.start import CannotStartError, check_settings


def test_the_shipped_settings_are_those_that_are_needed(root: Path) -> None:
    shipped = tomllib.loads((root / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    for name, value in REQUIRED.items():
        section, option = name.split(".")
        assert shipped[section].get(option) == value, name


def test_all_is_well_with_them() -> None:
    assert problems(REQUIRED.__getitem__) == ()


@pytest.mark.parametrize("name", REQUIRED)
def test_each_one_that_is_not_in_force_is_named(name: str) -> None:
    get: Callable[[str], object] = lambda option: "something else" if option == name else REQUIRED[option]  # noqa: E731
    (said,) = problems(get)
    assert name in said


def test_the_start_is_refused_with_all_of_them_and_what_to_do() -> None:
    with pytest.raises(CannotStartError) as refused:
        check_settings(lambda _: "something else")
    for name in REQUIRED:
        assert name in str(refused.value)
    assert "folder that holds app.py" in str(refused.value)
