"""The national evidence as a file: one figure a line, each with where it comes from and what to beware of."""

import csv
import io
import json
from decimal import Decimal
from typing import Final

from assessment.access.evidence import Library
from assessment.language import SOURCE, speaking
from assessment.model.evidence import Evidence, Qualifier
from assessment.wording.cells import safe_cell
from assessment.wording.published import figure_words

COLUMNS: Final = (
    *("id", "label", "year", "place", "value", "unit", "numerator", "base"),
    *("source", "at", "caution"),
)

Row = dict[str, str | int | float | None]


def rows(library: Library) -> list[Row]:
    """Every figure under the names of COLUMNS. What the source does not give is None."""
    return [_row(library, figure) for figure in library.figures]


def as_csv(library: Library) -> str:
    """CSV with a header. Unknown is an empty cell; nothing in it can run as a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in rows(library):
        writer.writerow("" if row[name] is None else safe_cell(str(row[name])) for name in COLUMNS)
    return out.getvalue()


def as_json(library: Library) -> str:
    """A JSON list of objects. Unknown is null."""
    return json.dumps(rows(library), ensure_ascii=False, indent=2) + "\n"


def _row(library: Library, figure: Evidence) -> Row:
    source = library.source(figure.source)
    return {
        "id": figure.id,
        "label": figure.label,
        "year": figure.year,
        "place": figure.place,
        "value": _number(figure.value),
        "unit": figure.unit,
        "numerator": figure.numerator,
        "base": figure.base,
        "source": f"{source.title} – {source.publisher}, {source.published}",
        "at": figure.at,
        "caution": _caution(figure),
    }


def _caution(figure: Evidence) -> str | None:
    """The caution, after what the columns cannot hold: words instead of digits, and "about" or "at least"."""
    parts = [figure.caution] if figure.caution else []
    if figure.words or figure.qualifier is not Qualifier.EXACTLY:
        with speaking(SOURCE):  # the file's values are the same for everybody
            parts.insert(0, f"To be read as: {figure_words(figure)}.")
    return " ".join(parts) or None


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
