"""Runs axe-core in a page that is open, in each theme and at each width."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final, Literal

from playwright.sync_api import Page

from tests.journeys.people import eventually

TAGS: Final = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
OF_COLOUR: Final = ("color-contrast", "link-in-text-block")
"""The rules whose answer can change with the theme: the dark one needs no others."""
THEMES: Final[tuple[Literal["light", "dark"], ...]] = ("light", "dark")
WIDTHS: Final = (320, 768, 1280)
SHORTEST, TALLEST = 3000, 16000  # pixels: axe does not look at the contrast of what is scrolled out of sight


@dataclass(frozen=True)
class Finding:
    """What one rule says of one element. `where` is a selector that axe made, `seen` in which theme and width."""

    rule: str
    where: str
    html: str
    says: str
    seen: str

    def __str__(self) -> str:
        return f"{self.rule} ({self.seen}) {self.where}\n    {self.html}\n    {self.says}"


IS_DRAWN: Final = """theme => {
    const layers = [document.querySelector("[data-testid=stApp]"), document.body, document.documentElement];
    const colours = layers.filter(Boolean).map((one) => getComputedStyle(one).backgroundColor.match(/[\\d.]+/g));
    const paper = colours.map((parts) => parts.map(Number)).find(([r, g, b, opacity]) => opacity !== 0);
    const ink = getComputedStyle(layers[0] ?? document.body).color.match(/[\\d.]+/g).map(Number);
    const isDark = ([r, g, b]) => r + g + b < 384;
    const isMoving = document.getAnimations().some((one) => one.playState === "running");
    const isDrawn = !paper || (isDark(paper) === (theme === "dark") && isDark(ink) === (theme === "light"));
    return !isMoving && isDrawn;
}"""
"""Whether the page has changed to the theme: Streamlit draws itself anew, and colours may pass into each other."""


def findings(page: Page, *, result: Literal["violations", "incomplete"] = "violations") -> Iterator[Finding]:
    """Everything that axe finds on the page as it stands, in both themes and at all widths."""
    page.evaluate(script())
    # Streamlit's header is empty and lies over ours: axe could not tell what colour is below our words.
    page.add_style_tag(content='[data-testid="stHeader"] { display: none }')
    for theme in THEMES:
        page.emulate_media(color_scheme=theme)
        eventually(lambda wanted=theme: page.evaluate(IS_DRAWN, wanted), page=page)
        for width in WIDTHS:
            as_high_as_its_content(page, width)
            for rule in _run(page, theme, result)[result]:
                for node in rule["nodes"]:
                    where = " ".join(str(part) for part in node["target"])
                    says = " ".join(node.get("failureSummary", "").split())
                    yield Finding(rule["id"], where, node["html"][:300], says, f"{theme}, {width} px")
    page.emulate_media(color_scheme="light")


def as_high_as_its_content(page: Page, width: int) -> None:
    """Make the window so wide, and so high that nothing has to be scrolled."""
    page.set_viewport_size({"width": width, "height": SHORTEST})
    inner = "(document.querySelector('[data-testid=stMain]') ?? document.documentElement).scrollHeight"
    height = int(page.evaluate(inner))
    if height > SHORTEST:
        page.set_viewport_size({"width": width, "height": min(height + 50, TALLEST)})


@cache
def script() -> str:
    """axe-core itself, from the package that brings it."""
    spec = find_spec("axe_playwright_python")
    assert spec is not None
    assert spec.origin is not None
    return (Path(spec.origin).parent / "axe.min.js").read_text("utf-8")


def _run(page: Page, theme: str, result: str) -> Any:
    only = {"type": "tag", "values": TAGS} if theme == "light" else {"type": "rule", "values": OF_COLOUR}
    return page.evaluate("how => axe.run(document, how)", {"runOnly": only, "resultTypes": [result]})
