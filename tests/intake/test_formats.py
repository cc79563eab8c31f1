"""The same responses in every kind of file, known by what it holds and not by its name."""

import gzip
import os
import re
import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from assessment.intake.limits import Limits
from assessment.model.errors import BadFile
from tests.intake.files import GOOD_LONG, GOOD_WIDE, LONG, WIDE, answers, bad, read, sent, write

ROWS = [WIDE, GOOD_WIDE, "2026,Moray,bob,officer,,dont_know,", "2026,Moray,cat,officer,x,,"]
REPORTED = ["line 4: unknown rating “x” for 1.1: use good, mixed, poor, dont_know or not_applicable"]


def a_workbook(path: Path, *rows: list[object], more_sheets: int = 0) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for number, row in enumerate(rows, 1):
        for place, value in enumerate(row, 1):
            sheet.cell(number, place, value)
    for number in range(more_sheets):
        book.create_sheet(f"Notes {number}")
    book.save(path)
    return path


def test_compressed_csv(tmp_path: Path) -> None:
    plain = write(tmp_path, *ROWS)
    packed = tmp_path / "responses.csv.gz"
    packed.write_bytes(gzip.compress(plain.read_bytes()))
    assert answers(read(packed)) == answers(read(plain))
    assert bad(read(packed)) == REPORTED


def test_a_compressed_file_by_another_name(tmp_path: Path) -> None:
    path = tmp_path / "responses.csv"
    path.write_bytes(gzip.compress(write(tmp_path, *ROWS, name="plain.csv").read_bytes()))
    assert bad(read(path)) == REPORTED


def test_a_byte_order_mark_is_no_part_of_the_header(tmp_path: Path) -> None:
    path = tmp_path / "responses.csv"
    path.write_bytes(b"\xef\xbb\xbf" + write(tmp_path, *ROWS, name="plain.csv").read_bytes())
    assert bad(read(path)) == REPORTED


def test_excel(tmp_path: Path) -> None:
    cells: list[list[object]] = [list(row.split(",")) for row in ROWS]
    counted = read(a_workbook(tmp_path / "responses.xlsx", *cells))
    assert answers(counted) == answers(read(write(tmp_path, *ROWS)))
    assert bad(counted) == REPORTED


def test_excel_keeps_numbers_as_numbers_and_leaves_blank_rows_behind(tmp_path: Path) -> None:
    """A round that is a year, respondents that are counted, columns called 1.1: spreadsheets make numbers of these."""
    header: list[object] = ["round", "area", "respondent", "perspective", 1.1, 1.2]
    path = a_workbook(
        tmp_path / "responses.xlsx",
        header,
        [2026, "Moray", 1, "officer", "good", None],
        [],
        [2026.0, "Moray", 2.0, "officer", None, "poor", None, None],
        [2026, "Moray", 2, "officer", None, True],
        [2026, "Moray", date(2026, 3, 1), "officer", "good", "good", "too much"],
    )
    counted = read(path)
    assert sent(counted) == {("2026", "Moray", "officer"): 2}
    assert bad(counted) == [
        "line 5: unknown rating “TRUE” for 1.2: use good, mixed, poor, dont_know or not_applicable",
        "line 6: 7 cells where the header has 6",
    ]


def test_a_day_in_excel_is_a_day(tmp_path: Path) -> None:
    """Excel gives every day a time."""
    cells: list[list[object]] = [list(row.split(",")) for row in (WIDE, GOOD_WIDE)]
    cells[1][0] = datetime.fromisoformat("2026-03-01T00:00:00")
    assert sent(read(a_workbook(tmp_path / "responses.xlsx", *cells))) == {("2026-03-01", "Moray", "carer_rep"): 1}


def test_a_formula_without_a_value_is_never_taken_for_an_empty_cell(tmp_path: Path) -> None:
    cells: list[list[object]] = [list(row.split(",")) for row in (WIDE, GOOD_WIDE)]
    cells[1][5] = '="good"'
    with pytest.raises(BadFile, match="Cell F2 holds a formula that was never worked out"):
        read(a_workbook(tmp_path / "responses.xlsx", *cells))


@pytest.mark.parametrize(("cell", "rated"), [('t="str"><f>"good"</f><v>good</v>', 1), ('t="str"><f>""</f><v></v>', 0)])
def test_a_formula_counts_by_its_value(tmp_path: Path, cell: str, rated: int) -> None:
    cells: list[list[object]] = [list(row.split(",")) for row in (WIDE, GOOD_WIDE)]
    cells[1][5] = '="good"'
    made = a_workbook(tmp_path / "made.xlsx", *cells)
    path = tmp_path / "responses.xlsx"
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "xl/worksheets/sheet1.xml":
                part = re.sub(rb'(<c r="F2")[^>]*>.*?</c>', rb"\1 " + cell.encode() + b"</c>", part)
            new.writestr(name, part)
    assert sum(place[3] == "1.2" for place in answers(read(path))) == rated


def test_excel_in_long_form_with_a_second_sheet_says_which_one_is_read(tmp_path: Path) -> None:
    rows: list[list[object]] = [list(LONG.split(",")), list(GOOD_LONG.split(","))]
    counted = read(a_workbook(tmp_path / "responses.xlsx", *rows, more_sheets=1))
    assert len(answers(counted)) == 1
    assert counted.warnings == ("Only the first sheet, “Sheet”, is read.",)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "The file is empty."),
        ("\n \n", "no column “round”, “area”, “respondent”, “perspective”"),
        (WIDE, "a header and no responses"),
        (f"{WIDE}\n\n,,,,,,\n", "a header and no responses"),
        ("area,respondent,perspective,1.1\n", "line 1: no column “round”"),
        ("round,area,respondent,perspective,rating\n", "no column bears an indicator’s number or id"),
        (f"{WIDE},1.1\n", "line 1: two columns hold the same as “1.1”."),
        (f"{WIDE},i1-1\n", "line 1: two columns hold the same as “1.1”."),
        (f"{WIDE},Area\n", "line 1: two columns hold the same as “area”."),
        (f"{WIDE}{',x' * 500}\n", "line 1: 507 columns; at most 500 are read."),
    ],
)
def test_a_header_that_does_not_do(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "responses.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadFile, match=message):
        read(path)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(BadFile, match="No such file"):
        read(tmp_path / "responses.csv")
    with pytest.raises(BadFile, match="cannot be read"):
        read(tmp_path)


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """It has no end to be read from and cannot be read twice; opening one would wait for somebody to write."""
    pipe = tmp_path / "responses.csv"
    os.mkfifo(pipe)
    with pytest.raises(BadFile, match="a pipe or a device"):
        read(pipe)


def test_the_limit_of_different_texts_is_for_files_that_are_no_responses(tmp_path: Path) -> None:
    rows = [f"2026,area {n},ann,officer,good,," for n in range(40)]
    path = write(tmp_path, WIDE, *rows)
    assert len(read(path, limits=Limits(texts=50)).people.places) == 40
    with pytest.raises(BadFile, match="more than 30 different texts"):
        read(path, limits=Limits(texts=30))
