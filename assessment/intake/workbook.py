"""Rows of an Excel workbook (.xlsx), its first sheet. The file is a zip of XML: both are looked at before they are
unpacked."""

import warnings
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime, time
from pathlib import Path

from assessment.intake.careful import Row
from assessment.intake.formulas import first_without_a_value
from assessment.intake.limits import MEBIBYTE, Limits
from assessment.intake.opening import LARGEST_EXPANSION
from assessment.model.errors import BadFile

MOST_BLANK = 10_000
"""A row may claim any number, and every row before it costs time; so many blank ones are no list of responses."""

MOST_PARTS = 2_000
_BEGINNING = 4096


def workbook_rows(path: Path, limits: Limits) -> Iterator[Row]:
    """The first sheet's rows, each with its number; blank ones are left out. Raises BadFile, whatever is inside."""
    _check_parts(path, limits)
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl's, about styles and extensions that responses do not need
        try:
            book = load_workbook(path, read_only=True, data_only=True, keep_links=False)
            try:
                sheet = book.worksheets[0]
                if place := first_without_a_value(path, sheet._worksheet_path):
                    raise BadFile(
                        f"Cell {place} holds a formula that was never worked out. Open the file in a spreadsheet, save "
                        "it there, and try again."
                    )
                sheet.reset_dimensions()  # what a file says about its size is not trusted
                last = 0
                for number, values in enumerate(sheet.iter_rows(values_only=True, max_col=limits.columns + 1), 1):
                    if number - last > MOST_BLANK:
                        raise BadFile(f"line {last + 1}: {MOST_BLANK:,} blank rows, and then more. Leave them out.")
                    cells = [_text(value) for value in values]
                    while cells and not cells[-1]:
                        cells.pop()
                    if cells:
                        last = number
                        yield number, cells
            finally:
                book.close()
        except (BadFile, GeneratorExit):
            raise
        except Exception as problem:  # a hostile workbook can make the library fail in any way
            raise BadFile(
                f"The workbook is damaged or not an .xlsx file ({type(problem).__name__}). Save it anew, or as CSV."
            ) from None


def sheet_names(path: Path) -> tuple[str, ...]:
    """The names of the sheets, the first first; none if they cannot be read."""
    from openpyxl import load_workbook

    with suppress(Exception), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = load_workbook(path, read_only=True, data_only=True, keep_links=False)
        try:
            return tuple(sheet.title for sheet in book.worksheets)
        finally:
            book.close()
    return ()


def _check_parts(path: Path, limits: Limits) -> None:
    """The sizes that the parts unpack to (zipfile never gives more than a part claims), and no document types, with
    which XML can make a little text into a lot."""
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            total = sum(part.file_size for part in parts)
            shared = sum(part.file_size for part in parts if part.filename.casefold().endswith("sharedstrings.xml"))
            if len(parts) > MOST_PARTS or total > limits.workbook_bytes or shared > limits.shared_text_bytes:
                raise BadFile(f"The workbook unpacks to {total // MEBIBYTE:,} MiB: too much to be read. Use CSV.")
            if total > max(64 * MEBIBYTE, LARGEST_EXPANSION * path.stat().st_size):
                raise BadFile(f"The workbook grows more than {LARGEST_EXPANSION} times when unpacked: it is not read.")
            for part in parts:
                if part.filename.casefold().endswith((".xml", ".rels")):
                    with archive.open(part) as content:
                        if b"<!doctype" in content.read(_BEGINNING).lower().replace(b"\0", b""):
                            raise BadFile("The workbook holds a document type, which Excel never writes.")
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, ValueError, EOFError) as problem:
        raise BadFile(f"The workbook is damaged ({problem}). Save it anew, or as CSV.") from None


def _text(value: object) -> str:
    """A cell's value as it would stand in a CSV file."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()  # Excel has no days without a time
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    return str(value).replace("\0", "").strip()
