"""Files that are broken or made to do harm: a sentence, never a traceback, never a machine that runs out."""

import gzip
import io
import random
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.intake.limits import Limits
from assessment.intake.plain import BLOCK
from assessment.model.errors import BadFile
from tests.intake.files import GOOD_WIDE, WIDE, read, write
from tests.intake.test_formats import a_workbook

SMALL = Limits(text_bytes=5_000, workbook_bytes=50_000, shared_text_bytes=5_000)


def raw(folder: Path, data: bytes, name: str = "responses.csv") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b"2026,Mor\xe9y,ann,officer,good,,\n", "line 3: this is not UTF-8 text"),
        (b"2026,Moray,a\0n,officer,good,,\n", "line 3: a zero byte"),
        (b'2026,Moray,"a\0n",officer,good,,\n', "line 3: a zero byte"),
        (b'2026,"Mor\xe9y",ann,officer,good,,\n', "line 3: this is not UTF-8"),
        (b"2026,Moray,ann,officer,good,,\r2026,Mor\xe9y,ann,officer,,,\n", "this is not UTF-8"),
        (b"2026,Moray,ann,officer,good,," + b"x" * 11_000 + b"\n", "line 3: a cell of 11,000 bytes"),
        (b'2026,Moray,"a, n",officer,good,,' + b"x" * 11_000 + b"\n", "line 3: this line cannot be read"),
        (b"2026,Moray," + b"n" * 97 + b",officer,good,,\n", "line 3: a respondent of 97 bytes; at most 96 fit."),
        (b'2026,Moray,"' + b"n" * 97 + b'",officer,good,,\n', "line 3: a respondent of 97 bytes"),
        (b"," * BLOCK, "line 3: longer than 524,288 bytes"),
        (b'\0end\n2026,"Moray",ann,officer,good,,\n', "line 3: a zero byte"),
        (b'2026,"Moray', "line 3: a quote is opened here and never closed"),
        (b'2026,Moray,ann,officer,good,,"good\n2026,Moray,bob,officer,,,\n', "line 3: a quote is opened here"),
    ],
)
def test_text_that_cannot_be_read_names_its_line(tmp_path: Path, body: bytes, message: str) -> None:
    first = f"{WIDE}\n{GOOD_WIDE}\n".encode()
    try:
        counted = read(raw(tmp_path, first + body))
    except BadFile as problem:
        assert message in str(problem)
    else:
        assert [str(row) for row in counted.bad_rows if message in str(row)]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (WIDE.encode("utf-16"), "UTF-16"),
        (b"round\0", "zero byte"),
        (b"round,\xff\n", "line 1: this is not UTF-8"),
        (b"x" * (BLOCK + 10), "line 1: longer than"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 100, "old kind"),
        (b"PK\x03\x04 nonsense", "damaged"),
        (b"\x1f\x8b nonsense that is not gzip", "damaged"),
    ],
)
def test_what_is_no_file_of_responses_is_said_so(tmp_path: Path, data: bytes, message: str) -> None:
    with pytest.raises(BadFile, match=message):
        read(raw(tmp_path, data))


def test_a_compressed_file_that_was_cut_off_is_damaged(tmp_path: Path) -> None:
    packed = gzip.compress(f"{WIDE}\n{GOOD_WIDE}\n".encode() * 50)
    with pytest.raises(BadFile, match="damaged"):
        read(raw(tmp_path, packed[: len(packed) // 2]))


def test_text_beyond_the_limit_is_not_read(tmp_path: Path) -> None:
    rows = "".join(f"2026,Moray,p{n},officer,good,,\n" for n in range(1000))
    path = raw(tmp_path, f"{WIDE}\n{rows}".encode())
    with pytest.raises(BadFile, match="of text"):
        read(path, limits=SMALL)
    with pytest.raises(BadFile, match="of text"):
        read(raw(tmp_path, gzip.compress(path.read_bytes()), "r.csv.gz"), limits=SMALL)


def test_a_compressed_bomb_is_not_unpacked(tmp_path: Path) -> None:
    bomb = gzip.compress(f"{WIDE}\n".encode() + (b"2026,Moray,ann,officer,good,,\n" * 3_000_000))
    with pytest.raises(BadFile, match="grows more than 250 times"):
        read(raw(tmp_path, bomb, "r.csv.gz"))


def test_a_workbook_that_unpacks_to_too_much_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 100_000_000)
    with pytest.raises(BadFile, match="grows more than 250 times"):
        read(path)
    with pytest.raises(BadFile, match="too much to be read"):
        read(path, limits=SMALL)


def test_a_workbook_with_a_document_type_is_not_opened(tmp_path: Path) -> None:
    path = a_workbook(tmp_path / "good.xlsx", list(WIDE.split(",")), list(GOOD_WIDE.split(",")))
    bomb = b'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">]><workbook>&lol;</workbook>'
    with pytest.raises(BadFile, match="document type"):
        read(replaced(path, {"xl/workbook.xml": bomb}))


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "[Content_Types].xml"])
@pytest.mark.parametrize("content", [b"", b"<broken", b"<a/>", b"\xff\xfe\0"])
def test_a_workbook_with_broken_parts_is_damaged(tmp_path: Path, part: str, content: bytes) -> None:
    path = a_workbook(tmp_path / "good.xlsx", list(WIDE.split(",")), list(GOOD_WIDE.split(",")))
    with pytest.raises(BadFile):
        read(replaced(path, {part: content}))


def test_a_workbook_whose_rows_claim_to_lie_a_billion_lines_down_is_not_followed(tmp_path: Path) -> None:
    path = a_workbook(tmp_path / "good.xlsx", list(WIDE.split(",")), list(GOOD_WIDE.split(",")))
    with zipfile.ZipFile(path) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").replace(b'<row r="2"', b'<row r="999999999"')
    with pytest.raises(BadFile, match="10,000 blank rows, and then more"):
        read(replaced(path, {"xl/worksheets/sheet1.xml": sheet}))


def replaced(path: Path, parts: dict[str, bytes]) -> Path:
    """A copy of a workbook with other parts in place."""
    out = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, parts.get(name, old.read(name)))
    return raw(path.parent, out.getvalue(), "replaced.xlsx")


@settings(max_examples=150, deadline=None)
@given(data=st.binary(max_size=300), head=st.sampled_from([WIDE, "", "PK\x03\x04", "\x1f"]), seed=st.integers(0, 99))
def test_no_bytes_whatever_make_a_traceback(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, head: str, seed: int
) -> None:
    noise = bytes(random.Random(seed).choice(b'2026,Moray;"\n\r\t good\0\xc3') for _ in range(80))
    path = raw(tmp_path_factory.mktemp("noise"), head.encode() + b"\n" + data + noise)
    try:
        read(path)
    except BadFile as problem:
        assert str(problem)


def test_a_terminal_is_not_obeyed(tmp_path: Path) -> None:
    (row,) = read(write(tmp_path, WIDE, "2026,Moray,ann,officer,\x1b[2J\x07,,")).bad_rows
    assert "\x1b" not in str(row)
    assert "\x07" not in str(row)
