"""The colours of charts: read from the one file of tokens that the screens and the letters take theirs from.

The three result colours stay apart for people who do not see red and green, and in grey (a test measures both). A
figure is drawn in the light colours, and the style sheet of `chart_rules` gives each the reader's own: so a chart turns
dark with the reader's system, and light again on paper, without being drawn anew.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from assessment.model.colour import Colour

TOKENS: Final = Path(__file__).resolve().parents[1] / "web" / "assets" / "tokens.css"
DARK_BEGINS: Final = "@media screen and (prefers-color-scheme: dark)"


def tokens_of(sheet: str) -> Mapping[str, str]:
    """The colours of a piece of the token sheet, "#rrggbb" by name."""
    return dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]{6});", sheet))


_LIGHT, _DARK = TOKENS.read_text(encoding="utf-8").split(DARK_BEGINS)
LIGHT: Final = tokens_of(_LIGHT)
DARK: Final = {**LIGHT, **tokens_of(_DARK)}

INK: Final = LIGHT["ink"]
QUIET_INK: Final = LIGHT["quiet-ink"]
LINE: Final = LIGHT["line"]
FAINT_LINE: Final = LIGHT["faint-line"]
PAPER: Final = LIGHT["paper"]
OWN: Final = LIGHT["own"]
"""The reader's own area beside others."""
PUBLISHED: Final = LIGHT["published"]
"""Published national figures."""


@dataclass(frozen=True)
class Look:
    """A fill and the ink that can be read on it (at least 4.5 to 1)."""

    fill: str
    ink: str


def _look(name: str) -> Look:
    return Look(LIGHT[name], LIGHT[f"{name}-ink"])


LOOKS: Final[Mapping[Colour | None, Look]] = {
    Colour.GREEN: _look("green"),
    Colour.AMBER: _look("amber"),
    Colour.RED: _look("red"),
    None: _look("no-colour"),
}
"""How each colour looks; None is "no colour"."""

DRAWN: Final = (
    *("ink", "quiet-ink", "line", "faint-line", "paper", "own", "published"),
    *(f"{name}{part}" for name in ("green", "amber", "red", "no-colour") for part in ("", "-ink")),
)
"""The colours that figures may use: each has a value of its own (a test compares them), by which it is known again."""


def chart_rules() -> str:
    """The style sheet that gives every colour in a drawn figure the value that it has for this reader."""
    return "\n".join(
        f'.js-plotly-plot [style*="{part}: {_written(LIGHT[name])}"] {{ {part}: var(--{name}) !important; }}'
        for name in DRAWN
        for part in ("fill", "stroke")
    )


def _written(colour: str) -> str:
    """As browsers write it: "rgb(11, 12, 12)"."""
    return f"rgb({', '.join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5))})"
