"""The quick reader sees what the careful one sees: the same texts on the same lines, however blocks are cut."""

import io
from unittest.mock import patch

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from assessment.intake import plain
from assessment.intake.careful import csv_rows, read_rows
from assessment.intake.limits import RESPONDENT_BYTES, Limits
from assessment.intake.plain import NotPlain, read_part
from assessment.intake.sheet import Column, Role, Sheet

COLUMNS = (
    Column("round", Role.ROUND),
    Column("area", Role.AREA),
    Column("respondent", Role.RESPONDENT),
    Column("1.1", Role.RATINGS_OF, "i1-1"),
    Column("reason", Role.REASON),
)
QUOTED = ['"good"', '""', '" "', '"é"', '"a', 'a"', '"', '""""', '"a""b"', ' "good"', '"good" ', 'a"b']
WORDS = [
    "good",
    "mixed",
    "",
    " ",
    "dont_know",
    "not_applicable",
    "not_applicablf",
    "dont_kno",
    " good ",
    "GOOD",
    "é",
    "日本語",
]
LONGER = [
    "twelve bytes",
    "a text of more than sixteen bytes",
    "a text of more than sixteen bytez",
    "x" * 105,
    "x" * 106,
]
CELL = st.one_of(
    st.sampled_from(WORDS + LONGER),
    st.sampled_from(QUOTED[:4]),
    st.text(st.characters(blacklist_characters='",\n\r\0', blacklist_categories=("Cs",)), max_size=30),
)
RESPONDENT = CELL.filter(lambda text: len(text.encode()) <= RESPONDENT_BYTES)
LINE = st.tuples(CELL, CELL, RESPONDENT, CELL, CELL).map(",".join)
ODD_LINE = st.one_of(
    LINE, LINE, LINE, st.sampled_from(["", "  ", "\u00a0", "a,b", "a,b,c,d,e,f", ",,,,", ",,", " ,,,,, "])
)


def read_quickly(data: bytes) -> Sheet:
    stream = io.BufferedReader(io.BytesIO(data))
    part = read_part(stream, delimiter=",", columns=COLUMNS, line=1, limits=Limits())
    return Sheet(COLUMNS, part.texts, part.blocks)


def read_carefully(data: bytes) -> Sheet:
    stream = io.BufferedReader(io.BytesIO(data))
    return read_rows(csv_rows(stream, ",", Limits()), COLUMNS, Limits())


def seen(sheet: Sheet) -> list[tuple[object, ...]]:
    """Every row that is not blank: its line, its texts, whether it has a reason."""
    cells = [
        [
            sheet.respondent(row) if column.role is Role.RESPONDENT else of_cell(sheet, row, place)
            for place, column in enumerate(sheet.columns)
        ]
        for row in range(len(sheet.lines))
    ]
    return [(int(line), *row) for line, row in zip(sheet.lines, cells, strict=True) if any(row)]


def of_cell(sheet: Sheet, row: int, place: int) -> object:
    """A cell's text; of a reason only whether it is one."""
    if sheet.columns[place].role is Role.REASON:
        return bool(sheet.column(Role.REASON)[row])
    return sheet.texts[sheet.row(row)[place]]


@settings(max_examples=300, deadline=None)
@given(
    lines=st.lists(ODD_LINE, max_size=30),
    ending=st.sampled_from(["\n", "\r\n"]),
    last=st.booleans(),
    block=st.integers(2000, 3000),
)
@example(lines=["2026,Moray,ann,good,"] * 200, ending="\n", last=False, block=2000)
@example(lines=["2026,Moray,ann,x" + "x" * 1000 + ","] * 5, ending="\r\n", last=True, block=2000)
@example(
    lines=['"2026","Moray","ann","good",""', '"","","","",""', '"",""', '"a","b"'], ending="\r\n", last=True, block=2000
)
def test_both_readers_agree(lines: list[str], ending: str, last: bool, block: int) -> None:
    data = (ending.join(lines) + (ending if last else "")).encode()
    with patch.object(plain, "BLOCK", block):
        quick = read_quickly(data)
    careful = read_carefully(data)
    assert seen(quick) == seen(careful)
    assert quick.ragged == careful.ragged


@settings(max_examples=300, deadline=None)
@given(
    lines=st.lists(st.lists(st.sampled_from([*QUOTED, "good", ""]), min_size=4, max_size=6).map(",".join), max_size=6),
    lone=st.booleans(),
)
@example(lines=['"a,b",c,d,e'], lone=False)
@example(lines=['a,"b', 'c",d,e,f,g'], lone=False)
def test_the_quick_reader_leaves_what_it_cannot_be_sure_of_to_the_careful_one(lines: list[str], lone: bool) -> None:
    data = (("\r" if lone else "\n").join(lines) + "\n").encode()
    try:
        quick = read_quickly(data)
    except NotPlain:
        return
    careful = read_carefully(data)
    assert seen(quick) == seen(careful)
    assert quick.ragged == careful.ragged


@pytest.mark.parametrize("many", [300, 5000])
def test_more_different_texts_than_a_table_without_collisions_can_hold_are_still_told_apart(many: int) -> None:
    lines = [f"r{n},area number {n:08d} of many,p{n},good," for n in range(many)]
    data = "\n".join(lines * 2).encode()
    sheet = read_quickly(data)
    assert [row[1:4] for row in seen(sheet)] == [tuple(line.split(",")[:3]) for line in lines * 2]
