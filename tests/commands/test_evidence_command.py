"""`python -m assessment evidence`: a file that a spreadsheet or a script can read, and nothing that runs in it."""

import argparse
import csv
import io
import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from assessment.access.evidence import Library, library
from assessment.catalogue import content
from assessment.commands import evidence as command
from assessment.model.identity import VISITOR
from assessment.reports.evidence_file import as_csv, as_json

COLUMNS = "id,label,year,place,value,unit,numerator,base,source,at,caution"


@pytest.fixture(scope="module")
def published() -> Library:
    return library(VISITOR, content())


def rows(text: str) -> dict[str, dict[str, str]]:
    return {row["id"]: row for row in csv.DictReader(io.StringIO(text))}


def test_anybody_may_have_it_and_every_figure_is_in_it(published: Library) -> None:
    assert list(rows(as_csv(published))) == [figure.id for figure in published.figures]


def test_the_columns_are_these_in_this_order(published: Library) -> None:
    assert as_csv(published).splitlines()[0] == COLUMNS
    assert ",".join(json.loads(as_json(published))[0]) == COLUMNS


def test_five_of_twenty_areas_is_value_5_and_base_20(published: Library) -> None:
    row = rows(as_csv(published))["eev2018-expenses-policy"]
    assert (row["value"], row["unit"], row["numerator"], row["base"]) == ("5", "areas", "5", "20")
    assert row["year"] == "2017"
    assert row["place"] == "Scotland"
    assert row["source"].startswith("Equal, Expert and Valued (second edition)")
    assert row["at"] == "Standard one, row 5 (line 177)"


def test_a_figure_without_a_base_has_an_empty_cell_and_null(published: Library) -> None:
    assert rows(as_csv(published))["eev2018-not-mentored"]["base"] == ""
    by_id = {row["id"]: row for row in json.loads(as_json(published))}
    assert by_id["eev2018-not-mentored"]["base"] is None
    assert by_id["eev2018-references-each-2016"]["value"] == 1.7


def test_words_and_qualifiers_are_not_lost_where_no_column_holds_them(published: Library) -> None:
    listed = rows(as_csv(published))
    assert listed["eev2018-not-mentored"]["caution"].startswith("To be read as: more than two thirds.")
    assert listed["eev2018-papers-pages"]["caution"].startswith("To be read as: at least 300 pages.")


def test_every_row_has_a_source_a_place_a_year_and_a_place_in_the_source(published: Library) -> None:
    for row in rows(as_csv(published)).values():
        assert all(row[name] for name in ("label", "year", "place", "value", "unit", "source", "at")), row["id"]


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t=", " ="])
def test_text_that_a_spreadsheet_would_run_is_made_harmless(published: Library, begin: str) -> None:
    figure = replace(published.figures[0], label=f"{begin}HYPERLINK(1)")
    poisoned = Library(replace(published.content, evidence=(figure,)))
    assert rows(as_csv(poisoned))[figure.id]["label"] == f"'{begin}HYPERLINK(1)"


def test_the_command_prints_csv_unless_asked_for_json(capsys: pytest.CaptureFixture[str]) -> None:
    parser = argparse.ArgumentParser()
    command.add_parser(parser.add_subparsers())
    assert command.run(parser.parse_args(["evidence"])) == 0
    assert capsys.readouterr().out.startswith(COLUMNS)
    assert command.run(parser.parse_args(["evidence", "--format", "json"])) == 0
    assert len(json.loads(capsys.readouterr().out)) == len(content().evidence)


def test_it_runs_from_the_command_line_without_storage(root: Path, tmp_path: Path) -> None:
    made = subprocess.run(
        [sys.executable, "-m", "assessment", "evidence", "--format", "csv"],
        cwd=root,
        env={"PATH": "", "PYTHONPATH": str(root), "DATA_DIR": str(tmp_path / "none"), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        check=True,
    )
    assert made.stdout.decode("utf-8").splitlines()[0] == COLUMNS
    assert not (tmp_path / "none").exists()
