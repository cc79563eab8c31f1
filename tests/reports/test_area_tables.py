"""An area's results as a file: every result with its reason, safe to open, and said to be invented where it is."""

import csv
import io
from dataclasses import replace

from assessment.access.results import AreaView
from assessment.reports.area_tables import area_csv, columns, file_name
from assessment.wording.reasons import indicator_reason, whole_reason
from tests.views.samples import FRAMEWORK, a_view, answers, six_steps


def rows(view: AreaView) -> list[dict[str, str]]:
    text = area_csv(view).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def sample() -> AreaView:
    return a_view(answers("carer_rep", {"1.2": "good"}), answers("officer", {"1.2": "poor"}), answers("officer", {}))


def test_there_is_a_line_for_the_area_each_standard_and_each_indicator() -> None:
    lines = rows(sample())
    assert [line["what"] for line in lines] == ["area", *["standard"] * 3, *["indicator"] * 18]
    assert [line["number"] for line in lines[4:]] == [i.number for i in FRAMEWORK.indicators]


def test_each_line_carries_its_colour_score_counts_and_reason() -> None:
    view = sample()
    line = next(line for line in rows(view) if line["number"] == "1.2")
    assert (line["colour"], line["score"], line["firm"]) == ("Amber", "1.0000", "true")
    assert (line["good"], line["mixed"], line["poor"], line["not_received"]) == ("1", "0", "1", "1")
    assert line["could_be"] == "amber"
    assert line["notices"] == "Views differ"
    assert line["reason"] == indicator_reason(FRAMEWORK, view.results.indicator("papers-in-time"))
    assert rows(view)[0]["reason"] == whole_reason(FRAMEWORK, view.results.whole)


def test_invented_results_say_so_on_every_line_and_in_the_name() -> None:
    assert all("Invented" in line["caution"] for line in rows(sample()))
    assert file_name(sample()) == "invented-results-D03-autumn.csv"
    real = replace(sample(), area_set=replace(sample().area_set, invented=False))
    assert all(line["caution"] == "" for line in rows(real))
    assert file_name(real) == "results-D03-autumn.csv"


def test_no_cell_can_run_as_a_formula() -> None:
    nasty = '=HYPERLINK("http://example.org")'
    view = sample()
    view = replace(view, area=replace(view.area, name=nasty), round=replace(view.round, title="@SUM(A1)"))
    for line in rows(view):
        assert not any(cell.startswith(("=", "+", "-", "@")) for cell in line.values() if not _is_number(cell))
    assert rows(view)[0]["area"] == f"'{nasty}"


def test_a_spreadsheet_reads_its_letters() -> None:
    assert area_csv(sample()).startswith(b"\xef\xbb\xbf")


def test_the_second_framework_has_a_column_for_each_of_its_levels() -> None:
    framework = six_steps()
    view = a_view(answers("resident", {"1.1": "weak"}), framework=framework)
    assert set(columns(framework)) >= {level.id for level in framework.scale.levels}
    assert next(line for line in rows(view) if line["number"] == "1.1")["weak"] == "1"


def _is_number(cell: str) -> bool:
    return cell.replace(".", "").removeprefix("-").isdigit()
