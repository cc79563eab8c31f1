"""What is typed at the command line, and files that are handed to it: an answer in words, and no harm done."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from assessment.__main__ import REFUSED, main
from assessment.commands.invite import read_wanted
from assessment.model.errors import BadFile

HEADER = "round,area,respondent,perspective,indicator,rating,reason\n"
ONE_ROW = f"{HEADER}2026,Moray,a,officer,1.1,good,\n"
DATES = ("--opens", "2026-09-01", "--closes", "2026-11-30")
NOT_TEXT = "\udcff"  # how Python reads a byte that is not UTF-8 from a command line
TERMINAL = "\x1b]0;owned\x07\x1b[31m"

Run = Callable[..., tuple[int, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command on a database of its own; its exit status and all that it says."""
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))

    def _run(*arguments: str) -> tuple[int, str]:
        status = main(arguments)
        said = capsys.readouterr()
        return status, said.out + said.err

    return _run


@pytest.mark.parametrize("name", ["indicators.csv", "standards.csv", "areas.csv"])
def test_results_are_never_written_over_the_responses(run: Run, tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.write_text(ONE_ROW)
    link = tmp_path / "the same"
    link.symlink_to(tmp_path)
    status, said = run("score", str(file), "--out", str(link))
    assert (status, file.read_text()) == (REFUSED, ONE_ROW)
    assert "Choose another --out" in said


def test_results_do_not_follow_a_link_that_stands_in_their_place(run: Run, tmp_path: Path) -> None:
    responses, elsewhere, out = tmp_path / "responses.csv", tmp_path / "elsewhere", tmp_path / "out"
    responses.write_text(ONE_ROW)
    elsewhere.write_text("untouched")
    out.mkdir()
    (out / "areas.csv").symlink_to(elsewhere)
    assert run("score", str(responses), "--out", str(out))[0] == 0
    assert elsewhere.read_text() == "untouched"
    assert not (out / "areas.csv").is_symlink()


def test_no_cell_of_the_results_runs_as_a_formula(run: Run, tmp_path: Path) -> None:
    responses = tmp_path / "responses.csv"
    odd = ('=HYPERLINK("http://elsewhere.example")', "+1+1", "-1+1", "@SUM(1)", " =1+1", "＝1+1")
    with responses.open("w", newline="") as file:
        file.write(HEADER)
        csv.writer(file).writerows([[text, text, "a", "officer", "1.1", "good", ""] for text in odd])
    assert run("score", str(responses), "--out", str(tmp_path / "out"))[0] == 0
    for name in ("indicators.csv", "standards.csv", "areas.csv"):
        with (tmp_path / "out" / name).open(newline="") as file:
            cells = {cell for row in csv.reader(file) for cell in row}
        assert not [cell for cell in cells if cell.strip().startswith(("=", "+", "@", "＝")) or cell.startswith("-1+")]


@pytest.mark.parametrize("rating", [TERMINAL, f"good{TERMINAL}"])
def test_what_a_file_holds_cannot_steer_the_terminal(run: Run, tmp_path: Path, rating: str) -> None:
    responses = tmp_path / "responses.csv"
    responses.write_text(f"{HEADER}2026,Moray,a,officer,1.1,{rating},\n")
    said = run("score", str(responses), "--out", str(tmp_path / "out"))[1]
    assert "unknown rating" in said
    assert "\x1b" not in said


@pytest.mark.parametrize(
    "arguments",
    [
        ("round", "open", NOT_TEXT),
        ("agree", NOT_TEXT, "Moray"),
        ("invite", NOT_TEXT, "--area", "Moray", "--perspective", "officer"),
        ("sign-in-link", "--role", "officer", "--name", NOT_TEXT, "--area", "scotland:Moray"),
        ("round", "create", "--id", NOT_TEXT, *DATES),
    ],
)
def test_what_is_not_text_is_refused_in_words(run: Run, arguments: tuple[str, ...]) -> None:
    status, said = run(*arguments)
    assert status == REFUSED
    assert said.strip()


def test_titles_labels_and_names_keep_no_control_characters(run: Run) -> None:
    said = [
        run("round", "create", "--id", "2026", "--title", f"{TERMINAL}Autumn\0{NOT_TEXT}", "--area", "Moray", *DATES),
        run("invite", "2026", "--area", "Moray", "--perspective", "officer", "--label", f"{TERMINAL}Rep{NOT_TEXT}"),
        run("sign-in-link", "--role", "officer", "--name", f"{TERMINAL}Morag", "--area", "scotland:Moray"),
        run("round", "list"),
    ]
    assert [status for status, _ in said] == [0, 0, 0, 0]
    assert "Autumn" in said[-1][1]
    assert not [text for _, text in said if {"\x1b", "\x07", "\0", NOT_TEXT} & set(text)]


@pytest.mark.parametrize(
    "text",
    [
        f"area,perspective,label\nMoray,officer,{'x' * 200_000}\n",
        f"area,perspective,count\nMoray,officer,{'9' * 5000}\n",
        "area,perspective,area\nMoray,officer,Fife\n",
        "area,perspective,count\nMoray,officer,-1\n",
        "area,perspective,code\nMoray,officer,x\n",
        "",
    ],
    ids=["a long cell", "a long number", "a column twice", "a negative number", "another column", "nothing"],
)
def test_an_odd_list_of_people_invites_nobody(tmp_path: Path, text: str) -> None:
    file = tmp_path / "people.csv"
    file.write_text(text)
    with pytest.raises(BadFile):
        read_wanted(file)
