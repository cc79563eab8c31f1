"""One file holds every colour and size; all other style sheets, Streamlit's theme and the shell take theirs there."""

import re
import tomllib
from pathlib import Path

import pytest
from starlette.types import ASGIApp

from assessment.charts.palette import DARK, LIGHT, TOKENS
from assessment.charts.style import FONT
from assessment.web.assets import FACE, FOLDER, STYLE, assets, face
from tests.web.asking import ask

SHEETS = sorted(sheet for sheet in FOLDER.glob("*.css") if sheet != TOKENS)
A_COLOUR = r"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl|lab|lch|oklch|color)a?\("
NAMED = r":\s*(?:[^;{}]*\s)?(?:white|black|red|green|blue|grey|gray|silver|orange|yellow|purple)\s*[;}!]"
IN_STREAMLIT = {
    "primaryColor": "button",
    "backgroundColor": "paper",
    "secondaryBackgroundColor": "shade",
    "textColor": "ink",
    "linkColor": "link",
    "borderColor": "line",
    "redColor": "error",
    "redTextColor": "ink",
    "redBackgroundColor": "error-tint",
}


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_no_other_style_sheet_names_a_colour_or_a_typeface(sheet: Path) -> None:
    rules = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert re.findall(A_COLOUR, rules) == []
    assert re.findall(NAMED, rules) == []
    assert re.findall(r"font-family:(?!\s*(?:var\(|inherit))[^;]*;", rules) == []


def test_no_style_sheet_uses_what_no_token_names() -> None:
    own = set(re.findall(r"(--[a-z0-9-]+):", assets()[STYLE].body.decode()))
    set_in_html = {"--columns", "--share"}
    assert set(re.findall(r"var\((--[a-z0-9-]+)", assets()[STYLE].body.decode())) <= own | set_in_html


def test_no_python_names_a_colour(root: Path) -> None:
    for file in (root / "assessment").rglob("*.py"):
        found = re.findall(r"""["'(:]\s*#[0-9a-fA-F]{6}\b""", file.read_text(encoding="utf-8"))
        assert not found, (file.name, found)


def test_the_tokens_come_first(root: Path) -> None:
    assert assets()[STYLE].body.startswith(TOKENS.read_bytes())


@pytest.mark.parametrize(("section", "tokens"), [("light", LIGHT), ("dark", DARK)])
def test_streamlits_theme_has_the_same_colours(root: Path, section: str, tokens: dict[str, str]) -> None:
    theme = tomllib.loads((root / ".streamlit/config.toml").read_text(encoding="utf-8"))["theme"]
    assert theme[section] == {option: tokens[name] for option, name in IN_STREAMLIT.items()}
    assert "base" not in theme


def test_one_typeface_stands_in_tokens_theme_charts_and_script(root: Path) -> None:
    theme = tomllib.loads((root / ".streamlit/config.toml").read_text(encoding="utf-8"))["theme"]
    assert f"--face: {FONT};" in TOKENS.read_text(encoding="utf-8")
    assert theme["font"] == theme["headingFont"] == FONT.replace('"', "'")
    assert "Atkinson Hyperlegible Next" in assets()["carers.js"].body.decode()


def test_the_typeface_is_asked_for_at_once_kept_for_good_and_comes_with_its_licence(app: ASGIApp) -> None:
    page = ask(app, "/").text
    assert f'<link rel="preload" href="{face()}" as="font" type="font/woff2" crossorigin>' in page
    assert "SourceSans" not in page
    assert face() in TOKENS.read_text(encoding="utf-8")
    answer = ask(app, face())
    assert (answer.status, answer.headers["content-type"]) == (200, "font/woff2")
    assert "immutable" in answer.headers["cache-control"]
    assert "SIL Open Font License, Version 1.1" in (FOLDER / "atkinson-hyperlegible-next-LICENCE.txt").read_text(
        encoding="utf-8"
    )
    assert (FOLDER / FACE).stat().st_size < 40_000


def test_the_window_around_the_page_has_the_bands_colour_in_both_themes(app: ASGIApp) -> None:
    page = ask(app, "/").text
    for scheme, tokens in (("light", LIGHT), ("dark", DARK)):
        assert f'media="(prefers-color-scheme: {scheme})" content="{tokens["band"]}"' in page
