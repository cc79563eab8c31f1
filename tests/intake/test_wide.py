"""Wide files: one response a row."""

from pathlib import Path

import pytest

from tests.intake.files import GOOD_WIDE, WIDE, answers, bad, read, sent, write


def test_each_row_is_a_response_and_an_empty_cell_is_skipped(tmp_path: Path) -> None:
    counted = read(write(tmp_path, WIDE, GOOD_WIDE, "2026,Moray,bob,officer,,dont_know,not_applicable"))
    assert answers(counted) == {
        ("2026", "Moray", "carer_rep", "1.1", "good"): 1,
        ("2026", "Moray", "carer_rep", "1.2", "mixed"): 1,
        ("2026", "Moray", "carer_rep", "2.1", "poor"): 1,
        ("2026", "Moray", "officer", "1.2", "dont_know"): 1,
        ("2026", "Moray", "officer", "2.1", "not_applicable"): 1,
    }
    assert sent(counted) == {("2026", "Moray", "carer_rep"): 1, ("2026", "Moray", "officer"): 1}
    assert (counted.rows, counted.bad_rows, counted.warnings) == (2, (), ())


def test_columns_may_stand_in_any_order_bear_ids_and_be_missing(tmp_path: Path) -> None:
    counted = read(write(tmp_path, " I2-1 ,Perspective,RESPONDENT,area,round", "good,officer,bob,Moray,2026"))
    assert answers(counted) == {("2026", "Moray", "officer", "2.1", "good"): 1}
    assert bad(counted) == []


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_delimiters_and_line_ends_of_other_programs(tmp_path: Path, delimiter: str, ending: str) -> None:
    lines = [line.replace(",", delimiter) for line in (WIDE, GOOD_WIDE, "2026,Moray,bob,officer,good,,")]
    counted = read(write(tmp_path, *lines, ending=ending))
    assert len(answers(counted)) == 4
    assert bad(counted) == []


def test_a_last_line_without_an_end_and_blank_lines_are_fine(tmp_path: Path) -> None:
    path = tmp_path / "responses.csv"
    path.write_text(f"\n\n{WIDE}\n\n   \n,,,,,,\n{GOOD_WIDE}\n\n2026,Moray,bob,officer,oops,,", encoding="utf-8")
    counted = read(path)
    assert sent(counted) == {("2026", "Moray", "carer_rep"): 1}
    assert bad(counted) == ["line 9: unknown rating “oops” for 1.1: use good, mixed, poor, dont_know or not_applicable"]
    assert counted.rows == 2


def test_ratings_are_trimmed_and_taken_in_any_case_and_by_label(tmp_path: Path) -> None:
    counted = read(
        write(
            tmp_path,
            WIDE,
            "2026,Moray,ann, Carer_Rep , GOOD ,Don’t know,N/A",
            "2026,Moray,bob,CARER REP,Good,don't know,doesn't apply",
            "2026,Moray,cat,carer_rep, good,DONT-KNOW,Not applicable",
            "2026,Moray,dan,carer reps,goOd,do not know,does not apply",
        )
    )
    assert bad(counted) == []
    assert answers(counted) == {
        ("2026", "Moray", "carer_rep", "1.1", "good"): 4,
        ("2026", "Moray", "carer_rep", "1.2", "dont_know"): 4,
        ("2026", "Moray", "carer_rep", "2.1", "not_applicable"): 4,
    }


def test_areas_are_found_by_code_former_code_name_or_variant_and_others_are_kept(tmp_path: Path) -> None:
    rows = [
        f"2026,{area},p{n},officer,good,,"
        for n, area in enumerate(["S37000012", "edinburgh", "City of  Edinburgh", "Argyll & Bute", "Atlantis"])
    ]
    counted = read(write(tmp_path, WIDE, *rows))
    assert {area: people for (_, area, _), people in sent(counted).items()} == {
        "Argyll and Bute": 1,
        "Atlantis": 1,
        "City of Edinburgh": 3,
    }
    assert counted.warnings == ("The area “Atlantis” is not known: it is kept as it is.",)


def test_one_person_under_two_names_of_an_area_is_one_person(tmp_path: Path) -> None:
    counted = read(write(tmp_path, WIDE, "2026,Edinburgh,ann,officer,good,,", "2026,S37000015,ann,officer,good,,"))
    assert bad(counted) == ["line 3: respondent “ann” of “City of Edinburgh” has a row already: line 2"]


def test_the_same_name_in_another_area_or_round_is_another_person(tmp_path: Path) -> None:
    counted = read(write(tmp_path, WIDE, GOOD_WIDE, GOOD_WIDE.replace("Moray", "Fife"), GOOD_WIDE.replace("6", "7", 1)))
    assert bad(counted) == []
    assert sum(sent(counted).values()) == 3


def test_a_second_row_of_a_respondent_is_bad_and_says_why(tmp_path: Path) -> None:
    counted = read(
        write(
            tmp_path, WIDE, GOOD_WIDE, GOOD_WIDE, "2026,Moray, ann ,officer,good,good,good", "2026,Moray,Ann,officer,,,"
        )
    )
    assert bad(counted) == [
        "line 3: respondent “ann” of “Moray” has a row already: line 2",
        "line 4: respondent “ann” of “Moray” has a row already: line 2, as carer_rep",
    ]
    assert sent(counted) == {("2026", "Moray", "carer_rep"): 1, ("2026", "Moray", "officer"): 1}


def test_a_bad_row_stands_in_nobodys_way(tmp_path: Path) -> None:
    counted = read(write(tmp_path, WIDE, GOOD_WIDE.replace("mixed", "mixd"), GOOD_WIDE))
    assert bad(counted) == ["line 2: unknown rating “mixd” for 1.2: use good, mixed, poor, dont_know or not_applicable"]
    assert sent(counted) == {("2026", "Moray", "carer_rep"): 1}


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (",Moray,ann,officer,good,,", "no round"),
        ("2026,,ann,officer,good,,", "no area"),
        ("2026,Moray, ,officer,good,,", "no respondent"),
        ("2026,Moray,ann,,good,,", "no perspective"),
        (",,,,good,,", "no round; no area; no respondent; no perspective"),
        (
            "2026,Moray,ann,chair,good,,",
            "unknown perspective “chair”: use carer_rep, deputy, carers_organisation, ijb_member or officer",
        ),
        (
            "2026,Moray,ann,officer,2,x,",
            "unknown rating “2” for 1.1: use good, mixed, poor, dont_know or not_applicable; "
            "unknown rating “x” for 1.2: use good, mixed, poor, dont_know or not_applicable",
        ),
        ("2026,Mo\x1bray,ann,officer,good,,", "area “Mo�ray” has characters that are not text"),
        ("2026,Moray,ann,officer,good,", "6 cells where the header has 7"),
        ("2026,Moray,ann,officer,good,,,", "8 cells where the header has 7"),
        ("2026", "1 cell where the header has 7"),
    ],
)
def test_a_bad_row_is_reported_with_its_line_and_every_reason(tmp_path: Path, row: str, reason: str) -> None:
    counted = read(write(tmp_path, WIDE, GOOD_WIDE, row, "2026,Moray,bob,officer,good,,"))
    assert bad(counted) == [f"line 3: {reason}"]
    assert sum(sent(counted).values()) == 2
    assert counted.rows == 3


def test_a_place_whose_every_row_is_bad_is_not_there(tmp_path: Path) -> None:
    counted = read(write(tmp_path, WIDE, GOOD_WIDE, "2026,Atlantis,bob,officer,x,,"))
    assert counted.people.places == (("2026", "Moray"),)
    assert counted.warnings == ()


def test_a_column_that_nobody_asked_for_is_reported_unless_it_is_only_left_behind(tmp_path: Path) -> None:
    counted = read(write(tmp_path, f"{WIDE},1.3,notes,", f"{GOOD_WIDE},good,long story,"))
    assert bad(counted) == [
        "line 1: unknown column “1.3”: nothing in it is used",
        "line 1: unknown column “notes”: nothing in it is used",
    ]
    counted = read(write(tmp_path, f"{WIDE},,", f"{GOOD_WIDE},,", "2026,Moray,bob,officer,,,,what,"))
    assert bad(counted) == ["line 1: column 8 has no name: nothing in it is used"]
    assert sum(sent(counted).values()) == 2


def test_quoted_cells_with_delimiters_and_line_breaks_keep_their_lines(tmp_path: Path) -> None:
    counted = read(
        write(tmp_path, WIDE, '2026,"Here, there\nand everywhere",ann,officer,"good",,', "2026,Moray,bob,officer,x,,")
    )
    assert [area for _, area in counted.people.places] == []
    assert bad(counted)[0].startswith("line 2: area “Here, there�and everywhere” has characters that are not text")
    assert bad(counted)[1].startswith("line 4: unknown rating “x”")


def test_a_quoted_file_counts_the_same_as_a_plain_one(tmp_path: Path) -> None:
    quoted = ['"' + line.replace(",", '","') + '"' for line in (WIDE, GOOD_WIDE, "2026,Moray,bob,officer,,poor,")]
    plain = read(write(tmp_path, WIDE, GOOD_WIDE, "2026,Moray,bob,officer,,poor,", name="plain.csv"))
    assert answers(read(write(tmp_path, *quoted))) == answers(plain)
