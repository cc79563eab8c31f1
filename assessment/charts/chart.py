"""What every chart is: a figure, the sentence that it shows, a table of the same figures, and their source."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plotly.graph_objects import Figure


@dataclass(frozen=True)
class Table:
    """A table of words. The first cell of each row is the row's header. Cells are plain text unless they are
    `views.html.Html`, which only the HTML view gives."""

    caption: str
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def __post_init__(self) -> None:
        for row in self.rows:
            if len(row) != len(self.headers):
                raise ValueError(f"{self.caption}: a row of {len(row)} cells under {len(self.headers)} headers")


@dataclass(frozen=True)
class Chart:
    """A chart that can be read without seeing it. `sentence` says what it shows, with its numbers; `table` holds every
    figure drawn; `source` names where they come from, with base and year where they are published ones."""

    title: str
    figure: "Figure"
    sentence: str
    table: Table
    source: str
