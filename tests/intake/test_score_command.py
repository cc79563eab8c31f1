"""`python -m assessment score`: what people type, what they get."""

import csv
import random
import stat
from fractions import Fraction
from pathlib import Path

import pytest

from assessment.__main__ import main
from assessment.access.files import score_file
from assessment.access.operator import OPERATOR
from assessment.catalogue import content, load
from assessment.reports.tables import tables
from assessment.wording.numbers import decimals
from tests.intake import reference
from tests.intake.files import write
from tests.scoring.reference import area

FRAMEWORK = content().framework("equal-and-expert")
NUMBERS = [indicator.number for indicator in FRAMEWORK.indicators]
HEAD = f"round,area,respondent,perspective,{','.join(NUMBERS)}"
INDICATORS = (
    "round,area,indicator,score,colour,status,rated,applicable,dont_know,skipped,not_applicable,low,high,firm,"
    "views_differ,carers_heard,reason"
)


def a_row(who: str, *ratings: str, where: str = "Moray", role: str = "carer_rep", when: str = "2026") -> str:
    cells = [*ratings, *[""] * (len(NUMBERS) - len(ratings))]
    return ",".join([when, where, who, role, *cells])


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_three_files_have_the_columns_and_the_order_that_they_promise(tmp_path: Path) -> None:
    rows = [a_row("ann", "good", where="Moray"), a_row("ann", "poor", where="Fife"), a_row("b", "good", when="2025")]
    out = tmp_path / "out" / "deep"
    assert main(["score", str(write(tmp_path, HEAD, *rows)), "--out", str(out)]) == 0
    assert (out / "indicators.csv").read_text().splitlines()[0] == INDICATORS
    assert (out / "standards.csv").read_text().splitlines()[0] == (
        "round,area,standard,score,colour,status,coloured,indicators,firm,held,reason"
    )
    assert (out / "areas.csv").read_text().splitlines()[0] == (
        "round,area,score,colour,status,coloured,standards,firm,held,reason"
    )
    assert sorted(path.name for path in out.iterdir()) == ["areas.csv", "indicators.csv", "standards.csv"]
    places = [("2025", "Moray"), ("2026", "Fife"), ("2026", "Moray")]
    indicators = [(row["round"], row["area"], row["indicator"]) for row in table(out / "indicators.csv")]
    assert indicators == [(*place, number) for place in places for number in NUMBERS]
    standards = [(row["round"], row["area"], row["standard"]) for row in table(out / "standards.csv")]
    assert standards == [(*place, number) for place in places for number in ("1", "2", "3")]
    assert [(row["round"], row["area"]) for row in table(out / "areas.csv")] == places


def test_what_a_row_says(tmp_path: Path) -> None:
    path = write(tmp_path, HEAD, a_row("ann", "poor"), a_row("bob", "mixed", "dont_know", role="officer"))
    assert main(["score", str(path), "--out", str(tmp_path)]) == 0
    first, second, third = table(tmp_path / "indicators.csv")[:3]
    assert first == {
        **{"round": "2026", "area": "Moray", "indicator": "1.1"},
        **{"score": "0.5000", "colour": "red", "status": "coloured"},
        **{"rated": "2", "applicable": "2", "dont_know": "0", "skipped": "0", "not_applicable": "0"},
        **{"low": "0.5000", "high": "0.5000", "firm": "true", "views_differ": "true", "carers_heard": "true"},
        "reason": "2 people: 1 mixed, 1 poor. Each role counts once: carer representatives 0.00, officers 1.00. "
        "The average is 0.50; halfway goes to the lower: red (poor). Views differ: roles are up to 1.00 apart. "
        "Firm among those who answered: who was invited is not known.",
    }
    assert (second["status"], second["score"], second["colour"], second["firm"]) == ("no_view", "", "", "")
    assert (third["skipped"], third["low"], third["views_differ"]) == ("2", "", "false")


def test_a_bad_row_keeps_everything_from_being_scored(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write(tmp_path, HEAD, a_row("ann", "good"), a_row("ann", "good"), a_row("bob", "x"), "2026")
    out = tmp_path / "out"
    assert main(["score", str(path), "--out", str(out)]) == 1
    told = capsys.readouterr()
    assert not out.exists()
    assert told.out == ""
    assert told.err.splitlines() == [
        f"{path}:3: respondent “ann” of “Moray” has a row already: line 2",
        f"{path}:4: unknown rating “x” for 1.1: use good, mixed, poor, dont_know or not_applicable",
        f"{path}:5: 1 cell where the header has 22",
        "3 problems in 4 rows. Nothing is scored. Mend them, or use --skip-bad-rows to leave them out.",
    ]


def test_bad_rows_can_be_skipped_and_are_reported_all_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write(tmp_path, HEAD, a_row("ann", "good"), a_row("ann", "poor"))
    assert main(["score", str(path), "--out", str(tmp_path), "--skip-bad-rows"]) == 0
    told = capsys.readouterr()
    assert told.err.splitlines()[1] == "1 problem in 2 rows. They are left out; the others are scored."
    assert told.out.splitlines() == [str(tmp_path / name) for name in ("indicators.csv", "standards.csv", "areas.csv")]
    assert table(tmp_path / "indicators.csv")[0]["score"] == "2.0000"


def test_an_unknown_area_is_a_warning(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write(tmp_path, HEAD, a_row("ann", "good", where="Atlantis"), a_row("ann", "good", where="S37000020"))
    assert main(["score", str(path), "--out", str(tmp_path)]) == 0
    assert capsys.readouterr().err == f"{path}: warning: The area “Atlantis” is not known: it is kept as it is.\n"
    assert [row["area"] for row in table(tmp_path / "areas.csv")] == ["Atlantis", "North Ayrshire"]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-x", "@x", "＝1+1", "＋1", "－1", "＠x"])
def test_nothing_in_the_files_can_run_as_a_formula(tmp_path: Path, text: str) -> None:
    path = write(tmp_path, HEAD, a_row("ann", "good", where=text, when=text))
    assert main(["score", str(path), "--out", str(tmp_path)]) == 0
    for name in ("indicators.csv", "standards.csv", "areas.csv"):
        assert {(row["round"], row["area"]) for row in table(tmp_path / name)} == {(f"'{text}", f"'{text}")}


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--framework", "unheard-of"], "There is no framework unheard-of. There are: equal-and-expert 1.0."),
        (["--framework-version", "9.9"], "There is no framework equal-and-expert 9.9."),
        (["--area-set", "wales"], "There is no area set wales. There are: demonstration, scotland."),
    ],
)
def test_a_framework_or_area_set_that_is_not_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], options: list[str], message: str
) -> None:
    path = write(tmp_path, HEAD, a_row("ann", "good"))
    assert main(["score", str(path), "--out", str(tmp_path), *options]) == 2
    assert message in capsys.readouterr().err


def test_a_file_that_cannot_be_read_or_written_is_said_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = tmp_path / "missing.csv"
    assert main(["score", str(missing), "--out", str(tmp_path)]) == 2
    assert capsys.readouterr().err == f"{missing}: The file cannot be read: No such file or directory.\n"
    path = write(tmp_path, HEAD, a_row("ann", "good"))
    assert main(["score", str(path), "--out", str(path)]) == 2
    assert "cannot be written to" in capsys.readouterr().err


def test_the_files_can_be_read_by_others_and_replace_older_ones(tmp_path: Path) -> None:
    (tmp_path / "areas.csv").write_text("old")
    path = write(tmp_path, HEAD, a_row("ann", "good"))
    assert main(["score", str(path), "--out", str(tmp_path)]) == 0
    assert stat.S_IMODE((tmp_path / "areas.csv").stat().st_mode) == 0o644
    assert table(tmp_path / "areas.csv")[0]["area"] == "Moray"


def test_another_framework_is_scored_by_its_own_rule(tmp_path: Path, root: Path) -> None:
    """Six levels, two standards, other roles and cut-points: nothing is particular to the framework that we ship."""
    found = load(root, [root / "tests/fixtures/frameworks/six-steps/1.0"])
    framework = found.framework("six-steps")
    numbers = [indicator.number for indicator in framework.indicators]
    rows = [
        f"2026,Anytown,p{n},{role},{','.join(level.label for _ in numbers)}"
        for n, (role, level) in enumerate(
            (p.id, level) for p in framework.perspectives for level in framework.scale.levels[:3]
        )
    ]
    path = write(tmp_path, f"round,area,respondent,perspective,{','.join(numbers)}", *rows)
    scored = score_file(OPERATOR, path, load=lambda: found, framework_id="six-steps")
    assert scored.results is not None
    (area_results,) = scored.results
    assert {result.score for result in area_results.indicators} == {Fraction(4)}
    assert area_results.whole.colour == "green"
    assert len(tables(framework, scored.results)["standards.csv"].splitlines()) == 1 + len(framework.standards)


def exact(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return decimals(value, 4) if isinstance(value, Fraction) else str(value)


def test_a_whole_file_agrees_with_the_reference_to_the_last_cell(tmp_path: Path) -> None:
    chance = random.Random(2026)
    roles = [p.id for p in FRAMEWORK.perspectives]
    ratings = ["good", "mixed", "poor", "good", "mixed", "poor", "dont_know", "not_applicable", ""]
    rows = [
        a_row(
            f"p{chance.randrange(500)}",
            *(chance.choice(ratings) for _ in NUMBERS),
            where=chance.choice(["Moray", "Fife", "Atlantis", "Highland"]),
            role=chance.choice(roles),
            when=chance.choice(["2025", "2026"]),
        )
        for _ in range(60)
    ]
    path = write(tmp_path, HEAD, *rows)
    assert main(["score", str(path), "--out", str(tmp_path), "--skip-bad-rows"]) == 0
    people = reference.read(path.read_text(encoding="utf-8"), FRAMEWORK).people
    expected = {place: area(FRAMEWORK, sent, None) for place, sent in people.items()}
    for row in table(tmp_path / "indicators.csv"):
        outcome = expected[row["round"], row["area"]][FRAMEWORK.indicator(row["indicator"]).id]
        assert {name: row[name] for name in outcome} == {name: exact(value) for name, value in outcome.items()}
    of_number = {standard.number: standard.id for standard in FRAMEWORK.standards}
    for name, count in (("standards.csv", "indicators"), ("areas.csv", "standards")):
        for row in table(tmp_path / name):
            outcome = expected[row["round"], row["area"]][of_number[row["standard"]] if "standard" in row else ""]
            said = {key: row[count if key == "parts" else key] for key in outcome if key not in ("low", "high")}
            assert said == {key: exact(value) for key, value in outcome.items() if key not in ("low", "high")}
