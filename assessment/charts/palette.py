"""The colours, once for screens, charts and paper.

The three result colours stay apart for people who do not see red and green, and in grey (a test measures both).
Where they are used as a class in the style sheet, the names are `--green`, `--amber`, `--red`, `--no-colour`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from assessment.model.colour import Colour

INK: Final = "#0b0c0c"
QUIET_INK: Final = "#484f52"
LINE: Final = "#6f777b"
FAINT_LINE: Final = "#d0d5d7"
PAPER: Final = "#ffffff"
SHADE: Final = "#f3f2f1"
LINK: Final = "#1d5a9a"

OWN: Final = "#1d5a9a"
"""The reader's own area beside others."""
PUBLISHED: Final = "#5c6b73"
"""Published national figures."""


@dataclass(frozen=True)
class Look:
    """A fill and the ink that can be read on it (at least 4.5 to 1)."""

    fill: str
    ink: str


LOOKS: Final[Mapping[Colour | None, Look]] = {
    Colour.GREEN: Look("#00806f", "#ffffff"),
    Colour.AMBER: Look("#f5b83d", INK),
    Colour.RED: Look("#8a1538", "#ffffff"),
    None: Look("#e4e7e9", INK),
}
"""How each colour looks; None is "no colour"."""

SHADES: Final = (
    Look("#f2f5f9", INK),
    Look("#cddbea", INK),
    Look("#9dbbd8", INK),
    Look("#2f6ba6", "#ffffff"),
    Look("#1c466f", "#ffffff"),
)
"""From light to dark for shares, where no good or bad is meant. The style sheet's `.shade-0` to `.shade-4`."""
