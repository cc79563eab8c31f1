"""Two processes read one file as one process does."""

import random
from pathlib import Path

import pytest

from assessment.intake import ahead, in_two
from assessment.intake.counted import Counted
from assessment.model.errors import BadFile
from tests.intake.files import GOOD_WIDE, LONG, WIDE, read, write

ROWS = 400


def a_file(folder: Path, *, instead: dict[int, str] | None = None) -> Path:
    """Many responses in many areas; `instead` puts other lines in place of some rows."""
    chance = random.Random(7)
    rows = [
        f"2026,area {chance.randrange(9)},person {n},officer,{chance.choice(['good', 'poor', ''])},mixed,"
        for n in range(ROWS)
    ]
    for row, line in (instead or {}).items():
        rows[row] = line
    return write(folder, WIDE, *rows)


def in_one(path: Path, monkeypatch: pytest.MonkeyPatch) -> Counted:
    with monkeypatch.context() as patch:
        patch.setattr(ahead, "_may_fork", lambda: False)
        return read(path)


def same(one: Counted, other: Counted) -> bool:
    return (
        one.people == other.people
        and (one.cells == other.cells).all()
        and (one.rows, one.bad_rows, one.warnings) == (other.rows, other.bad_rows, other.warnings)
    )


@pytest.fixture(autouse=True)
def everything_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead, "LARGE", 1)
    monkeypatch.setattr(ahead, "_may_fork", lambda: True)


def test_both_halves_count_and_report_with_their_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bad = {3: "2026,area 1,ann,officer,oops,,", 390: "2026", 395: "2026,area 1,ann,officer,oops,,", 397: "", 398: ",,"}
    path = a_file(tmp_path, instead=bad | {399: "2026,area 5,person 1,officer,good,,"})
    counted = read(path)
    assert [row.line for row in counted.bad_rows][:3] == [5, 392, 397]
    assert same(counted, in_one(path, monkeypatch))


def test_a_respondent_in_both_halves_is_found(tmp_path: Path) -> None:
    counted = read(a_file(tmp_path, instead={0: GOOD_WIDE, 399: GOOD_WIDE}))
    assert [str(row) for row in counted.bad_rows] == ["line 401: respondent “ann” of “Moray” has a row already: line 2"]


def test_what_cannot_be_read_in_the_second_half_has_its_own_line(tmp_path: Path) -> None:
    with pytest.raises(BadFile, match="line 392: a zero byte"):
        read(a_file(tmp_path, instead={390: "2026,\0,ann,officer,good,,"}))


def test_a_quote_in_either_half_leads_to_the_careful_reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for row in (3, 390):
        path = a_file(tmp_path, instead={row: '2026,"area, 1",ann,officer,good,,'})
        assert ("2026", "area, 1") in read(path).people.places
        assert same(read(path), in_one(path, monkeypatch))


def test_a_second_process_that_dies_is_not_missed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = a_file(tmp_path)
    expected = in_one(path, monkeypatch)

    def dies(*_: object) -> None:
        raise RuntimeError("out of luck")

    monkeypatch.setattr(ahead, "_send", dies)
    assert same(read(path), expected)


def test_texts_beyond_what_numbers_can_tell_apart_are_read_by_one_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = a_file(tmp_path)
    expected = in_one(path, monkeypatch)
    monkeypatch.setattr(in_two, "MOST_NUMBERS", 20)
    assert same(read(path), expected)


def test_columns_that_nobody_asked_for_are_read_alike(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second process does not know the framework: to it they might be indicators."""
    notes = ["", "a note"] * (ROWS // 2)
    rows = [f"2026,Moray,p{n},officer,good,,,{note},{'x' * (n == 390)}" for n, note in enumerate(notes)]
    path = write(tmp_path, f"{WIDE},notes,", *rows)
    counted = read(path)
    assert [str(row) for row in counted.bad_rows] == [
        "line 1: column 9 has no name: nothing in it is used",
        "line 1: unknown column “notes”: nothing in it is used",
    ]
    assert same(counted, in_one(path, monkeypatch))


def test_long_files_are_read_in_two_as_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [f"2026,Moray,p{n // 3},officer,{i},not_applicable," for n in range(ROWS) for i in ("1.1", "1.2", "2.1")]
    path = write(tmp_path, LONG, *rows, "2026,Moray,p1,deputy,1.1,good,")
    counted = read(path)
    assert counted.bad_rows[-1].line == 3 * ROWS + 2
    assert same(counted, in_one(path, monkeypatch))


@pytest.mark.parametrize("head", ["", "round,area", '"round",area', "round\0", "\n\n"])
def test_a_second_process_leaves_what_is_wrong_with_a_header_to_the_first(tmp_path: Path, head: str) -> None:
    with pytest.raises(BadFile):
        read(write(tmp_path, head, GOOD_WIDE, GOOD_WIDE))


def test_a_file_of_one_line_has_no_second_half(tmp_path: Path) -> None:
    assert read(write(tmp_path, WIDE, GOOD_WIDE)).rows == 1
