"""Long files: one rating a row."""

from pathlib import Path

import pytest

from tests.intake.files import GOOD_LONG, LONG, answers, bad, read, sent, write


def test_each_row_is_a_rating_and_what_has_no_row_is_skipped(tmp_path: Path) -> None:
    counted = read(
        write(
            tmp_path,
            LONG,
            GOOD_LONG,
            "2026,Moray,ann,carer_rep,i1-2,,",
            "2026,Moray,bob,officer,2.1,dont_know,",
            "2026,Moray,ann,carer_rep,2.1,not_applicable,We have none",
        )
    )
    assert answers(counted) == {
        ("2026", "Moray", "carer_rep", "1.1", "good"): 1,
        ("2026", "Moray", "carer_rep", "2.1", "not_applicable"): 1,
        ("2026", "Moray", "officer", "2.1", "dont_know"): 1,
    }
    assert sent(counted) == {("2026", "Moray", "carer_rep"): 1, ("2026", "Moray", "officer"): 1}
    assert (counted.rows, counted.bad_rows, counted.warnings) == (4, (), ())


def test_somebody_who_skipped_everything_has_sent_answers(tmp_path: Path) -> None:
    counted = read(write(tmp_path, LONG, "2026,Moray,ann,carer_rep,1.1,,"))
    assert sent(counted) == {("2026", "Moray", "carer_rep"): 1}
    assert answers(counted) == {}


def test_the_reason_column_may_be_missing(tmp_path: Path) -> None:
    assert bad(read(write(tmp_path, LONG.removesuffix(",reason"), GOOD_LONG.removesuffix(",")))) == []


def test_does_not_apply_without_a_reason_counts_with_a_warning(tmp_path: Path) -> None:
    rows = [f"2026,Moray,ann,officer,{number},not_applicable," for number in ("1.1", "1.2")]
    counted = read(write(tmp_path, LONG, *rows, "2026,Moray,ann,officer,2.1,not_applicable,None here"))
    assert len(answers(counted)) == 3
    assert counted.warnings == ("“Doesn’t apply” without a reason, counted all the same: lines 2 and 3.",)


def test_a_cell_twice_is_bad_even_if_it_says_the_same_or_nothing(tmp_path: Path) -> None:
    counted = read(
        write(
            tmp_path,
            LONG,
            GOOD_LONG,
            "2026,Moray,ann,carer_rep,1.2,,",
            GOOD_LONG,
            "2026,Moray,ann,carer_rep,i1-2,good,",
            "2026,Moray,bob,carer_rep,1.1,good,",
        )
    )
    assert bad(counted) == [
        "line 4: respondent “ann” of “Moray” has rated 1.1 already: line 2",
        "line 5: respondent “ann” of “Moray” has rated 1.2 already: line 3",
    ]
    assert answers(counted) == {("2026", "Moray", "carer_rep", "1.1", "good"): 2}


def test_a_respondent_has_the_perspective_of_their_first_good_row(tmp_path: Path) -> None:
    counted = read(
        write(
            tmp_path,
            LONG,
            "2026,Moray,ann,officer,9.9,good,",
            "2026,Moray,ann,carer_rep,1.1,good,",
            "2026,Moray,ann,officer,1.2,good,",
            "2026,Moray,ann,carer_rep,1.2,poor,",
            "2027,Moray,ann,officer,1.2,good,",
        )
    )
    assert bad(counted) == [
        "line 2: unknown indicator “9.9”",
        "line 4: respondent “ann” of “Moray” is carer_rep on line 3",
    ]
    assert sent(counted) == {("2026", "Moray", "carer_rep"): 1, ("2027", "Moray", "officer"): 1}
    assert answers(counted)["2026", "Moray", "carer_rep", "1.2", "poor"] == 1


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("2026,Moray,ann,officer,,good,", "no indicator"),
        ("2026,Moray,ann,officer,3.9,good,", "unknown indicator “3.9”"),
        (
            "2026,Moray,,officer,1.9,fine,",
            "no respondent; unknown indicator “1.9”; "
            "unknown rating “fine”: use good, mixed, poor, dont_know or not_applicable",
        ),
        (",,,,1.1,,", "no round; no area; no respondent; no perspective"),
        ("2026,Moray,ann,officer,1.1", "5 cells where the header has 7"),
    ],
)
def test_a_bad_row_is_reported_with_its_line_and_every_reason(tmp_path: Path, row: str, reason: str) -> None:
    counted = read(write(tmp_path, LONG, GOOD_LONG, row))
    assert bad(counted) == [f"line 3: {reason}"]


def test_rows_that_a_spreadsheet_left_behind_are_no_rows(tmp_path: Path) -> None:
    counted = read(write(tmp_path, LONG, GOOD_LONG, ",,,,,,", " , ,,,,,"))
    assert (counted.rows, bad(counted)) == (1, [])
