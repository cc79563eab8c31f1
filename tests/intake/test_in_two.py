"""Two processes read one file as one process does."""

import random
from pathlib import Path

import pytest

from assessment.intake import in_two
from assessment.intake.counted import Counted
from assessment.model.errors import BadFile
from tests.intake.files import GOOD_WIDE, WIDE, read, write

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
        patch.setattr(in_two, "_may_fork", lambda: False)
        return read(path)


def same(one: Counted, other: Counted) -> bool:
    return (
        one.people == other.people
        and (one.cells == other.cells).all()
        and (one.rows, one.bad_rows, one.warnings) == (other.rows, other.bad_rows, other.warnings)
    )


@pytest.fixture(autouse=True)
def everything_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(in_two, "LARGE", 1)
    monkeypatch.setattr(in_two, "_may_fork", lambda: True)


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

    monkeypatch.setattr(in_two, "_send", dies)
    assert same(read(path), expected)


def test_texts_beyond_what_numbers_can_tell_apart_are_read_by_one_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = a_file(tmp_path)
    expected = in_one(path, monkeypatch)
    monkeypatch.setattr(in_two, "MOST_NUMBERS", 20)
    assert same(read(path), expected)


def test_a_file_of_one_line_has_no_second_half(tmp_path: Path) -> None:
    assert read(write(tmp_path, WIDE, GOOD_WIDE)).rows == 1
