"""Results as CSV files: every indicator, standard and area with its reason, ready for a spreadsheet."""

import csv
import io
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from fractions import Fraction
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Final

from assessment.model.framework import Framework
from assessment.model.result import AreaResults, IndicatorResult, WholeResult
from assessment.wording.cells import safe_cell
from assessment.wording.numbers import decimals
from assessment.wording.reasons import indicator_reason, whole_reason

INDICATOR_COLUMNS: Final = (
    *("round", "area", "indicator", "score", "colour", "status"),
    *("rated", "applicable", "dont_know", "skipped", "not_applicable"),
    *("low", "high", "firm", "views_differ", "carers_heard", "reason"),
)
STANDARD_COLUMNS: Final = (
    *("round", "area", "standard", "score", "colour", "status"),
    *("coloured", "indicators", "firm", "held", "reason"),
)
AREA_COLUMNS: Final = ("round", "area", "score", "colour", "status", "coloured", "standards", "firm", "held", "reason")

DECIMALS: Final = 4

Row = Iterable[str | int]


def tables(framework: Framework, results: Sequence[AreaResults]) -> dict[str, str]:
    """The three files' text by name. Indicators and standards go by their number; scores have 4 decimals, rounded once
    from the exact fraction (half to even); what there is not is empty."""
    return {
        "indicators.csv": _csv(INDICATOR_COLUMNS, _indicator_rows(framework, results)),
        "standards.csv": _csv(STANDARD_COLUMNS, _standard_rows(framework, results)),
        "areas.csv": _csv(AREA_COLUMNS, (_whole_row(framework, result.whole) for result in results)),
    }


def write_tables(folder: Path, texts: dict[str, str]) -> tuple[Path, ...]:
    """Write the files into a folder, which is made if need be; each is there whole or as it was before. Their paths.
    Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    written: list[tuple[str, Path]] = []
    try:
        for name, text in texts.items():
            with NamedTemporaryFile("w", dir=folder, encoding="utf-8", newline="", delete=False) as file:
                written.append((file.name, folder / name))
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
                Path(file.name).chmod(0o644)
        for temporary, path in written:
            Path(temporary).replace(path)
    finally:
        for temporary, _ in written:
            with suppress(FileNotFoundError):
                Path(temporary).unlink()
    return tuple(path for _, path in written)


def _indicator_rows(framework: Framework, results: Sequence[AreaResults]) -> Iterator[Row]:
    for area in results:
        for result in area.indicators:
            yield _indicator_row(framework, result)


def _indicator_row(framework: Framework, result: IndicatorResult) -> Row:
    total = result.total
    return (
        *(safe_cell(result.round), safe_cell(result.area), framework.indicator(result.indicator).number),
        *(_number(result.score), result.colour or "", result.status),
        *(total.rated, total.applicable, total.dont_know, total.skipped, total.not_applicable),
        *(_number(result.low), _number(result.high), _flag(result.firm)),
        *(_flag(result.views_differ), _flag(result.carers_heard), safe_cell(indicator_reason(framework, result))),
    )


def _standard_rows(framework: Framework, results: Sequence[AreaResults]) -> Iterator[Row]:
    for area in results:
        for result in area.standards:
            round_id, area_name, *rest = _whole_row(framework, result)
            yield (round_id, area_name, framework.standard(result.whole).number, *rest)


def _whole_row(framework: Framework, result: WholeResult) -> Row:
    return (
        *(safe_cell(result.round), safe_cell(result.area)),
        *(_number(result.score), result.colour or "", result.status),
        *(len(result.parts), result.all_parts, _flag(result.firm), _flag(result.held)),
        safe_cell(whole_reason(framework, result)),
    )


def _csv(columns: Sequence[str], rows: Iterable[Row]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return out.getvalue()


def _number(value: Fraction | None) -> str:
    return "" if value is None else decimals(value, DECIMALS)


def _flag(value: bool | None) -> str:
    return "" if value is None else str(value).lower()
