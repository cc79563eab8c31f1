"""Random files, good and bad: the same bad lines, and the same results, as two independent readings give."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.intake.responses import read_responses
from assessment.model.framework import Framework
from assessment.scoring.engine import score_cells
from tests.builders import a_framework, six_steps
from tests.intake import reference
from tests.scoring.reference import area
from tests.scoring.test_agrees_with_the_reference import outcomes

FRAMEWORKS = {"equal-and-expert": a_framework(standards=(3, 2)), "six-steps": six_steps()}
GOOD_AND_BAD = ["", "oops", "dont_know", "not_applicable", " ", "Dont_Know"]


def some(framework: Framework, *, wide: bool) -> st.SearchStrategy[str]:
    """A file in which people come twice and answers are misspelt more often than in life."""
    levels = [level.id for level in framework.scale.levels]
    rating = st.sampled_from([*levels * 4, *(level.upper() for level in levels), *GOOD_AND_BAD])
    numbers = [indicator.number for indicator in framework.indicators]
    perspectives = [p.id for p in framework.perspectives]
    who = [
        st.sampled_from(["2025", "2026", "2026", "2026"]),
        st.sampled_from(["North", "South", "South", ""]),
        st.integers(1, 8 if wide else 4).map(lambda number: f"person {number}"),
        st.sampled_from([*perspectives, perspectives[0].upper(), "stranger"]) if wide else st.just("?"),
    ]
    if wide:
        row = st.tuples(*who, *(rating for _ in numbers)).map(",".join)
        head = f"round,area,respondent,perspective,{','.join(numbers)}"
    else:
        indicator = st.sampled_from([*numbers, *(i.id for i in framework.indicators), "9.9"])
        row = st.tuples(*who, indicator, rating, st.just("")).map(lambda cells: _with_a_role(cells, perspectives))
        head = "round,area,respondent,perspective,indicator,rating,reason"
    ragged = st.sampled_from(["2026", "", "2026,South", ",,,"])
    rows = st.lists(st.one_of(*[row] * 12, ragged), min_size=1, max_size=30)
    return rows.map(lambda lines: "\n".join([head, *lines]) + "\n")


def _with_a_role(cells: tuple[str, ...], perspectives: list[str]) -> str:
    """Mostly the role that the same person has elsewhere, now and then another one."""
    number = int(cells[2][-1])
    role = perspectives[(number + (cells[4] == "9.9")) % len(perspectives)]
    return ",".join([*cells[:3], role, *cells[4:]])


@pytest.mark.parametrize("name", FRAMEWORKS)
@pytest.mark.parametrize("wide", [True, False], ids=["wide", "long"])
@settings(max_examples=120, deadline=None)
@given(data=st.data())
def test_a_file_is_read_and_scored_as_the_rules_say(
    tmp_path_factory: pytest.TempPathFactory, name: str, wide: bool, data: st.DataObject
) -> None:
    framework = FRAMEWORKS[name]
    text = data.draw(some(framework, wide=wide))
    expected = reference.read(text, framework)
    if not expected.people and not expected.bad:
        return
    path: Path = tmp_path_factory.getbasetemp() / f"random-{name}-{wide}.csv"
    path.write_text(text, encoding="utf-8")
    counted = read_responses(path, framework, None)
    assert [row.line for row in counted.bad_rows] == expected.bad
    results = score_cells(framework, counted.people, counted.cells.tolist())
    assert {place: outcomes(result) for place, result in results.items()} == {
        place: area(framework, people, None) for place, people in sorted(expected.people.items())
    }
